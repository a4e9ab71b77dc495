import { fileURLToPath } from 'node:url';
import {
  filesNamed,
  mergeDatasets,
  type MotionFile,
  readFiles,
  readShippedData,
  type ShippedContent,
  type ShippedDataset,
  type ShippedKind,
} from '../shipped/index.js';
import type { TableDigest } from '../audit/digest-of-table.js';
import { databaseWithTerritories, type TestDatabase } from '../testing/index.js';
import { importShippedSeries, isUnchanged, type LoadReport, loadShippedData } from './index.js';

const NOW = new Date('2026-11-21T10:00:00Z');
const LATER = new Date('2026-11-22T10:00:00Z');
const SHIPPED = readShippedData();

describe('the load of the shipped data', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await databaseWithTerritories();
  });

  afterEach(() => database.drop());

  const load = (dataset: ShippedDataset = SHIPPED, now = NOW): Promise<LoadReport> =>
    loadShippedData(database.dataSource, dataset, now);
  const query = <Row = Record<string, unknown>>(sql: string): Promise<Row[]> => database.dataSource.query<Row[]>(sql);
  const count = async (table: string, where = 'true'): Promise<number> =>
    Number((await query<{ count: string }>(`SELECT count(*) FROM ${table} WHERE ${where}`))[0]?.count);

  describe('on an empty database', () => {
    it('gives the four motions with their proposals, and the matrix with its services', async () => {
      await load();
      expect(
        await query('SELECT motion_id, count(*)::int AS proposals FROM proposal GROUP BY motion_id ORDER BY motion_id'),
      ).toEqual([
        { motion_id: '2021', proposals: 12 },
        { motion_id: '2022', proposals: 29 },
        { motion_id: '2023', proposals: 46 },
        { motion_id: '2025', proposals: 4 },
      ]);
      expect(await count('engagement')).toBe(4);
      expect([await count('matrix_theme'), await count('matrix_service')]).toEqual([16, 139]);
      expect(await query('SELECT id FROM matrix_edition WHERE is_current')).toEqual([{ id: 'travail-2023' }]);
      expect([await count('progress_event'), await count('proposal_version')]).toEqual([91, 91]);
    });

    it('gives a proposal its themes and services from the alignments', async () => {
      await load();
      const [alignment] = SHIPPED.alignments[0]?.content.alignments ?? [];
      expect(
        await query(`SELECT theme_ids, alignment_rationale FROM proposal WHERE id = '${alignment?.proposalId}'`),
      ).toEqual([{ theme_ids: alignment?.themeIds, alignment_rationale: alignment?.rationale }]);
      expect(await count('proposal_service', `proposal_id = '${alignment?.proposalId}'`)).toBe(
        alignment?.services.length,
      );
    });

    it('gives the fibre indicator every national value, of the series and of the published figures', async () => {
      await load();
      const reports = await importShippedSeries(database.dataSource, SHIPPED, NOW);
      expect(reports.map(({ seriesId, status }) => [seriesId, status])).toEqual([
        ['ind-306', 'published'],
        ['ind-324', 'published'],
      ]);
      expect(
        await query(
          `SELECT series_id AS series, kind, date, value FROM current_observation
           WHERE indicator_id = 'fibre-raccordable' AND territory_id = 'FR'
             AND (kind = 'initial' OR kind = 'measured' OR date >= '2025-01-01') ORDER BY kind, date, series_id`,
        ),
      ).toEqual([
        { series: 'ind-306', kind: 'initial', date: '2022-03-31', value: 72.28 },
        { series: 'ind-306', kind: 'measured', date: '2022-12-31', value: 79 },
        { series: 'pfthd', kind: 'measured', date: '2022-12-31', value: 79 },
        { series: 'pfthd', kind: 'measured', date: '2023-03-31', value: 81 },
        { series: 'pfthd', kind: 'measured', date: '2024-03-31', value: 87 },
        { series: 'pfthd', kind: 'measured', date: '2024-06-30', value: 89 },
        { series: 'pfthd', kind: 'measured', date: '2025-03-31', value: 92 },
        { series: 'pfthd', kind: 'measured', date: '2025-06-30', value: 93 },
        { series: 'pfthd', kind: 'measured', date: '2025-09-30', value: 93.5 },
        { series: 'ind-306', kind: 'target', date: '2025-12-31', value: 100 },
        { series: 'pfthd', kind: 'target', date: '2025-12-31', value: 100 },
        { series: 'ind-306', kind: 'target', date: '2026-12-31', value: 100 },
      ]);
      expect(await count('current_observation', `indicator_id = 'fibre-raccordable' AND territory_id = 'DEP-2A'`)).toBe(
        9,
      );
    });

    it('keeps facts to verify as facts, and makes no observation of them', async () => {
      await load();
      expect(await count('action_fact', 'to_verify')).toBeGreaterThan(0);
      expect(await count('indicator_fact JOIN action_fact ON id = fact_ref', 'to_verify')).toBeGreaterThan(0);
      expect(await count('observation', `indicator_id = 'reen-collectivites-soumises' AND series_id = 'reen-35'`)).toBe(
        0,
      );
      expect(await count('observation', `indicator_id = 'thd-filaire' AND kind = 'target'`)).toBe(0);
    });

    it('gives every figure its evidence, each document once', async () => {
      await load();
      expect(await count('observation', 'evidence_id IS NULL')).toBe(0);
      expect(
        await query('SELECT publisher, title, reference, url FROM evidence GROUP BY 1, 2, 3, 4 HAVING count(*) > 1'),
      ).toEqual([]);
    });

    it('leaves nothing when it fails in the middle', async () => {
      const [first, ...others] = SHIPPED.exchanges[0]?.content.exchanges ?? [];
      const failing = changed('exchanges', (content) => ({
        ...content,
        exchanges: [{ ...first, id: 'sans-partie', counterpartRole: ' ' } as (typeof others)[number], ...others],
      }));
      await expect(load(failing)).rejects.toThrow('exchange_texts_check');
      expect([
        await count('motion'),
        await count('proposal'),
        await count('observation'),
        await count('import'),
      ]).toEqual([0, 0, 0, 0]);
      await load();
      expect(await count('proposal')).toBe(91);
    });

    it('is done once when two processes start together', async () => {
      const reports = await Promise.all([load(), load()]);
      expect(reports.map(isUnchanged).sort()).toEqual([false, true]);
      expect(await count('progress_event')).toBe(91);
    });
  });

  it('changes nothing the second time', async () => {
    const first = await load();
    const second = await load(SHIPPED, LATER);
    expect(isUnchanged(second)).toBe(true);
    for (const [table, report] of Object.entries(second)) {
      if (table !== 'proposal_version' && table !== 'proposal_alignment') {
        expect([table, report.unchanged]).toEqual([table, first[table]?.inserted]);
      }
    }
  });

  it('is told by one row of the audit when it changes something, with what the tables it wrote hold after it', async () => {
    const acts = (): Promise<{ after: { changes: object; tables: Record<string, TableDigest> } }[]> =>
      query(`SELECT after FROM audit_entry WHERE operation = 'load-shipped-data' ORDER BY id`);
    await load();
    const [first] = await acts();
    const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
    expect(first?.after).toMatchObject({
      changes: { stake: { inserted: 4 }, proposal: { inserted: 91 } },
      tables: { stake: { rows: 4, sha256 }, proposal: { rows: 91, sha256 }, progress_event_fact: { sha256 } },
    });
    const written = await query<{ name: string }>(FILLED_TABLES);
    expect(written.length).toBeGreaterThan(25);
    expect(written.map(({ name }) => name).filter((name) => first?.after.tables[name] === undefined)).toEqual([]);
    await load(SHIPPED, LATER);
    expect(await acts()).toHaveLength(1);

    const relabelled = changed('stakes', (content) => ({
      ...content,
      stakes: content.stakes.map((stake) => ({ ...stake, label: `${stake.label} (suite)` })),
    }));
    await load(relabelled, LATER);
    await load(SHIPPED, LATER);
    const [, second, third] = await acts();
    expect(Object.keys(second?.after.tables ?? {})).toEqual(['stake']);
    expect(second?.after.tables['stake']?.sha256).not.toBe(first?.after.tables['stake']?.sha256);
    expect(third?.after.tables['stake']).toEqual(first?.after.tables['stake']);
  });

  it('rewrites a row whose content changed, and keeps one that a person edited', async () => {
    await load();
    await query(`UPDATE stake SET label = 'Choisi ici', edited_at = now() WHERE id = 'risks'`);
    const relabelled = changed('stakes', (content) => ({
      ...content,
      stakes: content.stakes.map((stake) => ({ ...stake, label: `${stake.label} (suite)` })),
    }));
    expect((await load(relabelled)).stake).toEqual({ inserted: 0, updated: 3, kept: 1, removed: 0, unchanged: 0 });
    expect(await query(`SELECT label FROM stake WHERE id = 'risks'`)).toEqual([{ label: 'Choisi ici' }]);
    expect(await count('stake', `label LIKE '% (suite)'`)).toBe(3);
  });

  it('keeps a row that a person created under an id that a file ships later', async () => {
    await query(
      `INSERT INTO stake (id, label, description, position, review) VALUES ('risks', 'Créé ici', 'Une description', 9, 'validated')`,
    );
    expect((await load()).stake).toMatchObject({ inserted: 3, updated: 0, kept: 1 });
    expect(await query(`SELECT label, shipped_in FROM stake WHERE id = 'risks'`)).toEqual([
      { label: 'Créé ici', shipped_in: null },
    ]);
  });

  it('makes a new version of a changed text, and keeps the former one', async () => {
    await load();
    const reworded = changedMotion('2025', (proposal) => ({ ...proposal, text: `${proposal.text} (corrigé)` }));
    const alone = { ...readFiles([]).dataset, motion: reworded.motion };
    expect(await load(alone, LATER)).toMatchObject({ proposal: { updated: 4 }, proposal_version: { inserted: 4 } });
    expect(
      await query(
        `SELECT version, text LIKE '% (corrigé)' AS corrected FROM proposal_version WHERE proposal_id = '2025-1.1' ORDER BY version`,
      ),
    ).toEqual([
      { version: 1, corrected: false },
      { version: 2, corrected: true },
    ]);
    expect(await query(`SELECT DISTINCT text_version FROM proposal WHERE motion_id = '2025'`)).toEqual([
      { text_version: 2 },
    ]);
    expect(await count('proposal', 'cardinality(theme_ids) = 0')).toBe(0);
  });

  it('makes no version of a text when something else of the proposal changes, nor of a text that a person edited', async () => {
    await load();
    await query(`UPDATE proposal SET text = 'Retouché ici', edited_at = now() WHERE id = '2025-1.1'`);
    const retouched = changedMotion('2025', (proposal) =>
      proposal.id === '2025-1.1' ? { ...proposal, text: 'Autre texte' } : { ...proposal, keywords: ['nouveau'] },
    );
    expect(await load(retouched)).toMatchObject({
      proposal: { updated: 3, kept: 1 },
      proposal_version: { inserted: 0 },
    });
  });

  it('removes a link no longer shipped, unless a person edited it or another file shipped it', async () => {
    await load();
    const [gone, edited] = SHIPPED.lineage[0]?.content.links ?? [];
    await query(`UPDATE lineage_link SET edited_at = now() WHERE id = '${edited?.id}'`);
    await query(`UPDATE lineage_link SET shipped_in = 'ailleurs.json' WHERE id = (SELECT max(id) FROM lineage_link)`);
    const total = await count('lineage_link');
    const emptied = changed('lineage', (content) => ({ ...content, links: content.links.slice(2, 5) }));
    expect((await load(emptied)).lineage_link).toMatchObject({ removed: total - 5 });
    expect(await count('lineage_link')).toBe(5);
    expect(await count('lineage_link', `id = '${gone?.id}'`)).toBe(0);
  });

  it('takes a link whose id alone changed', async () => {
    await load();
    const renamed = changed('lineage', (content) => ({
      ...content,
      links: content.links.map((link, index) => (index === 0 ? { ...link, id: 'lien-nouveau' } : link)),
    }));
    expect((await load(renamed)).lineage_link).toMatchObject({ inserted: 1, removed: 1, updated: 0 });
  });

  it('records a changed reading as a new event that corrects the former one', async () => {
    await load();
    const [reading] = SHIPPED['progress-events'][0]?.content.events ?? [];
    const reread = changed('progress-events', (content) => ({
      ...content,
      events: content.events.map((event) =>
        event.id === reading?.id ? { ...event, rationale: 'Autre lecture.' } : event,
      ),
    }));
    expect((await load(reread, LATER)).progress_event).toMatchObject({ inserted: 1, unchanged: 90 });
    expect(
      await query(
        `SELECT id, corrects, rationale, recorded_at FROM progress_event WHERE proposal_id = '${reading?.proposalId}' ORDER BY recorded_at`,
      ),
    ).toEqual([
      { id: reading?.id, corrects: null, rationale: reading?.rationale, recorded_at: NOW },
      { id: `${reading?.id}.r2`, corrects: reading?.id, rationale: 'Autre lecture.', recorded_at: LATER },
    ]);
    expect(isUnchanged(await load(reread, LATER))).toBe(true);
  });

  it('makes no event of a held reading, nor of a change in one', async () => {
    await load();
    expect(
      await count(
        'progress_event_fact JOIN progress_event ON id = event_id',
        `role = 'to-verify' AND progress <> 'not-assessed'`,
      ),
    ).toBe(0);
    const noted = changed('progress-events', (content) => ({
      ...content,
      events: content.events.map((event) =>
        event.heldReading ? { ...event, heldReading: { ...event.heldReading, note: 'Relu.' } } : event,
      ),
    }));
    expect((await load(noted)).progress_event).toMatchObject({ inserted: 0, unchanged: 91 });
  });

  it('puts changed figures in the place of the former ones, which stay withdrawn', async () => {
    await load();
    const shown = await count('current_observation');
    const revised = changed('government-actions', (content) => ({
      ...content,
      actions: content.actions.map((action) => ({
        ...action,
        observations: action.observations.map((one) => (one.id === 'pfthd:o6' ? { ...one, value: 94 } : one)),
      })),
    }));
    await load(revised, LATER);
    expect(
      await query(
        `SELECT value FROM current_observation WHERE indicator_id = 'fibre-raccordable' AND date = '2025-09-30'`,
      ),
    ).toEqual([{ value: 94 }]);
    expect(await count('current_observation')).toBe(shown);
    expect(await query('SELECT source_file, status FROM import ORDER BY source_file, published_at')).toEqual([
      { source_file: 'government-actions.json', status: 'withdrawn' },
      { source_file: 'government-actions.json', status: 'published' },
      { source_file: 'label-history.json', status: 'published' },
    ]);
    await load(SHIPPED, new Date(LATER.getTime() + 1000));
    expect(
      await query(
        `SELECT value FROM current_observation WHERE indicator_id = 'fibre-raccordable' AND date = '2025-09-30'`,
      ),
    ).toEqual([{ value: 93.5 }]);
  });

  it('does not publish again figures that a person withdrew', async () => {
    await load();
    await query(
      `UPDATE import SET status = 'withdrawn', withdrawn_at = '${LATER.toISOString()}' WHERE source_file = 'label-history.json'`,
    );
    expect((await load(SHIPPED, LATER)).observation).toMatchObject({ inserted: 0, kept: 16 });
    expect(await count('current_observation', `series_id = 'palmares'`)).toBe(0);
  });

  describe('of a fifth motion alone', () => {
    it('adds it, and touches nothing else', async () => {
      await load();
      const before = await database.dataSource.query(EVERYTHING_ELSE);
      const report = await load(fifthMotion());
      expect(pick(report, 'inserted')).toEqual({
        motion: 1,
        axis: 1,
        measure: 1,
        proposal: 2,
        proposal_version: 2,
        engagement: 1,
        search_document: 2,
      });
      expect([pick(report, 'updated'), pick(report, 'removed')]).toEqual([{}, {}]);
      expect(await database.dataSource.query(EVERYTHING_ELSE)).toEqual(before);
      expect(await query(`SELECT id, text FROM proposal WHERE motion_id = '2030' ORDER BY id`)).toEqual([
        { id: '2030-1.1.1', text: "Première proposition inventée, adressée à l'État" },
        { id: '2030-1.1.2', text: 'Seconde proposition inventée, pour la formation par les collectivités' },
      ]);
      expect(isUnchanged(await load(fifthMotion()))).toBe(true);
      expect(isUnchanged(await load(mergeDatasets(SHIPPED, fifthMotion())))).toBe(true);
    });

    it('brings it up to date, and keeps what a person edited of it', async () => {
      await load(mergeDatasets(SHIPPED, fifthMotion()));
      await query(`UPDATE proposal SET short_title = 'Titre choisi ici', edited_at = now() WHERE id = '2030-1.1.1'`);
      const report = await load(fifthMotion(', précisée'), LATER);
      expect(report.proposal).toEqual({ inserted: 0, updated: 1, kept: 1, removed: 0, unchanged: 0 });
      expect(
        await query(`SELECT text, short_title, text_version FROM proposal WHERE motion_id = '2030' ORDER BY id`),
      ).toEqual([
        { text: "Première proposition inventée, adressée à l'État", short_title: 'Titre choisi ici', text_version: 1 },
        {
          text: 'Seconde proposition inventée, pour la formation par les collectivités, précisée',
          short_title: null,
          text_version: 2,
        },
      ]);
    });
  });
});

