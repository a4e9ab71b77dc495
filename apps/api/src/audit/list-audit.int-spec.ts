import {
  auditedActList,
  type AuditedActDto,
  auditState,
  type AuditStateDto,
  type Problem,
} from '@ou-en-est-on/contracts';
import { CollectivityEntity, createDataSource, inTransaction, recordAudit, sealEntries } from '@ou-en-est-on/data';
import { createTestDatabase, insertRow, type TestDatabase } from '@ou-en-est-on/data/testing';
import { aCollectivity } from '@ou-en-est-on/testing';
import { type Answer, startApi, type TestApi } from '../testing/test-api.js';
import { asCommand, createPerson, headersOf, signInAs } from '../testing/test-people.js';

const OWN = 'COM-35238';

describe('the list of acts', () => {
  let database: TestDatabase;
  let api: TestApi;
  let admin: Record<string, string>;
  let author: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ DATABASE_URL: database.url });
    const person = await createPerson(api, { name: '=Ada Martin', roles: ['admin'] });
    author = person.id;
    admin = await headersOf(api, person);
    await asCommand(api, (manager) => insertRow(manager, CollectivityEntity, aCollectivity({ id: 'SYN-253500011' })));
    const identity = { kind: 'person', personId: author, readable: [], writable: [], isStaff: true } as const;
    for (let index = 0; index < 5; index++) {
      await inTransaction(database.dataSource, { identity, requestId: `r${String(index)}` }, (manager) =>
        recordAudit(manager, {
          ...{ operation: 'validate-state', table: 'self_assessment', id: `s${String(index)}` },
          collectivityId: index % 2 === 0 ? OWN : 'COM-29019',
          after: { level: 'achieved' },
        }),
      );
    }
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const list = (query = '', headers: Record<string, string> = admin): Promise<Answer> =>
    api.get(`/api/v1/audit${query}`, headers);
  const idsOf = (items: readonly AuditedActDto[]): (string | null)[] => items.map(({ subjectId }) => subjectId);

  it('says who did what, the latest first, page after page', async () => {
    const first = auditedActList.parse((await list('?limit=3')).json());
    expect(first).toMatchObject({ total: 5, next: expect.any(String) });
    expect(first.items[0]).toMatchObject({
      ...{ identity: author, name: '=Ada Martin', operation: 'validate-state', outcome: 'done', requestId: 'r4' },
      ...{ collectivityId: OWN, before: null, after: { level: 'achieved' }, position: null },
    });
    const second = auditedActList.parse((await list(`?limit=3&cursor=${String(first.next)}`)).json());
    expect([...idsOf(first.items), ...idsOf(second.items)]).toEqual(['s4', 's3', 's2', 's1', 's0']);
    expect(second.next).toBeNull();
  });

  it('is asked for one collectivity', async () => {
    const { items, total } = auditedActList.parse((await list(`?collectivity=${OWN}`)).json());
    expect([idsOf(items), total]).toEqual([['s4', 's2', 's0'], 3]);
  });

  it('names who, whose account and which collectivity, and is asked for by each of them', async () => {
    const { id } = await createPerson(api, { name: 'Éli Roux' });
    const attach = (collectivityId: string): Promise<Answer> =>
      api.send({
        ...{ method: 'PUT', url: `/api/v1/people/${id}/memberships/${collectivityId}`, headers: admin },
        payload: { role: 'agent' },
      });
    expect((await attach('SYN-253500011')).statusCode).toBe(200);
    const eli = await headersOf(api, { id });
    expect((await list('', eli)).statusCode).toBe(403);
    const ofPerson = auditedActList.parse((await list(`?person=${id}`)).json());
    expect(ofPerson.items.map(({ operation, name }) => [operation, name])).toEqual([
      ['read-audit', 'Éli Roux'],
      ['attach-person', '=Ada Martin'],
    ]);
    expect(ofPerson.items[1]).toMatchObject({
      ...{ subjectName: 'Éli Roux', collectivityId: 'SYN-253500011', collectivityName: 'Syndicat mixte' },
      ...{ before: null, after: { role: 'agent' } },
    });
    const refused = auditedActList.parse((await list('?outcome=refused')).json());
    expect(refused.items.map(({ operation, outcome }) => [operation, outcome])).toEqual([['read-audit', 'refused']]);
    const attached = auditedActList.parse((await list(`?operation=attach-person&person=${author}`)).json());
    expect(attached.items.map(({ subjectId }) => subjectId)).toEqual([id]);
  });

  it('is asked for what a program of the site did', async () => {
    await asCommand(api, (manager) => recordAudit(manager, { operation: 'load-shipped-data' }));
    const { items } = auditedActList.parse((await list('?program=command')).json());
    expect(items.map(({ operation, identity, name }) => [operation, identity, name])).toEqual([
      ['load-shipped-data', 'system:command', null],
    ]);
    expect(auditedActList.parse((await list('?program=worker')).json()).items).toEqual([]);
  });

  it('says how much no seal holds yet, until it is sealed', async () => {
    const state = async (): Promise<AuditStateDto> => auditState.parse((await list('/state')).json());
    const before = await state();
    expect(before).toMatchObject({ seal: { position: 0 }, waiting: { since: expect.any(String) } });
    expect(before.waiting.count).toBeGreaterThan(5);
    const worker = await createDataSource({ url: database.url, poolSize: 1, system: 'worker' }).initialize();
    // Other databases of the server have transactions too: those that began earlier are waited for.
    for (let sealed = 0; sealed < before.waiting.count;) sealed += await sealEntries(worker);
    await worker.destroy();
    expect(await state()).toMatchObject({
      ...{ seal: { position: before.waiting.count }, waiting: { count: 0, since: null } },
    });
  });

  it('is asked for one day of Paris', async () => {
    const owner = await createDataSource({ url: database.ownerUrl, role: 'owner', poolSize: 1 }).initialize();
    // Instants are the database's to say: only its owner, past every guard, sets another one.
    await owner.query(`
      ALTER TABLE audit_entry DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY;
      UPDATE audit_entry SET at = '2026-03-09T22:59:59Z' WHERE subject_id = 's0';
      UPDATE audit_entry SET at = '2026-03-09T23:00:00Z' WHERE subject_id = 's1';
      UPDATE audit_entry SET at = '2026-03-10T22:59:59Z' WHERE subject_id = 's2';
      UPDATE audit_entry SET at = '2026-03-10T23:00:00Z' WHERE subject_id = 's3';
      ALTER TABLE audit_entry ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY;`);
    await owner.destroy();
    const { items, total } = auditedActList.parse((await list('?day=2026-03-10')).json());
    expect([idsOf(items), total]).toEqual([['s2', 's1'], 2]);
  });

  it('is a file for one day, whose cells no spreadsheet runs', async () => {
    const answer = await list('?day=2026-03-10', { ...admin, accept: 'text/csv' });
    expect(answer.headers['content-disposition']).toBe('attachment; filename="journal-2026-03-10.csv"');
    expect(answer.headers['cache-control']).toBe('no-store');
    const lines = answer.body.trim().split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFF?id,at,identity,name,operation,outcome/);
    expect(lines[1]).toContain(
      `,'=Ada Martin,validate-state,done,self_assessment,s2,,${OWN},,,"{""level"":""achieved""}",r2,`,
    );
    const whole = await list('', { ...admin, accept: 'text/csv' });
    expect(whole.json<Problem>()).toMatchObject({
      status: 400,
      faults: [{ field: 'day', message: 'est demandé pour un fichier CSV' }],
    });
  });

  it('is no file for a day of more acts than a file holds, unless one collectivity is asked for', async () => {
    const identity = { kind: 'system', name: 'command' } as const;
    const [row] = await inTransaction(database.dataSource, { identity }, async (manager) => {
      await manager.query(
        `INSERT INTO audit_entry (operation, outcome, collectivity_id)
         SELECT 'validate-state', 'done', CASE WHEN n = 1 THEN 'COM-75056' END FROM generate_series(1, 100001) AS n`,
      );
      return manager.query<{ day: string }[]>(`SELECT (now() AT TIME ZONE 'Europe/Paris')::date::text AS day`);
    });
    const file = (query: string): Promise<Answer> => list(query, { ...admin, accept: 'text/csv' });
    const refused = (await file(`?day=${row?.day ?? ''}`)).json<Problem>();
    expect(refused).toMatchObject({ status: 400, faults: [{ field: 'collectivity' }] });
    const lines = (await file(`?day=${row?.day ?? ''}&collectivity=COM-75056`)).body.trim().split('\r\n');
    expect(lines).toHaveLength(2);
  });

  it.each(['?day=2026-02-30', '?cursor=WyJ4Il0', '?limit=0', '?operation=A', '?outcome=x', '?program=x'])(
    'refuses %s',
    async (query) => {
      expect((await list(query)).statusCode).toBe(400);
    },
  );

  it.each(['staff', 'reviewer', 'board'] as const)('is not for the %s', async (role) => {
    const headers = await signInAs(api, { roles: [role] });
    expect((await list('', headers)).json<Problem>().code).toBe('role-required');
    expect((await list('/state', headers)).json<Problem>().code).toBe('role-required');
  });
});
