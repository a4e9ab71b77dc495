import { concernsState, localShareOf } from './local-share.rules.js';
import type { Actor } from './proposal.js';

it.each<[Actor[], string, boolean]>([
  [['state'], 'state', true],
  [['state', 'parliament'], 'state', true],
  [['private-operator', 'state'], 'state', true],
  [['association'], 'state', false],
  [[], 'state', false],
  [['state', 'collectivities'], 'shared', true],
  [['collectivities', 'state'], 'shared', true],
  [['collectivities', 'parliament'], 'shared', true],
  [['collectivities', 'public-operator'], 'shared', true],
  [['association', 'collectivities'], 'shared', false],
  [['collectivities'], 'collectivities', false],
  [['collectivities', 'association'], 'collectivities', false],
])('actors %j: the local share is %s, the State is concerned: %s', (actors, share, state) => {
  expect(localShareOf(actors)).toBe(share);
  expect(concernsState(actors)).toBe(state);
});
