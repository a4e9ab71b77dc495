import type { MadeLinkDto, NewSecondFactorDto, Problem } from '@ou-en-est-on/contracts';
import { CollectivityEntity, inTransaction, PersonRepository } from '@ou-en-est-on/data';
import { createTestDatabase, insertRow, type TestDatabase } from '@ou-en-est-on/data/testing';
import { aCollectivity } from '@ou-en-est-on/testing';
import { TOTP } from 'otpauth';
import { Database } from '../database/database.js';
import { Clock } from '../shared/clock.js';
import { isAwaited } from '../testing/is-awaited.js';
import { type Answer, startApi, type TestApi } from '../testing/test-api.js';
import { asCommand, createPerson, FROM_OUR_PAGES, headersOf, PASSPHRASE, signInAs } from '../testing/test-people.js';
import { SIGN_IN } from './identities.js';

const COMMAND = { identity: { kind: 'system', name: 'command' } } as const;
const OWN = 'SYN-253500011';
const MEMBER = { collectivityId: OWN, role: 'agent', quality: null, delegation: null } as const;

/** What is of one person alone. */
const OF_A_PERSON = [
  ...['credential', 'second_factor', 'recovery_code', 'known_device', 'session', 'membership', 'site_role'],
  ...['audit_person_key', 'audit_person_value'],
];

