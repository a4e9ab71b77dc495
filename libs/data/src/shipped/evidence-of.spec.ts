import { describe, expect, it } from '@jest/globals';
import { evidenceIdOf, evidenceOf } from './evidence-of.js';
import type { ShippedSource } from './schemas/common.schema.js';

const reply: ShippedSource = {
  kind: 'official-reply',
  publisher: 'Assemblée nationale',
  title: 'Réponse à une question écrite',
  reference: 'QE 1',
  url: 'https://example.org/1',
  urlBuilt: false,
};

describe('evidenceOf', () => {
  it('keeps what the source says and leaves unknown dates unknown', () => {
    expect(evidenceOf(reply)).toEqual({
      ...reply,
      id: evidenceIdOf(reply),
      publishedOn: null,
      retrievedOn: null,
      validUntil: null,
    });
  });

  it('gives one id to one document, whatever our classification of it', () => {
    expect(evidenceIdOf({ ...reply, kind: 'other', urlBuilt: true })).toBe(evidenceIdOf(reply));
    expect(evidenceIdOf(reply)).toMatch(/^ev-[0-9a-f]{16}$/);
  });

  it.each(['publisher', 'title', 'reference', 'url'] as const)('gives another id when the %s differs', (key) => {
    expect(evidenceIdOf({ ...reply, [key]: 'https://example.org/autre' })).not.toBe(evidenceIdOf(reply));
  });
});
