import type { Observation } from '@ou-en-est-on/domain';
import { anIndicator, anObservation, aTerritory } from '@ou-en-est-on/testing';
import { TerritoryEntity } from '../index.js';
import { createTestDatabase, insertRow, type TestDatabase } from '../testing/index.js';
import { ImportRepository, type NewImport } from './import.repository.js';
import { IndicatorEntity } from './indicator.entity.js';
import { ObservationRepository, type ObservationCursor } from './observation.repository.js';

const FILE: NewImport = {
  id: 'import-1',
  kind: 'series',
  sourceFile: 'ind-306.csv',
  sha256: '1'.repeat(64),
  publisher: 'DITP',
  rowCount: 6,
  publishedAt: new Date('2026-01-10T08:00:00Z'),
};
const FIGURES: NewImport = {
  ...FILE,
  id: 'import-2',
  kind: 'shipped-figures',
  sourceFile: 'government-actions.json',
  publisher: null,
  publishedAt: new Date('2026-01-11T08:00:00Z'),
};
const CORRECTION: NewImport = {
  ...FILE,
  id: 'import-0',
  sha256: '2'.repeat(64),
  publishedAt: new Date('2026-02-01T08:00:00Z'),
};

const initial = anObservation({ date: '2022-03-31', kind: 'initial', value: 72.28 });
const measured = anObservation({ publishedRate: 24.24242424242424 });
const measuredThere = anObservation({ territoryId: 'DEP-2A', value: 58.157139 });
const target = anObservation({ date: '2025-12-31', kind: 'target', value: 100 });
const figure = anObservation({ seriesId: 'pfthd', importId: 'import-2', note: '39,3 millions de locaux' });
const later = anObservation({
  seriesId: 'pfthd',
  importId: 'import-2',
  date: '2025-09-30',
  value: 93.5,
  atLeast: true,
});
const otherIndicator = anObservation({ indicatorId: 'autre' });

