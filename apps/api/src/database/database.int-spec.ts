import { createDataSource } from '@ou-en-est-on/data';
import { createTestDatabase, type TestDatabase } from '@ou-en-est-on/data/testing';
import { VISITOR } from '@ou-en-est-on/domain';
import { DatabaseUnavailableError } from './database-unavailable.js';
import { Database } from './database.js';

const WHO = 'SELECT current_user::text AS role';

describe('the pool of the site', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  it('works as the role of the application', async () => {
    const database = new Database(createDataSource({ url: test.url, poolSize: 1 }));
    const asked = await Promise.all([1, 2].map(() => database.inTransaction(VISITOR, (manager) => manager.query(WHO))));
    expect(asked).toEqual([[{ role: 'oeeo_app' }], [{ role: 'oeeo_app' }]]);
    await database.onApplicationShutdown();
  });

  it('does not work at all on connections that did not take it, as behind a pooler that leaves options out', async () => {
    const dataSource = createDataSource({ url: test.ownerUrl, role: 'owner', poolSize: 2 });
    const database = new Database(dataSource);
    for (const work of [database.connect(), database.inTransaction(VISITOR, (manager) => manager.query(WHO))]) {
      await expect(work).rejects.toThrow(DatabaseUnavailableError);
    }
    await expect(database.connect()).rejects.toMatchObject({
      cause: { message: expect.stringContaining('oeeo_app') as string },
    });
    expect(dataSource.isInitialized).toBe(false);
  });
});
