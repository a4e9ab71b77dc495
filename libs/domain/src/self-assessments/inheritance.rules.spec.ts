import type { Answer } from './answer.js';
import { standingOf, standingsIn } from './inheritance.rules.js';

const SERVICE = 'emploi-01';
const answer = (value: string, providedBy: string | null = null): Answer => ({ serviceId: SERVICE, value, providedBy });
const providedBy = (id: string): Answer => answer('provided-by', id);

describe('standingOf', () => {
  const validated: Readonly<Record<string, Answer>> = {
    'EPCI-1': answer('achieved'),
    'EPCI-2': providedBy('SYN-1'),
    'EPCI-3': answer('not-concerned'),
    'EPCI-4': providedBy('EPCI-5'),
    'EPCI-5': providedBy('EPCI-4'),
    'EPCI-6': providedBy('COM-1'),
    'SYN-1': answer('in-progress'),
  };
  const lookUp = (id: string): Answer | null => validated[id] ?? null;

  it.each([
    ['unanswered', null, null],
    ['its own level', answer('planned'), { kind: 'level', level: 'planned', from: null }],
    ['not concerned', answer('not-concerned'), { kind: 'not-concerned' }],
    ['the level of who provides', providedBy('EPCI-1'), { kind: 'level', level: 'achieved', from: 'EPCI-1' }],
    ['the level at the end of the chain', providedBy('EPCI-2'), { kind: 'level', level: 'in-progress', from: 'SYN-1' }],
    ['a body that validated nothing', providedBy('EPCI-9'), { kind: 'awaited', reason: 'no-validated-answer' }],
    ['a body that is not concerned', providedBy('EPCI-3'), { kind: 'awaited', reason: 'provider-not-concerned' }],
    ['a circle of others', providedBy('EPCI-4'), { kind: 'awaited', reason: 'circle' }],
    ['a circle back to itself', providedBy('EPCI-6'), { kind: 'awaited', reason: 'circle' }],
    ['itself', providedBy('COM-1'), { kind: 'awaited', reason: 'circle' }],
  ])('%s', (_case, given, expected) => {
    expect(standingOf('COM-1', given, lookUp)).toEqual(expected);
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
      ['c', { kind: 'awaited', reason: 'no-validated-answer' }],
    ]);
  });
});