describe('observations', () => {
  let database: TestDatabase;
  let observations: ObservationRepository;
  let imports: ImportRepository;

  beforeAll(async () => {
    database = await createTestDatabase();
    const { manager } = database.dataSource;
    observations = new ObservationRepository(manager);
    imports = new ImportRepository(manager);
    const france = aTerritory({ id: 'FR', type: 'country', code: 'FR', name: 'France', parentId: null });
    await insertRow(manager, TerritoryEntity, france);
    await insertRow(manager, TerritoryEntity, aTerritory({ parentId: 'FR' }));
    await insertRow(manager, IndicatorEntity, anIndicator());
    await insertRow(manager, IndicatorEntity, anIndicator({ id: 'autre' }));
    await imports.publish(FILE, [target, measuredThere, measured, initial, otherIndicator]);
    await imports.publish(FIGURES, [later, figure]);
  });

  afterAll(() => database.drop());

  const ALL = [initial, measuredThere, measured, figure, later, target];
  const pageOf = (
    limit: number,
    after: ObservationCursor | null = null,
  ): ReturnType<ObservationRepository['findPage']> => observations.findPage('fibre-raccordable', {}, after, limit);

  it('come by indicator, date, kind, series and territory, with every figure as published', async () => {
    expect(await observations.findCurrent()).toEqual([otherIndicator, ...ALL]);
  });

  it.each([
    ['indicator', { indicatorIds: ['autre'] }, [otherIndicator]],
    ['territory', { indicatorIds: ['fibre-raccordable'], territoryIds: ['DEP-2A'] }, [measuredThere]],
    ['level', { territoryTypes: ['department'] as const }, [measuredThere]],
    ['kind', { kinds: ['initial', 'target'] as const }, [initial, target]],
    ['series', { seriesIds: ['pfthd'] }, [figure, later]],
    ['nothing asked', { kinds: [] }, []],
  ])('are chosen by %s', async (_, filter, expected) => {
    expect(await observations.findCurrent(filter)).toEqual(expected);
  });

  it.each([1, 2, 3, 5, 6, 7])('are paged %d at a time without a gap nor a double', async (limit) => {
    const read: Observation[] = [];
    let after: ObservationCursor | null = null;
    for (;;) {
      const page = await pageOf(limit, after);
      expect(page.total).toBe(6);
      read.push(...page.items);
      if (page.items.length < limit) break;
      after = page.items.at(-1) ?? null;
    }
    expect(read).toEqual(ALL);
  });

  it('are counted on all pages of what is asked', async () => {
    const filter = { territoryTypes: ['country'], kinds: ['measured'] } as const;
    expect(await observations.findPage('fibre-raccordable', filter, measured, 1)).toEqual({
      items: [figure],
      total: 3,
    });
  });

  it('say which series they are from', async () => {
    expect(await observations.findSeries('fibre-raccordable')).toEqual([
      { id: 'ind-306', publisher: 'DITP', observationCount: 4, importedAt: FILE.publishedAt },
      { id: 'pfthd', publisher: null, observationCount: 2, importedAt: FIGURES.publishedAt },
    ]);
    expect(await observations.findSeries('inconnu')).toEqual([]);
  });

  it('say at which levels there are some, and where, unless these are too many to be told', async () => {
    const levels = async (most: number, moment = {}): Promise<Record<string, unknown>> => {
      const found = await observations.findLevels('fibre-raccordable', most, moment);
      return Object.fromEntries(found.map(({ type, territoryIds }) => [type, territoryIds]));
    };
    expect(await levels(1)).toEqual({ country: ['FR'], department: ['DEP-2A'] });
    expect(await levels(0)).toEqual({ country: null, department: null });
    expect(await levels(1, { knownAt: new Date('2026-01-10T07:00:00Z') })).toEqual({});
  });

  it('are those of the latest import that was not withdrawn, key by key', async () => {
    const corrected = anObservation({ value: 79.4, importId: 'import-0' });
    const measuredValues = async (): Promise<Observation[]> =>
      observations.findCurrent({ seriesIds: ['ind-306'], kinds: ['measured'], indicatorIds: ['fibre-raccordable'] });

    await imports.publish(CORRECTION, [corrected]);
    expect(await measuredValues()).toEqual([measuredThere, corrected]);

    await imports.withdraw('import-0', new Date('2026-02-02T08:00:00Z'));
    expect(await measuredValues()).toEqual([measuredThere, measured]);
  });

  it('never show again through a withdrawn import made published', async () => {
    const again = `UPDATE import SET status = 'published', withdrawn_at = NULL WHERE id = 'import-0'`;
    await expect(database.dataSource.query(again)).rejects.toMatchObject({ driverError: { code: '55000' } });
  });

  it.each([
    ['before anything', '2026-01-09', []],
    ['before the published figures', '2026-01-10T12:00:00Z', [initial, measuredThere, measured, target]],
    ['before the correction', '2026-01-31', ALL],
    ['while the correction stood', '2026-02-01T12:00:00Z', [79.4]],
    ['after its withdrawal', '2026-02-03', ALL],
  ])('as known %s are those published by then and not withdrawn by then', async (_, instant, expected) => {
    const knownAt = new Date(instant);
    const found = await observations.findCurrent({ indicatorIds: ['fibre-raccordable'], knownAt });
    if (typeof expected[0] === 'number') expect(found.map(({ value }) => value)).toContain(expected[0]);
    else expect(found).toEqual(expected);
    expect(found.map(({ value }) => value).includes(79.4)).toBe(typeof expected[0] === 'number');
    const page = await observations.findPage('fibre-raccordable', { knownAt }, null, 100);
    expect(page).toEqual({ items: found, total: found.length });
  });

  it('as known now are those shown', async () => {
    expect(await observations.findCurrent({ knownAt: new Date() })).toEqual(await observations.findCurrent());
  });

  it('of a day and before hold every target, which is dated by when it falls due', async () => {
    const filter = { indicatorIds: ['fibre-raccordable'], until: '2022-12-31' };
    const dates = (await observations.findCurrent(filter)).map(({ kind, date }) => `${kind} ${date}`);
    expect(dates.filter((one) => one > 'measured 2022-12-31' && one.startsWith('measured'))).toEqual([]);
    expect(dates).toEqual(expect.arrayContaining(['initial 2022-03-31', 'target 2025-12-31']));
    expect(await observations.findSeries('fibre-raccordable', { until: '2022-12-31' })).toEqual([
      expect.objectContaining({ id: 'ind-306' }),
      expect.objectContaining({ id: 'pfthd', observationCount: 1 }),
    ]);
  });

  it('never carry two values of one import for one key', async () => {
    const twice = imports.publish({ ...CORRECTION, id: 'twice' }, [measured, measured]);
    await expect(twice).rejects.toMatchObject({ driverError: { constraint: 'observation_pkey' } });
    expect(await imports.findByIds(['twice'])).toEqual([]);
  });

  it('can be published again from bytes that were withdrawn', async () => {
    expect(await imports.findPublished('series', CORRECTION.sha256)).toBeNull();
    await imports.publish({ ...CORRECTION, id: 'import-3' }, []);
    expect(await imports.findPublished('series', CORRECTION.sha256)).toMatchObject({
      id: 'import-3',
      withdrawnAt: null,
    });
  });

  it('keep their imports, those that were withdrawn included', async () => {
    expect(await imports.findByIds([CORRECTION.id])).toEqual([
      { ...CORRECTION, observationCount: 1, withdrawnAt: new Date('2026-02-02T08:00:00Z') },
    ]);
    expect(await imports.findByIds([FILE.id])).toEqual([{ ...FILE, observationCount: 5, withdrawnAt: null }]);
  });
});
