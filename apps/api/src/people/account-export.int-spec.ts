import {
  accountExport,
  type AccountExportDto,
  type MadeLinkDto,
  type NewSecondFactorDto,
} from '@ou-en-est-on/contracts';
import { LABEL_COLUMNS, LabelMatrixRepository } from '@ou-en-est-on/data';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import { TOTP } from 'otpauth';
import * as z from 'zod/mini';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Database } from '../database/database.js';
import { Clock } from '../shared/clock.js';
import { type Answer, loadedDatabase, startApi, TEST_SETTINGS, TODAY, type TestApi } from '../testing/test-api.js';
import { asCommand, FROM_OUR_PAGES, headersOf, PASSPHRASE, signInAs } from '../testing/test-people.js';
import { SIGN_IN } from './identities.js';

const [RENNES, OTHER] = ['COM-35238', 'COM-35047'];
const OPENS = 'ouvrirait le compte';
const OF_THE_CHAIN = 'tient la chaîne du journal, ne dit rien de la personne';
const IS_WHOSE = { told: 'person.id' };

/** Where the export tells a column, or why it does not. */
type Told = { readonly told: string; readonly as?: (value: unknown) => unknown } | { readonly untold: string };

/** Every column of every table whose rows are each about one person. */
const ABOUT_A_PERSON: Readonly<Record<string, Readonly<Record<string, Told>>>> = {
  person: {
    id: IS_WHOSE,
    email: { told: 'person.email' },
    name: { told: 'person.name' },
    created_at: { told: 'person.createdAt' },
    erased_at: { untold: 'nul pour qui peut demander' },
    email_corrected_at: { told: 'person.emailCorrectedAt' },
    opened_at: { told: 'person.openedAt' },
  },
  credential: {
    person_id: IS_WHOSE,
    hash: { untold: OPENS },
    changed_at: { told: 'passphrase.changedAt' },
  },
  second_factor: {
    person_id: IS_WHOSE,
    secret: { untold: OPENS },
    key_id: { untold: 'nomme la clé du site' },
    created_at: { told: 'secondFactor.startedAt' },
    confirmed_at: { told: 'secondFactor.confirmedAt' },
    last_step: { told: 'secondFactor.lastCodeAt', as: (step) => new Date(Number(step) * 30_000) },
    refused_codes: { told: 'secondFactor.refusedCodes' },
  },
  recovery_code: { person_id: IS_WHOSE, hash: { untold: OPENS }, used_at: { told: 'recoveryCodes.usedAt' } },
  access_link: {
    id: { untold: 'ne désigne rien hors de la base' },
    purpose: { told: 'accessLinks.purpose' },
    person_id: IS_WHOSE,
    token_hash: { untold: OPENS },
    created_at: { told: 'accessLinks.createdAt' },
    created_by: { told: 'accessLinks.by', as: () => 'other' },
    expires_at: { told: 'accessLinks.expiresAt' },
    used_at: { told: 'accessLinks.usedAt' },
    revoked_at: { told: 'accessLinks.revokedAt' },
  },
  site_role: {
    person_id: IS_WHOSE,
    role: { told: 'roles.role' },
    state_service: { told: 'roles.stateService' },
    granted_at: { told: 'roles.grantedAt' },
  },
  membership: {
    person_id: IS_WHOSE,
    collectivity_id: { told: 'memberships.collectivityId' },
    role: { told: 'memberships.role' },
    quality: { told: 'memberships.quality' },
    delegation_reference: { told: 'memberships.delegation.reference' },
    delegation_date: { told: 'memberships.delegation.date' },
    attached_at: { told: 'memberships.attachedAt' },
  },
  session: {
    id: { told: 'sessions.id' },
    token_hash: { untold: OPENS },
    person_id: IS_WHOSE,
    stage: { told: 'sessions.stage' },
    second_factor: { told: 'sessions.secondFactor' },
    collectivity_id: { told: 'sessions.collectivityId' },
    device: { told: 'sessions.device' },
    created_at: { told: 'sessions.createdAt' },
    last_seen_at: { told: 'sessions.lastSeenAt' },
    revoked_at: { told: 'sessions.endedAt' },
    proved_at: { told: 'sessions.provedAt' },
  },
  known_device: {
    hash: { untold: OPENS },
    person_id: IS_WHOSE,
    created_at: { told: 'knownDevices.createdAt' },
    last_used_at: { told: 'knownDevices.lastUsedAt' },
    refused_codes: { told: 'knownDevices.refusedCodes' },
  },
  audit_person_value: {
    entry_id: { untold: OF_THE_CHAIN },
    name: { told: 'auditedValues.name' },
    person_id: IS_WHOSE,
    value: { told: 'auditedValues.value' },
  },
  audit_person_key: { person_id: IS_WHOSE, key: { untold: OF_THE_CHAIN } },
};

