import { evidenceIdOf, type ShippedAction, type ShippedSource } from '../shipped/index.js';
import { type FactOfIndicator, figuresOfActions, figuresOfLabelHistory } from './shipped-figures.js';

const SOURCE: ShippedSource = {
  kind: 'press',
  publisher: 'Un journal',
  title: 'Un article',
  reference: null,
  url: null,
  urlBuilt: false,
};
const FACT = {
  note: null,
  verification: 'read-in-a-copy',
  toVerify: false,
  metric: 'part',
  unit: '%',
  source: SOURCE,
} as const;
const OBSERVATION: ShippedAction['observations'][number] = {
  ...FACT,
  id: 'plan:o1',
  value: 79,
  valueMax: null,
  valueText: null,
  date: '2022-12-31',
  datePrecision: 'quarter',
  publishedOn: null,
  derived: false,
  territoryId: 'FR',
};
const TARGET: ShippedAction['targets'][number] = { ...FACT, id: 'plan:t1', value: 100, due: '2025' };

function anAction(over: Partial<ShippedAction>): ShippedAction {
  return {
    id: 'plan',
    name: 'Un plan',
    kind: 'plan',
    textType: null,
    legalState: null,
    domain: 'networks',
    lead: 'État',
    ministry: null,
    startDate: null,
    endDate: null,
    promise: 'Une promesse',
    note: null,
    verification: 'read-in-a-copy',
    toVerify: false,
    legalReferences: [],
    targets: [TARGET],
    milestones: [],
    observations: [OBSERVATION],
    ...over,
  };
}

const FACTS: FactOfIndicator[] = [
  { factRef: 'plan:o1', indicatorId: 'part-equipee', unit: '%' },
  { factRef: 'plan:t1', indicatorId: 'part-equipee', unit: '%' },
];

describe('the figures of State actions', () => {
  it('are observations of the indicators they measure, in the series of their action', () => {
    const common = {
      indicatorId: 'part-equipee',
      seriesId: 'plan',
      territoryId: 'FR',
      valueMax: null,
      atLeast: false,
      note: null,
    };
    expect(figuresOfActions([anAction({})], FACTS)).toEqual([
      {
        ...common,
        kind: 'measured',
        date: '2022-12-31',
        datePrecision: 'quarter',
        value: 79,
        evidenceId: evidenceIdOf(SOURCE),
      },
      {
        ...common,
        kind: 'target',
        date: '2025-12-31',
        datePrecision: 'year',
        value: 100,
        evidenceId: evidenceIdOf(SOURCE),
      },
    ]);
  });

  it.each<[string, Partial<ShippedAction>]>([
    ['of an action to verify', { toVerify: true }],
    ['to verify', { targets: [], observations: [{ ...OBSERVATION, toVerify: true }] }],
    ['a source gives in words', { targets: [], observations: [{ ...OBSERVATION, value: null, valueText: 'stable' }] }],
    ['of another unit than the indicator', { targets: [{ ...TARGET, value: 30, unit: 'Mbit/s' }], observations: [] }],
    ['of a target without a date', { targets: [{ ...TARGET, due: null }], observations: [] }],
    ['that no indicator has for its own', { targets: [], observations: [{ ...OBSERVATION, id: 'plan:o2' }] }],
  ])('never come from a fact %s', (_, over) => {
    expect(figuresOfActions([anAction(over)], FACTS)).toEqual([]);
  });

  it('serve every indicator of the same definition', () => {
    const facts = [...FACTS, { factRef: 'plan:o1', indicatorId: 'autre', unit: '%' }];
    expect(figuresOfActions([anAction({ targets: [] })], facts).map((figure) => figure.indicatorId)).toEqual([
      'part-equipee',
      'autre',
    ]);
  });

  it('keep the upper end of a range', () => {
    const range = { ...OBSERVATION, value: 70, valueMax: 80 };
    expect(figuresOfActions([anAction({ observations: [range] })], FACTS)[0]).toMatchObject({
      value: 70,
      valueMax: 80,
    });
  });
});

describe('the figures of the label', () => {
  it('keep their month, what they say is a minimum, and where they were read', () => {
    const [figure] = figuresOfLabelHistory({
      kind: 'label-history',
      provenance: {
        title: 't',
        date: '2026-11-21',
        convertedFrom: [],
        seeds: [],
        publicSources: [],
        verbatim: 'v',
        inferred: 'i',
        notes: {},
        vocabularies: {},
      },
      counts: { observations: 1 },
      indicatorId: 'collectivites-labellisees',
      seriesId: 'palmares',
      territoryId: 'FR',
      observations: [
        {
          year: 2025,
          editionNumber: null,
          editionInferred: false,
          date: '2025-02',
          datePrecision: 'month',
          place: null,
          value: 226,
          atLeast: true,
          valueText: 'plus de 226',
          breakdown: {},
          source: 'un-journal.fr',
          note: 'Jour non trouvé.',
        },
      ],
    });
    expect(figure).toEqual({
      indicatorId: 'collectivites-labellisees',
      seriesId: 'palmares',
      territoryId: 'FR',
      date: '2025-02-28',
      datePrecision: 'month',
      kind: 'measured',
      value: 226,
      valueMax: null,
      atLeast: true,
      note: 'Jour non trouvé.',
      evidenceId: expect.stringMatching(/^ev-[0-9a-f]{16}$/),
    });
  });
});
