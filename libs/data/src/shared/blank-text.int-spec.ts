import { writtenOrNull } from '@ou-en-est-on/domain';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';

describe('a text that the tables refuse as blank', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  it.each(['"C"', 'french', '"default"'])(
    'is one in which the rules see nothing, in the order of %s',
    async (order) => {
      const blank: { sign: string }[] = await database.dataSource.query(
        `SELECT chr(code) AS sign FROM generate_series(1, 65535) AS code
       WHERE code NOT BETWEEN 55296 AND 57343 AND NOT chr(code) COLLATE ${order} ~ '[^[:space:]]'`,
      );
      expect(blank.length).toBeGreaterThan(5);
      expect(blank.filter(({ sign }) => writtenOrNull(sign) !== null)).toEqual([]);
    },
  );
});
