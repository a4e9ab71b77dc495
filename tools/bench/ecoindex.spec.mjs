import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ecoIndex, gradeOf } from './ecoindex.mjs';

/** The examples of its authors' own tests (cnumr/ecoindex_python), scores rounded as they round them. */
const PUBLISHED = [
  [{ elements: 100, requests: 100, kilobytes: 100 }, 72],
  [{ elements: 100, requests: 100, kilobytes: 1000 }, 67],
  [{ elements: 100, requests: 100, kilobytes: 10000 }, 58],
  [{ elements: 200, requests: 200, kilobytes: 10000 }, 46],
  [{ elements: 2355, requests: 267, kilobytes: 2493 }, 10],
  [{ elements: 240, requests: 20, kilobytes: 331 }, 83],
  [{ elements: 2240, requests: 100, kilobytes: 310182.902 }, 16],
];

for (const [page, score] of PUBLISHED) {
  test(`a page of ${Object.values(page).join(', ')} scores ${score}`, () => {
    assert.equal(Math.round(ecoIndex(page)), score);
  });
}

test('a page of nothing scores 100, and one beyond every page known scores 0', () => {
  assert.equal(ecoIndex({ elements: 0, requests: 0, kilobytes: 0 }), 100);
  assert.equal(ecoIndex({ elements: 1e9, requests: 1e9, kilobytes: 1e9 }), 0);
});

test('a grade is that of the rounded score', () => {
  assert.deepEqual([100, 80.5, 80.4, 50.2, 25, 10, 2].map(gradeOf), ['A', 'A', 'B', 'D', 'F', 'G', 'G']);
});
