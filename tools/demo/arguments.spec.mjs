import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inPercent, readArguments } from './arguments.mjs';
import { Refusal } from '../refusal.mjs';

const nothing = { share: null, again: false, codeOf: null };

for (const [args, expected] of [
  [[], {}],
  [['--scale', '1%'], { share: 0.01 }],
  [['--scale=6%'], { share: 0.06 }],
  [['--scale', '0,1 %'], { share: 0.001 }],
  [['--scale', '12.5\u00a0%', '--again'], { share: 0.125, again: true }],
  [['--scale', '100'], { share: 1 }],
  [['--code', 'admin@demonstration.example'], { codeOf: 'admin@demonstration.example' }],
]) {
  test(`reads ${args.join(' ') || 'nothing'}`, () =>
    assert.deepEqual(readArguments(args), { ...nothing, ...expected }));
}

for (const scale of ['0%', '0,05%', '101%', '-1%', 'dix', '1e1%', '', '%', '1 000 %', 'NaN', '1%%']) {
  test(`refuses the scale « ${scale} » in a sentence that says what to write`, () => {
    assert.throws(
      () => readArguments([`--scale=${scale}`]),
      (error) => {
        assert.ok(error instanceof Refusal);
        assert.match(error.message, /de 0,1 % à 100 %/);
        return true;
      },
    );
  });
}

for (const args of [['--force'], ['6%'], ['--scale'], ['--code', 'a@b.example', '--again']]) {
  test(`refuses ${args.join(' ')} with the usage`, () => {
    assert.throws(
      () => readArguments(args),
      (error) => error instanceof Refusal && error.message.startsWith('Usage'),
    );
  });
}

test('writes a share as it is asked for', () => {
  assert.deepEqual([0.001, 0.01, 1].map(inPercent), ['0,1 %', '1 %', '100 %']);
});
