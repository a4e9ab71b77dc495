import type { MadeLinkDto, NewSecondFactorDto, OpenSessionListDto } from '@ou-en-est-on/contracts';
import { CollectivityEntity } from '@ou-en-est-on/data';
import { createTestDatabase, insertRow, type TestDatabase } from '@ou-en-est-on/data/testing';
import { ACCOUNT_ACTS } from '@ou-en-est-on/domain';
import { aCollectivity } from '@ou-en-est-on/testing';
import { TOTP } from 'otpauth';
import { methodOf } from '../openapi/route-table.js';
import { PEOPLE_ROUTES } from '../openapi/people-routes.js';
import { Clock } from '../shared/clock.js';
import { type Answer, startApi, type TestApi } from '../testing/test-api.js';
import {
  asCommand,
  createPerson,
  FROM_OUR_PAGES,
  headersOf,
  PASSPHRASE,
  signInAs,
  type TestPerson,
} from '../testing/test-people.js';

const OWN = 'SYN-253500011';
const OTHER = 'SYN-253500029';
const FOREIGN = 'SYN-251300018';
const SIGN_IN = 'system:sign-in';
/** As the audit keeps them, without what is null. */
const AGENT = { role: 'agent' };
const BOARD = { role: 'board' };

/** An act as the audit keeps it; `me` stands for the id of the person concerned. */
type Act = readonly [identity: string, operation: string, outcome: string, subject: string | null, more?: object];

interface Scene {
  readonly me: TestPerson;
  /** Of a session of that person. */
  readonly headers: Record<string, string>;
  readonly admin: Record<string, string>;
  ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, headers?: object): Promise<Answer>;
  enrol(): Promise<{ codes: string[]; headers: Record<string, string>; totp: TOTP }>;
}

const done = (operation: string, more?: object, identity = 'me'): Act => [identity, operation, 'done', 'me', more];
const refused = (operation: string, more?: object, identity = 'me'): Act => [
  ...([identity, operation, 'refused', 'me', more] as const),
];
const ENROLLED = [done('start-second-factor'), done('confirm-second-factor')];
const linkFor = async ({ ask, me, admin }: Scene): Promise<string> => {
  const made = await ask('POST', `people/${me.id}/access-links`, undefined, admin);
  return new URL(made.json<MadeLinkDto>().url).hash.slice(1);
};

