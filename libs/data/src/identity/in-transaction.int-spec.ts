import { jest } from '@jest/globals';
import { type Identity, VISITOR } from '@ou-en-est-on/domain';
import { aStake } from '@ou-en-est-on/testing';
import pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { StakeEntity } from '../motions/stake.entity.js';
import { createTestDatabase, insertRow, type TestDatabase } from '../testing/index.js';
import { inTransaction, NotCommittedError } from './in-transaction.js';

const WHO = `
  SELECT current_identity() AS id, is_staff() AS staff, current_request() AS request,
    readable_collectivities() AS readable, writable_collectivities() AS writable`;
const NOBODY = { id: null, staff: false, request: null, readable: [], writable: [] };

const person = (personId: string, more: Partial<Extract<Identity, { kind: 'person' }>> = {}): Identity => ({
  kind: 'person',
  personId,
  readable: [],
  writable: [],
  isStaff: false,
  ...more,
});

const who = async (manager: Pick<EntityManager, 'query'>): Promise<unknown> => (await manager.query<unknown[]>(WHO))[0];

describe('a transaction in the name of somebody', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await createDataSource({ url: database.url, poolSize: 1 }).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });
  afterEach(() => jest.restoreAllMocks());

  it('is known to the database, and forgotten once committed: never given and empty are both nobody', async () => {
    expect(await who(source.manager)).toEqual(NOBODY);
    const identity = person('p1', {
      readable: ['COM-35238', 'EPCI-243500139'],
      writable: ['COM-35238'],
      isStaff: true,
    });
    expect(await inTransaction(source, { identity, requestId: 'r1' }, who)).toEqual({
      ...{ id: 'p1', staff: true, request: 'r1' },
      ...{ readable: ['COM-35238', 'EPCI-243500139'], writable: ['COM-35238'] },
    });
    expect(await source.query(`SELECT current_setting('oeeo.identity', true) AS left`)).toEqual([{ left: '' }]);
    expect(await who(source.manager)).toEqual(NOBODY);
  });

  it('takes any text for what it is', async () => {
    const odd = `l'élu "à" \\ {a,b}; ROLLBACK --`;
    const identity = person(odd, { readable: [odd, '', 'NULL'] });
    expect(await inTransaction(source, { identity }, who)).toMatchObject({ id: odd, readable: [odd, '', 'NULL'] });
  });

  it('is nobody’s for a visitor, even on the connections of a program', async () => {
    const worker = await createDataSource({ url: database.url, poolSize: 1, system: 'worker' }).initialize();
    const system = { ...NOBODY, id: 'system:worker', staff: true, readable: ['*'], writable: ['*'] };
    expect(await who(worker.manager)).toEqual(system);
    expect(await inTransaction(worker, { identity: VISITOR }, who)).toEqual(NOBODY);
    expect(await who(worker.manager)).toEqual(system);
    await worker.destroy();
  });

  it('begins in one round trip', async () => {
    const sent = jest.spyOn(pg.Client.prototype, 'query');
    await inTransaction(source, { identity: person('p1') }, who);
    expect(sent.mock.calls.map(([text]) => String(text).trim().split(/\s/)[0])).toEqual(['BEGIN;', 'SELECT', 'COMMIT']);
  });

  it('leaves nothing when it fails, neither a row nor an identity', async () => {
    const failed = inTransaction(source, { identity: person('p1', { isStaff: true }) }, async (manager) => {
      await insertRow(manager, StakeEntity, aStake());
      throw new Error('given up');
    });
    await expect(failed).rejects.toThrow('given up');
    expect(await source.query('SELECT id FROM stake')).toEqual([]);
    expect(await who(source.manager)).toEqual(NOBODY);
  });

  it('is not told as committed when a statement failed and the work hid it', async () => {
    const hidden = inTransaction(source, { identity: person('p1') }, async (manager) => {
      await manager.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(hidden).rejects.toThrow(NotCommittedError);
  });

  it('holds a transaction opened inside it: undone alone, committed with it', async () => {
    await inTransaction(source, { identity: person('p1') }, async (manager) => {
      const inner = manager.transaction(async (nested) => {
        await nested.query('SELECT 1 / 0');
      });
      await expect(inner).rejects.toMatchObject({ driverError: { code: '22012' } });
      expect(await who(manager)).toMatchObject({ id: 'p1' });
    });
  });

  it('lets its manager be of no more use once it ended', async () => {
    const kept = await inTransaction(source, { identity: person('p1') }, async (manager) => manager);
    await expect(kept.query('SELECT 1')).rejects.toThrow(/released/i);
  });

  it('lets twenty clients share ten connections: none waits for ever, none is taken for another', async () => {
    const shared = await createDataSource({ url: database.url, poolSize: 10 }).initialize();
    const client = async (name: string): Promise<void> => {
      for (let turn = 0; turn < 25; turn++) {
        const identity = turn % 3 === 2 ? VISITOR : person(name, { readable: [name], writable: [name] });
        const seen = await inTransaction(
          shared,
          { identity, requestId: `${name}/${String(turn)}` },
          async (manager) => [await who(manager), await who(manager)],
        );
        const mine = turn % 3 === 2 ? NOBODY : { ...NOBODY, id: name, readable: [name], writable: [name] };
        const expected = { ...mine, request: `${name}/${String(turn)}` };
        expect(seen).toEqual([expected, expected]);
        if (turn % 5 === 4) expect(await who(shared.manager)).toEqual(NOBODY);
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_one, index) => client(`p${String(index)}`)));
    expect(
      await shared.query(`SELECT count(*)::int AS open FROM pg_stat_activity
        WHERE datname = current_database() AND state LIKE 'idle in %'`),
    ).toEqual([{ open: 0 }]);
    await shared.destroy();
  });
});
