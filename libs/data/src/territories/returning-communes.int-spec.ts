import { COMMAND, type Identity, type SheetContent } from '@ou-en-est-on/domain';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inTransaction } from '../identity/in-transaction.js';
import {
  ActionSheetRepository,
  endClosedStates,
  PersonRepository,
  SelfAssessmentRepository,
  SessionRepository,
} from '../index.js';
import { insertEdition, memberOf } from '../testing/editions-and-bodies.fixture.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { BodyEventRepository } from './body-event.repository.js';
import { CollectivityRepository } from './collectivity.repository.js';
import { loadTerritories } from './load-territories.js';
import { type SmallVintage, writeVintage } from './vintage.fixture.js';

const NOW = new Date('2026-11-27T10:00:00Z');
const SIGN_IN: Identity = { kind: 'system', name: 'sign-in' };
const [ACIGNE, BRECE] = [
  { code: '35001', nom: 'Acigné', siren: '100000009' },
  { code: '35039', nom: 'Brécé', siren: '100000017' },
];
const [FIRST_EPCI, BY_HAND] = ['100000025', '100000033'] as const;
const APART: SmallVintage = { communes: [ACIGNE, BRECE], epcis: [[FIRST_EPCI, 'Entre Rennes et Vitré']] };
const MERGED: SmallVintage = {
  ...APART,
  communes: [{ ...BRECE, nom: 'Brécé-Acigné', anciensCodes: ['35001'] }],
};
const APART_AGAIN: SmallVintage = { ...APART, epcis: [...APART.epcis, [BY_HAND, 'Syndicat devenu communauté']] };
const VANISHED = 'COM-35001';
const SHEET: SheetContent = {
  ...{ reference: null, title: 'Guichet', synthesis: null, level: null, results: null, tools: null },
  ...{ partners: null, place: null, startsOn: null, endsOn: null, lead: null, serviceIds: ['s-1'], proposalIds: [] },
};
const SHEET_ID = '00000000-0000-0000-0000-000000000001';

