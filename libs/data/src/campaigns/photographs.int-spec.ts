import { parisDate, VISITOR } from '@ou-en-est-on/domain';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { inTransaction } from '../identity/in-transaction.js';
import { PastStateRepository } from '../self-assessments/past-state.repository.js';
import { end, publish, validate, withdraw } from '../self-assessments/published-states.fixture.js';
import { SelfAssessmentRepository } from '../self-assessments/self-assessment.repository.js';
import { BODIES, insertBodies, insertEdition, memberOf } from '../testing/editions-and-bodies.fixture.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { insertCampaign } from './campaigns.fixture.js';
import { CampaignRepository } from './campaign.repository.js';
import { PhotographRepository } from './photograph.repository.js';
import { takeDuePhotographs } from './take-due-photographs.js';

const [A, B, C, D] = BODIES;
const STAFF = { identity: { kind: 'person', personId: 's', readable: [], writable: [], isStaff: true } } as const;
const IN_TIME = new Date('2026-11-27T22:59:59.999Z');
const TOO_LATE = new Date('2026-11-27T23:00:00Z');

describe('the photograph of a campaign', () => {
  let database: TestDatabase;
  let source: DataSource;
  let owner: DataSource;
  let edition: string;
  let editions = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await createDataSource({ url: database.url, poolSize: 10, system: 'worker' }).initialize();
    owner = await createDataSource({ url: database.ownerUrl, role: 'owner', poolSize: 2 }).initialize();
    await insertBodies(database.dataSource.manager);
  });
  beforeEach(async () => {
    edition = `e-${String(++editions)}`;
    await insertEdition(database.dataSource.manager, edition, ['s-1', 's-2']);
  });
  afterAll(async () => {
    await source.destroy();
    await owner.destroy();
    await database.drop();
  });

  const campaign = (given: Parameters<typeof insertCampaign>[1] = {}): Promise<string> =>
    insertCampaign(database.dataSource.manager, { id: `c-${edition}`, editionId: edition, ...given });
  const take = (id: string): Promise<boolean> =>
    inTransaction(source, STAFF, (manager) => new PhotographRepository(manager).take(id));
  const sums = async (id: string): Promise<Record<string, [number, number]>> => {
    const rows = await new PhotographRepository(source.manager).findSums(id);
    return Object.fromEntries(
      rows.map((row) => [`${row.subjectId} ${row.standing}`, [row.collectivities, row.population]]),
    );
  };
  const blocked = async (): Promise<void> => {
    for (;;) {
      const [row] = await owner.query<{ waits: boolean }[]>(
        `SELECT count(*) > 0 AS waits FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`,
      );
      if (row?.waits) return;
    }
  };

  it('holds who had been invited, who had answered by the end of the day, and where each stood', async () => {
    const id = await campaign();
    await publish(source, A, edition, { 's-1': ['provided-by', B] });
    await publish(source, B, edition, { 's-1': ['achieved'], 's-2': ['in-progress'] }, IN_TIME);
    await publish(source, C, edition, { 's-1': ['achieved'] }, TOO_LATE);
    expect(await take(id)).toBe(true);
    expect(await new PhotographRepository(source.manager).find(id)).toMatchObject({
      ...{ knownAt: IN_TIME, invited: 5, respondents: 2 },
    });
    expect(await sums(id)).toEqual({
      '* respondent': [2, 1_000],
      's-1 achieved': [2, 1_000],
      's-2 in-progress': [1, 1_000],
    });
  });

  it('says what the history says of that instant', async () => {
    const id = await campaign();
    await publish(source, A, edition, { 's-1': ['provided-by', B], 's-2': ['provided-by', C] });
    await publish(source, B, edition, { 's-1': ['provided-by', D], 's-2': ['not-concerned'] });
    await publish(source, C, edition, { 's-2': ['provided-by', A] });
    await publish(source, D, edition, { 's-1': ['in-progress'] });
    await take(id);
    const told = await new PastStateRepository(source.manager).findNational(edition, null, IN_TIME);
    expect(await new PhotographRepository(source.manager).findSums(id)).toEqual(told);
    expect(told.length).toBeGreaterThan(3);
  });

  it('never changes, whatever is validated, withdrawn or ended later', async () => {
    const id = await campaign();
    await publish(source, A, edition, { 's-1': ['achieved'] });
    await publish(source, B, edition, { 's-1': ['achieved'] });
    await take(id);
    const before = await sums(id);
    await publish(source, A, edition, { 's-1': ['in-progress'] }, TOO_LATE);
    await withdraw(source, B, edition, TOO_LATE);
    await end(source, A, edition);
    expect(await take(id)).toBe(false);
    expect(await sums(id)).toEqual(before);
  });

  it('leaves out who was not invited, but not what they provide', async () => {
    const id = await campaign({ kinds: [], collectivityIds: [A, C] });
    await publish(source, A, edition, { 's-1': ['provided-by', B] });
    await publish(source, B, edition, { 's-1': ['achieved'] });
    await take(id);
    expect(await sums(id)).toEqual({ '* respondent': [1, 0], 's-1 achieved': [1, 0] });
    expect(await new PhotographRepository(source.manager).find(id)).toMatchObject({ invited: 2, respondents: 1 });
  });

  it('of nobody is taken all the same', async () => {
    const id = await campaign();
    expect(await take(id)).toBe(true);
    expect(await new PhotographRepository(source.manager).find(id)).toMatchObject({ invited: 5, respondents: 0 });
    expect(await sums(id)).toEqual({});
  });

  it('is refused before its day is over, once cancelled, and to who does not work for the association', async () => {
    const today = parisDate(new Date());
    const early = await campaign({ id: 'early', photographOn: today });
    const cancelled = await campaign({ id: 'cancelled', cancelledAt: new Date(), cancelReason: 'Reportée' });
    const open = await campaign();
    for (const id of [early, cancelled]) {
      await expect(take(id)).rejects.toMatchObject({ driverError: { code: '23514' } });
    }
    await expect(take('nowhere')).rejects.toMatchObject({ driverError: { code: 'P0002' } });
    const byMember = inTransaction(source, { identity: memberOf(A) }, (manager) =>
      new PhotographRepository(manager).take(open),
    );
    await expect(byMember).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('is not taken where what it waits for could not be seen', async () => {
    const id = await campaign();
    const frozen = inTransaction(source, STAFF, async (manager) => {
      await manager.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      return new PhotographRepository(manager).take(id);
    });
    await expect(frozen).rejects.toBeDefined();
  });

  it('holds a validation under way whole, once it has ended', async () => {
    const id = await campaign();
    const key = { collectivityId: B, editionId: edition };
    let taken: Promise<boolean> | undefined;
    await inTransaction(source, { identity: memberOf(B) }, async (manager) => {
      const states = new SelfAssessmentRepository(manager);
      await states.lock(key);
      await validate(states, key, { 's-1': ['achieved'], 's-2': ['achieved'] });
      taken = take(id);
      await blocked();
    });
    expect(await taken).toBe(true);
    expect(await sums(id)).toEqual({
      '* respondent': [1, 1_000],
      's-1 achieved': [1, 1_000],
      's-2 achieved': [1, 1_000],
    });
  });

  it('holds nothing of a validation that began after it, and does not keep it waiting', async () => {
    const id = await campaign();
    await publish(source, B, edition, { 's-1': ['in-progress'] });
    await inTransaction(source, STAFF, async (manager) => {
      await new PhotographRepository(manager).take(id);
      await publish(source, B, edition, { 's-1': ['achieved'], 's-2': ['achieved'] });
    });
    expect(await sums(id)).toEqual({ '* respondent': [1, 1_000], 's-1 in-progress': [1, 1_000] });
  });

  it('leaves nothing behind when it is cut short, and is then taken', async () => {
    const id = await campaign();
    await publish(source, B, edition, { 's-1': ['achieved'] });
    const cut = inTransaction(source, STAFF, async (manager) => {
      await new PhotographRepository(manager).take(id);
      const [{ pid } = { pid: 0 }] = await manager.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid');
      await database.dataSource.query('SELECT pg_terminate_backend($1)', [pid]);
      await manager.query('SELECT 1');
    });
    await expect(cut).rejects.toBeDefined();
    expect(await new PhotographRepository(source.manager).find(id)).toBeNull();
    expect(await takeDuePhotographs(source, new Date())).toContain(id);
    expect(await sums(id)).toMatchObject({ 's-1 achieved': [1, 1_000] });
  });

  it('is taken once by two workers at the same time, the day after too, and told to the audit once', async () => {
    const id = await campaign({ photographOn: '2026-11-26' });
    const taken = await Promise.all([takeDuePhotographs(source, new Date()), takeDuePhotographs(source, new Date())]);
    expect(taken.flat().filter((one) => one === id)).toEqual([id]);
    expect(await takeDuePhotographs(source, new Date())).toEqual([]);
    const told = await inTransaction(source, STAFF, (manager) =>
      manager.query(`SELECT after ->> 'invited' AS invited FROM audit_entry WHERE subject_id = $1`, [id]),
    );
    expect(told).toEqual([{ invited: '5' }]);
  });

  it('that fails keeps none of the others from being taken, and is named with what kept it from being', async () => {
    const failing = await campaign({ id: `c-a-${edition}` });
    const other = await campaign({ id: `c-b-${edition}` });
    await owner.query(`
      CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'disk full'; END $$;
      CREATE TRIGGER refuse_one BEFORE INSERT ON photograph FOR EACH ROW
        WHEN (NEW.campaign_id = '${failing}') EXECUTE FUNCTION refuse_one()`);
    try {
      await expect(takeDuePhotographs(source, new Date())).rejects.toMatchObject({
        message: expect.stringContaining(failing) as string,
        errors: [{ message: expect.stringContaining('disk full') as string }],
      });
      expect(await new PhotographRepository(source.manager).find(other)).not.toBeNull();
    } finally {
      await owner.query('DROP FUNCTION refuse_one CASCADE');
    }
    expect(await takeDuePhotographs(source, new Date())).toEqual([failing]);
  });

  it('keeps what it counted of a collectivity that was taken over before the next one', async () => {
    const before = new Date('2026-11-25T10:00:00Z');
    await publish(source, C, edition, { 's-1': ['achieved'] }, before);
    await publish(source, D, edition, { 's-1': ['in-progress'] }, before);
    const first = await campaign({ photographOn: '2026-11-26' });
    const second = await campaign({ id: `d-${edition}` });
    const close = `UPDATE collectivity SET closed_on = $2, successor_id = $3 WHERE id = $1`;
    await database.dataSource.query(close, [C, '2026-11-27', D]);
    await end(source, C, edition);
    await take(first);
    await take(second);
    await database.dataSource.query(close, [C, null, null]);
    expect(await sums(first)).toEqual({
      '* respondent': [2, 5_000],
      's-1 achieved': [1, 2_000],
      's-1 in-progress': [1, 3_000],
    });
    expect(await sums(second)).toEqual({ '* respondent': [1, 3_000], 's-1 in-progress': [1, 3_000] });
    const photographs = new PhotographRepository(source.manager);
    expect(await photographs.compareRespondents(first, second)).toEqual({ both: 1, earlierOnly: 1, laterOnly: 0 });
    expect([await photographs.find(first), await photographs.find(second)]).toMatchObject([
      { invited: 5 },
      { invited: 4 },
    ]);
  });

  it.each(['photograph', 'photograph_invited', 'photograph_respondent', 'photograph_roll_up'])(
    'is written by nobody else, nor changed by its owner: %s',
    async (table) => {
      const id = await campaign();
      await publish(source, B, edition, { 's-1': ['achieved'] });
      await take(id);
      const copy = `INSERT INTO ${table} SELECT * FROM ${table}`;
      for (const statement of [copy, `UPDATE ${table} SET campaign_id = 'x'`, `DELETE FROM ${table}`]) {
        const asStaff = inTransaction(source, STAFF, (manager) => manager.query(statement));
        await expect(asStaff).rejects.toMatchObject({ driverError: { code: '42501' } });
      }
      for (const statement of [
        `UPDATE ${table} SET campaign_id = 'x'`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ]) {
        await expect(owner.query(statement)).rejects.toMatchObject({ driverError: { code: '55000' } });
      }
    },
  );

  it('fixes the campaign, as its end does; members and visitors never write one', async () => {
    const [taken, cancelled] = [
      await campaign(),
      await campaign({ id: 'given-up', cancelledAt: new Date(), cancelReason: 'Reportée' }),
    ];
    await take(taken);
    const change = `UPDATE campaign SET title = 'Autre' WHERE id = $1`;
    for (const id of [taken, cancelled]) {
      const changed = inTransaction(source, STAFF, (manager) => manager.query(change, [id]));
      await expect(changed).rejects.toMatchObject({ driverError: { code: '55000' } });
    }
    const open = await campaign({ id: 'open' });
    for (const identity of [memberOf(A), VISITOR, { kind: 'system', name: 'sign-in' }] as const) {
      const changed = inTransaction(source, { identity }, (manager) => manager.query(change, [open]));
      await expect(changed).rejects.toMatchObject({ driverError: { code: '42501' } });
      const announced = inTransaction(source, { identity }, (manager) =>
        insertCampaign(manager, { editionId: edition }),
      );
      await expect(announced).rejects.toMatchObject({ driverError: { code: '42501' } });
    }
    const erased = inTransaction(source, STAFF, (manager) =>
      manager.query('DELETE FROM campaign WHERE id = $1', [open]),
    );
    await expect(erased).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('is of those that the campaign counts today until then', async () => {
    const id = await campaign();
    await publish(source, B, edition, { 's-1': ['achieved'] });
    const campaigns = new CampaignRepository(source.manager);
    const found = await campaigns.find(id);
    if (!found) throw new Error('The campaign was inserted.');
    const live = await campaigns.findGroups(found, '2026-11-27');
    await take(id);
    const photographed = await campaigns.find(id);
    expect(photographed && (await campaigns.findGroups(photographed, '2026-11-27'))).toEqual(live);
    expect(live.reduce((sum, { invited }) => sum + invited, 0)).toBe(5);
    expect(await campaigns.count([found], '2026-11-27')).toEqual([
      expect.objectContaining({ id, invited: 5, respondents: 1 }),
    ]);
  });
});
