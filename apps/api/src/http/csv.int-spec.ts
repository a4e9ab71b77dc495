import { parse } from 'csv-parse/sync';
import { ROUTES } from '../openapi/routes.js';
import { startLoadedApi, type TestApi } from '../testing/test-api.js';

interface List {
  readonly total: number;
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

describe('every list, as CSV', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startLoadedApi();
  });
  afterAll(() => api.close());

  it.each([
    ['motions', 'motions.csv'],
    ['engagements', 'engagements.csv'],
    ['engagements?motion=2025', 'engagements.csv'],
    ['stakes', 'enjeux.csv'],
    ['proposals?motion=2022', 'propositions.csv'],
    ['motion-module', 'module-motion.csv'],
    ['government-actions', 'actions-de-l-etat.csv'],
    ['government-actions?domain=networks', 'actions-de-l-etat.csv'],
    ['exchanges', 'echanges.csv'],
    ['exchanges?side=parliament', 'echanges.csv'],
    ['indicators', 'indicateurs.csv'],
    ['indicators?headline=true', 'indicateurs.csv'],
    ['territories?type=department', 'territoires.csv'],
  ])('has a row for each item of %s, in order, under the names of the JSON', async (list, filename) => {
    const separator = list.includes('?') ? '&' : '?';
    const answer = await api.get(`/api/v1/${list}${separator}limit=1`, { accept: 'text/csv' });
    expect([answer.statusCode, answer.headers['content-disposition']]).toEqual([
      200,
      `attachment; filename="${filename}"`,
    ]);
    const rows = parse<Record<string, string>>(answer.body, { bom: true, columns: true });
    const { total, items } = (await api.get(`/api/v1/${list}${separator}limit=100`)).json<List>();
    expect(total).toBeGreaterThan(0);
    expect(rows).toHaveLength(total);
    expect(rows.slice(0, items.length).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    const fieldsOfJson = new Set(items.flatMap((item) => Object.keys(item)));
    expect(Object.keys(rows[0] ?? {}).filter((column) => !fieldsOfJson.has(column.split('.')[0] ?? ''))).toEqual([]);
    expect(Object.keys(rows[0] ?? {}).length).toBeGreaterThan(4);
  });

  const filesOf = ROUTES.filter(({ csv, operation, path }) => csv && operation === undefined && !path.includes('{'));

  it.each(filesOf.map(({ path, example = '' }) => path + example))(
    'is a file of %s in which no cell is a formula, wherever a spreadsheet cuts, and numbers are numbers',
    async (address) => {
      const { body } = await api.get(address, { accept: 'text/csv' });
      for (const delimiter of [',', ';', '\t']) {
        const settings = { bom: true, delimiter, relax_quotes: true, relax_column_count: true };
        const cells = (parse(body, settings) as string[][]).flat();
        expect(cells.filter((cell) => /^[ "]*[=+\-@]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell))).toEqual([]);
      }
    },
  );
});
