import {
  type AskedQuestion,
  isAskedOf,
  MODULE_ANSWER_FAULTS,
  type ModuleAnswer,
  type ModuleAnswerFault,
  moduleAnswerFault,
} from './module-answer.rules.js';

const LEVELS = [{ code: 'planned' }, { code: 'achieved' }];
const TODAY = '2026-11-27';
const LEVEL: AskedQuestion = { kind: 'level', unit: null };
const YES_NO: AskedQuestion = { kind: 'yes-no-date', unit: null };
const SHARE: AskedQuestion = { kind: 'number', unit: '%' };
const COUNT: AskedQuestion = { kind: 'number', unit: 'locaux' };

const CASES: [string, AskedQuestion, Partial<ModuleAnswer>, ModuleAnswerFault | null][] = [
  ['a level', LEVEL, { value: 'achieved' }, null],
  ['nothing any more', SHARE, {}, null],
  ['yes, since a day', YES_NO, { value: 'yes', datedOn: TODAY }, null],
  ['no', YES_NO, { value: 'no' }, null],
  ['a share', SHARE, { value: 'number', amount: 100 }, null],
  ['none at all', COUNT, { value: 'number', amount: 0 }, null],
  ['not concerned', SHARE, { value: 'not-concerned' }, null],
  ['another body', YES_NO, { value: 'provided-by', providedBy: 'EPCI-1' }, null],
  ['yes to a question of levels', LEVEL, { value: 'yes' }, 'unknown-value'],
  ['a level to a number', SHARE, { value: 'achieved' }, 'unknown-value'],
  ['a number without one', SHARE, { value: 'number' }, 'amount-missing'],
  ['a level with a number', LEVEL, { value: 'achieved', amount: 3 }, 'amount-without-need'],
  ['more than everybody', SHARE, { value: 'number', amount: 101 }, 'amount-out-of-range'],
  ['less than nothing', COUNT, { value: 'number', amount: -1 }, 'amount-out-of-range'],
  ['no number at all', COUNT, { value: 'number', amount: Number.NaN }, 'amount-out-of-range'],
  ['no, with a day', YES_NO, { value: 'no', datedOn: TODAY }, 'date-without-need'],
  ['a day that is none', YES_NO, { value: 'yes', datedOn: '2026-02-30' }, 'date-invalid'],
  ['tomorrow', YES_NO, { value: 'yes', datedOn: '2026-11-28' }, 'date-in-the-future'],
  ['itself as provider', LEVEL, { value: 'provided-by', providedBy: 'COM-1' }, 'provided-by-oneself'],
];

describe('an answer to a question of the module', () => {
  it.each(CASES)('that says %s', (_case, question, said, fault) => {
    const answer = { value: null, providedBy: null, amount: null, datedOn: null, ...said };
    expect(moduleAnswerFault('COM-1', question, answer, { levels: LEVELS, today: TODAY })).toBe(fault);
  });

  it('is refused for every fault listed', () => {
    const found = new Set<string | null>(CASES.map(([, , , fault]) => fault));
    expect(MODULE_ANSWER_FAULTS.filter((fault) => !found.has(fault))).toEqual([]);
  });
});

describe('a question of the module', () => {
  it.each([
    [['commune', 'epci'], 'epci', true],
    [['commune', 'epci'], 'region', false],
    [['commune'], 'syndicate', true],
    [['commune'], 'overseas', true],
  ])('put to %j is asked of %s: %s', (types, kind, asked) => {
    expect(isAskedOf(types, kind)).toBe(asked);
  });
});
