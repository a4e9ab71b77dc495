import type { EntityManager } from 'typeorm';
import { shippedHash, type ShippedProgressEvent } from '../../shipped/index.js';
import { NOTHING_DONE } from '../../shared/load-report.js';
import type { LoadStep } from '../load-step.js';
import { followUp, type StoredReading } from '../reading-follow-up.js';

/**
 * History is append-only: a reading that its file changes is recorded as a new event beside the one it replaces.
 * The readings held back by facts to verify stay in the file.
 */
export const PROGRESS_EVENT_STEP: LoadStep = {
  table: 'progress_event',
  writes: ['progress_event', 'progress_event_fact'],
  load: async ({ manager, dataset, now }) => {
    const shipped = dataset['progress-events'].flatMap(({ file, content }) =>
      content.events.map((event) => ({ ...event, shippedIn: file, shippedHash: shippedHash(recordedPart(event)) })),
    );
    const stored = await findReadings(manager);
    const added = shipped.flatMap((event) => {
      const next = followUp(event, event.shippedHash, stored);
      return next ? [{ ...event, ...next }] : [];
    });
    await insertEvents(manager, added, now);
    return { ...NOTHING_DONE, inserted: added.length, unchanged: shipped.length - added.length };
  },
};

/** What an event records of its file: a change of the rest is no event. */
function recordedPart(event: ShippedProgressEvent): object {
  const { proposalId, progress, review, effectiveOn, effectivePrecision, rationale, confidence } = event;
  const { searchedOn, evidence, factsToVerify, corrects, author, reviewer } = event;
  return {
    ...{ proposalId, progress, review, effectiveOn, effectivePrecision, rationale, confidence },
    ...{ searchedOn, evidence, factsToVerify, corrects, author, reviewer },
  };
}

function findReadings(manager: EntityManager): Promise<StoredReading[]> {
  return manager.query(
    `SELECT id, progress, effective_on AS "effectiveOn", shipped_hash AS "shippedHash"
     FROM progress_event WHERE shipped_hash IS NOT NULL`,
  );
}

type NewEvent = ShippedProgressEvent & { readonly shippedIn: string; readonly shippedHash: string };

/** An event and its facts are judged together, at the end of the transaction. */
async function insertEvents(manager: EntityManager, events: readonly NewEvent[], now: Date): Promise<void> {
  await manager.query(
    `INSERT INTO progress_event (
       id, proposal_id, progress, review, effective_on, effective_precision, recorded_at, rationale, confidence,
       searched_on, fact_count, corrects, author, reviewer, shipped_in, shipped_hash)
     SELECT
       id, "proposalId", progress, review, "effectiveOn", "effectivePrecision", $2, rationale, confidence,
       "searchedOn", cardinality(evidence) + cardinality("factsToVerify"), corrects, author, reviewer, "shippedIn", "shippedHash"
     FROM jsonb_to_recordset($1::jsonb) AS event(
       id text, "proposalId" text, progress text, review text, "effectiveOn" date, "effectivePrecision" text,
       rationale text, confidence text, "searchedOn" date, evidence text[], "factsToVerify" text[], corrects text,
       author text, reviewer text, "shippedIn" text, "shippedHash" text)`,
    [JSON.stringify(events), now],
  );
  await manager.query(
    `INSERT INTO progress_event_fact (event_id, fact_ref, role, position)
     SELECT "eventId", "factRef", role, position
     FROM jsonb_to_recordset($1::jsonb) AS fact("eventId" text, "factRef" text, role text, position int)`,
    [JSON.stringify(events.flatMap(factsOf))],
  );
}

function factsOf({ id, evidence, factsToVerify }: NewEvent): object[] {
  const inRole = (refs: readonly string[], role: string): object[] =>
    refs.map((factRef, index) => ({ eventId: id, factRef, role, position: index + 1 }));
  return [...inRole(evidence, 'evidence'), ...inRole(factsToVerify, 'to-verify')];
}
