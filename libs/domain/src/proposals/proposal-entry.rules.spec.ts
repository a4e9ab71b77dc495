import { proposal } from './proposal-entry.factory.js';
import { proposalEntries, type ProposalSources } from './proposal-entry.rules.js';
import { progressEvent } from './progress-event.factory.js';

const CLOCKS = { asOf: '2026-11-21', today: '2026-11-21', knownAt: new Date('2026-11-21T12:00:00Z') };
const link = { proposalId: '2023-1.1.1', rationale: 'Même objet.', review: 'proposed' } as const;
const action = { ...link, relation: 'answers', factsAfterMotion: true } as const;
const SOURCES: ProposalSources = {
  motions: [
    { id: '2022', year: 2022, delivery: null },
    { id: '2023', year: 2023, delivery: null },
  ],
  proposals: [proposal({ id: '2022-1.1.1' }), proposal({ id: '2023-1.1.1' })],
  events: [progressEvent({ proposalId: '2023-1.1.1' })],
  factsToVerify: new Set(),
  lineage: [
    {
      id: 'l1',
      fromProposalId: '2022-1.1.1',
      toProposalId: '2023-1.1.1',
      kind: 'repeated',
      confidence: 'high',
      rationale: 'Texte identique.',
      review: 'proposed',
    },
  ],
  actionLinks: [
    { ...action, id: 'a1', actionId: 'pfthd' },
    { ...action, id: 'a2', actionId: 'pfthd', relation: 'contributes' },
  ],
  indicatorLinks: [{ ...link, indicatorId: 'fibre-raccordable', relation: 'measures' }],
};

it('gathers of a proposal its progress, its lineage and its links, each once', () => {
  const [, entry] = proposalEntries(SOURCES, CLOCKS);
  expect(entry).toMatchObject({
    proposal: { id: '2023-1.1.1' },
    motionYear: 2023,
    progress: { value: 'engaged', review: 'proposed' },
    askedIn: { years: [2022, 2023], validatedOnly: false },
    takenUpLater: false,
    actionIds: ['pfthd'],
    indicatorIds: ['fibre-raccordable'],
  });
});

it('shows no status that rests on a fact now to verify', () => {
  const [, entry] = proposalEntries({ ...SOURCES, factsToVerify: new Set(['rgesn:m1']) }, CLOCKS);
  expect(entry?.progress).toMatchObject({ value: 'not-assessed', pendingVerification: true });
});

it('says of who must act that the State is not concerned, before anybody read it', () => {
  const proposals = [proposal({ id: '2022-1.1.1', actors: ['collectivities'] }), proposal({ id: '2023-1.1.1' })];
  const values = proposalEntries({ ...SOURCES, proposals }, { ...CLOCKS, asOf: '2023-12-31' }).map(
    ({ progress }) => progress.value,
  );
  expect(values).toEqual(['not-concerned', 'not-assessed']);
});

it('gives nothing of another proposal', () => {
  const [entry] = proposalEntries(SOURCES, CLOCKS);
  expect(entry).toMatchObject({
    progress: { value: 'not-assessed', review: null },
    askedIn: { years: [2022] },
    takenUpLater: true,
    actionIds: [],
    indicatorIds: [],
  });
});

it.each([
  ['2022-12-31', ['2022-1.1.1'], false],
  ['2023-01-01', ['2022-1.1.1', '2023-1.1.1'], true],
])('as of %s, holds only what had been asked', (asOf, ids, takenUp) => {
  const entries = proposalEntries(SOURCES, { ...CLOCKS, asOf });
  expect(entries.map((entry) => entry.proposal.id)).toEqual(ids);
  expect(entries[0]?.takenUpLater).toBe(takenUp);
});

it('holds today whatever is loaded, be it of a year to come', () => {
  const motions = SOURCES.motions.map((motion) => ({ ...motion, year: motion.year + 100 }));
  expect(proposalEntries({ ...SOURCES, motions }, CLOCKS)).toHaveLength(2);
});

it('stops on a proposal of an unknown motion rather than count it apart', () => {
  expect(() => proposalEntries({ ...SOURCES, motions: [] }, CLOCKS)).toThrow('2022-1.1.1');
});
