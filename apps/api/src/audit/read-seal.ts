import { Injectable } from '@nestjs/common';
import type { AuditSealDto, AuditStateDto } from '@ou-en-est-on/contracts';
import { AuditRepository } from '@ou-en-est-on/data';
import { type Identity, VISITOR } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';

@Injectable()
export class ReadSeal {
  constructor(private readonly database: Database) {}

  /** The end of the chain of the audit: whoever keeps it can tell later that the chain was not made again. */
  run(): Promise<AuditSealDto> {
    return this.database.inTransaction(VISITOR, lastSeal);
  }

  /** The same, with how much it does not hold yet, for who reads the acts. */
  state(identity: Identity): Promise<AuditStateDto> {
    return this.database.inTransaction(identity, async (manager) => {
      const { count, since } = await new AuditRepository(manager).findWaiting();
      return { seal: await lastSeal(manager), waiting: { count, since: since?.toISOString() ?? null } };
    });
  }
}

async function lastSeal(manager: Transaction): Promise<AuditSealDto> {
  const { position, hash, sealedAt } = await new AuditRepository(manager).findLastSeal();
  return { position, hash, sealedAt: sealedAt.toISOString() };
}