/** Every column of the acts of a person, and of those on their account. */
const AUDIT: Readonly<Record<string, Told>> = {
  id: { untold: OF_THE_CHAIN },
  transaction: { untold: OF_THE_CHAIN },
  era: { untold: OF_THE_CHAIN },
  personal: { untold: OF_THE_CHAIN },
  at: { told: 'acts.at' },
  identity: { told: 'acts.by', as: (identity) => byOf(String(identity)) },
  operation: { told: 'acts.operation' },
  outcome: { told: 'acts.outcome' },
  subject_table: { told: 'acts.subject.table' },
  subject_id: { told: 'acts.subject.id' },
  collectivity_id: { told: 'acts.collectivityId' },
  before: { told: 'acts.before' },
  after: { told: 'acts.after' },
  request_id: { told: 'acts.requestId' },
};

/** Columns where the rows of somebody else, or of nobody, are signed by a person: the act that tells each. */
const SIGNED: Readonly<Record<string, string>> = {
  'answer.edited_by': 'edit-working-state',
  'module_answer.edited_by': 'edit-working-state',
  'self_assessment.submitted_by': 'submit-state',
  'self_assessment.returned_by': 'submit-state',
  'module_state.submitted_by': 'submit-state',
  'module_state.returned_by': 'submit-state',
  'validation.recorded_by': 'validate-state',
  'module_validation.recorded_by': 'validate-state',
  'action_sheet.edited_by': 'edit-sheets',
  'sheet_publication.recorded_by': 'publish-sheets',
  'campaign.edited_by': 'manage-campaigns',
  'label_import.recorded_by': 'record-labels',
  'label_withdrawal.recorded_by': 'record-labels',
  // Not an act of the audit before it is published: a part of its own.
  'import_run.asked_by': 'imports',
};

/** Columns that look alike, and name no person of this site. */
const OF_NOBODY = [
  ...['answer.provided_by', 'module_answer.provided_by', 'public_answer.provided_by'],
  ...['public_module_answer.provided_by', 'validated_answer.provided_by', 'validated_module_answer.provided_by'],
  // Written by the loader alone, from a shipped file.
  ...['progress_event.author', 'progress_event.reviewer'],
];

const COLUMNS = `
  SELECT relname::text AS table, attname::text AS column, EXISTS (
    SELECT FROM pg_constraint WHERE conrelid = attrelid AND confrelid = 'person'::regclass) AS "isAbout"
  FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped`;
const NAMES_A_PERSON = /^(person_id|identity|author|reviewer|.*_by)$/;

function byOf(identity: string): string {
  if (identity.startsWith('system:')) return identity.slice('system:'.length);
  return identity === me.id ? 'self' : 'other';
}
const me = { id: '', email: 'zoe.petit@essai.example' };