/** The public tables that hold rows, but those of the geographic code. */
const FILLED_TABLES = `
  SELECT relname::text AS name FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT relrowsecurity
    AND relname !~ '^(territory|collectivity|geographic_code|governed_territory|counted_version|schema_migration)'
    AND (xpath('/row/some/text()', query_to_xml(format('SELECT EXISTS (SELECT FROM %I) AS some', relname),
      false, true, '')))[1]::text = 'true'`;

const EVERYTHING_ELSE = `
  SELECT md5(string_agg(rows, E'\\n' ORDER BY rows)) FROM (
    SELECT to_jsonb(proposal)::text AS rows FROM proposal WHERE motion_id <> '2030'
    UNION ALL SELECT to_jsonb(motion)::text FROM motion WHERE id <> '2030'
    UNION ALL SELECT to_jsonb(axis)::text FROM axis WHERE motion_id <> '2030'
    UNION ALL SELECT to_jsonb(progress_event)::text FROM progress_event
    UNION ALL SELECT to_jsonb(lineage_link)::text FROM lineage_link
    UNION ALL SELECT to_jsonb(proposal_service)::text FROM proposal_service
    UNION ALL SELECT to_jsonb(indicator_fact)::text FROM indicator_fact
    UNION ALL SELECT to_jsonb(import)::text FROM import
    UNION ALL SELECT to_jsonb(observation)::text FROM observation) AS everything`;