/** A commune merges, then is one again as it was; meanwhile an admin adds the body of which the code tells later. */
describe('a commune that vanishes and comes back unchanged', () => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'vintages-'));
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const query = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    inTransaction(database.dataSource, { identity: COMMAND }, (manager) => manager.query<Row[]>(sql, parameters));
  const load = (year: number, vintage: SmallVintage): ReturnType<typeof loadTerritories> =>
    loadTerritories(database.dataSource, writeVintage(folder, year, vintage));
  const collectivity = async (id: string): Promise<object | null> => {
    const found = await new CollectivityRepository(database.dataSource.manager).findById(id);
    return found && { closedOn: found.closedOn, successorId: found.successorId };
  };
  /** All that is attached to the commune: who is in it, in whose name they act, what it answers and writes. */
  const attached = async (): Promise<object> => {
    const rights = await inTransaction(database.dataSource, { identity: SIGN_IN }, async (manager) => ({
      memberships: (await new PersonRepository(manager).findById('p'))?.memberships,
      actsFor: (await new SessionRepository(manager).findOpenOf('p')).map((session) => session.collectivityId),
    }));
    const work = await inTransaction(database.dataSource, { identity: memberOf(VANISHED) }, async (manager) => ({
      answer: await new SelfAssessmentRepository(manager).findAnswer(
        { collectivityId: VANISHED, editionId: 'e' },
        's-1',
      ),
      sheet: await new ActionSheetRepository(manager).find(VANISHED, SHEET_ID),
    }));
    return { ...rights, ...work };
  };

  it('keeps all that is attached to it through the vintage that does not have it', async () => {
    await load(2024, APART);
    await inTransaction(database.dataSource, { identity: COMMAND }, async (manager) => {
      await insertEdition(manager, 'e', ['s-1']);
      const people = new PersonRepository(manager);
      await people.create({ id: 'p', email: 'p@essai.example', name: 'Anne Martin', createdAt: NOW });
      const mayor = { role: 'elected', quality: 'mayor', delegation: null } as const;
      await people.attach('p', { collectivityId: VANISHED, ...mayor }, NOW);
    });
    await inTransaction(database.dataSource, { identity: SIGN_IN }, (manager) =>
      new SessionRepository(manager).create({
        ...{ id: 's', tokenHash: 'a'.repeat(64), personId: 'p', stage: 'signed-in', secondFactor: false },
        ...{ collectivityId: VANISHED, device: 'Essai', createdAt: NOW, lastSeenAt: NOW, provedAt: NOW },
      }),
    );
    await inTransaction(database.dataSource, { identity: memberOf(VANISHED) }, async (manager) => {
      const key = { collectivityId: VANISHED, editionId: 'e' };
      const states = new SelfAssessmentRepository(manager);
      await states.lock(key);
      const said = { value: 'achieved', providedBy: null, note: null, evidence: [] };
      await states.writeAnswer(key, 's-1', { ...said, editedAt: NOW, editedBy: 'p' });
      const by = { quality: 'mayor', reason: null, recordedAt: NOW, recordedBy: 'p' } as const;
      await states.recordValidation(key, { kind: 'validated', ...by });
      await new ActionSheetRepository(manager).create({ id: SHEET_ID, ...key }, SHEET, { at: NOW, by: 'p' });
    });
    const before = await attached();
    expect(before).toMatchObject({
      memberships: [{ collectivityId: VANISHED, quality: 'mayor' }],
      actsFor: [VANISHED],
      answer: { value: 'achieved' },
      sheet: { title: 'Guichet' },
    });
    await load(2025, MERGED);
    expect(await endClosedStates(database.dataSource, NOW, { identity: COMMAND })).toMatchObject({
      selfAssessments: 1,
    });
    expect(await collectivity(VANISHED)).toEqual({ closedOn: '2025-01-01', successorId: 'COM-35039' });
    expect(await attached()).toMatchObject({ ...before, sheet: { title: 'Guichet', isClosed: true } });
  });

  it('is open again, with who was attached to it, and has nothing public until they validate', async () => {
    await inTransaction(database.dataSource, { identity: COMMAND }, async (manager) => {
      const collectivities = new CollectivityRepository(manager);
      await collectivities.add({ kind: 'syndicate', name: 'Syndicat', siren: BY_HAND }, ['COM-35039']);
    });
    expect(await load(2026, APART_AGAIN)).toMatchObject({ collectivity: { inserted: 1, updated: 5, kept: 0 } });
    expect(await collectivity(VANISHED)).toEqual({ closedOn: null, successorId: null });
    expect(
      await query(`SELECT kind FROM territory_change WHERE territory_id = $1 ORDER BY vintage`, [VANISHED]),
    ).toEqual([{ kind: 'closed' }, { kind: 'returned' }]);
    expect(await attached()).toMatchObject({ memberships: [{ quality: 'mayor' }], answer: { value: 'achieved' } });
    expect(await query('SELECT FROM respondent')).toEqual([]);
  });

  it('does not keep out a body that an admin had added before: that one is closed, and leads to it', async () => {
    expect(await collectivity(`SYN-${BY_HAND}`)).toEqual({ closedOn: '2026-01-01', successorId: `EPCI-${BY_HAND}` });
    expect(await collectivity(`EPCI-${BY_HAND}`)).toEqual({ closedOn: null, successorId: null });
    expect(await new BodyEventRepository(database.dataSource.manager).findAllOf(`SYN-${BY_HAND}`)).toMatchObject([
      {
        ...{ kind: 'closed', effectiveOn: '2026-01-01' },
        reason: 'Le code officiel géographique de 2026 donne lui-même cet organisme.',
      },
    ]);
  });

  it('is told by one row of the audit a load, with what the tables held after it', async () => {
    const rows = await query<{ subject_id: string; after: object }>(
      `SELECT subject_id, after FROM audit_entry WHERE operation = 'load-territories' ORDER BY id`,
    );
    expect(rows.map((row) => row.subject_id)).toEqual(['2024', '2025', '2026']);
    const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
    expect(rows[2]?.after).toMatchObject({
      takenOver: [`SYN-${BY_HAND}`],
      changes: { territory: { inserted: 1 } },
      tables: { territory: { rows: 7, sha256 }, collectivity: { rows: 7, sha256 } },
    });
  });

  it('is not told again where nothing was loaded', async () => {
    await loadTerritories(database.dataSource, { packageName: path.join(folder, '2026'), vintage: 2026 });
    expect(await query(`SELECT FROM audit_entry WHERE operation = 'load-territories'`)).toHaveLength(3);
  });
});

/** A body that the code lists without a territory of its own has the id that an admin would have given it. */
describe('an établissement public territorial that an admin had added', () => {
  it('stays as the admin made it, with its members', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'vintages-'));
    const database = await createTestDatabase();
    try {
      await loadTerritories(database.dataSource, writeVintage(folder, 2024, APART));
      await inTransaction(database.dataSource, { identity: COMMAND }, async (manager) => {
        const collectivities = new CollectivityRepository(manager);
        await collectivities.add({ kind: 'syndicate', name: 'Syndicat', siren: BY_HAND }, [VANISHED]);
      });
      const establishments = [{ code: BY_HAND, nom: 'Établissement', membres: [{ code: '35001' }, { code: '35039' }] }];
      await loadTerritories(database.dataSource, writeVintage(folder, 2025, { ...APART, establishments }));
      const collectivities = new CollectivityRepository(database.dataSource.manager);
      expect(await collectivities.findById(`SYN-${BY_HAND}`)).toMatchObject({ name: 'Syndicat', closedOn: null });
      expect((await collectivities.findMembers(`SYN-${BY_HAND}`)).map(({ id }) => id)).toEqual([VANISHED]);
    } finally {
      await database.drop();
      rmSync(folder, { recursive: true });
    }
  });
});