/** What each route of people does, and the acts that the audit keeps of it, those of the way there included. */
const SCENES: Readonly<Record<string, { play: (scene: Scene) => Promise<unknown>; acts: readonly Act[] }>> = {
  getSession: { play: ({ ask, headers }) => ask('GET', 'session', undefined, headers), acts: [] },
  signIn: {
    play: async ({ ask, me: { email } }) => {
      await ask('POST', 'session', { email, passphrase: 'une autre phrase de passe' });
      await ask('POST', 'session', { email: 'personne@essai.example', passphrase: PASSPHRASE });
      await ask('POST', 'session', { email, passphrase: PASSPHRASE });
    },
    acts: [
      refused('sign-in', undefined, SIGN_IN),
      [SIGN_IN, 'sign-in', 'refused', null],
      done('sign-in', { after: { stage: 'signed-in' } }, SIGN_IN),
    ],
  },
  giveSecondFactor: {
    play: async ({ ask, enrol, me: { email } }) => {
      const { codes } = await enrol();
      const answer = await ask('POST', 'session', { email, passphrase: PASSPHRASE });
      const headers = { ...FROM_OUR_PAGES, cookie: String(answer.headers['set-cookie']).split(';')[0] };
      await ask('POST', 'session/second-factor', { code: '000000' }, headers);
      await ask('POST', 'session/second-factor', { recoveryCode: codes[0] }, headers);
    },
    acts: [
      ...ENROLLED,
      done('sign-in', { after: { stage: 'second-factor-expected' } }, SIGN_IN),
      refused('give-second-factor', { after: { means: 'code' } }, SIGN_IN),
      done('give-second-factor', { after: { means: 'recovery-code' } }, SIGN_IN),
    ],
  },
  signOut: {
    play: async ({ ask, headers }) => {
      await ask('DELETE', 'session', undefined, headers);
      await ask('DELETE', 'session', undefined, headers);
    },
    acts: [done('sign-out', { after: { session: expect.any(String) } }, SIGN_IN)],
  },
  chooseCollectivity: {
    play: async ({ ask, me, admin }) => {
      await ask('PUT', `people/${me.id}/memberships/${OWN}`, { role: 'agent' }, admin);
      await ask('PUT', `people/${me.id}/memberships/${OTHER}`, { role: 'agent' }, admin);
      const answer = await ask('POST', 'session', { email: me.email, passphrase: PASSPHRASE });
      const headers = { ...FROM_OUR_PAGES, cookie: String(answer.headers['set-cookie']).split(';')[0] };
      for (const id of [OTHER, OTHER, OWN]) await ask('PUT', 'session/collectivity', { collectivityId: id }, headers);
      await ask('PUT', 'session/collectivity', { collectivityId: FOREIGN }, headers);
    },
    acts: [
      done('attach-person', { collectivityId: OWN, after: AGENT }, 'admin'),
      done('attach-person', { collectivityId: OTHER, after: AGENT }, 'admin'),
      done('sign-in', { after: { stage: 'signed-in' } }, SIGN_IN),
      done('choose-collectivity', {
        ...{ collectivityId: OTHER, before: { collectivityId: OWN }, after: { collectivityId: OTHER } },
      }),
      done('choose-collectivity', {
        ...{ collectivityId: OWN, before: { collectivityId: OTHER }, after: { collectivityId: OWN } },
      }),
      [
        ...(['me', 'manage-own-account', 'refused', null] as const),
        { after: { reason: 'other-collectivity', route: 'PUT /api/v1/session/collectivity', asked: {} } },
      ],
    ],
  },
  provePassphrase: {
    play: async ({ ask, headers }) => {
      await ask('POST', 'session/proof', { passphrase: 'une autre phrase de passe' }, headers);
      await ask('POST', 'session/proof', { passphrase: PASSPHRASE }, headers);
    },
    acts: [refused('prove-passphrase', { after: { reason: 'passphrase-refused' } }), done('prove-passphrase')],
  },
  listSessions: { play: ({ ask, headers }) => ask('GET', 'sessions', undefined, headers), acts: [] },
  endOtherSessions: {
    play: async ({ ask, headers, me: { email } }) => {
      await ask('DELETE', 'sessions', undefined, headers);
      await ask('POST', 'session', { email, passphrase: PASSPHRASE });
      await ask('DELETE', 'sessions', undefined, headers);
    },
    acts: [
      done('sign-in', { after: { stage: 'signed-in' } }, SIGN_IN),
      done('end-other-sessions', { after: { kept: expect.any(String) } }),
    ],
  },
  endSession: {
    play: async ({ ask, headers }) => {
      const { items } = (await ask('GET', 'sessions', undefined, headers)).json<OpenSessionListDto>();
      await ask('DELETE', `sessions/${items[0]?.id ?? ''}`, undefined, headers);
    },
    acts: [done('end-session', { after: { session: expect.any(String) } })],
  },
  listOperations: { play: ({ ask, headers }) => ask('GET', 'operations', undefined, headers), acts: [] },
  listCollectivityOperations: {
    play: ({ ask, headers }) => ask('GET', `collectivities/${FOREIGN}/operations`, undefined, headers),
    acts: [],
  },
  readAccessLink: {
    play: async (scene) => scene.ask('POST', 'access-links/read', { token: await linkFor(scene) }),
    acts: [done('make-access-link', { after: { purpose: 'reset' } }, 'admin')],
  },
  useAccessLink: {
    play: async (scene) =>
      scene.ask('POST', 'access-links/use', { token: await linkFor(scene), passphrase: PASSPHRASE, name: 'Zoé Roux' }),
    acts: [
      done('make-access-link', { after: { purpose: 'reset' } }, 'admin'),
      done('use-access-link', { after: { purpose: 'reset' } }, SIGN_IN),
    ],
  },
  replaceSecondFactor: {
    play: async ({ ask, enrol, me, admin }) => {
      await enrol();
      const made = await ask('POST', `people/${me.id}/second-factor-links`, undefined, admin);
      const token = new URL(made.json<MadeLinkDto>().url).hash.slice(1);
      await ask('POST', 'access-links/second-factor', { token, passphrase: 'une autre phrase de passe' });
      await ask('POST', 'access-links/second-factor', { token, passphrase: PASSPHRASE });
    },
    acts: [
      ...ENROLLED,
      done('make-second-factor-link', { after: { purpose: 'second-factor' } }, 'admin'),
      refused('replace-second-factor', { after: { reason: 'passphrase-refused' } }, SIGN_IN),
      done('replace-second-factor', undefined, SIGN_IN),
    ],
  },
  changeIdentity: {
    play: ({ ask, headers, me: { email } }) => ask('PUT', 'account/identity', { email, name: 'Ada Roux' }, headers),
    acts: [
      done('change-identity', {
        personal: Object.fromEntries(
          ['email', 'former-email', 'former-name', 'name'].map((name) => [name, expect.any(String)]),
        ),
      }),
    ],
  },
  changePassphrase: {
    play: async ({ ask, headers }) => {
      const next = 'le vélo orange de mamie';
      await ask('PUT', 'account/passphrase', { current: 'une autre phrase', next }, headers);
      await ask('PUT', 'account/passphrase', { current: PASSPHRASE, next }, headers);
    },
    acts: [
      refused('change-passphrase', { after: { reason: 'passphrase-refused' } }),
      done('change-passphrase', undefined, SIGN_IN),
    ],
  },
  startSecondFactor: {
    play: ({ ask, headers }) => ask('POST', 'account/second-factor', undefined, headers),
    acts: [done('start-second-factor')],
  },
  confirmSecondFactor: {
    play: async ({ ask, headers, enrol }) => {
      await ask('POST', 'account/second-factor', undefined, headers);
      await ask('POST', 'account/second-factor/confirm', { code: '000000' }, headers);
      await enrol();
    },
    acts: [...[done('start-second-factor'), refused('confirm-second-factor')], ...ENROLLED],
  },
  removeSecondFactor: {
    play: async ({ ask, enrol }) => ask('DELETE', 'account/second-factor', undefined, (await enrol()).headers),
    acts: [...ENROLLED, done('remove-second-factor')],
  },
  renewRecoveryCodes: {
    play: async ({ ask, enrol }) => ask('POST', 'account/recovery-codes', undefined, (await enrol()).headers),
    acts: [...ENROLLED, done('renew-recovery-codes')],
  },
  exportAccount: {
    play: async ({ ask, headers }) => {
      for (let times = 0; times < 12; times++) await ask('GET', 'account/export', undefined, headers);
    },
    acts: Array.from({ length: 10 }, () => done('export-account')),
  },
  eraseAccount: {
    play: ({ ask, headers }) => ask('POST', 'account/erase', { passphrase: PASSPHRASE }, headers),
    acts: [done('erase-account', undefined, SIGN_IN)],
  },
  listPeople: {
    play: ({ ask, headers }) => ask('GET', 'people', undefined, headers),
    acts: [
      [
        ...(['me', 'list-people', 'refused', null] as const),
        { after: { reason: 'role-required', route: 'GET /api/v1/people', asked: {} } },
      ],
    ],
  },
  invitePerson: {
    play: ({ ask, admin }) => ask('POST', 'people', { email: 'invitee@essai.example', name: 'Zoé Petit' }, admin),
    acts: [
      [
        'admin',
        'invite-person',
        'done',
        'other',
        { personal: { email: expect.any(String), name: expect.any(String) } },
      ],
      ['admin', 'make-access-link', 'done', 'other', { after: { purpose: 'invitation' } }],
    ],
  },
  getPerson: { play: ({ ask, me, admin }) => ask('GET', `people/${me.id}`, undefined, admin), acts: [] },
  makeAccessLink: {
    play: ({ ask, me, admin }) => ask('POST', `people/${me.id}/access-links`, undefined, admin),
    acts: [done('make-access-link', { after: { purpose: 'reset' } }, 'admin')],
  },
  makeSecondFactorLink: {
    play: async ({ ask, enrol, me, admin }) => {
      await enrol();
      await ask('POST', `people/${me.id}/second-factor-links`, undefined, admin);
    },
    acts: [...ENROLLED, done('make-second-factor-link', { after: { purpose: 'second-factor' } }, 'admin')],
  },
  endSessionsOfPerson: {
    play: ({ ask, me, admin }) => ask('DELETE', `people/${me.id}/sessions`, undefined, admin),
    acts: [done('end-sessions-of-person', undefined, 'admin')],
  },
  erasePerson: {
    play: ({ ask, me, admin }) => ask('DELETE', `people/${me.id}`, undefined, admin),
    acts: [done('erase-person', undefined, 'admin')],
  },
  attachPerson: {
    play: async ({ ask, me, admin }) => {
      const url = `people/${me.id}/memberships/${OWN}`;
      await ask('PUT', url, { role: 'agent' }, admin);
      await ask('PUT', url, { role: 'elected' }, admin);
    },
    acts: [
      done('attach-person', { collectivityId: OWN, after: AGENT }, 'admin'),
      done('attach-person', { collectivityId: OWN, before: AGENT, after: { role: 'elected' } }, 'admin'),
    ],
  },
  detachPerson: {
    play: async ({ ask, me, admin }) => {
      const url = `people/${me.id}/memberships/${OWN}`;
      await ask('PUT', url, { role: 'agent' }, admin);
      await ask('DELETE', url, undefined, admin);
    },
    acts: [
      done('attach-person', { collectivityId: OWN, after: AGENT }, 'admin'),
      done('detach-person', { collectivityId: OWN, before: AGENT }, 'admin'),
    ],
  },
  grantRole: {
    play: ({ ask, me, admin }) => ask('PUT', `people/${me.id}/roles/board`, {}, admin),
    acts: [done('grant-role', { after: BOARD }, 'admin')],
  },
  withdrawRole: {
    play: async ({ ask, me, admin }) => {
      await ask('PUT', `people/${me.id}/roles/board`, {}, admin);
      await ask('DELETE', `people/${me.id}/roles/board`, undefined, admin);
    },
    acts: [done('grant-role', { after: BOARD }, 'admin'), done('withdraw-role', { before: BOARD }, 'admin')],
  },
};

