import { jest } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { BODIES, insertBodies, insertEdition } from '../testing/editions-and-bodies.fixture.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { publish, withdraw } from './published-states.fixture.js';
import { RollUpMemory } from './roll-up-memory.js';
import { RollUpRepository } from './roll-up.repository.js';

const EDITION = 'e';
const [A, B] = BODIES;

describe('the sums that a process keeps', () => {
  let database: TestDatabase;
  let source: DataSource;
  let memory: RollUpMemory;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await createDataSource({ url: database.url, poolSize: 3 }).initialize();
    await insertBodies(database.dataSource.manager);
    await insertEdition(database.dataSource.manager, EDITION, ['s-1', 's-2']);
    await publish(source, B, EDITION, { 's-1': ['achieved'], 's-2': ['in-progress'] });
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });
  beforeEach(() => (memory = new RollUpMemory()));

  const read = async (manager = source.manager, subjects: string[] | null = null): Promise<string[]> =>
    (await memory.findNational(new RollUpRepository(manager), EDITION, subjects)).map(
      ({ subjectId, standing, collectivities }) => `${subjectId} ${standing} ${collectivities}`,
    );

  it('are read once for all, and again where somebody validated', async () => {
    const asked = jest.spyOn(RollUpRepository.prototype, 'findByTerritories');
    expect(await read()).toEqual(['* respondent 1', 's-1 achieved 1', 's-2 in-progress 1']);
    expect(await read(source.manager, ['s-1'])).toEqual(['s-1 achieved 1']);
    expect(asked).toHaveBeenCalledTimes(1);
    await publish(source, B, EDITION, { 's-1': ['in-progress'] });
    expect(await read()).toEqual(['* respondent 1', 's-1 in-progress 1', 's-2 in-progress 1']);
    await publish(source, B, EDITION, { 's-1': ['achieved'] });
    asked.mockRestore();
  });

  it('are those of the snapshot of who reads, whatever others read meanwhile', async () => {
    await source.transaction('REPEATABLE READ', async (manager) => {
      const before = await read(manager);
      await publish(source, A, EDITION, { 's-1': ['achieved'] });
      expect(await read()).toContain('s-1 achieved 2');
      expect(await read(manager)).toEqual(before);
    });
    await withdraw(source, A, EDITION);
    expect(await read()).toContain('s-1 achieved 1');
  });

  it('are read again when somebody changed them by hand', async () => {
    await read();
    const owner = await createDataSource({ url: database.ownerUrl, role: 'owner', poolSize: 1 }).initialize();
    await owner.query(`UPDATE roll_up SET collectivities = 7 WHERE subject_id = 's-1' AND collectivities > 0`);
    expect(await read()).toContain('s-1 achieved 7');
    await owner.query(`DELETE FROM roll_up WHERE subject_id = 's-2'`);
    expect(await read()).not.toContain('s-2 in-progress 1');
    await owner.destroy();
  });

  it('put the services asked for together, territory by territory', async () => {
    const sums = await memory.findByTerritory(new RollUpRepository(source.manager), EDITION, ['s-1']);
    expect(sums.map(({ standing, count }) => [standing, count]).sort()).toEqual([
      ['achieved', 7],
      ['respondent', 1],
    ]);
  });
});
