import { Injectable } from '@nestjs/common';
import { MotionRepository } from '@ou-en-est-on/data';
import { answeredWithin } from '../database/answered-within.js';
import { Database } from '../database/database.js';
import { DatabaseUnavailableError, isDatabaseUnavailable } from '../database/database-unavailable.js';

/** Answers of PostgreSQL to a role that does not exist, or that may not be taken. */
const ROLE_REFUSED = ['22023', '42501', '42704'];

/** Whoever asks whether the API is ready does not wait longer. */
const PATIENCE_MS = 2_500;
/** How long an answer holds: asking often costs the database nothing. */
const HOLDS_MS = 1_000;

/** Says, in words, what keeps the API from answering; nothing when it is ready. */
@Injectable()
export class CheckReadiness {
  private checking: Promise<string[]> | null = null;
  private last: { readonly at: number; readonly reasons: string[] } | null = null;

  constructor(
    private readonly database: Database,
    private readonly motions: MotionRepository,
  ) {}

  /** Asks the database once at a time, once a second at most. */
  async run(): Promise<string[]> {
    if (this.last && performance.now() - this.last.at < HOLDS_MS) return this.last.reasons;
    this.checking ??= this.check().finally(() => (this.checking = null));
    const reasons = await answeredWithin(PATIENCE_MS, this.checking).catch(reasonsOf);
    this.last = { at: performance.now(), reasons };
    return reasons;
  }

  private async check(): Promise<string[]> {
    const pending = await this.database.pendingMigrations();
    if (pending.length > 0) return [`La base attend ses migrations : ${pending.join(', ')}.`];
    const motions = await this.motions.findAll();
    return motions.length > 0 ? [] : ['Les données livrées ne sont pas encore chargées.'];
  }
}

function reasonsOf(error: unknown): string[] {
  if (!isDatabaseUnavailable(error)) throw error;
  return [
    isRefusal(error) ? 'La base n’est pas prête : elle attend ses migrations.' : 'La base de données ne répond pas.',
  ];
}

/** Before the first migration the application's role does not exist: the server answers, but lets nobody in. */
function isRefusal(error: unknown): boolean {
  const cause = error instanceof DatabaseUnavailableError ? error.cause : null;
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return false;
  return ROLE_REFUSED.includes(String(cause.code));
}
