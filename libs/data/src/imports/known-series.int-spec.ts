import pg from 'pg';
import { ImportRepository } from '../indicators/import.repository.js';
import { databaseWithTerritories, type TestDatabase } from '../testing/index.js';
import { IMPACT_COLUMNS } from './impact/impact-columns.js';
import { importFile, type ImportDescriptor, type ImportReport, readDescriptor } from './index.js';

const NOW = new Date('2026-11-21T10:00:00Z');
const HEADER = 'indic_id,enforce_zone_id,metric_enforce_date,maille,indic_vi,indic_va,indic_vc,indic_ta';
const barometre = (series: string, value: number): string => `${HEADER}\n${series},D01,2022-12-31,DEPT,,${value},,\n`;
const impact = (name: string, value: number): string =>
  `${IMPACT_COLUMNS.join(',')}\nANCT,Aidants,${name},${value},%,false,impact,annuelle,2022-12-31,true,2022-01-01,true,script,DEP,01,,\n`;
const indicator = (id: string, unit = 'lieux'): object => ({ id, label: id, unit, direction: 'up' });
const descriptorOf = (...series: object[]): ImportDescriptor => readDescriptor(JSON.stringify({ series }));

describe('the series that an import means', () => {
  let database: TestDatabase;
  let minutes = 0;

  beforeEach(async () => {
    database = await databaseWithTerritories();
  });

  afterEach(() => database.drop());

  const importBytes = (file: Uint8Array, descriptor: ImportDescriptor | null): Promise<ImportReport> => {
    const now = new Date(NOW.getTime() + ++minutes * 60_000);
    return importFile(database.dataSource, { name: 'x.csv', bytes: once(file), descriptor }, { publish: true, now });
  };
  const importText = (text: string, descriptor: ImportDescriptor | null): Promise<ImportReport> =>
    importBytes(Buffer.from(text), descriptor);
  const shown = (): Promise<object[]> =>
    database.dataSource.query('SELECT indicator_id AS id, value FROM current_observation ORDER BY 1');

  it('holds values of the kind and within the bounds that its last descriptor said, without it too', async () => {
    const count = { name: 'IND-1', indicator: indicator('lieux'), values: 'count' };
    await importText(barometre('IND-1', 20), descriptorOf(count));
    for (const value of [-3, 12.7]) {
      const { status, refusals } = await importText(barometre('IND-1', value), null);
      expect([status, refusals[0]?.code]).toEqual(['refused', 'out-of-range']);
    }
    expect(await importText(barometre('IND-1', 21), null)).toMatchObject({ status: 'published', changed: 1 });

    await importText(barometre('IND-1', 22), descriptorOf({ name: 'IND-1', indicatorId: 'lieux', maximum: 50 }));
    const { refusals } = await importText(barometre('IND-1', 51), null);
    expect(refusals).toMatchObject([
      { code: 'out-of-range', message: 'La valeur doit être au plus 50 : corrigez-la.' },
    ]);
    expect(await importText(barometre('IND-1', 12.7), null)).toMatchObject({ status: 'published' });
  });

  it('is found by the name of the long format, and by the name that a descriptor gave it', async () => {
    const covered = { name: 'Part couverte', indicator: indicator('part', '%') };
    const named = { name: 'Délai médian', seriesId: 'delai', indicator: indicator('delai', '%') };
    const descriptor = descriptorOf(covered, named);
    await importText(impact('Part couverte', 40), descriptor);
    await importText(impact('Délai médian', 10), descriptor);
    for (const name of ['Part couverte', 'part-couverte', 'délai médian', 'delai']) {
      expect(await importText(impact(name, 50), null)).toMatchObject({ refusals: [], warnings: [] });
    }
    expect(await shown()).toEqual([
      { id: 'delai', value: 50 },
      { id: 'part', value: 50 },
    ]);
  });

  it('is read in Windows-1252, with semicolons, decimal commas, hard spaces and a comment of several lines', async () => {
    const descriptor = descriptorOf({ name: 'Délai médian', indicator: indicator('delai') });
    const cells = ['Établissement', 'Aidants', 'Délai médian', '1\u00A0234,5', 'lieux', 'false', 'impact', 'annuelle'];
    const dated = [...cells, '2022-12-31', 'true', '2022-01-01', 'true', 'relevé', 'DEP', '01', 'map'];
    const row = [...dated, '"Première ligne ;\r\nseconde, à l’été"'].join(';').replaceAll('’', '\u0092');
    const file = Buffer.from(`${IMPACT_COLUMNS.join(';')}\r\n${row}\r\n${row.replace(';01;', ';2A;')}\r\n`, 'latin1');
    expect(file.includes(Buffer.from([0x31, 0xa0, 0x32]))).toBe(true);
    expect(await importBytes(file, descriptor)).toMatchObject({ status: 'published', lines: 2, refusals: [] });
    expect(await database.dataSource.query('SELECT encoding, delimiter, format FROM import_run')).toEqual([
      { encoding: 'windows-1252', delimiter: ';', format: 'impact' },
    ]);
    expect(await shown()).toEqual(Array(2).fill({ id: 'delai', value: 1234.5 }));
  });

  it('is told by a descriptor when two indicators have values of it', async () => {
    const ofOne = descriptorOf({ name: 'IND-1', indicator: indicator('un') });
    await importText(barometre('IND-1', 1), ofOne);
    await importText(barometre('IND-1', 2), descriptorOf({ name: 'IND-1', indicator: indicator('deux') }));
    expect(await importText(barometre('IND-1', 3), null)).toMatchObject({
      status: 'refused',
      refusals: [{ line: 2, columnName: 'indic_id', code: 'ambiguous-series' }],
    });
    expect(await importText(barometre('IND-1', 3), ofOne)).toMatchObject({ status: 'published', changed: 1 });
  });

  it('is another one when the descriptor of the same bytes is corrected', async () => {
    const text = barometre('IND-1', 1);
    const wrong = await importText(text, descriptorOf({ name: 'IND-1', indicator: indicator('faux') }));
    const right = descriptorOf({ name: 'IND-1', indicator: indicator('juste') });
    expect(await importText(text, right)).toMatchObject({ status: 'published', created: 1, changed: 0 });
    await new ImportRepository(database.dataSource.manager).withdraw(wrong.importId ?? '', NOW);
    expect(await shown()).toEqual([{ id: 'juste', value: 1 }]);
    expect(await importText(text, right)).toMatchObject({ status: 'unchanged' });
  });

  it('is never seen by a worker but in the hands of the command that reads it', async () => {
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(`
      CREATE FUNCTION refuse_unheld() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        PERFORM FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid();
        IF NOT FOUND THEN RAISE 'nobody holds this run'; END IF;
        RETURN new;
      END $$;
      CREATE TRIGGER held BEFORE INSERT ON import_run FOR EACH ROW EXECUTE FUNCTION refuse_unheld()`);
    await owner.end();
    const descriptor = descriptorOf({ name: 'IND-1', indicator: indicator('lieux') });
    expect(await importText(barometre('IND-1', 1), descriptor)).toMatchObject({ status: 'published' });
  });
});

async function* once(file: Uint8Array): AsyncGenerator<Uint8Array> {
  yield file;
}
