import { permissionList, personList, type Problem, refusalDetail } from '@ou-en-est-on/contracts';
import { CollectivityEntity } from '@ou-en-est-on/data';
import { createTestDatabase, insertRow, type TestDatabase } from '@ou-en-est-on/data/testing';
import {
  COLLECTIVITY_OPERATIONS,
  decide,
  type Membership,
  type Principal,
  REFUSALS,
  SITE_ROLES,
} from '@ou-en-est-on/domain';
import { aCollectivity } from '@ou-en-est-on/testing';
import { methodOf } from '../openapi/route-table.js';
import { ROUTES } from '../openapi/routes.js';
import { Clock } from '../shared/clock.js';
import { type Answer, startApi, type TestApi } from '../testing/test-api.js';
import { asCommand, createPerson, FROM_OUR_PAGES, headersOf, type PersonTraits } from '../testing/test-people.js';
import { startWithoutGuard } from '../testing/without-guard.js';

const OWN = 'SYN-253500011';
const SIBLING = 'SYN-253500029';
const FOREIGN = 'SYN-251300018';

const member = (role: 'agent' | 'elected', collectivityId = OWN): Membership => ({
  ...{ collectivityId, role, delegation: null },
  quality: role === 'elected' ? 'mayor' : null,
});

const HOLDERS: Readonly<Record<string, PersonTraits | null>> = {
  visitor: null,
  nobody: {},
  agent: { memberships: [member('agent')] },
  elected: { memberships: [member('elected')] },
  ...Object.fromEntries(SITE_ROLES.map((role) => [role, { roles: [role] }])),
};

const PRIVATE_ROUTES = ROUTES.flatMap((route) => (route.operation ? [{ ...route, operation: route.operation }] : []));
const CALLS = PRIVATE_ROUTES.map((route) => ({ ...route, verb: methodOf(route) }));

