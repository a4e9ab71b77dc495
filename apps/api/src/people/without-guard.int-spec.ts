import type { CampaignInput } from '@ou-en-est-on/contracts';
import { createDataSource, ImportRunRepository, LABEL_COLUMNS, SHEET_COLUMNS } from '@ou-en-est-on/data';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import type { Membership } from '@ou-en-est-on/domain';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { methodOf } from '../openapi/route-table.js';
import { ROUTES } from '../openapi/routes.js';
import { Clock } from '../shared/clock.js';
import { type Answer, loadedDatabase, type TestApi, TODAY } from '../testing/test-api.js';
import {
  asCommand,
  createPerson,
  FROM_OUR_PAGES,
  headersOf,
  type PersonTraits,
  signInAs,
} from '../testing/test-people.js';
import { startWithoutGuard } from '../testing/without-guard.js';

type Headers = Record<string, string>;

const RENNES = 'COM-35238';
const QUESTION = 'mm-12';
/** What only members of the collectivity know. */
const SECRET = 'Le maire hésite encore';
const REASON = { reason: `Une erreur de saisie : ${SECRET}` };

const agentOf = (collectivityId: string): Membership => ({
  ...{ collectivityId, role: 'agent', quality: null, delegation: null },
});
const electedOf = (collectivityId: string, quality: 'mayor' | 'president'): Membership => ({
  ...{ collectivityId, role: 'elected', quality, delegation: null },
});

const PEOPLE = {
  mayor: { memberships: [electedOf(RENNES, 'mayor')] },
  agent: { memberships: [agentOf(RENNES)] },
  nobody: {},
  'agent of a sibling': { memberships: [agentOf('COM-35051')] },
  'mayor of a sibling': { memberships: [electedOf('COM-35051', 'mayor')] },
  'president of its intercommunality': { memberships: [electedOf('EPCI-243500139', 'president')] },
  board: { roles: ['board'] },
  correspondent: { roles: ['correspondent'] },
  staff: { roles: ['staff'] },
  reviewer: { roles: ['reviewer'] },
  admin: { roles: ['admin'] },
} as const satisfies Record<string, PersonTraits>;
type Name = keyof typeof PEOPLE;
/** For the database, these are one. */
const STAFF: readonly Name[] = ['staff', 'reviewer', 'admin'];

/** One call that its rightful author makes once everybody else has tried it. */
interface Step {
  readonly verb: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** As the route table writes it. */
  readonly path: string;
  readonly in?: Readonly<Record<string, string>>;
  readonly query?: string;
  /** The version that it names, or the read whose ETag has it. */
  readonly over?: number | string;
  readonly payload?: object | string;
  /** Somebody else of the collectivity than who lives the rest of it. */
  readonly by?: Name;
}

const COLLECTIVITY = '/api/v1/collectivities/{collectivityId}';
const SHEETS = `${COLLECTIVITY}/action-sheets`;
const SHEET = `${SHEETS}/{id}`;

/** From the first answer to what is withdrawn from the public. */
const lifeOfState = (at: string, answers: string, subject: Record<string, string>, said: object): Step[] => {
  const base = `${COLLECTIVITY}/${at}`;
  const step = (name: string, payload: object = {}): Step => ({
    ...{ verb: 'POST', path: `${base}/${name}`, over: base, payload },
  });
  const answer = (over: number, more: object): Step => ({
    ...{ verb: 'PUT', path: `${base}/answers/${answers}`, in: subject, over, payload: { ...said, ...more } },
  });
  return [
    answer(0, { note: SECRET }),
    answer(1, { note: `${SECRET}, encore` }),
    { verb: 'GET', path: base },
    { ...step('submit'), by: 'agent' },
    step('take-back', REASON),
    { verb: 'GET', path: base },
    step('submit'),
    step('validate'),
    step('withdraw', REASON),
    { verb: 'GET', path: base },
  ];
};

