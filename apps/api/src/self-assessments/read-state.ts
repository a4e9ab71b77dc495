import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { SignedIn } from '../http/signed-in.js';
import type { LivingState, StateKind } from './living-state.js';

/** A living state as its own members see it. */
@Injectable()
export class ReadState {
  constructor(private readonly database: Database) {}

  /** @throws ProblemError not-found */
  run<T extends StateKind>(state: LivingState<T>, asker: SignedIn, collectivityId: string): Promise<T['dto']> {
    return this.database.inTransaction(asker.identity, (manager) => state.read(manager, asker, collectivityId));
  }
}