describe('the account of somebody else', () => {
  let database: TestDatabase;
  let api: TestApi;
  let admin: Record<string, string>;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ DATABASE_URL: database.url });
    await asCommand(api, (manager) => insertRow(manager, CollectivityEntity, aCollectivity({ id: OWN })));
    admin = await signInAs(api, { roles: ['admin'] });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
  const ask = (method: Method, url: string, headers: object = admin, payload?: object): Promise<Answer> =>
    api.send({ method, url: `/api/v1/${url}`, headers: { ...headers }, ...(payload && { payload }) });
  const refusal = (answer: Answer): [number, string] => [answer.statusCode, answer.json<Problem>().code];
  /** The tables that still hold something of a person. */
  const keptOf = (id: string): Promise<string[]> =>
    api.app.get(Database).inTransaction(SIGN_IN, async (manager) => {
      const kept: string[] = [];
      for (const table of OF_A_PERSON) {
        const rows = await manager.query<object[]>(`SELECT FROM ${table} WHERE person_id = $1`, [id]);
        if (rows.length > 0) kept.push(table);
      }
      return kept;
    });

  it('that was never opened is erased, its link with it, and the address is free again', async () => {
    const invited = { name: 'Élise Martin', email: 'elise@essai.example' };
    const { personId, url } = (await ask('POST', 'people', admin, invited)).json<MadeLinkDto>();
    expect((await ask('GET', `people/${personId}`)).json()).toMatchObject({ openedAt: null });
    expect(await keptOf(personId)).toEqual(['audit_person_key', 'audit_person_value']);
    expect((await ask('DELETE', `people/${personId}`)).statusCode).toBe(200);
    expect(await keptOf(personId)).toEqual([]);
    expect(refusal(await ask('GET', `people/${personId}`))).toEqual([404, 'not-found']);
    const token = new URL(url).hash.slice(1);
    expect(refusal(await ask('POST', 'access-links/read', FROM_OUR_PAGES, { token }))).toEqual([404, 'not-found']);
    expect((await ask('POST', 'people', admin, invited)).statusCode).toBe(201);
  });

  it('that was opened is erased with all that opened it; what its owner did keeps a pseudonym', async () => {
    const { personId: id, url } = (
      await ask('POST', 'people', admin, { name: 'Zoé Petit', email: 'zoe@essai.example' })
    ).json<MadeLinkDto>();
    const token = new URL(url).hash.slice(1);
    await ask('POST', 'access-links/use', FROM_OUR_PAGES, { token, passphrase: PASSPHRASE });
    await ask('PUT', `people/${id}/memberships/${OWN}`, admin, { role: 'agent' });
    await ask('PUT', `people/${id}/roles/board`, admin, {});
    const headers = await headersOf(api, { id }, { secondFactor: false });
    const { secret } = (await ask('POST', 'account/second-factor', headers)).json<NewSecondFactorDto>();
    const code = new TOTP({ secret }).generate({ timestamp: api.app.get(Clock).now().getTime() });
    await ask('POST', 'account/second-factor/confirm', headers, { code });
    expect(await keptOf(id)).toEqual(OF_A_PERSON);

    expect((await ask('DELETE', `people/${id}`)).statusCode).toBe(200);
    expect(await keptOf(id)).toEqual([]);
    const rows = await asCommand(api, (manager) => manager.query('SELECT email, name FROM person WHERE id = $1', [id]));
    expect(rows).toEqual([{ email: null, name: `Personne effacée ${id.slice(0, 8)}` }]);
    const acts = await asCommand(api, (manager) =>
      manager.query<{ operation: string }[]>('SELECT operation FROM audit_entry WHERE identity = $1', [id]),
    );
    expect(acts.map(({ operation }) => operation)).toContain('confirm-second-factor');
  });

  it('is not one’s own, which asks for the passphrase', async () => {
    const me = await createPerson(api, { roles: ['admin'] });
    expect(refusal(await ask('DELETE', `people/${me.id}`, await headersOf(api, me)))).toEqual([409, 'own-account']);
  });

  it('is not that of nobody, nor one that is erased already', async () => {
    const { id } = await createPerson(api, { passphrase: null });
    expect((await ask('DELETE', `people/${id}`)).statusCode).toBe(200);
    expect(refusal(await ask('DELETE', `people/${id}`))).toEqual([404, 'not-found']);
    expect(refusal(await ask('DELETE', 'people/nobody'))).toEqual([404, 'not-found']);
  });

  it('is not erased by the staff, nor by an admin who gave the passphrase long ago', async () => {
    const { id } = await createPerson(api);
    const staff = await signInAs(api, { roles: ['staff'], memberships: [MEMBER] });
    expect(refusal(await ask('DELETE', `people/${id}`, staff))).toEqual([403, 'role-required']);
    const other = await signInAs(api, { roles: ['admin'] });
    const clock = api.app.get(Clock);
    const now = clock.now();
    clock.now = () => new Date(now.getTime() + 11 * 60_000);
    expect(refusal(await ask('DELETE', `people/${id}`, other))).toEqual([403, 'proof-required']);
    clock.now = () => now;
    expect((await ask('GET', `people/${id}`)).statusCode).toBe(200);
  });

  describe('of an admin', () => {
    it('who never opened theirs leaves nobody to administer the site: the last one who did stays', async () => {
      const me = await createPerson(api, { roles: ['admin'] });
      const { id: absent } = await createPerson(api, { roles: ['admin'], passphrase: null });
      await database.dataSource.query('DELETE FROM site_role WHERE person_id <> ALL ($1)', [[me.id, absent]]);
      const headers = await headersOf(api, me);
      const lastAdmin = [409, 'last-admin'];
      expect(refusal(await ask('POST', 'account/erase', headers, { passphrase: PASSPHRASE }))).toEqual(lastAdmin);
      expect(refusal(await ask('DELETE', `people/${me.id}/roles/admin`, headers))).toEqual(lastAdmin);
      expect((await ask('DELETE', `people/${absent}`, headers)).statusCode).toBe(200);
    });

    it('is erased by one of two who erase one another at once', async () => {
      const [first, second] = [
        await createPerson(api, { roles: ['admin'] }),
        await createPerson(api, { roles: ['admin'] }),
      ];
      await database.dataSource.query('DELETE FROM site_role WHERE person_id <> ALL ($1)', [[first.id, second.id]]);
      const headers = await headersOf(api, second);
      const later = await inTransaction(database.dataSource, COMMAND, async (manager) => {
        // What the first one's erasure of the second has done so far.
        const people = new PersonRepository(manager);
        expect(await people.hasOtherAdmin(second.id)).toBe(true);
        await people.withdraw(second.id, 'admin');
        const state = { answered: false };
        const erasing = ask('DELETE', `people/${first.id}`, headers).finally(() => (state.answered = true));
        while (!state.answered && !(await isAwaited(manager)));
        return { erasing };
      });
      expect(refusal(await later.erasing)).toEqual([409, 'last-admin']);
    });
  });
});
