import {
  collectivityDetail,
  type CollectivityDetailDto,
  collectivityList,
  type Problem,
} from '@ou-en-est-on/contracts';
import { CollectivityRepository } from '@ou-en-est-on/data';
import { type Identity, VISITOR } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';
import { type Answer, startLoadedApi, type TestApi } from '../testing/test-api.js';
import { asCommand, createPerson, signInAs } from '../testing/test-people.js';

const SIREN = '253500011';
const OTHER_SIREN = '253500029';
const RENNES = 'COM-35238';
const METROPOLE = 'EPCI-243500139';

describe('the collectivities over HTTP', () => {
  let api: TestApi;
  let admin: Record<string, string>;

  beforeAll(async () => {
    api = await startLoadedApi();
    admin = await signInAs(api, { name: 'Odile Admin', roles: ['admin'] });
  });
  afterAll(() => api.close());

  const body = (changes: object = {}): object => ({
    ...{ kind: 'syndicate', name: 'Syndicat mixte d’essai', siren: SIREN, members: ['35238', '243500139'] },
    ...changes,
  });
  const add = (payload: object, headers = admin): Promise<Answer> =>
    api.send({ method: 'POST', url: '/api/v1/collectivities', headers, payload });
  const change = (id: string, payload: object): Promise<Answer> =>
    api.send({ method: 'PUT', url: `/api/v1/collectivities/${id}`, headers: admin, payload });
  const attach = async (id: string, membership: object): Promise<Answer> => {
    const person = await createPerson(api);
    const url = `/api/v1/people/${person.id}/memberships/${id}`;
    return api.send({ method: 'PUT', url, headers: admin, payload: membership });
  };
  const read = async (id: string): Promise<CollectivityDetailDto> =>
    collectivityDetail.parse((await api.get(`/api/v1/collectivities/${id}`)).json());
  const faultsOf = (answer: Answer): string[] =>
    (answer.json<Problem>().faults ?? []).map(({ field, message }) => `${field} ${message}`);
  const acts = (): Promise<{ subject_id: string; before: unknown; after: { members: string[] } }[]> =>
    asCommand(api, (manager) =>
      manager.query(
        `SELECT subject_id, before, after FROM audit_entry WHERE operation = 'manage-collectivities' ORDER BY id`,
      ),
    );

  it.each([
    ['a SIREN whose key is wrong', { siren: '253500012' }, /^siren n’est pas un numéro SIREN/],
    ['too few digits', { siren: '2535' }, /^siren n’est pas/],
    ['a member that nobody is', { members: ['35238', '99999'] }, /^members ne sont pas tous connus.*« 99999 »/],
    ['a commune that no longer exists', { members: ['12076'] }, /« 12076 »/],
    ['no member', { members: [] }, /^members doivent être donnés/],
    ['no name', { name: ' ' }, /^name doit comporter/],
    ['a name that turns the text round', { name: 'Syndicat \u202Eétxim' }, /^name contient un caractère invisible/],
    ['the kind of a commune', { kind: 'commune' }, /^kind doit être l’une des valeurs/],
  ])('refuse %s', async (_, changes, expected) => {
    const answer = await add(body(changes));
    expect(answer.statusCode).toBe(400);
    expect(faultsOf(answer).join()).toMatch(expected);
    expect(await acts()).toEqual([]);
  });

  it('are added with their members, told to everybody, and written in the audit', async () => {
    const answer = await add(body({ siren: '253 500 011', members: ['35238', '243500139', RENNES.toLowerCase()] }));
    expect(answer.statusCode).toBe(201);
    const added = await read(`syn-${SIREN}`);
    expect(added).toEqual(answer.json());
    expect(added).toMatchObject({ id: `SYN-${SIREN}`, added: true, kind: 'syndicate', population: null });
    expect(added.members.map(({ id, territoryId }) => [id, territoryId])).toEqual([
      [RENNES, RENNES],
      [METROPOLE, METROPOLE],
    ]);
    expect((await api.get('/api/v1/territories/com-35238')).json()).toMatchObject({
      memberOf: [{ id: `SYN-${SIREN}`, name: 'Syndicat mixte d’essai' }],
    });
    expect(await acts()).toMatchObject([
      {
        subject_id: `SYN-${SIREN}`,
        before: null,
        after: { name: 'Syndicat mixte d’essai', members: [RENNES, METROPOLE] },
      },
    ]);
  });

  it.each([
    ['itself again', SIREN],
    ['a commune', '213502388'],
  ])('are not added with the SIREN of %s', async (_, siren) => {
    const answer = await add(body({ siren }));
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([409, 'siren-taken']);
  });

  it.each(['essai syndicat', 'SYNDICAT MIXTE', '253 500 011'])(
    'are found by a part of their name or by SIREN: « %s »',
    async (q) => {
      const list = collectivityList.parse((await api.get(`/api/v1/collectivities?q=${encodeURIComponent(q)}`)).json());
      expect(list.items.map(({ id }) => id)).toEqual([`SYN-${SIREN}`]);
    },
  );

  it.each(['%25', 'essai%20agence', '_'])('are not found by « %s »', async (q) => {
    expect((await api.get(`/api/v1/collectivities?q=${q}`)).json()).toMatchObject({ items: [], total: 0 });
  });

  it('are listed page after page, with the établissements publics territoriaux', async () => {
    const first = collectivityList.parse((await api.get('/api/v1/collectivities?limit=7')).json());
    const second = collectivityList.parse(
      (await api.get(`/api/v1/collectivities?limit=7&cursor=${first.next ?? ''}`)).json(),
    );
    expect([first.total, second.next]).toEqual([12, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(12);
  });

  it('are changed: a name, a kind, members, each with what it was', async () => {
    const renamed = { kind: 'other', name: 'Agence d’essai', members: [METROPOLE] };
    expect((await change(`SYN-${SIREN}`, renamed)).statusCode).toBe(200);
    expect(await read(`SYN-${SIREN}`)).toMatchObject({ name: 'Agence d’essai', members: [{ id: METROPOLE }] });
    const [, act] = await acts();
    expect(act).toMatchObject({
      before: { name: 'Syndicat mixte d’essai', members: [RENNES, METROPOLE] },
      after: { name: 'Agence d’essai', members: [METROPOLE] },
    });
  });

  it('are not members of themselves', async () => {
    const answer = await change(`SYN-${SIREN}`, { kind: 'other', name: 'Agence', members: [SIREN, METROPOLE] });
    expect(faultsOf(answer).join()).toMatch(/l’organisme lui-même/);
  });

  it.each([RENNES, 'SYN-200057867', 'SYN-999999999', 'x'])(
    'are not changed when the official code tells them: %s',
    async (id) => {
      expect((await change(id, { kind: 'other', name: 'Autre', members: ['35238'] })).statusCode).toBe(404);
    },
  );

  it('have people attached to them, as any collectivity has', async () => {
    const { id } = await createPerson(api);
    const answer = await api.send({
      method: 'PUT',
      url: `/api/v1/people/${id}/memberships/SYN-${SIREN}`,
      headers: admin,
      payload: { role: 'elected', quality: 'president' },
    });
    expect(answer.statusCode).toBe(200);
    const person = await api.get(`/api/v1/people/${id}`, admin);
    expect(person.json()).toMatchObject({ memberships: [{ collectivityId: `SYN-${SIREN}`, quality: 'president' }] });
  });

  it.each([
    ['Paris, the département', 'DEP-75', 'Ville de Paris (COM-75056)'],
    ['the Haut-Rhin', 'DEP-68', 'Collectivité européenne d’Alsace (DEP-67)'],
    ['the Corse-du-Sud', 'DEP-2A', 'Collectivité de Corse (REG-94)'],
    ['the Haute-Corse', 'DEP-2B', 'Collectivité de Corse (REG-94)'],
    ['the département of Martinique', 'DEP-972', 'Collectivité territoriale de Martinique (REG-02)'],
    ['the département of Guyane', 'DEP-973', 'Collectivité territoriale de Guyane (REG-03)'],
    ['the région of Mayotte', 'REG-06', 'Département-Région de Mayotte (DEP-976)'],
    ['the district of Saint-Barthélemy', 'COM-97701', 'Saint-Barthélemy (OM-977)'],
  ])('%s has nobody of its own: who would be attached to it is told of %s as %s', async (_place, id, name) => {
    const answer = await attach(id, { role: 'elected' });
    expect(answer.statusCode).toBe(400);
    expect(faultsOf(answer)).toEqual([`collectivityId n’en est pas une : ${name} en a les pouvoirs, choisissez-la`]);
    const named = /\(([^)]+)\)/.exec(name)?.[1] ?? '';
    expect((await attach(named, { role: 'elected' })).statusCode).toBe(200);
  });

  it.each(['FR', 'OM-984', 'DEP-20'])('%s has nobody at all', async (id) => {
    expect((await attach(id, { role: 'agent' })).statusCode).toBe(404);
  });

  it.each([
    ['COM-75056', 'mayor', 'president'],
    ['REG-94', 'president', 'mayor'],
    ['EPCI-200046977', 'president', 'mayor'],
    ['OM-988', 'president', 'mayor'],
  ])('%s has a %s and no %s', async (id, head, other) => {
    expect(faultsOf(await attach(id, { role: 'elected', quality: other })).join()).toMatch(/^quality ne va pas à/);
    expect((await attach(id, { role: 'elected', quality: head })).statusCode).toBe(200);
  });

  it('are written by those who work for the association alone: the database refuses anybody else', async () => {
    const agent: Identity = { kind: 'person', personId: 'p', readable: [RENNES], writable: [RENNES], isStaff: false };
    for (const identity of [agent, VISITOR]) {
      const database = api.app.get(Database);
      await expect(
        database.inTransaction(identity, (manager) =>
          new CollectivityRepository(manager).add({ kind: 'other', name: 'Intrus', siren: OTHER_SIREN }, [RENNES]),
        ),
      ).rejects.toThrow('those who work for the association');
      await expect(
        database.inTransaction(identity, (manager) =>
          manager.query(`UPDATE collectivity SET name = 'Intrus' WHERE id = $1`, [RENNES]),
        ),
      ).rejects.toThrow('those who work for the association');
    }
    expect((await read(RENNES)).name).toBe('Rennes');
  });
});
