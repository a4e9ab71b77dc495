import type { Identity } from '@ou-en-est-on/domain';
import { createDataSource } from '../data-source.js';
import { inTransaction } from '../identity/in-transaction.js';
import { OpenedAccounts1760000137000 } from '../migrations/1760000137000-opened-accounts.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { CredentialRepository } from './credential.repository.js';
import { PersonRepository } from './person.repository.js';

const SIGN_IN: Identity = { kind: 'system', name: 'sign-in' };
const STAFF: Identity = { kind: 'person', personId: 'staff', readable: [], writable: [], isStaff: true };
const [INVITED, OPENED, CHANGED] = ['01', '02', '03'].map((day) => new Date(`2026-11-${day}T10:00:00Z`)) as [
  Date,
  Date,
  Date,
];
const HASH = '$argon2id$v=19$m=47104,t=1,p=1$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNo';

describe('an account', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
    await inTransaction(database.dataSource, { identity: SIGN_IN }, async (manager) => {
      for (const id of ['ada', 'bob']) {
        await new PersonRepository(manager).create({ id, email: `${id}@essai.example`, name: id, createdAt: INVITED });
      }
    });
  });
  afterEach(() => database.drop());

  const choose = (id: string, at: Date): Promise<void> =>
    inTransaction(database.dataSource, { identity: SIGN_IN }, (manager) =>
      new CredentialRepository(manager).savePassphrase(id, HASH, at),
    );
  const openedAt = async (id: string): Promise<Date | null | undefined> =>
    (await new PersonRepository(database.dataSource.manager).findById(id))?.openedAt;

  it('is opened by its first passphrase, whoever writes it, and by no later one', async () => {
    expect(await openedAt('ada')).toBeNull();
    await choose('ada', OPENED);
    await choose('ada', CHANGED);
    expect([await openedAt('ada'), await openedAt('bob')]).toEqual([OPENED, null]);
  });

  it('that was opened before the site noted it was opened by its invitation, else by its passphrase', async () => {
    await choose('ada', CHANGED);
    await choose('bob', CHANGED);
    await database.dataSource.query(
      `INSERT INTO access_link (id, purpose, person_id, token_hash, created_at, created_by, expires_at, used_at)
       VALUES ('link', 'invitation', 'ada', $1, $2, 'system:command', $3, $4)`,
      ['a'.repeat(64), INVITED, CHANGED, OPENED],
    );
    const owner = await createDataSource({ url: database.ownerUrl, role: 'owner' }).initialize();
    const runner = owner.createQueryRunner();
    const migration = new OpenedAccounts1760000137000();
    await migration.down(runner);
    await runner.startTransaction();
    await migration.up(runner);
    await runner.commitTransaction();
    await owner.destroy();
    expect([await openedAt('ada'), await openedAt('bob')]).toEqual([OPENED, CHANGED]);
  });

  it('is taken away by the staff once its owner is erased, and is not there for them before', async () => {
    await choose('ada', OPENED);
    await choose('bob', OPENED);
    const taken = await inTransaction(database.dataSource, { identity: STAFF }, async (manager) => {
      const counted = async (): Promise<number> => (await manager.query<object[]>('SELECT FROM credential')).length;
      const before = await counted();
      await new PersonRepository(manager).erase('ada', 'Personne effacée', CHANGED);
      const erased = await counted();
      await manager.query('DELETE FROM credential');
      return { before, erased };
    });
    expect(taken).toEqual({ before: 0, erased: 1 });
    const left = await inTransaction(database.dataSource, { identity: SIGN_IN }, (manager) =>
      manager.query('SELECT person_id FROM credential'),
    );
    expect(left).toEqual([{ person_id: 'bob' }]);
  });
});
