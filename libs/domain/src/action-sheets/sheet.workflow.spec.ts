import { availableSheetSteps, sheetGaps, type SheetLife, sheetStepRefusal } from './sheet.workflow.js';

const draft: SheetLife = { status: 'draft', hasChanges: true, hasHistory: false, isClosed: false, gaps: [] };
const published: SheetLife = { status: 'published', hasChanges: false, hasHistory: true, isClosed: false, gaps: [] };

describe('the life of an action sheet', () => {
  it.each<[string, SheetLife, string[]]>([
    ['a draft', draft, ['publish', 'discard']],
    ['an unfinished draft', { ...draft, gaps: ['level'] }, ['discard']],
    ['published', published, ['withdraw']],
    ['published, and written since', { ...published, hasChanges: true }, ['publish', 'withdraw']],
    ['of a collectivity that no longer exists', { ...published, hasChanges: true, isClosed: true }, ['withdraw']],
    ['withdrawn', { ...draft, hasHistory: true }, ['publish']],
  ])('offers its steps: %s', (_case, life, steps) => {
    expect(availableSheetSteps(life)).toEqual(steps);
  });

  it.each([
    ['publish', { ...draft, gaps: ['links'] }, 'sheet-incomplete'],
    ['publish', { ...draft, isClosed: true }, 'collectivity-closed'],
    ['publish', published, 'sheet-unchanged'],
    ['withdraw', draft, 'sheet-not-public'],
    ['discard', published, 'sheet-has-history'],
  ] as const)('refuses to %s, and says why', (step, life, reason) => {
    expect(sheetStepRefusal(step, life)).toBe(reason);
  });
});

describe('what lacks for a sheet to be published', () => {
  const whole = {
    ...{ reference: null, title: 'Titre', synthesis: 'En bref', level: 'achieved', results: null, tools: null },
    ...{ partners: null, place: null, startsOn: null, endsOn: null, lead: null },
    ...{ serviceIds: ['emploi-01'], proposalIds: [] },
  };

  it.each([
    ['nothing', {}, []],
    ['nothing when it serves a proposal alone', { serviceIds: [], proposalIds: ['2023-1.1.1'] }, []],
    ['its synthesis', { synthesis: null }, ['synthesis']],
    ['its level and what it serves', { level: null, serviceIds: [] }, ['level', 'links']],
  ])('is %s', (_case, part, gaps) => {
    expect(sheetGaps({ ...whole, ...part })).toEqual(gaps);
  });
});
