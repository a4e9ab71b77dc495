import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EAGERNESS, participation } from './participation.mjs';

/** About those of the geographic code of 2026. */
const FRANCE = {
  'under-500': 18_000,
  '500-999': 6_600,
  '1000-3499': 7_100,
  '3500-9999': 2_400,
  '10000-19999': 1_000,
  '20000-50000': 800,
  '50001-99999': 200,
  '100000-and-more': 150,
};
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

for (const share of [0.001, 0.01, 0.06, 0.5, 0.95]) {
  test(`at ${share}, as many answer as asked, and the larger the likelier`, () => {
    const chances = participation(FRANCE, share);
    const answering = sum(Object.entries(FRANCE).map(([stratum, count]) => count * chances[stratum]));
    assert.ok(Math.abs(answering / sum(Object.values(FRANCE)) - share) < 1e-6);
    const inOrder = Object.keys(EAGERNESS).map((stratum) => chances[stratum]);
    assert.deepEqual(
      inOrder,
      inOrder.toSorted((a, b) => a - b),
    );
    assert.ok(inOrder.every((chance) => chance > 0 && chance <= 1));
    assert.ok(inOrder.at(-1) > inOrder[0]);
  });
}

test('at the whole of France everybody answers', () => {
  assert.deepEqual(new Set(Object.values(participation(FRANCE, 1))), new Set([1]));
});

test('a stratum without anybody changes nothing for the others', () => {
  const { 'under-500': villages, '1000-3499': towns } = participation({ ...FRANCE, unknown: 0 }, 0.01);
  const without = participation(FRANCE, 0.01);
  assert.deepEqual([villages, towns], [without['under-500'], without['1000-3499']]);
});
