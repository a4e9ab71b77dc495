import { createTestDatabase, type TestDatabase } from '@ou-en-est-on/data/testing';
import { ACT_REFUSALS } from '@ou-en-est-on/domain';
import { Clock } from '../shared/clock.js';
import { type Answer, startApi, type TestApi } from '../testing/test-api.js';
import { asCommand, createPerson, headersOf } from '../testing/test-people.js';

interface Scene {
  readonly method: 'POST' | 'DELETE';
  /** Of what is asked of oneself; `:id` stands for one's own. */
  readonly path: string;
  readonly operation: string;
  readonly isStale?: boolean;
}

/** What an admin asks, and is refused although the table of rights allows it. */
const SCENES: Readonly<Record<(typeof ACT_REFUSALS)[number], Scene>> = {
  'proof-required': { method: 'POST', path: 'account/recovery-codes', operation: 'manage-own-account', isStale: true },
  'another-admin-required': { method: 'POST', path: 'people/:id/access-links', operation: 'manage-people' },
  'last-admin': { method: 'DELETE', path: 'people/:id/roles/admin', operation: 'manage-people' },
  'second-factor-kept': { method: 'DELETE', path: 'account/second-factor', operation: 'manage-own-account' },
};

describe('a refusal that does not come from the table of rights', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ DATABASE_URL: database.url });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it.each(ACT_REFUSALS)('%s is a row of the audit', async (reason) => {
    const { method, path, operation, isStale = false } = SCENES[reason];
    const { id } = await createPerson(api, { roles: ['admin'] });
    const headers = await headersOf(api, { id });
    await asCommand(api, (manager) => manager.query('DELETE FROM site_role WHERE person_id <> $1', [id]));
    const clock = api.app.get(Clock);
    const now = clock.now.bind(clock);
    if (isStale) clock.now = () => new Date(now().getTime() + 11 * 60_000);
    const answer: Answer = await api.send({ method, url: `/api/v1/${path.replace(':id', id)}`, headers });
    clock.now = now;
    expect(answer.json()).toMatchObject({ code: reason });
    const rows = await asCommand(api, (manager) =>
      manager.query<{ after: { reason: string; route: string } }[]>(
        `SELECT operation, after FROM audit_entry WHERE identity = $1 AND outcome = 'refused'`,
        [id],
      ),
    );
    expect(rows).toMatchObject([{ operation, after: { reason } }]);
    expect(rows[0]?.after.route).toMatch(new RegExp(`^${method} /api/v1/`));
  });
});
