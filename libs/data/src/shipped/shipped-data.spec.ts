import { describe, expect, it } from '@jest/globals';
import { PROGRESSES_WITH_EVIDENCE } from '@ou-en-est-on/domain';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkShippedData } from './check-shipped-data.js';
import { describeFault } from './fault.js';
import { SHIPPED_DIR, readShippedData } from './read-shipped-data.js';
import { indexOf, isToVerify } from './shipped-index.js';

const dataset = readShippedData();
const events = dataset['progress-events'].flatMap(({ content }) => content.events);

describe('the shipped data', () => {
  it('have no fault', () => {
    expect(checkShippedData().map(describeFault)).toEqual([]);
  });

  it('hold 12, 29, 46 and 4 proposals, 4 engagements and 4 stakes', () => {
    const proposals = dataset.motion.map(({ content }) => [content.motion.id, content.proposals.length]);
    expect(proposals).toEqual([
      ['2021', 12],
      ['2022', 29],
      ['2023', 46],
      ['2025', 4],
    ]);
    expect(dataset.motion.flatMap(({ content }) => content.engagements)).toHaveLength(4);
    expect(dataset.stakes.flatMap(({ content }) => content.stakes)).toHaveLength(4);
  });

  it('hold every text of the motions, none empty and none cut', () => {
    const lengths = dataset.motion.map(({ content }) =>
      content.proposals.reduce((total, proposal) => total + proposal.text.length, 0),
    );
    expect(lengths).toEqual([1079, 2604, 4182, 1415]);
  });

  it('keep the published form of the two texts whose reading was corrected', () => {
    const proposals = dataset.motion.flatMap(({ content }) => content.proposals);
    const measures = dataset.motion.flatMap(({ content }) => content.measures);
    expect(proposals.filter((one) => one.textAsPublished !== null).map(({ id }) => id)).toEqual(['2025-2.1']);
    expect(measures.filter((one) => one.titleAsPublished !== null).map(({ id }) => id)).toEqual(['2022-3.2']);
  });

  it('hold 16 themes and 139 services, said to be a reconstruction', () => {
    const [matrix] = dataset['label-matrix'];
    expect(matrix?.content.themes).toHaveLength(16);
    expect(matrix?.content.themes.flatMap((theme) => theme.services)).toHaveLength(139);
    expect(matrix?.content.edition).toMatchObject({
      official: false,
      warning: expect.stringContaining('pas la matrice officielle'),
    });
  });

  it('display no status that rests on a fact to verify: 11 readings are held back', () => {
    const { facts } = indexOf(dataset);
    const cited = events.flatMap((event) => event.evidence.flatMap((ref) => facts.get(ref) ?? []));
    expect(cited.length).toBeGreaterThan(50);
    expect(cited.filter(isToVerify)).toEqual([]);
    const held = events.filter((event) => event.heldReading !== null);
    expect(held).toHaveLength(11);
    expect(new Set(held.map((event) => event.progress))).toEqual(new Set(['not-assessed']));
  });

  it('say of 82 links that a verified fact came after the motion, and quote none to verify', () => {
    const links = dataset['proposal-actions'].flatMap(({ content }) => content.links);
    expect(links.filter((link) => link.factsAfterMotion)).toHaveLength(82);
    const quoted = /non publié|peu utilisé|amendement|ne viserait pas|Comité des partenaires|s'éteindre|encore,/;
    expect(links.filter(({ rationale }) => quoted.test(rationale)).map(({ id }) => id)).toEqual([]);
  });

  it('give evidence exactly to the progress values that need it', () => {
    const withEvidence = events.filter((event) => event.evidence.length > 0);
    expect(withEvidence.every((event) => PROGRESSES_WITH_EVIDENCE.includes(event.progress))).toBe(true);
    expect(withEvidence).toHaveLength(40);
  });

  it('hold no machine path, e-mail address nor phone number', () => {
    const files = readdirSync(SHIPPED_DIR, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(json|md)$/.test(file),
    );
    const all = files.map((file) => readFileSync(join(SHIPPED_DIR, file), 'utf8')).join('\n');
    expect(files.length).toBeGreaterThan(17);
    expect(all).not.toMatch(/\/(tmp|work|home|root)\//);
    expect(all).not.toMatch(/[\w.]+@[\w-]+\.\w{2,}/);
    expect(all).not.toMatch(/\b0[1-9](?:[ .]\d\d){4}\b/);
  });
});
