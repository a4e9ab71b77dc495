import { ANSWER_FAULTS, type AnswerFault, answerFault, answerWrite } from './answer-write.rules.js';

const LEVELS = [{ code: 'planned' }, { code: 'achieved' }];
const FAULTS: [string, string | null, string | null, AnswerFault | null][] = [
  ['a level', 'achieved', null, null],
  ['nothing any more', null, null, null],
  ['not concerned', 'not-concerned', null, null],
  ['another body', 'provided-by', 'EPCI-1', null],
  ['a level in another case', 'Achieved', null, 'unknown-level'],
  ['a level of another edition', 'done', null, 'unknown-level'],
  ['no body', 'provided-by', null, 'provider-missing'],
  ['a level and a body', 'achieved', 'EPCI-1', 'provider-without-need'],
  ['itself', 'provided-by', 'COM-1', 'provided-by-oneself'],
];

describe('an answer', () => {
  it.each(FAULTS)('that says %s', (_case, value, providedBy, fault) => {
    expect(answerFault('COM-1', { value, providedBy }, LEVELS)).toBe(fault);
  });

  it('is refused for every fault listed', () => {
    expect(new Set(FAULTS.flatMap(([, , , fault]) => fault ?? []))).toEqual(new Set(ANSWER_FAULTS));
  });
});

describe('writing an answer', () => {
  const planned = { value: 'planned', providedBy: null, note: null, evidence: [] };
  const kept = { ...planned, version: 3 };

  it.each([
    ['the first one', null, 0, planned, 'write'],
    ['over the one that was read', kept, 3, { ...planned, value: 'achieved' }, 'write'],
    ['another note', kept, 3, { ...planned, note: 'Marché signé' }, 'write'],
    ['another address', kept, 3, { ...planned, evidence: ['https://commune.fr/wifi'] }, 'write'],
    ['another number', { ...kept, amount: 3 }, 3, { ...planned, amount: 4 }, 'write'],
    ['the same number', { ...kept, amount: 3 }, 3, { ...planned, amount: 3 }, 'repeated'],
    ['over a newer one', kept, 2, { ...planned, value: 'achieved' }, 'conflict'],
    ['over one that was not there', kept, 0, { ...planned, value: 'achieved' }, 'conflict'],
    ['over one that is not there yet', null, 1, planned, 'conflict'],
    ['the same again', kept, 2, planned, 'repeated'],
    ['nothing where there is nothing', null, 0, { ...planned, value: null }, 'repeated'],
  ] as const)('%s', (_case, before, expected, written, outcome) => {
    expect(answerWrite(before, expected, written)).toBe(outcome);
  });
});
