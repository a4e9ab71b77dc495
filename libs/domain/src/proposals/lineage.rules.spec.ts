import { askedIn, carriesSameDemand, takenUpLater } from './lineage.rules.js';
import { LINEAGE_KINDS, type LineageKind, type LineageLink } from './proposal.js';

const yearOf = (proposalId: string): number => Number(proposalId.slice(0, 4));

const link = (
  from: string,
  to: string,
  kind: LineageKind,
  review: LineageLink['review'] = 'proposed',
): LineageLink => ({
  id: `${from}>${to}`,
  fromProposalId: from,
  toProposalId: to,
  kind,
  confidence: 'medium',
  rationale: 'Même objet.',
  review,
});

it('holds every kind for the same demand but the extension', () => {
  expect(LINEAGE_KINDS.filter(carriesSameDemand)).toEqual(['repeated', 'reworded', 'merged', 'split']);
});

describe('a demand was asked', () => {
  const links = [
    link('2021-2.1', '2022-1.1.2', 'split'),
    link('2021-2.1', '2022-1.1.3', 'extended'),
    link('2022-1.1.2', '2023-1.1.1', 'reworded'),
    link('2022-1.1.2', '2023-1.1.2', 'extended'),
    link('2022-2.2.2', '2023-1.2.2', 'merged'),
    link('2022-2.3.2', '2023-1.2.2', 'reworded'),
    link('2021-3.3', '2022-2.3.2', 'split'),
    link('2023-1.2.2', '2025-1.1', 'merged'),
  ];

  it.each([
    ['in its own motion only, without any link', '2022-4.1.2', [2022]],
    ['in three motions, through two links in a row', '2023-1.1.1', [2021, 2022, 2023]],
    ['no earlier than the proposal that merely extends it', '2023-1.1.2', [2023]],
    ['once a year, even where two proposals of a year were merged', '2023-1.2.2', [2021, 2022, 2023]],
    ['with a hole, the year without congress', '2025-1.1', [2021, 2022, 2023, 2025]],
    ['up to the motion of the proposal, not in the later ones', '2022-2.3.2', [2021, 2022]],
  ])('%s', (_, proposalId, years) => {
    expect(askedIn(proposalId, links, yearOf)).toEqual({ years, validatedOnly: false });
  });

  it('in the years of validated links only, once any is validated, and says so', () => {
    const reviewed = [
      link('2021-2.1', '2022-1.1.2', 'split'),
      link('2022-1.1.2', '2023-1.1.1', 'reworded', 'validated'),
      link('2022-2.2.2', '2023-1.2.2', 'merged'),
    ];
    expect(askedIn('2023-1.1.1', reviewed, yearOf)).toEqual({ years: [2022, 2023], validatedOnly: true });
    expect(askedIn('2023-1.2.2', reviewed, yearOf)).toEqual({ years: [2023], validatedOnly: true });
  });

  it('as before when only an extension is validated: it says nothing of the same demand', () => {
    const reviewed = [link('2021-2.1', '2022-1.1.2', 'split'), link('2021-2.1', '2022-1.1.3', 'extended', 'validated')];
    expect(askedIn('2022-1.1.2', reviewed, yearOf)).toEqual({ years: [2021, 2022], validatedOnly: false });
  });

  it('in a finite number of motions, even where faulty links make a circle', () => {
    const circle = [link('2022-1.1.1', '2023-1.1.1', 'repeated'), link('2023-1.1.1', '2022-1.1.1', 'repeated')];
    expect(askedIn('2023-1.1.1', circle, yearOf).years).toEqual([2022, 2023]);
  });
});

it('knows the proposals whose demand a later one carries on', () => {
  const links = [
    link('2021-2.1', '2022-1.1.2', 'split'),
    link('2022-1.1.2', '2023-1.1.1', 'reworded'),
    link('2022-1.3.3', '2023-4.1.4', 'extended'),
  ];
  expect([...takenUpLater(links)]).toEqual(['2021-2.1', '2022-1.1.2']);
});