describe('permissions, through the API', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ DATABASE_URL: database.url });
    await asCommand(api, async (manager) => {
      for (const id of [OWN, SIBLING, FOREIGN]) {
        await insertRow(manager, CollectivityEntity, aCollectivity({ id, siren: id.slice(4) }));
      }
    });
    for (const [name, traits] of Object.entries(HOLDERS)) {
      if (traits) people.set(name, (await createPerson(api, traits)).id);
    }
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const people = new Map<string, string>();
  const headersFor = async (name: string): Promise<Record<string, string>> => {
    const id = people.get(name);
    return id === undefined ? FROM_OUR_PAGES : headersOf(api, { id });
  };
  const principalOf = (name: string): Principal | null => {
    const traits = HOLDERS[name];
    if (!traits) return null;
    const { roles = [], memberships = [] } = traits;
    return { personId: people.get(name) ?? '', roles, memberships, secondFactor: true };
  };
  const codeOf = (answer: Answer): string => (answer.statusCode < 400 ? '' : answer.json<Problem>().code);

  it.each(CALLS)('$verb $path answers those whom the map allows, and tells the others why', async (route) => {
    for (const name of Object.keys(HOLDERS)) {
      const { allowed, reason } = decide(principalOf(name), route.operation, {}, api.app.get(Clock).now());
      const answer = await api.send({
        method: route.verb as 'GET',
        url: route.path.replace(/\{\w+\}/g, 'x'),
        headers: await headersFor(name),
        ...(route.input && { payload: {} }),
      });
      const code = codeOf(answer);
      const isRefusal = REFUSALS.some((one) => one === code && one !== 'second-factor-required');
      // What visitors may do still asks, further on, for the session that it is about.
      const expected = allowed ? (route.operation === 'sign-in' && isRefusal ? 'sign-in-required' : '') : reason;
      expect([name, isRefusal || !allowed ? code : '']).toEqual([name, expected]);
      expect([name, answer.headers['cache-control'], answer.statusCode < 500]).toEqual([name, 'no-store', true]);
    }
  });

  const OF_COLLECTIVITY = CALLS.filter(({ path }) => path.includes('{collectivityId}'));

  it.each(OF_COLLECTIVITY)('$verb $path is open in one’s own collectivity, and in no other', async (route) => {
    for (const collectivityId of [OWN, SIBLING, FOREIGN]) {
      for (const name of Object.keys(HOLDERS)) {
        const now = api.app.get(Clock).now();
        const { allowed, reason } = decide(principalOf(name), route.operation, { collectivityId }, now);
        const answer = await api.send({
          method: route.verb as 'GET',
          url: route.path.replace('{collectivityId}', collectivityId).replace(/\{\w+\}/g, 'x'),
          headers: await headersFor(name),
          ...(route.input && { payload: {} }),
        });
        const code = codeOf(answer);
        const refusal = REFUSALS.find((one) => one === code) ?? null;
        expect([name, collectivityId, refusal]).toEqual([name, collectivityId, allowed ? null : reason]);
        if (!allowed) expect(answer.json<Problem>().detail).toBe(refusalDetail(reason, route.operation));
      }
    }
  });

  it('are asked of the collectivity in the address, by every route of an operation about one', () => {
    const about = CALLS.filter(({ operation }) => COLLECTIVITY_OPERATIONS.some((one) => one === operation));
    expect(about.length).toBeGreaterThan(10);
    expect(about.filter((route) => !OF_COLLECTIVITY.includes(route))).toEqual([]);
  });

  it('are refused to staff, reviewers and admins who did not give their second factor', async () => {
    const { id } = await createPerson(api, { roles: ['admin'] });
    const headers = await headersOf(api, { id }, { secondFactor: false });
    expect(codeOf(await api.get('/api/v1/people', headers))).toBe('second-factor-required');
    expect((await api.get('/api/v1/sessions', headers)).statusCode).toBe(200);
  });

  it.each<[string, string, string[]]>([
    [
      'agent',
      OWN,
      [
        ...['read-working-state', 'edit-working-state', 'submit-state'],
        ...['read-sheets', 'edit-sheets', 'publish-sheets', 'read-members'],
      ],
    ],
    ['elected', OWN, [...COLLECTIVITY_OPERATIONS]],
    ['agent', SIBLING, []],
    ['elected', SIBLING, []],
    ['elected', FOREIGN, []],
    ['visitor', OWN, []],
    ['staff', OWN, []],
    ['admin', FOREIGN, ['read-members']],
  ])('are told to a page: %s in %s', async (name, collectivity, expected) => {
    const answer = await api.get(`/api/v1/collectivities/${collectivity}/operations`, await headersFor(name));
    const { items } = permissionList.parse(answer.json());
    expect(items.filter(({ allowed }) => allowed).map(({ operation }) => operation)).toEqual(expected);
    const told = items.filter(({ allowed, reason, detail }) =>
      [reason, detail].every((one) => (one === null) === allowed),
    );
    expect(told).toEqual(items);
    expect(items).toHaveLength(COLLECTIVITY_OPERATIONS.length);
  });

  describe('once the check was removed from the API', () => {
    let unguarded: TestApi;
    beforeAll(async () => {
      unguarded = await startWithoutGuard(database.url);
    });
    afterAll(() => unguarded.close());

    it('the database shows an agent nobody but themself and their colleagues', async () => {
      const foreigner = await createPerson(api, { memberships: [member('agent', FOREIGN)] });
      const answer = await unguarded.get('/api/v1/people?limit=100', await headersFor('agent'));
      const { items, total } = personList.parse(answer.json());
      expect(items.map(({ id }) => id).sort()).toEqual([people.get('agent'), people.get('elected')].sort());
      expect(total).toBe(2);
      expect((await unguarded.get(`/api/v1/people/${foreigner.id}`, await headersFor('agent'))).statusCode).toBe(404);
    });

    it('the database lets an agent grant themself nothing', async () => {
      const headers = await headersFor('agent');
      const id = people.get('agent') ?? '';
      for (const url of [`people/${id}/roles/admin`, `people/${id}/memberships/${FOREIGN}`]) {
        const payload = url.includes('roles') ? {} : { role: 'elected', quality: 'president' };
        const answer = await unguarded.send({ method: 'PUT', url: `/api/v1/${url}`, headers, payload });
        expect([url, answer.statusCode]).toEqual([url, 500]);
      }
      const session = await api.get('/api/v1/session', headers);
      expect(session.json()).toMatchObject({ roles: [], memberships: [{ collectivityId: OWN, role: 'agent' }] });
    });
  });
});
