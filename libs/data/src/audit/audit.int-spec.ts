import type { ChainFault, Identity, PublishedSeal } from '@ou-en-est-on/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { inTransaction } from '../identity/in-transaction.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { AuditRepository } from './audit.repository.js';
import { type AuditRecord, forgetPersonInAudit, recordAudit } from './record-audit.js';
import { sealEntries } from './seal-entries.js';
import { verifyAudit } from './verify-audit.js';

const WRITERS = 20;
const ACTS = 15;
const REFUSED = { driverError: { code: '42501' } };
const APPEND_ONLY = { driverError: { code: '55000' } };

const person = (personId: string, isStaff = false): Identity => ({
  ...{ kind: 'person', personId, isStaff },
  ...{ readable: [], writable: [] },
});
const act = (id: string): AuditRecord => ({
  ...{ operation: 'edit-working-state', table: 'self_assessment', id, collectivityId: 'COM-35238' },
  ...{ before: { level: 'planned' }, after: { level: 'achieved' } },
});

describe('the audit', () => {
  let database: TestDatabase;
  let worker: DataSource;
  let owner: DataSource;

  beforeEach(async () => {
    database = await createTestDatabase();
    worker = await createDataSource({ url: database.url, poolSize: 2, system: 'worker' }).initialize();
    owner = await createDataSource({ url: database.ownerUrl, role: 'owner', poolSize: 1 }).initialize();
  });
  afterEach(async () => {
    await Promise.all([worker.destroy(), owner.destroy()]);
    await database.drop();
  });

  const write = (record: AuditRecord, identity = person('p1'), requestId = 'r1'): Promise<void> =>
    inTransaction(database.dataSource, { identity, requestId }, (manager) => recordAudit(manager, record));
  /** Other databases of the server have transactions too: nothing is sealed before those that began earlier end. */
  const sealAll = async (count: number): Promise<PublishedSeal> => {
    for (let sealed = 0; sealed < count;) sealed += await sealEntries(worker);
    return new AuditRepository(worker.manager).findLastSeal();
  };
  const acts = async (): Promise<unknown[]> =>
    (await new AuditRepository(worker.manager).findPage({}, null, 100)).items;

  it('says when, in whose name and for which request by itself', async () => {
    await write(act('s1'));
    await write({ operation: 'sign-in', outcome: 'refused' }, { kind: 'visitor' }, 'r2');
    expect(await acts()).toEqual([
      expect.objectContaining({
        identity: null,
        operation: 'sign-in',
        outcome: 'refused',
        requestId: 'r2',
        before: null,
      }),
      {
        ...{ id: expect.any(String), at: expect.any(Date), identity: 'p1', operation: 'edit-working-state' },
        ...{ outcome: 'done', subjectTable: 'self_assessment', subjectId: 's1', collectivityId: 'COM-35238' },
        ...{ before: { level: 'planned' }, after: { level: 'achieved' }, requestId: 'r1', position: null },
      },
    ]);
  });

  it('is not there when what it tells did not happen', async () => {
    const undone = inTransaction(database.dataSource, { identity: person('p1') }, async (manager) => {
      await recordAudit(manager, act('s1'));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await acts()).toEqual([]);
  });

  it('is read by the staff, and by each person for their own acts', async () => {
    await write(act('s1'));
    await write(act('s2'), person('p2'));
    const readBy = (identity: Identity): Promise<(string | null)[]> =>
      inTransaction(database.dataSource, { identity }, async (manager) =>
        (await new AuditRepository(manager).findPage({}, null, 10)).items.map(({ subjectId }) => subjectId),
      );
    expect(await readBy(person('p3', true))).toEqual(['s2', 's1']);
    expect(await readBy(person('p1'))).toEqual(['s1']);
    expect(await readBy(person('p3'))).toEqual([]);
    expect(await readBy({ kind: 'visitor' })).toEqual([]);
  });

  it.each([
    ['another name', `INSERT INTO audit_entry (operation, outcome, identity) VALUES ('x', 'done', 'p2')`],
    ['another time', `INSERT INTO audit_entry (operation, outcome, at) VALUES ('x', 'done', '2020-01-01')`],
    ['another transaction', `INSERT INTO audit_entry (operation, outcome, transaction) VALUES ('x', 'done', '3')`],
    [
      'a seal',
      `INSERT INTO audit_seal (position, entry_id, entry_hash, hash) VALUES (1, 1, repeat('0', 64), repeat('0', 64))`,
    ],
    ['no act any more', 'DELETE FROM audit_entry'],
    ['another act', `UPDATE audit_entry SET operation = 'x'`],
    ['an empty audit', 'TRUNCATE audit_entry CASCADE'],
    ['another seal', 'UPDATE audit_seal SET position = position'],
    ['another personal value', `UPDATE audit_person_value SET value = 'x'`],
  ])('cannot be made to say %s by the application', async (_what, statement) => {
    await write(act('s1'));
    const written = inTransaction(database.dataSource, { identity: person('p1', true) }, (manager) =>
      manager.query(statement),
    );
    await expect(written).rejects.toMatchObject(REFUSED);
  });

  it.each([
    'UPDATE audit_entry SET id = DEFAULT',
    'DELETE FROM audit_seal',
    'TRUNCATE audit_entry, audit_seal, audit_person_value',
  ])('refuses the owner too: %s', async (statement) => {
    await expect(owner.query(statement)).rejects.toMatchObject(APPEND_ONLY);
  });

  it('begins with what was loaded before it', async () => {
    const [row] = await owner.query<{ covers: string; position: string }[]>('SELECT covers, position FROM audit_seal');
    const covers = JSON.parse(row?.covers ?? '') as Record<string, { rows: number; sha256: string }>;
    expect(covers['motion']).toEqual({ rows: 0, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(Object.keys(covers)).toEqual(expect.arrayContaining(['observation', 'proposal', 'progress_event']));
    expect(await verifyAudit(worker, [])).toEqual({
      ...{ fault: null, personalFault: null, count: 0 },
      unsealed: { count: 0, since: null },
    });
  });

  it('seals nothing that a transaction under way may still come before, and seals it after', async () => {
    let firstEnds = (): void => undefined;
    const first = inTransaction(database.dataSource, { identity: person('p1') }, async (manager) => {
      await recordAudit(manager, act('early'));
      await new Promise<void>((resolve) => {
        firstEnds = resolve;
        begun();
      });
    });
    let begun = (): void => undefined;
    await new Promise<void>((resolve) => (begun = resolve));
    await write(act('late'), person('p2'));
    expect(await sealEntries(worker)).toBe(0);
    const waiting = (await verifyAudit(worker, [])).unsealed;
    expect(waiting).toEqual({ count: 1, since: expect.any(Date) });
    firstEnds();
    await first;
    await sealAll(2);
    const order = await worker.query<{ id: string }[]>(
      'SELECT subject_id AS id FROM audit_seal JOIN audit_entry ON audit_entry.id = entry_id ORDER BY position',
    );
    expect(order.map(({ id }) => id)).toEqual(['early', 'late']);
  });

  it('is sealed by one sealer at a time, which finds everything once', async () => {
    for (let index = 0; index < 5; index++) await write(act(`s${String(index)}`));
    await Promise.all([sealAll(0), sealEntries(worker), sealEntries(worker)]);
    while ((await verifyAudit(worker, [])).unsealed.count > 0) await sealEntries(worker);
    expect(await verifyAudit(worker, [])).toMatchObject({ fault: null, count: 5 });
  });

  it('writes nothing that the journal has no words for', async () => {
    const after = { level: 'achieved', shoeSize: 42 };
    await expect(write({ ...act('s1'), after })).rejects.toThrow('no words for what an act changed: shoeSize');
    expect(await acts()).toEqual([]);
  });

  it('takes twenty writers at once with the sealer running: no deadlock, everything sealed, the chain holds', async () => {
    const pool = await createDataSource({ url: database.url, poolSize: 10 }).initialize();
    const writer = async (name: string): Promise<void> => {
      for (let turn = 0; turn < ACTS; turn++) {
        await inTransaction(pool, { identity: person(name) }, async (manager) => {
          await recordAudit(manager, act(`${name}-${String(turn)}`));
          await recordAudit(manager, {
            ...act(`${name}-${String(turn)}-again`),
            personal: { personId: name, values: { email: `${name}@exemple.fr` } },
          });
        });
      }
    };
    let writing = true;
    const sealing = (async () => {
      while (writing) await sealEntries(worker);
    })();
    const results = await Promise.allSettled(
      Array.from({ length: WRITERS }, (_one, index) => writer(`p${String(index)}`)),
    );
    writing = false;
    await sealing;
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
    while ((await verifyAudit(worker, [])).unsealed.count > 0) await sealEntries(worker);
    expect(await verifyAudit(worker, [])).toMatchObject({
      fault: null,
      personalFault: null,
      count: WRITERS * ACTS * 2,
    });
    await pool.destroy();
  });

  describe('restored on another server, whose transactions begin anew', () => {
    /** As if the acts that are not sealed yet had been written by a server that counted further, and is not this one. */
    const restore = (): Promise<unknown> =>
      owner.query(`
        ALTER TABLE audit_entry DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE audit_era NO FORCE ROW LEVEL SECURITY;
        UPDATE audit_entry SET transaction = (transaction::text::bigint + 1000000000)::text::xid8
          WHERE NOT EXISTS (SELECT FROM audit_seal WHERE entry_id = audit_entry.id);
        UPDATE audit_era SET cluster = 'elsewhere' WHERE number = (SELECT max(number) FROM audit_era);
        ALTER TABLE audit_entry ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY;
        ALTER TABLE audit_era FORCE ROW LEVEL SECURITY;`);
    const order = async (): Promise<string[]> =>
      (
        await worker.query<{ act: string }[]>(
          `SELECT era || ' ' || subject_id AS act FROM audit_seal JOIN audit_entry ON audit_entry.id = entry_id
           ORDER BY position`,
        )
      ).map(({ act }) => act);

    it('is sealed on: what waited for its seal, then what is written there', async () => {
      for (const id of ['s1', 's2']) await write(act(id));
      await restore();
      await sealAll(2);
      for (const id of ['s3', 's4']) await write(act(id));
      const published = await sealAll(2);
      expect(await order()).toEqual(['1 s1', '1 s2', '2 s3', '2 s4']);
      expect(await verifyAudit(worker, [published])).toMatchObject({ fault: null, count: 4, unsealed: { count: 0 } });
      await restore();
      await write(act('s5'));
      await sealAll(1);
      expect((await order()).at(-1)).toBe('3 s5');
      expect(await verifyAudit(worker, [published])).toMatchObject({ fault: null, count: 5 });
    });

    it('begins one era, however many write first', async () => {
      await write(act('s1'));
      await restore();
      await Promise.all(['s2', 's3', 's4', 's5'].map((id) => write(act(id))));
      await sealAll(5);
      expect((await order()).map((one) => one.slice(0, 1))).toEqual(['1', '2', '2', '2', '2']);
      expect(await owner.query('SELECT number FROM audit_era ORDER BY number')).toEqual([{ number: 1 }, { number: 2 }]);
    });

    it('is one era again once the act that began it is undone', async () => {
      await write(act('s1'));
      await restore();
      const undone = inTransaction(database.dataSource, { identity: person('p1') }, async (manager) => {
        await recordAudit(manager, act('s2'));
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      await write(act('s3'));
      await sealAll(2);
      expect(await order()).toEqual(['1 s1', '2 s3']);
    });

    it('tells a row slipped into an era that is over, and an act moved to another one', async () => {
      for (const id of ['s1', 's2']) await write(act(id));
      await restore();
      await write(act('s3'));
      const published = await sealAll(3);
      await owner.query(`
        ALTER TABLE audit_entry DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE audit_seal NO FORCE ROW LEVEL SECURITY;
        INSERT INTO audit_entry (operation, outcome, era, transaction)
          SELECT 'x', 'done', 1, max(transaction) FROM audit_entry WHERE era = 1;`);
      expect((await verifyAudit(worker, [published])).fault).toMatchObject({ kind: 'slipped-in', position: 3 });
      await owner.query(`UPDATE audit_entry SET era = 1 WHERE subject_id = 's3'`);
      expect((await verifyAudit(worker, [published])).fault).toMatchObject({ kind: 'changed', position: 3 });
    });
  });

  describe('once somebody got round every guard', () => {
    let ids: string[];
    let published: PublishedSeal;

    beforeEach(async () => {
      for (let index = 1; index <= 6; index++) await write(act(`s${String(index)}`));
      published = await sealAll(6);
      ids = (await worker.query<{ id: string }[]>('SELECT id::text AS id FROM audit_entry ORDER BY id')).map(
        ({ id }) => id,
      );
    });

    const tamper = async (work: (manager: EntityManager) => Promise<unknown>): Promise<ChainFault | null> => {
      await owner.query(`
        ALTER TABLE audit_entry DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE audit_seal DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE audit_seal DROP CONSTRAINT audit_seal_entry_fk, DROP CONSTRAINT audit_seal_entry_key;`);
      await work(owner.manager);
      await owner.query(`
        ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
        ALTER TABLE audit_seal FORCE ROW LEVEL SECURITY;`);
      return (await verifyAudit(worker, [published])).fault;
    };

    it('names the first row changed', async () => {
      const fault = await tamper(async (manager) => {
        for (const id of [ids[4], ids[2]]) {
          await manager.query(`UPDATE audit_entry SET after = '{"level": "planned"}' WHERE id = $1`, [id]);
        }
      });
      expect(fault).toEqual({ kind: 'changed', position: 3, entryId: ids[2] });
    });

    it('names the first row removed, even with its seal', async () => {
      const fault = await tamper(async (manager) => {
        await manager.query('DELETE FROM audit_seal WHERE entry_id = $1', [ids[3]]);
        await manager.query('DELETE FROM audit_entry WHERE id = ANY ($1)', [[ids[3], ids[5]]]);
      });
      expect(fault).toEqual({ kind: 'removed', position: 4, entryId: null });
    });

    it('names a row whose entry alone was removed', async () => {
      const fault = await tamper((manager) => manager.query('DELETE FROM audit_entry WHERE id = $1', [ids[3]]));
      expect(fault).toEqual({ kind: 'removed', position: 4, entryId: ids[3] });
    });

    it('names the first of two rows swapped', async () => {
      const fault = await tamper((manager) =>
        manager.query(
          `UPDATE audit_seal SET entry_id = CASE entry_id WHEN $1::bigint THEN $2::bigint ELSE $1::bigint END
           WHERE entry_id IN ($1::bigint, $2::bigint)`,
          [ids[1], ids[4]],
        ),
      );
      expect(fault).toEqual({ kind: 'swapped', position: 2, entryId: ids[4] });
    });

    it('names where the end is missing, by what was written down outside', async () => {
      const fault = await tamper(async (manager) => {
        await manager.query('DELETE FROM audit_seal WHERE position > 4');
        await manager.query('DELETE FROM audit_entry WHERE id > $1', [ids[3]]);
      });
      expect(fault).toEqual({ kind: 'truncated', position: 5, entryId: null });
    });

    it('names a row slipped in behind what is sealed', async () => {
      const fault = await tamper((manager) =>
        manager.query(
          `INSERT INTO audit_entry (operation, outcome, transaction)
           SELECT 'x', 'done', transaction FROM audit_entry WHERE id = $1`,
          [ids[2]],
        ),
      );
      expect(fault).toMatchObject({ kind: 'slipped-in', position: 4 });
    });

    it('tells a chain made again from another past', async () => {
      const fault = await tamper((manager) =>
        manager.query(`UPDATE audit_entry SET after = '{}' WHERE id = $1`, [ids[0]]),
      );
      expect(fault).toMatchObject({ kind: 'changed', position: 1 });
      await owner.query(
        'ALTER TABLE audit_seal NO FORCE ROW LEVEL SECURITY; DELETE FROM audit_seal WHERE position > 0',
      );
      await owner.query('ALTER TABLE audit_seal FORCE ROW LEVEL SECURITY');
      await sealAll(6);
      expect((await verifyAudit(worker, [])).fault).toBeNull();
      expect((await verifyAudit(worker, [published])).fault).toMatchObject({ kind: 'rewritten', position: 6 });
    });
  });

  describe('of a person', () => {
    const email = { personId: 'p7', values: { email: 'claire@exemple.fr', name: 'Claire' } };
    const values = (): Promise<unknown[]> => worker.query('SELECT name, value FROM audit_person_value ORDER BY name');

    it('keeps the values apart from the chain, whose digests tell nothing without the key', async () => {
      await write({ ...act('s1'), personal: email }, person('p1', true));
      await sealAll(1);
      expect(await values()).toEqual([
        { name: 'email', value: 'claire@exemple.fr' },
        { name: 'name', value: 'Claire' },
      ]);
      const entries = await worker.query<object[]>('SELECT audit_entry::text FROM audit_entry');
      expect(JSON.stringify(entries)).not.toContain('exemple.fr');
      expect(await verifyAudit(worker, [])).toMatchObject({ fault: null, personalFault: null });
    });

    it('forgets them with the key, and the chain holds: what the person did stays', async () => {
      await write({ ...act('s1'), personal: email }, person('p7'));
      const published = await sealAll(1);
      await inTransaction(database.dataSource, { identity: person('p7') }, (manager) =>
        forgetPersonInAudit(manager, 'p7'),
      );
      expect(await values()).toEqual([]);
      expect(await worker.query('SELECT * FROM audit_person_key')).toEqual([]);
      expect(await verifyAudit(worker, [published])).toMatchObject({ fault: null, personalFault: null, count: 1 });
    });

    it('is known to differ when one is changed', async () => {
      await write({ ...act('s1'), personal: email }, person('p7'));
      await sealAll(1);
      await owner.query(`
        ALTER TABLE audit_person_value NO FORCE ROW LEVEL SECURITY;
        UPDATE audit_person_value SET value = 'autre@exemple.fr' WHERE name = 'email';
        ALTER TABLE audit_person_value FORCE ROW LEVEL SECURITY;`);
      expect((await verifyAudit(worker, [])).personalFault).toMatchObject({ name: 'email' });
    });

    it.each([
      ['to an act of before', `SELECT max(id), 'phone', 'p7', 'x' FROM audit_entry`],
      ['under a name that the act has no digest of', `SELECT currval('audit_entry_id_seq'), 'phone', 'p7', 'x'`],
      ['of somebody else', `SELECT currval('audit_entry_id_seq'), 'email', 'p8', 'x'`],
    ])('is not added %s, which would make the whole audit look changed', async (_what, given) => {
      await write({ ...act('s1'), personal: email }, person('p7'));
      const added = inTransaction(database.dataSource, { identity: person('p7') }, async (manager) => {
        if (given.includes('currval')) await recordAudit(manager, act('s2'));
        await manager.query(`INSERT INTO audit_person_value (entry_id, name, person_id, value) ${given}`);
      });
      await expect(added).rejects.toMatchObject(REFUSED);
    });

    it('is erased by the person, not by the staff', async () => {
      await write({ ...act('s1'), personal: email }, person('p7'));
      await inTransaction(database.dataSource, { identity: person('p1', true) }, (manager) =>
        forgetPersonInAudit(manager, 'p7'),
      );
      expect(await values()).toHaveLength(2);
    });

    it('is kept from anybody else', async () => {
      await write({ ...act('s1'), personal: email }, person('p7'));
      const other = inTransaction(database.dataSource, { identity: person('p8') }, async (manager) => [
        await manager.query('SELECT * FROM audit_person_value'),
        await manager.query('SELECT * FROM audit_person_key'),
        (await manager.query<[unknown, number]>('DELETE FROM audit_person_key'))[1],
      ]);
      expect(await other).toEqual([[], [], 0]);
    });
  });
});
