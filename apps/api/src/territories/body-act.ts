import type { CollectivityDetailDto } from '@ou-en-est-on/contracts';
import { type AuditRecord, BodyEventRepository, CollectivityRepository, recordAudit } from '@ou-en-est-on/data';
import type { BodyEvent } from '@ou-en-est-on/domain';
import type { Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { readersIn, toCollectivityDetailDto } from './collectivity.mapper.js';

const NOTHING = { reason: null, joinedIds: [], leftIds: [], formerName: null };

/** Writes what happened to a body in its public history. */
export function recordBodyEvent(
  manager: Transaction,
  bodyId: string,
  event: Pick<BodyEvent, 'kind' | 'effectiveOn'> & Partial<BodyEvent>,
  recordedAt: Date,
): Promise<void> {
  return new BodyEventRepository(manager).record(bodyId, { ...NOTHING, ...event, recordedAt });
}

/** Tells the audit of it, and answers the body as it is from then on. */
export async function tellBodyAct(
  manager: Transaction,
  id: string,
  states: Pick<AuditRecord, 'before' | 'after'>,
): Promise<CollectivityDetailDto> {
  const act = { operation: 'manage-collectivities', table: 'collectivity', id, collectivityId: id };
  await recordAudit(manager, { ...act, ...states });
  const kept = await new CollectivityRepository(manager).findById(id);
  if (!kept) throw new ProblemError('not-found');
  return toCollectivityDetailDto(kept, readersIn(manager));
}