const lifeOfSheets = (service: string): Step[] => {
  const draft = { id: randomUUID() };
  const published = { id: randomUUID() };
  const written = { title: 'Un guichet', synthesis: 'Un agent y aide.', level: 'achieved', serviceIds: [service] };
  const file = `${SHEET_COLUMNS.join(',')}\nA-1,${SECRET},Un guichet,Réalisé,,,,,2024,2025-06,Direction,${service},\n`;
  return [
    { verb: 'PUT', path: SHEET, in: draft, over: 0, payload: { title: SECRET } },
    { verb: 'PUT', path: SHEET, in: draft, over: 1, payload: { title: SECRET, serviceIds: [service] } },
    { verb: 'GET', path: SHEET, in: draft },
    { verb: 'GET', path: SHEETS },
    { verb: 'DELETE', path: SHEET, in: draft, over: 2 },
    { verb: 'PUT', path: SHEET, in: published, over: 0, payload: written },
    { verb: 'POST', path: `${SHEET}/publish`, in: published, over: 1, payload: {} },
    { verb: 'POST', path: `${SHEET}/withdraw`, in: published, over: 2, payload: REASON },
    { verb: 'GET', path: SHEET, in: published },
    { verb: 'POST', path: `${COLLECTIVITY}/action-sheet-imports`, query: '?apply=true', payload: file },
  ];
};

const lifeOfCampaign = (editionId: string): Step[] => {
  const path = '/api/v1/campaigns/{id}';
  const of = { id: 'mi-mandat' };
  const campaign: CampaignInput = {
    ...{ title: 'Mi-mandat 2026', purpose: 'mid-term', mandate: '2026-2032', editionId },
    ...{ opensOn: '2026-12-01', photographOn: '2026-12-31' },
    ...{ kinds: ['commune'], strata: [], territoryIds: ['DEP-35'], collectivityIds: [] },
  };
  return [
    { verb: 'PUT', path, in: of, over: 0, payload: campaign },
    { verb: 'PUT', path, in: of, over: 1, payload: { ...campaign, title: 'Autre' } },
    { verb: 'POST', path: `${path}/cancel`, in: of, over: 2, payload: REASON },
  ];
};

const lifeOfBody = (): Step[] => {
  const path = '/api/v1/collectivities';
  const of = { id: 'SYN-252900014' };
  const body = { kind: 'other', name: 'Syndicat d’essai', members: [RENNES] };
  return [
    { verb: 'POST', path, payload: { ...body, siren: '252900014' } },
    { verb: 'PUT', path: `${path}/{id}`, in: of, payload: { ...body, kind: 'syndicate' } },
    { verb: 'POST', path: `${path}/{id}/closure`, in: of, payload: { on: TODAY, reason: 'Dissolution' } },
    { verb: 'POST', path: `${path}/{id}/reopening`, in: of, payload: { reason: 'Une erreur de saisie' } },
  ];
};

/** Of somebody whom nobody but the staff knows. */
const lifeOfAccount = (id: string): Step[] => {
  const path = '/api/v1/people';
  const attached = { verb: 'PUT', path: `${path}/{id}/memberships/{collectivity}`, in: { id, collectivity: RENNES } };
  const granted = { verb: 'PUT', path: `${path}/{id}/roles/{role}`, in: { id, role: 'board' } };
  return [
    { verb: 'GET', path, query: '?limit=100' },
    { verb: 'GET', path: `${path}/{id}`, in: { id } },
    { verb: 'POST', path, payload: { email: 'autre@essai.example', name: 'Une autre' } },
    { ...attached, verb: 'PUT', payload: { role: 'agent' } },
    { ...attached, verb: 'DELETE' },
    { ...granted, verb: 'PUT', payload: {} },
    { ...granted, verb: 'DELETE' },
    { verb: 'POST', path: `${path}/{id}/access-links`, in: { id }, payload: {} },
    { verb: 'DELETE', path: `${path}/{id}/sessions`, in: { id } },
    { verb: 'DELETE', path: `${path}/{id}`, in: { id } },
  ];
};

