import { Injectable } from '@nestjs/common';
import { MotionRepository, pendingMigrations } from '@ou-en-est-on/data';
import { DataSource } from 'typeorm';
import { Database } from '../database/database.js';
import { DatabaseUnavailableError, isDatabaseUnavailable } from '../database/database-unavailable.js';

/** Answers of PostgreSQL to a role that does not exist, or that may not be taken. */
const ROLE_REFUSED = ['22023', '42501', '42704'];

/** Says, in words, what keeps the API from answering; nothing when it is ready. */
@Injectable()
export class CheckReadiness {
  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
    private readonly motions: MotionRepository,
  ) {}

  async run(): Promise<string[]> {
    try {
      await this.database.connect();
      const pending = await pendingMigrations(this.dataSource);
      if (pending.length > 0) return [`La base attend ses migrations : ${pending.join(', ')}.`];
      const motions = await this.motions.findAll();
      return motions.length > 0 ? [] : ['Les données livrées ne sont pas encore chargées.'];
    } catch (error) {
      if (!isDatabaseUnavailable(error)) throw error;
      return [
        isRefusal(error)
          ? 'La base n’est pas prête : elle attend ses migrations.'
          : 'La base de données ne répond pas.',
      ];
    }
  }
}

/** Before the first migration the application's role does not exist: the server answers, but lets nobody in. */
function isRefusal(error: unknown): boolean {
  const cause = error instanceof DatabaseUnavailableError ? error.cause : null;
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return false;
  return ROLE_REFUSED.includes(String(cause.code));
}
