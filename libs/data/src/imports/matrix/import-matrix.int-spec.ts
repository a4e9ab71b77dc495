import type { MatrixEdition } from '@ou-en-est-on/domain';
import { inTransaction } from '../../identity/in-transaction.js';
import { createDataSource, ModuleAnswerRepository } from '../../index.js';
import { LabelMatrixRepository } from '../../label-matrix/label-matrix.repository.js';
import { loadShippedData } from '../../loader/index.js';
import { readShippedData } from '../../shipped/index.js';
import { memberOf } from '../../testing/editions-and-bodies.fixture.js';
import { databaseWithTerritories, type TestDatabase } from '../../testing/index.js';
import type { ImportFaultCode } from '../csv/import-fault.js';
import { editionTable, inventedEdition } from '../fixtures/invented-edition.js';
import { importMatrixEdition, type MatrixImportReport } from './import-matrix.js';
import { type MatrixColumn, type MatrixRow, matrixRows } from './matrix-rows.js';

const NOW = new Date('2026-11-21T10:00:00Z');
const TRY = { publish: false, current: false };

describe('an edition of the label matrix, in a file', () => {
  let database: TestDatabase;
  let editions: LabelMatrixRepository;
  let shipped: MatrixEdition;
  let invented: MatrixEdition;

  beforeAll(async () => {
    database = await databaseWithTerritories();
    await loadShippedData(database.dataSource, readShippedData(), NOW);
    editions = new LabelMatrixRepository(database.dataSource.manager);
    shipped = (await editions.findCurrentEdition()) as MatrixEdition;
    invented = inventedEdition(shipped);
  });

  afterAll(() => database.drop());

  const take = (file: string | Uint8Array, options: Partial<typeof TRY> = {}): Promise<MatrixImportReport> =>
    importMatrixEdition(database.dataSource, Buffer.from(file), { ...TRY, ...options, now: NOW });
  const changedTable = (nature: string, place: number, change: Partial<MatrixRow>): string =>
    editionTable(invented, (rows) => {
      const row = rows.filter((one) => one.nature === nature)[place];
      return rows.map((one) => (one === row ? { ...one, ...change } : one));
    });
  /** Where a row of the invented edition begins in its file, whose cells may hold line breaks. */
  const lineOf = (nature: string, place: number): number => {
    const rows = matrixRows(invented);
    const index = rows.indexOf(rows.filter((one) => one.nature === nature)[place] as MatrixRow);
    const within = rows.slice(0, index).flatMap((row) => Object.values(row).join('').match(/\n/g) ?? []);
    return index + 2 + within.length;
  };
  const alignments = async (editionId: string): Promise<number> => {
    const [row] = await database.dataSource.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM proposal_service WHERE edition_id = $1',
      [editionId],
    );
    return row?.count ?? 0;
  };

  it.each([
    ['as exported', (edition: MatrixEdition) => Buffer.from(editionTable(edition))],
    ['with a byte order mark', (edition: MatrixEdition) => Buffer.from(`\uFEFF${editionTable(edition)}`)],
    ['with semicolons', (edition: MatrixEdition) => Buffer.from(editionTable(edition, (rows) => rows, ';'))],
  ])('that is held here changes nothing, %s', async (_, bytes) => {
    expect(await take(bytes(shipped), { publish: true, current: true })).toMatchObject({
      status: 'unchanged',
      editionId: 'travail-2023',
      services: 139,
    });
    expect(await editions.findCurrentEdition()).toEqual(shipped);
  });

  it('in Windows-1252 is read like any other', async () => {
    const text = editionTable({ ...invented, label: 'Édition dactylographiée' }).replaceAll('’', "'");
    expect(await take(Buffer.from(text, 'latin1'))).toMatchObject({
      status: 'ready',
      label: 'Édition dactylographiée',
    });
  });

  it('is tried without a trace', async () => {
    expect(await take(editionTable(invented), { current: true })).toMatchObject({
      ...{ status: 'ready', official: true, themes: 16, services: 139, created: 160, corrected: 0 },
      aligned: await alignments('travail-2023'),
      becameCurrent: true,
    });
    expect(await editions.findEdition('essai-2099')).toBeNull();
    expect(await editions.findCurrentEdition()).toEqual(shipped);
  });

  type Wrong = [what: string, nature: string, place: number, MatrixColumn, cell: string, ImportFaultCode];
  it.each<Wrong>([
    ['a nature in another case', 'service', 0, 'nature', 'Service', 'other-case'],
    ['an unknown nature', 'service', 0, 'nature', 'action', 'unknown-value'],
    ['a level in another case', 'niveau', 2, 'identifiant', 'Whole', 'other-case'],
    ['a level without its weight', 'niveau', 1, 'poids', '', 'not-a-number'],
    ['a weight above one', 'niveau', 1, 'poids', '2', 'out-of-range'],
    ['a weight for a service', 'service', 3, 'poids', '1', 'unknown-value'],
    ['a theme in another case', 'service', 5, 'rattachement', 'Theme-1', 'other-case'],
    ['an unknown theme', 'service', 5, 'rattachement', 'theme-17', 'unknown-theme'],
    ['an unknown category', 'thematique', 2, 'rattachement', 'categorie-9', 'unknown-category'],
    ['a service that has the id of another', 'service', 9, 'identifiant', 'service-1', 'duplicate-key'],
    ['a service that has the label of another', 'service', 9, 'libelle', 'Service 1', 'duplicate-key'],
    ['an id with a space', 'service', 9, 'identifiant', 'service 1', 'malformed-identifier'],
    ['a service without a label', 'service', 9, 'libelle', '', 'missing-value'],
    ['a label that never ends', 'service', 9, 'libelle', 'x'.repeat(201), 'too-long'],
    ['a service of another edition', 'service', 9, 'services_precedents', 'autre-01', 'unknown-service'],
    ['an unknown previous edition', 'edition', 6, 'libelle', 'perdue-2020', 'unknown-edition'],
    ['an unknown status', 'edition', 3, 'libelle', 'brouillon', 'unknown-value'],
    ['a year that is none', 'edition', 2, 'libelle', 'MMXXVI', 'not-a-number'],
    ['an unknown provenance', 'thematique', 0, 'provenance', 'Publiee', 'other-case'],
    ['a formula', 'service', 2, 'description', '=SOMME(A1)', 'formula'],
  ])('with %s is refused at its cell', async (_, nature, place, column, cell, code) => {
    const report = await take(changedTable(nature, place, { [column]: cell }), { publish: true });
    const faults = report.status === 'refused' ? report.faults : [];
    expect(faults.map((fault) => [fault.code, fault.line, fault.column])).toContainEqual([
      code,
      lineOf(nature, place),
      column,
    ]);
    expect(await editions.findEdition('essai-2099')).toBeNull();
  });

  it('with a duplicated line is refused, and says where', async () => {
    const table = editionTable(invented, (rows) => [...rows, rows[40] as MatrixRow]);
    const report = await take(table);
    expect(report).toMatchObject({
      faults: [
        { code: 'count-mismatch', line: 10, column: 'libelle', value: '139' },
        { code: 'duplicate-key', line: 176, column: 'identifiant', value: 'service-19' },
        { code: 'duplicate-key', line: 176, column: 'libelle', value: 'Service 19' },
      ],
    });
  });

  it('with fewer services than it declares is refused', async () => {
    const cut = editionTable(invented, (rows) => rows.slice(0, -1));
    expect(await take(cut)).toMatchObject({
      faults: [{ code: 'count-mismatch', line: 10, column: 'libelle', value: '139' }],
    });
  });

  it('with another number of themes than it declares is refused', async () => {
    const declared = editionTable(invented, (rows) =>
      rows.map((row) => (row.identifiant === 'nombre-thematiques' ? { ...row, libelle: '17' } : row)),
    );
    expect(await take(declared)).toMatchObject({
      faults: [{ code: 'count-mismatch', column: 'libelle', value: '17' }],
    });
  });

  it('that lacks a fact of the edition is refused', async () => {
    const table = editionTable(invented, (rows) => rows.filter(({ identifiant }) => identifiant !== 'nombre-services'));
    const report = await take(table);
    const faults = report.status === 'refused' ? report.faults : [];
    expect(faults.map(({ code, value }) => [code, value])).toContainEqual(['missing-value', 'nombre-services']);
  });

  it.each<[string, string | Uint8Array, ImportFaultCode]>([
    ['nothing', '', 'empty-file'],
    ['other columns', 'a,b\n1,2\n', 'missing-column'],
    ['a workbook', Buffer.from('504b030414000600', 'hex'), 'not-a-csv'],
    ['a JSON file cut short', '{"edition": {"id": "x"', 'malformed-json'],
    ['a JSON file in another encoding', Buffer.from('{"edition": "\xe9"}', 'latin1'), 'unknown-encoding'],
    ['a JSON file of something else', '{"items": []}', 'unexpected-column'],
  ])('that is %s is refused', async (_, file, code) => {
    const report = await take(file);
    const faults = report.status === 'refused' ? report.faults : [];
    expect(faults.map((fault) => fault.code)).toContain(code);
  });

  it('that is not official must say so', async () => {
    expect(await take(editionTable({ ...invented, official: false }))).toMatchObject({
      faults: [{ code: 'missing-value' }],
    });
  });

  describe('once published', () => {
    beforeAll(async () => {
      await take(editionTable(invented), { publish: true, current: true });
    });

    it('is the one shown, with the alignments of the services it follows', async () => {
      expect(await editions.findCurrentEdition()).toEqual({ ...invented, isCurrent: true });
      expect((await editions.findEdition('travail-2023'))?.isCurrent).toBe(false);
      expect(await alignments('essai-2099')).toBe(await alignments('travail-2023'));
      expect(await alignments('essai-2099')).toBeGreaterThan(100);
    });

    it('is told by one row of the audit a publication, with what the tables held after it', async () => {
      const rows = await database.dataSource.query<object[]>(
        `SELECT subject_id AS id, after FROM audit_entry WHERE operation = 'publish-matrix-edition'`,
      );
      const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
      const tables = { matrix_edition: { rows: 2, sha256 }, matrix_service: { rows: 278, sha256 } };
      expect(rows).toEqual([
        { id: 'essai-2099', after: expect.objectContaining({ created: 160, becameCurrent: true }) as object },
      ]);
      expect(rows).toMatchObject([{ after: { tables } }]);
    });

    it('is still the one shown after the shipped data are loaded again', async () => {
      await loadShippedData(database.dataSource, readShippedData(), NOW);
      expect((await editions.findCurrentEdition())?.id).toBe('essai-2099');
    });

    it('changes nothing when it comes again', async () => {
      expect(await take(editionTable(invented), { publish: true })).toMatchObject({ status: 'unchanged' });
    });

    it('takes corrections of its words, and keeps its services', async () => {
      const corrected = changedTable('service', 0, { libelle: 'Service mieux nommé' });
      expect(await take(corrected, { publish: true })).toMatchObject({ status: 'published', created: 0, corrected: 1 });
      expect((await editions.findCurrentEdition())?.themes[0]?.services[0]?.label).toBe('Service mieux nommé');
    });

    it.each<[string, string, Partial<MatrixRow>]>([
      ['another weight', 'niveau', { poids: '0.1' }],
      ['another service', 'service', { identifiant: 'service-200' }],
      ['another category', 'categorie', { identifiant: 'categorie-1' }],
    ])('refuses %s under the same name', async (_, nature, change) => {
      const table =
        nature === 'categorie'
          ? editionTable(invented, (rows) => [...rows, { ...(rows[15] as MatrixRow), nature, identifiant: 'en-plus' }])
          : changedTable(nature, 0, change);
      expect(await take(table, { publish: true })).toMatchObject({
        faults: [expect.objectContaining({ code: 'edition-fixed' })],
      });
    });
  });

  describe('that lacks a level said of the module', () => {
    const whole = (): string => editionTable(shipped);

    beforeAll(async () => {
      const [question] = await database.dataSource.query<{ id: string; moduleId: string }[]>(
        `SELECT id, module_id AS "moduleId" FROM module_question WHERE kind = 'level' ORDER BY id LIMIT 1`,
      );
      if (!question) throw new Error('The shipped module has no question that a level answers.');
      const key = { collectivityId: 'COM-35238', moduleId: question.moduleId };
      const said = { value: 'half', providedBy: null, amount: null, datedOn: null, note: null, evidence: [] };
      const identity = memberOf(key.collectivityId);
      await inTransaction(database.dataSource, { identity }, async (manager) => {
        const states = new ModuleAnswerRepository(manager);
        await states.lock(key);
        await states.writeAnswer(key, question.id, { ...said, editedAt: NOW, editedBy: 'p' });
        const signed = { quality: 'mayor', reason: null, recordedAt: NOW, recordedBy: 'p' } as const;
        await states.recordValidation(key, { kind: 'validated', ...signed });
      });
    });

    it('is not shown, and the file is told which one', async () => {
      const report = await take(whole(), { publish: true, current: true });
      expect(report).toMatchObject({ status: 'refused', faults: [{ code: 'level-in-use', value: 'travail-2023' }] });
      expect(report.status === 'refused' && report.faults[0]?.message).toContain('« half »');
      expect((await editions.findCurrentEdition())?.id).toBe('essai-2099');
    });

    it('is not shown either by whoever writes the tables', async () => {
      const show = `UPDATE matrix_edition SET is_current = id = 'travail-2023'`;
      await expect(database.dataSource.query(show)).rejects.toMatchObject({
        driverError: { constraint: 'matrix_edition_module_levels' },
      });
    });

    it('may be loaded without being shown', async () => {
      expect(await take(whole(), { publish: true })).toMatchObject({ status: 'unchanged' });
    });

    it('is corrected where it is shown already, as before anybody looked at what the module says', async () => {
      const owner = await createDataSource({ url: database.ownerUrl, role: 'owner', poolSize: 1 }).initialize();
      const show = (id: string): Promise<unknown> =>
        owner.query(`
          ALTER TABLE matrix_edition DISABLE TRIGGER USER;
          UPDATE matrix_edition SET is_current = false WHERE is_current;
          UPDATE matrix_edition SET is_current = true WHERE id = '${id}';
          ALTER TABLE matrix_edition ENABLE TRIGGER USER;`);
      await show('travail-2023');
      const corrected = editionTable({ ...shipped, label: 'Mieux nommée' });
      expect(await take(corrected, { publish: true, current: true })).toMatchObject({
        ...{ status: 'published', corrected: 1, becameCurrent: false },
      });
      expect((await editions.findCurrentEdition())?.label).toBe('Mieux nommée');
      await show('essai-2099');
      await owner.destroy();
    });

    it('is shown once it has it, by whatever name and weight', async () => {
      const id = 'travail-2030';
      const levels = [...shipped.levels, { code: 'half', label: 'Autrement nommé', weight: 0.4 }];
      const next = { ...shipped, id, label: 'Travail 2030', levels };
      expect(await take(editionTable(next), { current: true })).toMatchObject({ status: 'ready', becameCurrent: true });
    });
  });
});