describe('once the check was removed from the API, the database', () => {
  let database: TestDatabase;
  /** Reads every column of every row. */
  let owner: DataSource;
  let api: TestApi;
  let service: string;
  let editionId: string;
  let rows: string;
  const people = new Map<string, Headers>();

  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startWithoutGuard(database.url);
    const reader = createDataSource({ url: database.ownerUrl, role: 'owner', system: 'command', poolSize: 1 });
    owner = await reader.initialize();
    const matrix = await api.get('/api/v1/label-matrix');
    const { edition, themes } = matrix.json<{ edition: { id: string }; themes: { services: { id: string }[] }[] }>();
    editionId = edition.id;
    service = themes[0]?.services[0]?.id ?? '';
    rows = await statementOfRows();
    people.set('visitor', FROM_OUR_PAGES);
    for (const [name, traits] of Object.entries(PEOPLE)) people.set(name, await signInAs(api, traits));
  });
  afterAll(async () => {
    await Promise.all([api.close(), owner.destroy()]);
    await database.drop();
  });

  const digestOf = (name: string, rows: string): string =>
    `SELECT '${name}' AS name, (
       SELECT md5(string_agg(one::text, ' ' ORDER BY one::text)) FROM (${rows}) AS one
     ) AS digest`;
  /** Every row of what belongs to collectivities, of what they made public, of campaigns, of labels, and every act that was done. */
  const statementOfRows = async (): Promise<string> => {
    const tables = await owner.query<{ name: string }[]>(
      `SELECT DISTINCT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name <> 'session'
         AND (column_name = 'collectivity_id' OR table_name = ANY ($1)) ORDER BY 1`,
      [
        [
          'access_link',
          'body_event',
          'campaign',
          'collectivity_member',
          'label_withdrawal',
          'person',
          'roll_up',
          'site_role',
        ],
      ],
    );
    expect(tables.length).toBeGreaterThan(15);
    const digests = tables.map(({ name }) => {
      return digestOf(name, `SELECT * FROM ${name}${name === 'audit_entry' ? ` WHERE outcome = 'done'` : ''}`);
    });
    const others = [
      digestOf('bodies', 'SELECT * FROM collectivity WHERE territory_id IS NULL'),
      // A use of a session is written down: it is not what the use changes.
      digestOf('sessions', 'SELECT id, revoked_at FROM session'),
    ];
    return [...digests, ...others].join(' UNION ALL ');
  };
  const rowsNow = (): Promise<object[]> => owner.query<object[]>(rows);
  const addressOf = (path: string, given: Readonly<Record<string, string>> = {}): string =>
    path.replace(/\{(\w+)\}/g, (_all, name: string) => given[name] ?? RENNES);
  const send = async (step: Step, version: string | null, headers: Headers): Promise<Answer> =>
    api.send({
      ...{ method: step.verb, url: addressOf(step.path, step.in) + (step.query ?? '') },
      ...(step.payload !== undefined && { payload: step.payload }),
      headers: {
        ...headers,
        ...(version !== null && { 'if-match': version }),
        ...(typeof step.payload === 'string' && { 'content-type': 'text/csv' }),
      },
    });

  /** Everybody else tries, and changes and learns nothing; then the rightful author does it: it could be done. */
  const expectKept = async (steps: readonly Step[], authors: readonly [Name, ...Name[]]): Promise<void> => {
    const author = people.get(authors[0]) ?? {};
    const intruders = [...people].filter(([name]) => !authors.some((one) => one === name));
    for (const step of steps) {
      const version =
        typeof step.over === 'string'
          ? String((await api.get(addressOf(step.over), author)).headers.etag)
          : step.over === undefined
            ? null
            : `"${String(step.over)}"`;
      const before = await rowsNow();
      for (const [name, headers] of intruders) {
        const tried = await send(step, version, headers);
        const of = [name, step.verb, step.path];
        expect([...of, tried.body.includes(SECRET)]).toEqual([...of, false]);
        expect([...of, step.verb === 'GET' || tried.statusCode >= 400]).toEqual([...of, true]);
        expect([...of, await rowsNow()]).toEqual([...of, before]);
      }
      const done = await send(step, version, step.by ? (people.get(step.by) ?? {}) : author);
      expect([step.verb, step.path, done.statusCode < 300, done.statusCode]).toEqual([
        ...[step.verb, step.path, true],
        done.statusCode,
      ]);
      if (step.verb === 'GET') expect(done.body).toContain(SECRET);
      else expect(await rowsNow()).not.toEqual(before);
    }
  };

  const lives = (): Record<string, Step[]> => ({
    'a living state': lifeOfState('self-assessment', '{serviceId}', { serviceId: service }, { value: 'achieved' }),
    'the module': lifeOfState(
      'motion-module',
      '{questionId}',
      { questionId: QUESTION },
      { value: 'number', amount: 42 },
    ),
    'action sheets': lifeOfSheets(service),
    campaigns: lifeOfCampaign(editionId),
    bodies: lifeOfBody(),
  });

  it('is asked by every route of a living state, of sheets, of campaigns and of bodies', () => {
    const subjects = ['Autoévaluation', 'Fiches actions', 'Campagnes', 'Collectivités'];
    const routes = ROUTES.filter(({ subject, operation }) => operation && subjects.includes(subject));
    const tried = Object.values(lives()).flatMap((steps) => steps.map(({ verb, path }) => `${verb} ${path}`));
    expect([...new Set(tried)].sort()).toEqual(routes.map((route) => `${methodOf(route)} ${route.path}`).sort());
  });

  it.each(['a living state', 'the module', 'action sheets'])(
    'keeps %s to the collectivity, at each step of its life',
    (name) => expectKept(lives()[name] ?? [], ['mayor', 'agent']),
    120_000,
  );

  it('keeps campaigns to those who work for the association', () =>
    expectKept(lives()['campaigns'] ?? [], ['staff', ...STAFF]));

  it('keeps bodies to those who work for the association', () =>
    expectKept(lives()['bodies'] ?? [], ['admin', ...STAFF]));

  it('keeps the account of somebody to them too', async () => {
    const { id } = await createPerson(api, { name: SECRET });
    await headersOf(api, { id });
    await expectKept(lifeOfAccount(id), ['admin', ...STAFF]);
  });

  it('keeps imports to them too', async () => {
    const path = '/api/v1/imports';
    const run = { sourceFile: `${SECRET}.csv`, storedAs: 'absent.csv', descriptor: null, byteCount: 1 };
    const at = api.app.get(Clock).now();
    const id = await asCommand(api, (manager) => new ImportRunRepository(manager).create(run, at));
    const read: Step[] = [
      { verb: 'GET', path },
      { verb: 'GET', path: `${path}/{id}`, in: { id } },
    ];
    await expectKept(read, ['staff', ...STAFF]);
    const stranger = people.get('board') ?? {};
    for (const rest of ['publish', 'undo', 'refusals']) {
      const verb = rest === 'refusals' ? 'GET' : 'POST';
      const known = await send({ verb, path: `${path}/{id}/${rest}`, in: { id } }, null, people.get('staff') ?? {});
      const tried = await send({ verb, path: `${path}/{id}/${rest}`, in: { id } }, null, stranger);
      // Not ready yet, hence not published either: those who see it are told.
      expect([rest, known.statusCode, tried.statusCode]).toEqual([rest, verb === 'GET' ? 200 : 409, 404]);
    }
  });

  it('keeps labels to those who work for the association', async () => {
    const path = '/api/v1/label-imports';
    const payload = `${LABEL_COLUMNS.join(',')}\n2024,35238,Rennes,4,,Palmarès,,2024\n`;
    await expectKept([{ verb: 'POST', path, query: '?apply=true', payload }], ['staff', ...STAFF]);
    const imports = (await api.get(path, people.get('staff'))).json<{ items: { id: string }[] }>();
    const of = { id: imports.items[0]?.id ?? '' };
    await expectKept([{ verb: 'POST', path: `${path}/{id}/withdraw`, in: of, payload: REASON }], ['staff', ...STAFF]);
  });
});
