import { describe, expect, it } from '@jest/globals';
import { type Broken, expectedFault, faultsOf, placesOf } from '../fixtures/broken-copy.js';

const BROKEN: Broken[] = [
  {
    what: 'a lineage that goes back',
    file: 'lineage.json',
    at: 'links[0].toProposalId',
    to: '2021-1.2',
    path: 'links[0]',
    code: 'lineage-direction',
  },
  {
    what: 'a lineage to an unknown proposal',
    file: 'lineage.json',
    at: 'links[0].toProposalId',
    to: '2022-9.9.9',
    code: 'unknown-reference',
  },
  { what: 'a wrong count by kind', file: 'lineage.json', at: 'counts.byKind.merged', to: 1, code: 'count' },
  {
    what: 'an unknown theme',
    file: 'alignments.json',
    at: 'alignments[0].themeIds[0]',
    to: 'sport',
    code: 'unknown-reference',
  },
  {
    what: 'an unknown service',
    file: 'alignments.json',
    at: 'alignments[0].services[1].serviceId',
    to: 'innovation-99',
    path: 'alignments[0].services[1]',
    code: 'unknown-reference',
  },
  {
    what: 'a local share that the actors deny',
    file: 'alignments.json',
    at: 'alignments[0].localShare',
    to: 'collectivities',
    code: 'inconsistent',
  },
  {
    what: 'a link to an unknown action',
    file: 'proposal-actions.json',
    at: 'links[0].actionId',
    to: 'plan-lune',
    code: 'unknown-reference',
  },
  {
    what: 'facts said to be later than the motion',
    file: 'proposal-actions.json',
    at: 'links[0].factsAfterMotion',
    to: false,
    code: 'inconsistent',
  },
  {
    what: 'a fact to verify taken for one later than the motion',
    file: 'proposal-actions.json',
    at: 'links[7].factsAfterMotion',
    to: true,
    code: 'inconsistent',
  },
  {
    what: 'a link to an unknown indicator',
    file: 'proposal-indicators.json',
    at: 'links[0].indicatorId',
    to: 'bonheur',
    code: 'unknown-reference',
  },
  {
    what: 'an unknown edition',
    file: 'alignments.json',
    at: 'matrixEditionId',
    to: 'officielle-2026',
    code: 'unknown-reference',
  },
];

describe('the checks of links between proposals, services, actions and indicators', () => {
  it.each(BROKEN)('names $what ($code)', (broken) => {
    expect(placesOf(faultsOf(broken))).toContainEqual(expectedFault(broken));
  });
});
