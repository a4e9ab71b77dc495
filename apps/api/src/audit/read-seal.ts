import { Injectable } from '@nestjs/common';
import type { AuditSealDto } from '@ou-en-est-on/contracts';
import { AuditRepository } from '@ou-en-est-on/data';
import { VISITOR } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';

@Injectable()
export class ReadSeal {
  constructor(private readonly database: Database) {}

  /** The end of the chain of the audit: whoever keeps it can tell later that the chain was not made again. */
  async run(): Promise<AuditSealDto> {
    const { position, hash, sealedAt } = await this.database.inTransaction(VISITOR, (manager) =>
      new AuditRepository(manager).findLastSeal(),
    );
    return { position, hash, sealedAt: sealedAt.toISOString() };
  }
}
