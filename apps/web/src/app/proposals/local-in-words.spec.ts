import type { DisagreementDto } from '@ou-en-est-on/contracts';
import { NOT_COMPARABLE_REASONS } from '@ou-en-est-on/domain';
import { anExplanationDto } from '@ou-en-est-on/testing';
import { disagreementInWords, rangeInWords } from './local-in-words';

const words = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const explain = anExplanationDto();
const figure = (value: number | null, low: number | null, high: number | null): Parameters<typeof rangeInWords>[0] => ({
  ...{ value, low, high },
});

describe('how far apart the two sides are', () => {
  it.each([-2, -1, 0, 1, 2])('says %d in words that accuse nobody', (difference) => {
    const said = disagreementInWords({ difference, state: 'low', local: 'low', reason: null, explain });
    expect(said).toMatch(/^(L’État|Les collectivités) .+\.$/);
    expect(said).not.toMatch(/retard|échec|promesse|manquement/i);
  });

  it.each(NOT_COMPARABLE_REASONS)('says why it cannot tell: %s', (reason) => {
    const unknown: DisagreementDto = { difference: null, state: null, local: null, reason, explain };
    expect(disagreementInWords(unknown)).toMatch(/^Les deux côtés ne se comparent pas : .+\.$/);
  });
});

describe('the range of a proposal’s local side', () => {
  it.each([
    ['nobody is concerned', figure(null, null, null), 'Aucune réponse ne permet encore d’en dire quelque chose.'],
    [
      'no level is known',
      figure(null, 0, 100),
      'Aucun niveau n’est encore connu : la réalisation est entre 0 % et 100 %.',
    ],
    ['nothing is missing', figure(75, 75, 75), 'Réalisation : 75 % en moyenne pondérée des niveaux.'],
    [
      'some is missing',
      figure(75, 50, 90),
      'Réalisation : 75 % en moyenne pondérée des niveaux, entre 50 % et 90 % selon ce qui manque encore.',
    ],
  ])('when %s', (_case, given, expected) => {
    expect(words(rangeInWords(given))).toBe(expected);
  });
});
