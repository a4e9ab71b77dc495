import type { Answer, AwaitedReason, NoAnswerReason, Standing } from './answer.js';
import { standAlike, standingOf, standingsIn } from './inheritance.rules.js';

const SERVICE = 'emploi-01';
const answer = (value: string, providedBy: string | null = null): Answer => ({ serviceId: SERVICE, value, providedBy });
const providedBy = (id: string): Answer => answer('provided-by', id);
const awaits = (reason: AwaitedReason, from: string | null): Standing => ({ kind: 'awaited', reason, from });

describe('standingOf', () => {
  const validated: Readonly<Record<string, Answer>> = {
    'EPCI-1': answer('achieved'),
    'EPCI-2': providedBy('SYN-1'),
    'EPCI-3': answer('not-concerned'),
    'EPCI-4': providedBy('EPCI-5'),
    'EPCI-5': providedBy('EPCI-4'),
    'EPCI-6': providedBy('COM-1'),
    'EPCI-7': providedBy('SYN-3'),
    'SYN-1': answer('in-progress'),
  };
  const lookUp = (id: string): Answer | null => validated[id] ?? null;
  const left: Readonly<Record<string, NoAnswerReason>> = { 'SYN-2': 'withdrawn', 'SYN-3': 'closed' };
  const whyNone = (id: string): NoAnswerReason => left[id] ?? 'no-validated-answer';

  it.each([
    ['unanswered', null, null],
    ['its own level', answer('planned'), { kind: 'level', level: 'planned', from: null }],
    ['not concerned', answer('not-concerned'), { kind: 'not-concerned' }],
    ['the level of who provides', providedBy('EPCI-1'), { kind: 'level', level: 'achieved', from: 'EPCI-1' }],
    ['the level at the end of the chain', providedBy('EPCI-2'), { kind: 'level', level: 'in-progress', from: 'SYN-1' }],
    ['a body that validated nothing', providedBy('EPCI-9'), awaits('no-validated-answer', 'EPCI-9')],
    ['a body that withdrew', providedBy('SYN-2'), awaits('withdrawn', 'SYN-2')],
    ['a body that no longer exists, at the end of the chain', providedBy('EPCI-7'), awaits('closed', 'SYN-3')],
    ['a body that is not concerned', providedBy('EPCI-3'), awaits('provider-not-concerned', 'EPCI-3')],
    ['a circle of others', providedBy('EPCI-4'), awaits('circle', null)],
    ['a circle back to itself', providedBy('EPCI-6'), awaits('circle', null)],
    ['itself', providedBy('COM-1'), awaits('circle', null)],
  ])('%s', (_case, given, expected) => {
    expect(standingOf('COM-1', given, lookUp, whyNone)).toEqual(expected);
  });
});

describe('standingsIn', () => {
  it('follows each answer of the collectivity subject by subject, and nobody else’s', () => {
    const said = (collectivityId: string, subjectId: string, value: string, provider: string | null = null) => ({
      ...{ collectivityId, subjectId, value, providedBy: provider },
    });
    const standings = standingsIn('COM-1', [
      said('COM-1', 'a', 'planned'),
      said('COM-1', 'b', 'provided-by', 'EPCI-1'),
      said('COM-1', 'c', 'provided-by', 'EPCI-1'),
      said('EPCI-1', 'b', 'achieved'),
    ]);
    expect([...standings]).toEqual([
      ['a', { kind: 'level', level: 'planned', from: null }],
      ['b', { kind: 'level', level: 'achieved', from: 'EPCI-1' }],
      ['c', awaits('no-validated-answer', 'EPCI-1')],
    ]);
  });
});

describe('standAlike', () => {
  const level = (code: string): Standing => ({ kind: 'level', level: code, from: 'EPCI-1' });

  it.each<[boolean, [string, Standing][]]>([
    [true, [['a', level('planned')]]],
    [false, [['a', level('achieved')]]],
    [false, [['a', { kind: 'not-concerned' }]]],
    [false, [['b', level('planned')]]],
    [false, []],
  ])('is %s of %j', (expected, other) => {
    expect(standAlike(new Map([['a', level('planned')]]), new Map(other))).toBe(expected);
  });
});
