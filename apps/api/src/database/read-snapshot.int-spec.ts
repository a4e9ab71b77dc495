import { jest } from '@jest/globals';
import type { MotionListDto, NationalDashboardDto, ProposalListDto } from '@ou-en-est-on/contracts';
import { IndicatorRepository, loadShippedData, readFiles, type ShippedDataset } from '@ou-en-est-on/data';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadedDatabase, startApi, type TestApi } from '../testing/test-api.js';

/** An invented motion, given other years: one axis, two proposals, one engagement. */
const INVENTED = new URL('../../../../libs/data/src/shipped/fixtures/motion-2030.json', import.meta.url);
const LOADED_MIDWAY = 2000;
const YEARS = Array.from({ length: 6 }, (_one, index) => 2001 + index);
const NOW = new Date('2026-11-21T10:00:00Z');

function inventedMotion(folder: string, year: number): ShippedDataset {
  const file = `motion-${String(year)}.json`;
  const path = join(folder, file);
  const text = readFileSync(INVENTED, 'utf8').replaceAll('2030', String(year));
  writeFileSync(path, text.replace('"congressNumber": 11', `"congressNumber": ${String(year - 1000)}`));
  return readFiles([{ file, path }]).dataset;
}

const sum = (figures: readonly { readonly progress: { readonly total: number } }[]): number =>
  figures.reduce((total, { progress }) => total + progress.total, 0);

describe('answers made while motions are being loaded', () => {
  let database: TestDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startApi({ DATABASE_URL: database.url, MEMORY_MB: '0' });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const read = async <T>(url: string): Promise<T> => {
    const answer = await api.get(`/api/v1/${url}`);
    expect([url, answer.statusCode]).toEqual([url, 200]);
    return answer.json<T>();
  };
  const expectWholeMotions = async (): Promise<void> => {
    const { items } = await read<MotionListDto>('motions?limit=100');
    const invented = items.filter(({ year }) => year < 2019);
    expect(invented.map((one) => [one.axisCount, one.proposalCount, one.engagementCount])).toEqual(
      invented.map(() => [1, 2, 1]),
    );
  };
  const expectWholeLists = async (): Promise<void> => {
    const { facets, total } = await read<ProposalListDto>('proposals?limit=1');
    expect(facets.motion.reduce((all, { count }) => all + count, 0)).toBe(total);
    expect(facets.motion.filter(({ label, value }) => label === value)).toEqual([]);
  };
  const expectWholeDashboard = async (): Promise<void> => {
    const dashboard = await read<NationalDashboardDto>('dashboards/national');
    expect([sum(dashboard.byMotion), sum(dashboard.byStake)]).toEqual([dashboard.all.total, dashboard.all.total]);
    const invented = dashboard.byMotion.filter(({ motion }) => motion.year < 2019);
    expect(invented.map(({ motion, progress }) => [motion.proposalCount, progress.total])).toEqual(
      invented.map(() => [2, 2]),
    );
  };

  it('tell of the instant they began, even of what was committed between two of their reads', async () => {
    const dataset = inventedMotion(mkdtempSync(join(tmpdir(), 'motion-')), LOADED_MIDWAY);
    const indicators = api.app.get(IndicatorRepository);
    const findLinks = indicators.findProposalLinks.bind(indicators);
    const midway = jest.spyOn(indicators, 'findProposalLinks').mockImplementationOnce(async () => {
      const links = await findLinks();
      await loadShippedData(database.dataSource, dataset, NOW);
      return links;
    });
    const { byMotion } = await read<NationalDashboardDto>('dashboards/national');
    midway.mockRestore();
    expect(byMotion.map(({ motion }) => motion.year)).not.toContain(LOADED_MIDWAY);
    const after = await read<NationalDashboardDto>('dashboards/national');
    expect(after.byMotion.find(({ motion }) => motion.year === LOADED_MIDWAY)?.progress.total).toBe(2);
  });

  it('never fail, and never mix what was loaded with what was not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'motions-'));
    const datasets = YEARS.map((year) => inventedMotion(folder, year));
    let loading = true;
    const answers = { count: 0 };
    const keepReading = async (check: () => Promise<void>): Promise<void> => {
      while (loading) {
        await check();
        answers.count += 1;
      }
    };
    const expectPages = async (): Promise<void> => {
      for (const year of YEARS) {
        const url = `/api/v1/proposals/${String(year)}-1.1.1`;
        expect([url, [200, 404].includes((await api.get(url)).statusCode)]).toEqual([url, true]);
      }
    };
    const reading = Promise.all(
      [expectWholeMotions, expectWholeLists, expectWholeDashboard, expectPages].map(keepReading),
    );
    for (const dataset of datasets) await loadShippedData(database.dataSource, dataset, NOW);
    loading = false;
    await reading;
    expect(answers.count).toBeGreaterThan(10);
    expect((await read<MotionListDto>('motions')).total).toBe(5 + YEARS.length);
  });

  it('are made on one connection each, given back even when they fail', async () => {
    for (let turn = 0; turn < 30; turn++) expect((await api.get('/api/v1/motions/2020')).statusCode).toBe(404);
    const rows = await database.dataSource.query<{ open: number }[]>(
      `SELECT count(*)::int AS open FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'api' AND state LIKE 'idle in transaction%'`,
    );
    expect(rows).toEqual([{ open: 0 }]);
  });
});
