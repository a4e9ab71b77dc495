import { type AuditedState, type AuditOutcome, unnamedFields } from '@ou-en-est-on/domain';
import { createHmac, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** One act. When, in whose name and for which request are the transaction's, not for the caller to say. */
export interface AuditRecord {
  readonly operation: string;
  readonly outcome?: AuditOutcome;
  readonly table?: string;
  readonly id?: string;
  readonly collectivityId?: string;
  readonly before?: AuditedState;
  readonly after?: AuditedState;
  /** Values of one person that tell who they are, by name: kept apart, and erased with the person. */
  readonly personal?: { readonly personId: string; readonly values: Readonly<Record<string, string>> };
}

/** Writes an act down, in the transaction of what it changes. What it says has words in the journal, or is not written. */
export async function recordAudit(manager: EntityManager, record: AuditRecord): Promise<void> {
  const unnamed = [record.before, record.after].flatMap((state) => unnamedFields(state ?? {}));
  if (unnamed.length > 0) throw new Error(`The journal has no words for what an act changed: ${unnamed.join(', ')}`);
  const { personal } = record;
  const digests = personal && (await digestsOf(manager, personal));
  await manager.query(
    `INSERT INTO audit_entry
       (operation, outcome, subject_table, subject_id, collectivity_id, before, after, personal)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      record.operation,
      record.outcome ?? 'done',
      record.table ?? null,
      record.id ?? null,
      record.collectivityId ?? null,
      jsonOf(record.before),
      jsonOf(record.after),
      jsonOf(digests),
    ],
  );
  if (!personal) return;
  await manager.query(
    `INSERT INTO audit_person_value (entry_id, person_id, name, value)
     SELECT currval('audit_entry_id_seq'), $1, name, value FROM unnest($2::text[], $3::text[]) AS given(name, value)`,
    [personal.personId, Object.keys(personal.values), Object.values(personal.values)],
  );
}

/** Erases what the audit knows of a person; what they did stays, under an id that says nothing. */
export async function forgetPersonInAudit(manager: EntityManager, personId: string): Promise<void> {
  await manager.query('DELETE FROM audit_person_value WHERE person_id = $1', [personId]);
  await manager.query('DELETE FROM audit_person_key WHERE person_id = $1', [personId]);
}

/** What stands in the chain for a personal value: nobody guesses the value from it without the person's key. */
export function personalDigest(key: Buffer, name: string, value: string): string {
  return createHmac('sha256', key).update(`${name}\n${value}`).digest('hex');
}

async function digestsOf(
  manager: EntityManager,
  { personId, values }: NonNullable<AuditRecord['personal']>,
): Promise<Record<string, string>> {
  await manager.query('INSERT INTO audit_person_key (person_id, key) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    personId,
    randomBytes(32),
  ]);
  const [row] = await manager.query<{ key: Buffer }[]>('SELECT key FROM audit_person_key WHERE person_id = $1', [
    personId,
  ]);
  if (!row) throw new Error('The key of a person cannot be read by whoever writes of that person.');
  const { key } = row;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, personalDigest(key, name, value)]));
}

function jsonOf(state: AuditedState | undefined): string | null {
  return state === undefined ? null : JSON.stringify(state);
}
