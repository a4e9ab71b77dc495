import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type AuditSealDto, auditSeal } from '@ou-en-est-on/contracts';
import { inTransaction, recordAudit, verifyAudit } from '@ou-en-est-on/data';
import { VISITOR } from '@ou-en-est-on/domain';
import { createTestDatabase, type TestDatabase } from '@ou-en-est-on/data/testing';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeVerification } from '../commands/describe-verification.js';
import { Database } from '../database/database.js';
import { readEnv } from '../env/env.schema.js';
import { startApi, type TestApi } from '../testing/test-api.js';
import { WorkerModule } from '../worker.module.js';
import { AuditSealer } from './audit-sealer.js';
import { SealFile } from './seal-file.js';

describe('the audit, in the two processes of the site', () => {
  let database: TestDatabase;
  let api: TestApi;
  let worker: INestApplicationContext;
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(path.join(tmpdir(), 'audit-'));
    const settings = { DATABASE_URL: database.url, DATA_DIR: folder };
    api = await startApi(settings);
    worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(readEnv(settings)), { logger: false });
  });
  afterAll(async () => {
    await Promise.all([worker.close(), api.close()]);
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const act = (): Promise<void> =>
    inTransaction(database.dataSource, { identity: VISITOR }, (manager) =>
      recordAudit(manager, { operation: 'sign-in', outcome: 'refused' }),
    );
  const published = async (): Promise<AuditSealDto> => auditSeal.parse((await api.get('/api/v1/audit/seal')).json());
  const sealUpTo = async (position: number): Promise<AuditSealDto> => {
    for (;;) {
      await worker.get(AuditSealer).seal();
      const seal = await published();
      if (seal.position >= position) return seal;
    }
  };

  it('publishes its last seal, and writes it down outside the database, at once and without a cache', async () => {
    const first = await published();
    expect(first.position).toBe(0);
    await act();
    const next = await sealUpTo(1);
    expect(next).toMatchObject({ position: 1 });
    expect(next.hash).not.toBe(first.hash);
    const answer = await api.get('/api/v1/audit/seal');
    expect([answer.headers['cache-control'], answer.headers.etag]).toEqual(['no-store', undefined]);
    expect((await new SealFile(folder).read()).at(-1)).toEqual({ position: 1, hash: next.hash });
  });

  it('keeps the seals that a line cut short by a crash follows', async () => {
    const file = new SealFile(folder);
    const before = await file.read();
    appendFileSync(path.join(folder, 'seals', 'seals.jsonl'), '{"position": 2, "ha');
    expect(await file.read()).toEqual(before);
    await file.append({ position: 2, hash: 'lost with the line it is glued to' }, new Date());
    await file.append({ position: 3, hash: 'x'.repeat(64) }, new Date());
    expect(await file.read()).toEqual([...before, { position: 3, hash: 'x'.repeat(64) }]);
  });

  it('is told in French, whatever is found', async () => {
    const found = await verifyAudit(database.dataSource, []);
    expect(describeVerification(found, 2)).toEqual({
      holds: true,
      lines: [
        expect.stringMatching(/^Actes scellés relus : \d+, tenus par 2 sceaux/),
        'Aucun acte n’attend son sceau.',
      ],
    });
    const broken = { ...found, fault: { kind: 'removed', position: 4, entryId: '12' } as const };
    expect(describeVerification(broken, 0)).toMatchObject({
      holds: false,
      lines: expect.arrayContaining(['La chaîne est rompue à la place 4 (acte 12) : un acte a été retiré.']),
    });
  });

  it('shares a database that refuses a second connection to a request that holds one', async () => {
    const nested = api.app
      .get(Database)
      .inTransaction(VISITOR, () => api.app.get(Database).inTransaction(VISITOR, async () => undefined));
    await expect(nested).rejects.toThrow('A connection is held already');
  });
});