describe('the export of an account', () => {
  let database: TestDatabase;
  let api: TestApi;
  let folder: string;
  let columns: { table: string; column: string; isAbout: boolean }[];
  let exported: AccountExportDto;

  beforeAll(async () => {
    database = await loadedDatabase();
    folder = mkdtempSync(path.join(tmpdir(), 'export-'));
    api = await startApi({ ...TEST_SETTINGS, DATABASE_URL: database.url, DATA_DIR: folder });
    columns = await database.dataSource.query(COLUMNS);
    const headers = await live();
    exported = z.catchall(accountExport, z.never()).parse((await ask('GET', 'account/export', headers)).json());
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  type Headers = Record<string, string>;
  type Method = 'GET' | 'POST' | 'PUT';
  const send = (method: Method, url: string, headers: Headers, payload?: object | string): Promise<Answer> =>
    api.send({ method, url: `/api/v1/${url}`, headers, ...(payload !== undefined && { payload }) });
  const ask = async (method: Method, url: string, headers: Headers, payload?: object | string): Promise<Answer> => {
    const answer = await send(method, url, headers, payload);
    if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.body}`);
    return answer;
  };
  const cookieOf = (answer: Answer): Headers => ({
    ...FROM_OUR_PAGES,
    cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '',
  });

  /** A life of an account that leaves something everywhere. */
  async function live(): Promise<Headers> {
    const admin = await signInAs(api, { roles: ['admin'] });
    const made = (await ask('POST', 'people', admin, { email: me.email, name: 'Zoé Petit' })).json<MadeLinkDto>();
    me.id = made.personId;
    const token = new URL(made.url).hash.slice(1);
    await ask('POST', 'access-links/use', FROM_OUR_PAGES, { token, passphrase: PASSPHRASE });
    const delegation = { reference: 'Arrêté 2026-041', date: '2026-04-02' };
    for (const id of [RENNES, OTHER]) {
      const membership = { role: 'elected', quality: 'delegate', delegation };
      await ask('PUT', `people/${me.id}/memberships/${String(id)}`, admin, membership);
    }
    await ask('PUT', `people/${me.id}/roles/staff`, admin, {});
    await ask('PUT', `people/${me.id}/roles/correspondent`, admin, { stateService: 'Bureau du numérique' });
    await ask('POST', `people/${me.id}/access-links`, admin);
    const headers = await enrol();
    await ask('PUT', 'session/collectivity', headers, { collectivityId: OTHER });
    await send('GET', 'people', headers);
    await writeAll(headers);
    return headers;
  }

  async function enrol(): Promise<Headers> {
    const first = await headersOf(api, me, { secondFactor: false });
    // The browsers known by the address of before are forgotten.
    me.email = `z.${me.email}`;
    await ask('PUT', 'account/identity', first, { name: 'Zoé Petit', email: me.email });
    const { secret } = (await ask('POST', 'account/second-factor', first)).json<NewSecondFactorDto>();
    const code = new TOTP({ secret }).generate({ timestamp: api.app.get(Clock).now().getTime() });
    const confirmed = await ask('POST', 'account/second-factor/confirm', first, { code });
    const [recoveryCode] = confirmed.json<{ codes: string[] }>().codes;
    const expected = await ask('POST', 'session', FROM_OUR_PAGES, { email: me.email, passphrase: PASSPHRASE });
    return cookieOf(await ask('POST', 'session/second-factor', cookieOf(expected), { recoveryCode }));
  }

  /** In one collectivity they validate, then submit anew; in the other they hand back what a colleague submitted. */
  async function writeAll(headers: Headers): Promise<void> {
    const edition = await asCommand(api, (manager) => new LabelMatrixRepository(manager).findCurrentEdition());
    const services = (edition?.themes ?? []).flatMap((theme) => theme.services.map(({ id }) => id));
    const colleague = await signInAs(api, {
      memberships: [{ collectivityId: String(OTHER), role: 'agent', quality: null, delegation: null }],
    });
    for (const [state, subject, said] of [
      ['self-assessment', services[0], [{ value: 'achieved' }, { value: 'planned' }]],
      ['motion-module', 'mm-03', [{ value: 'yes', datedOn: '2026-03-01' }, { value: 'no' }]],
    ] as const) {
      const step = async (collectivity: string | undefined, by: Headers, name: string): Promise<void> => {
        const url = `collectivities/${String(collectivity)}/${state}`;
        const version = (await ask('GET', url, by)).json<{ version: number }>().version;
        await ask('POST', `${url}/${name}`, { ...by, 'if-match': `"${String(version)}"` }, {});
      };
      const answer = (collectivity: string | undefined, by: Headers, version: number): Promise<Answer> =>
        ask(
          'PUT',
          `collectivities/${String(collectivity)}/${state}/answers/${String(subject)}`,
          { ...by, 'if-match': `"${String(version)}"` },
          said[version],
        );
      await answer(RENNES, headers, 0);
      await step(RENNES, headers, 'submit');
      await step(RENNES, headers, 'validate');
      await answer(RENNES, headers, 1);
      await step(RENNES, headers, 'submit');
      await answer(OTHER, colleague, 0);
      await step(OTHER, colleague, 'submit');
      await step(OTHER, headers, 'take-back');
    }
    const sheet = { title: 'Un guichet numérique', synthesis: 'Huit guichets.', level: 'achieved' };
    const url = `collectivities/${String(RENNES)}/action-sheets/${randomUUID()}`;
    await ask('PUT', url, { ...headers, 'if-match': '"0"' }, { ...sheet, serviceIds: services.slice(0, 1) });
    await ask('POST', `${url}/publish`, { ...headers, 'if-match': '"1"' }, {});
    const campaign = {
      ...{ title: 'Mi-mandat 2026', purpose: 'mid-term', mandate: '2026-2032', editionId: edition?.id },
      ...{ opensOn: TODAY, photographOn: '2026-12-20' },
      ...{ kinds: ['commune'], strata: [], territoryIds: ['DEP-35'], collectivityIds: [] },
    };
    await ask('PUT', 'campaigns/essai', { ...headers, 'if-match': '"0"' }, campaign);
    const labels = [LABEL_COLUMNS.join(','), '2023,35238,,4,,Palmarès,https://palmares.example,2024-02'].join('\n');
    const csv = { ...headers, 'content-type': 'text/csv' };
    const { importId } = (await ask('POST', 'label-imports?apply=true', csv, labels)).json<{ importId: string }>();
    await ask('POST', `label-imports/${importId}/withdraw`, headers, { reason: 'Essai' });
    await ask('POST', 'imports?name=depot.csv', csv, 'a,b\n1,2\n');
  }

  /** The values of the export at a path, whose lists are all walked. */
  const toldAt = (told: string): string[] =>
    told
      .split('.')
      .reduce<unknown[]>(
        (values, key) =>
          values
            .map((value) => (value as Record<string, unknown> | null)?.[key])
            .flatMap((value): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value])),
        [exported],
      )
      .map(inWords);
  const inWords = (value: unknown): string => {
    if (value === null || value === undefined) return 'null';
    return value instanceof Date || typeof value === 'object'
      ? JSON.stringify(value).replaceAll('"', '')
      : String(value);
  };
  const rowsOf = (sql: string): Promise<Record<string, unknown>[]> =>
    api.app.get(Database).inTransaction(SIGN_IN, (manager) => manager.query(sql, [me.id]));

  it('has a line for every column of every table about a person, and for every column that names one', () => {
    const about = new Set(columns.filter(({ isAbout }) => isAbout).map(({ table }) => table));
    for (const { table, column } of columns) if (column === 'person_id') about.add(table);
    about.add('person');
    const lines = columns.filter(({ table }) => about.has(table)).map(({ table, column }) => `${table}.${column}`);
    const said = Object.entries(ABOUT_A_PERSON).flatMap(([table, parts]) =>
      Object.keys(parts).map((column) => `${table}.${column}`),
    );
    expect(said.sort()).toEqual(lines.sort());
    const naming = columns
      .filter(({ table, column }) => !about.has(table) && NAMES_A_PERSON.test(column))
      .map(({ table, column }) => `${table}.${column}`);
    expect(['audit_entry.identity', ...Object.keys(SIGNED), ...OF_NOBODY].sort()).toEqual(naming.sort());
    const audit = columns.filter(({ table }) => table === 'audit_entry').map(({ column }) => column);
    expect(Object.keys(AUDIT).sort()).toEqual(audit.sort());
  });

  const expectTold = (rows: readonly Record<string, unknown>[], parts: Readonly<Record<string, Told>>): void => {
    const missing: string[] = [];
    for (const [column, line] of Object.entries(parts)) {
      if ('untold' in line) continue;
      const told = toldAt(line.told);
      for (const row of rows) {
        const value = inWords(line.as && row[column] !== null ? line.as(row[column]) : row[column]);
        if (!told.includes(value)) missing.push(`${column} ${value}`);
      }
    }
    expect(missing).toEqual([]);
  };

  it.each(Object.keys(ABOUT_A_PERSON))('tells every row of %s', async (table) => {
    const parts = ABOUT_A_PERSON[table] ?? {};
    const rows = await rowsOf(`SELECT * FROM ${table} WHERE ${table === 'person' ? 'id' : 'person_id'} = $1`);
    expect(rows.length).toBeGreaterThan(0);
    expectTold(rows, parts);
    for (const [column, line] of Object.entries(parts)) {
      const written = rows.map((row) => inWords(row[column])).filter((value) => value !== 'null' && value.length > 20);
      if ('untold' in line) for (const value of written) expect(JSON.stringify(exported)).not.toContain(value);
    }
  });

  it('tells every act of theirs, and every act on their account', async () => {
    const rows = await asCommand(api, (manager) =>
      manager.query<Record<string, unknown>[]>(
        `SELECT * FROM audit_entry WHERE (identity = $1 OR (subject_table = 'person' AND subject_id = $1))
           AND operation <> 'export-account'`,
        [me.id],
      ),
    );
    expect(exported.acts).toHaveLength(rows.length);
    expect(exported.actCount).toBe(rows.length);
    expectTold(rows, AUDIT);
    expect(new Set(toldAt('acts.by'))).toEqual(new Set(['self', 'other', 'sign-in']));
  });

  it.each(Object.entries(SIGNED))('tells what they signed: %s', async (signed, operation) => {
    const [table, column] = signed.split('.');
    const rows = await asCommand(api, (manager) =>
      manager.query<{ id: string }[]>(
        `SELECT ${operation === 'imports' ? 'id' : String(column)} AS id FROM ${String(table)} WHERE ${String(column)} = $1`,
        [me.id],
      ),
    );
    expect(rows.length).toBeGreaterThan(0);
    if (operation === 'imports') return expect(toldAt('imports.id').sort()).toEqual(rows.map(({ id }) => id).sort());
    const acts = exported.acts.filter((act) => act.operation === operation && act.by === 'self');
    expect(acts.length).toBeGreaterThan(0);
  });
});