/** The shipped dataset with every file of a kind changed. */
function changed<Kind extends ShippedKind>(
  kind: Kind,
  change: (content: ShippedContent<Kind>) => ShippedContent<Kind>,
): ShippedDataset {
  return { ...SHIPPED, [kind]: SHIPPED[kind].map((file) => ({ ...file, content: change(file.content) })) };
}

function changedMotion(
  id: string,
  change: (proposal: MotionFile['proposals'][number]) => MotionFile['proposals'][number],
): ShippedDataset {
  return changed('motion', (content) =>
    content.motion.id === id ? { ...content, proposals: content.proposals.map(change) } : content,
  );
}

function pick(report: LoadReport, what: 'inserted' | 'updated' | 'removed'): Record<string, number> {
  return Object.fromEntries(
    Object.entries(report).flatMap(([table, counts]) => (counts[what] > 0 ? [[table, counts[what]]] : [])),
  );
}

/** An invented motion, in a file of its own. */
function fifthMotion(suffix = ''): ShippedDataset {
  const { dataset } = readFiles(
    filesNamed([fileURLToPath(new URL('../shipped/fixtures/motion-2030.json', import.meta.url))]),
  );
  const motion = dataset.motion.map((file) => ({
    ...file,
    content: { ...file.content, proposals: file.content.proposals.map((one) => ({ ...one, text: one.text + suffix })) },
  }));
  return { ...dataset, motion };
}