describe('the audit of accounts', () => {
  let database: TestDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ DATABASE_URL: database.url });
    await asCommand(api, async (manager) => {
      for (const id of [OWN, OTHER, FOREIGN]) {
        await insertRow(manager, CollectivityEntity, aCollectivity({ id, siren: id.slice(4) }));
      }
    });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  interface Kept {
    readonly id: string;
    readonly identity: string;
    readonly operation: string;
    readonly outcome: string;
    readonly subject: string | null;
    readonly more: Readonly<Record<string, unknown>>;
  }
  const actsAfter = (id: string): Promise<Kept[]> =>
    asCommand(api, (manager) =>
      manager.query<Kept[]>(
        `SELECT id::text AS id, identity, operation, outcome, subject_id AS subject, jsonb_strip_nulls(jsonb_build_object(
           'collectivityId', collectivity_id, 'before', before, 'after', after, 'personal', personal)) AS more
         FROM audit_entry WHERE id > $1 ORDER BY audit_entry.id`,
        [id],
      ),
    );
  const lastId = async (): Promise<string> => (await actsAfter('0')).at(-1)?.id ?? '0';
  const sceneOf = async (): Promise<Scene & { adminId: string }> => {
    const me = await createPerson(api);
    const administrator = await createPerson(api, { roles: ['admin'] });
    const headers = await headersOf(api, me, { secondFactor: false });
    const ask: Scene['ask'] = (method, url, payload, given = FROM_OUR_PAGES) =>
      api.send({ method, url: `/api/v1/${url}`, headers: { ...given }, ...(payload && { payload }) });
    const enrol: Scene['enrol'] = async () => {
      const { secret } = (await ask('POST', 'account/second-factor', undefined, headers)).json<NewSecondFactorDto>();
      const totp = new TOTP({ secret });
      const code = totp.generate({ timestamp: api.app.get(Clock).now().getTime() });
      const confirmed = await ask('POST', 'account/second-factor/confirm', { code }, headers);
      const cookie = String(confirmed.headers['set-cookie']).split(';')[0] ?? '';
      return { codes: confirmed.json<{ codes: string[] }>().codes, headers: { ...FROM_OUR_PAGES, cookie }, totp };
    };
    return { me, headers, admin: await headersOf(api, administrator), adminId: administrator.id, ask, enrol };
  };

  it('knows every route of people, and every act is one that some route does', () => {
    expect(Object.keys(SCENES).sort()).toEqual(PEOPLE_ROUTES.map(({ operationId }) => operationId).sort());
    const acts = Object.values(SCENES).flatMap((scene) => scene.acts.map(([, operation]) => operation));
    // That one is a command's alone.
    expect(ACCOUNT_ACTS.filter((act) => !acts.includes(act))).toEqual(['forget-second-factor']);
  });

  it.each(PEOPLE_ROUTES.map((route) => [`${methodOf(route)} ${route.path}`, route.operationId] as const))(
    '%s: each act is a row, in the name of who did it',
    async (_route, operationId) => {
      const scene = SCENES[operationId];
      const world = await sceneOf();
      const before = await lastId();
      await scene?.play(world);
      const names = new Map([
        [world.me.id, 'me'],
        [world.adminId, 'admin'],
      ]);
      const kept = (await actsAfter(before)).map(({ identity, operation, outcome, subject, more }) => ({
        ...{ identity: names.get(identity) ?? identity, operation, outcome },
        subject: subject === null ? null : (names.get(subject) ?? 'other'),
        more,
      }));
      expect(kept).toEqual(
        scene?.acts.map(([identity, operation, outcome, subject, more = {}]) => ({
          ...{ identity, operation, outcome, subject, more },
        })),
      );
    },
  );

  it('is not told twice that a refusal is repeated without end', async () => {
    const { me, headers, ask } = await sceneOf();
    for (let tries = 0; tries < 70; tries++) await ask('GET', 'people', undefined, headers);
    const rows = (await actsAfter('0')).filter(({ identity }) => identity === me.id);
    expect(rows).toHaveLength(60);
  });

  it('keeps what an invitation said of a person until they are erased, and then nothing that names them', async () => {
    const admin = await signInAs(api, { roles: ['admin'] });
    const { ask } = await sceneOf();
    const email = 'effacee@essai.example';
    const invited = (await ask('POST', 'people', { email, name: 'Zoé Petit' }, admin)).json<MadeLinkDto>();
    const token = new URL(invited.url).hash.slice(1);
    await ask('POST', 'access-links/use', { token, passphrase: PASSPHRASE, name: 'Zoé Petit-Roux' });
    const values = (): Promise<{ value: string }[]> =>
      asCommand(api, (manager) =>
        manager.query('SELECT value FROM audit_person_value WHERE person_id = $1 ORDER BY value', [invited.personId]),
      );
    expect((await values()).map(({ value }) => value)).toEqual([email, 'Zoé Petit', 'Zoé Petit-Roux']);
    const headers = await headersOf(api, { id: invited.personId });
    expect((await ask('POST', 'account/erase', { passphrase: PASSPHRASE }, headers)).statusCode).toBe(200);
    expect(await values()).toEqual([]);
    const whole = JSON.stringify(await actsAfter('0'));
    expect(whole).toContain(invited.personId);
    expect(whole).not.toMatch(/Petit|effacee@/);
  });
});
