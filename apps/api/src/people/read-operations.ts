import { Injectable } from '@nestjs/common';
import { type PermissionListDto, refusalDetail } from '@ou-en-est-on/contracts';
import { CollectivityRepository } from '@ou-en-est-on/data';
import {
  COLLECTIVITY_OPERATIONS,
  decide,
  type Operation,
  OPERATIONS,
  type PermissionSubject,
} from '@ou-en-est-on/domain';
import { VISITOR } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';

const SITE_OPERATIONS = OPERATIONS.filter((operation) => !COLLECTIVITY_OPERATIONS.some((one) => one === operation));

/** What who asks may do, each refusal with its reason. */
@Injectable()
export class ReadOperations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onSite(asker: SignedIn | null): PermissionListDto {
    return this.list(asker, {}, SITE_OPERATIONS);
  }

  /** @throws ProblemError not-found */
  async onCollectivity(asker: SignedIn | null, collectivityId: string): Promise<PermissionListDto> {
    const found = await this.database.inTransaction(asker?.identity ?? VISITOR, (manager) =>
      new CollectivityRepository(manager).findById(collectivityId),
    );
    if (!found) throw new ProblemError('not-found');
    return this.list(asker, { collectivityId }, COLLECTIVITY_OPERATIONS);
  }

  private list(
    asker: SignedIn | null,
    subject: PermissionSubject,
    operations: readonly Operation[],
  ): PermissionListDto {
    const items = operations.map((operation) => {
      const { allowed, reason } = decide(asker?.principal ?? null, operation, subject, this.clock.now());
      return { operation, allowed, reason, detail: reason && refusalDetail(reason, operation) };
    });
    return { items };
  }
}
