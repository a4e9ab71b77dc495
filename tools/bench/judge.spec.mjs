import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atLeast, atMost, graded, judge } from './judge.mjs';

const verdicts = [
  [{ target: atLeast(0.7) }, { figure: 0.7 }, 'met'],
  [{ target: atLeast(0.7) }, { figure: 0.69 }, 'missed'],
  [{ target: atMost(1.5) }, { figure: 1.5 }, 'met'],
  [{ target: atMost(1.5) }, { figure: 1.51 }, 'missed'],
  [{ target: atLeast(0.7) }, { figure: NaN }, 'missed'],
  [{ target: graded('B') }, { figure: 95 }, 'met'],
  [{ target: graded('B') }, { figure: 71 }, 'met'],
  [{ target: graded('A') }, { figure: 80 }, 'missed'],
  [{ target: atMost(1.5), timed: true }, { figure: 9, busy: true }, 'not judged'],
  [{ target: atMost(1.5) }, { figure: 9, busy: true }, 'missed'],
  [{ timed: true }, { figure: 9, busy: false }, 'told'],
];

for (const [row, measured, verdict] of verdicts) {
  const asked = row.target?.of ?? 'nothing';
  test(`${measured.figure} where ${asked} is asked${measured.busy ? ', others working' : ''}: ${verdict}`, () => {
    assert.equal(judge(row, measured), verdict);
  });
}
