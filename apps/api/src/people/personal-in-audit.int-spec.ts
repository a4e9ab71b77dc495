import { CollectivityEntity } from '@ou-en-est-on/data';
import { createTestDatabase, insertRow, type TestDatabase } from '@ou-en-est-on/data/testing';
import { aCollectivity } from '@ou-en-est-on/testing';
import { type Answer, startApi, type TestApi } from '../testing/test-api.js';
import { asCommand, createPerson, headersOf, PASSPHRASE, signInAs } from '../testing/test-people.js';

const OWN = 'SYN-253500011';

interface Kept {
  readonly id: string;
  readonly more: Readonly<Record<string, unknown>>;
}

describe('what the audit keeps of a person', () => {
  let database: TestDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ DATABASE_URL: database.url });
    await asCommand(api, (manager) =>
      insertRow(manager, CollectivityEntity, aCollectivity({ id: OWN, siren: OWN.slice(4) })),
    );
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const ask = (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload: object | undefined,
    headers: object,
  ): Promise<Answer> =>
    api.send({ method, url: `/api/v1/${url}`, headers: { ...headers }, ...(payload && { payload }) });
  const actsAfter = (id: string): Promise<Kept[]> =>
    asCommand(api, (manager) =>
      manager.query<Kept[]>(
        `SELECT id::text AS id, jsonb_strip_nulls(jsonb_build_object(
           'collectivityId', collectivity_id, 'before', before, 'after', after, 'personal', personal)) AS more
         FROM audit_entry WHERE id > $1 ORDER BY audit_entry.id`,
        [id],
      ),
    );
  const lastId = async (): Promise<string> => (await actsAfter('0')).at(-1)?.id ?? '0';

  it('keeps of a delegation and of a service what names nobody: the rest is erased with the person', async () => {
    const me = await createPerson(api);
    const admin = await signInAs(api, { roles: ['admin'] });
    const before = await lastId();
    const delegation = { reference: 'Arrêté de Mme Lenoir', date: '2026-04-03' };
    const url = `people/${me.id}/memberships/${OWN}`;
    await ask('PUT', url, { role: 'elected', quality: 'delegate', delegation }, admin);
    await ask('PUT', url, { role: 'agent' }, admin);
    await ask('PUT', `people/${me.id}/roles/correspondent`, { stateService: 'Bureau de M. Lenoir' }, admin);
    await ask('DELETE', `people/${me.id}/roles/correspondent`, undefined, admin);
    const acts = await actsAfter(before);
    const delegated = { role: 'elected', quality: 'delegate', delegation: { date: '2026-04-03' } };
    const digest: unknown = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(acts.map(({ more }) => more)).toEqual([
      { collectivityId: OWN, after: delegated, personal: { reference: digest } },
      { collectivityId: OWN, before: delegated, after: { role: 'agent' }, personal: { 'former-reference': digest } },
      { after: { role: 'correspondent' }, personal: { 'state-service': digest } },
      { before: { role: 'correspondent' }, personal: { 'former-state-service': digest } },
    ]);
    const values = (): Promise<{ value: string }[]> =>
      asCommand(api, (manager) =>
        manager.query('SELECT value FROM audit_person_value WHERE person_id = $1 ORDER BY value', [me.id]),
      );
    const [act, service] = [{ value: delegation.reference }, { value: 'Bureau de M. Lenoir' }];
    expect(await values()).toEqual([act, act, service, service]);
    const headers = await headersOf(api, me, { secondFactor: false });
    expect((await ask('POST', 'account/erase', { passphrase: PASSPHRASE }, headers)).statusCode).toBe(200);
    expect(await values()).toEqual([]);
  });

  it('keeps of what was refused only parts of the address that name something of the site', async () => {
    const me = await createPerson(api);
    const headers = await headersOf(api, me, { secondFactor: false });
    const before = await lastId();
    await ask('GET', `people/${me.id}`, undefined, headers);
    await ask('GET', 'people/ada.martin@commune.fr', undefined, headers);
    await ask('PUT', `people/Ada%20Martin/memberships/${OWN}`, { role: 'agent' }, headers);
    await ask('PUT', `people/${me.id}/memberships/Ada%20Martin`, { role: 'agent' }, headers);
    const acts = await actsAfter(before);
    expect(acts.map(({ more }) => more)).toMatchObject([
      { after: { asked: { id: me.id } } },
      { after: { asked: { id: '…' } } },
      { collectivityId: OWN, after: { asked: { id: '…', collectivity: OWN } } },
      { after: { asked: { id: me.id, collectivity: '…' } } },
    ]);
    expect(JSON.stringify(acts)).not.toMatch(/[Aa]da/);
  });
});
