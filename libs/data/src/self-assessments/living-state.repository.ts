import type { SelfAssessmentStatus } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import type {
  AnswerChange,
  Answered,
  KeptAnswer,
  LeftState,
  OfCollectivity,
  ProvidedAnswer,
  ReturnAct,
  Said,
  StateTables,
  ValidationAct,
  Writing,
} from './living-state.js';
import type { StateColumns } from './state.columns.js';
import type { LastValidation } from './validation.columns.js';

const WRITING = {
  ...{ note: 'note', evidence: 'evidence', editedAt: 'edited_at', editedBy: 'edited_by' },
} as const satisfies Record<keyof Writing, string>;

/**
 * The life of a living state, whatever is answered in it: begun, edited, moved on, handed back, made public, withdrawn,
 * ended. Row-level security holds each to those whom the transaction speaks for.
 */
export abstract class LivingStateRepository<K extends OfCollectivity, S extends Said, A extends KeptAnswer> {
  constructor(protected readonly manager: EntityManager) {}

  abstract readonly tables: StateTables<S>;
  /** Id of what a state is about. */
  abstract aboutOf(key: K): string;
  protected abstract keyOf(collectivityId: string, about: string): K;
  abstract findAnswers(key: K): Promise<A[]>;
  abstract findAnswer(key: K, subjectId: string): Promise<A | null>;

  async find(key: K): Promise<StateColumns | null> {
    const [state] = await this.select(key);
    return state ?? null;
  }

  /** The state, begun if it was not, and nobody else's to change until the end of the transaction. */
  async lock(key: K): Promise<StateColumns> {
    const { state, about } = this.tables;
    const [known] = await this.select(key, 'FOR UPDATE');
    if (known) return known;
    await this.manager.query(
      `INSERT INTO ${state} (collectivity_id, ${about}, status, version)
       VALUES ($1, $2, 'editing', 1) ON CONFLICT DO NOTHING`,
      this.idsOf(key),
    );
    const [begun] = await this.select(key, 'FOR UPDATE');
    if (!begun) throw new Error(`The ${state} of ${key.collectivityId} cannot be read by who writes it`);
    return begun;
  }

  async isPublic(key: K): Promise<boolean> {
    const { present, about } = this.tables;
    const found = await this.manager.query<object[]>(
      `SELECT FROM ${present} WHERE collectivity_id = $1 AND ${about} = $2 LIMIT 1`,
      this.idsOf(key),
    );
    return found.length > 0;
  }

  /** The last time it was made public, or withdrawn. */
  async findLastValidation(key: K): Promise<LastValidation | null> {
    const { validation, about, reason } = this.tables;
    const [last] = await this.manager.query<LastValidation[]>(
      `SELECT kind, quality, ${reason}(id) AS reason, recorded_at AS "recordedAt" FROM ${validation}
       WHERE collectivity_id = $1 AND ${about} = $2 ORDER BY sequence DESC LIMIT 1`,
      this.idsOf(key),
    );
    return last ?? null;
  }

  /** The public answers that these lead to, through as many providers as it takes. */
  findProvided(
    about: string,
    asked: readonly { readonly subjectId: string; readonly providedBy: string }[],
  ): Promise<ProvidedAnswer[]> {
    const { shown, about: of, subject } = this.tables;
    return this.manager.query(
      `WITH RECURSIVE provided AS (
         SELECT first.collectivity_id, first.${subject}, first.value, first.provided_by FROM ${shown} AS first
           JOIN unnest($2::text[], $3::text[]) AS asked(collectivity_id, ${subject}) USING (collectivity_id, ${subject})
           WHERE first.${of} = $1
         UNION
         SELECT next.collectivity_id, next.${subject}, next.value, next.provided_by FROM ${shown} AS next JOIN provided
           ON next.collectivity_id = provided.provided_by AND next.${subject} = provided.${subject}
           WHERE next.${of} = $1
       )
       SELECT collectivity_id AS "collectivityId", ${subject} AS "subjectId", value, provided_by AS "providedBy"
       FROM provided`,
      [about, asked.map(({ providedBy }) => providedBy), asked.map(({ subjectId }) => subjectId)],
    );
  }

  /** Of these collectivities, those that no longer exist and those that withdrew what they had made public. */
  findLeft(about: string, collectivityIds: readonly string[]): Promise<LeftState[]> {
    const { validation, about: of } = this.tables;
    return this.manager.query(
      `SELECT collectivity.id AS "collectivityId", CASE WHEN closed_on IS NULL THEN 'withdrawn' ELSE 'closed' END AS reason
       FROM collectivity LEFT JOIN LATERAL (
         SELECT kind FROM ${validation} WHERE collectivity_id = collectivity.id AND ${of} = $1
         ORDER BY sequence DESC LIMIT 1
       ) AS last ON true
       WHERE collectivity.id = ANY ($2) AND (closed_on IS NOT NULL OR last.kind = 'withdrawn')`,
      [about, collectivityIds],
    );
  }

  /** Keeps the last value of a working answer, one version further. */
  async writeAnswer(key: K, subjectId: string, written: S & Writing): Promise<A> {
    const { answer, about, subject, said } = this.tables;
    const values = new Map<string, unknown>(Object.entries(written));
    const columns = Object.entries<string>({ ...said, ...WRITING });
    await this.manager.query(
      `INSERT INTO ${answer} (collectivity_id, ${about}, ${subject}, version, ${listed(columns, ([, column]) => column)})
       VALUES ($1, $2, $3, 1, ${listed(columns, (_, index) => `$${String(index + 4)}`)})
       ON CONFLICT (collectivity_id, ${about}, ${subject}) DO UPDATE SET version = ${answer}.version + 1,
         ${listed(columns, ([, column]) => `${column} = excluded.${column}`)}`,
      [...this.idsOf(key), subjectId, ...columns.map(([name]) => values.get(name))],
    );
    const kept = await this.findAnswer(key, subjectId);
    if (!kept) throw new Error(`The answer of ${key.collectivityId} to ${subjectId} was written and is not there`);
    return kept;
  }

  /** One version further, in this status. */
  async moveTo(
    key: K,
    status: SelfAssessmentStatus,
    submission: { readonly at: Date; readonly by: string } | null = null,
  ): Promise<void> {
    const { state, about } = this.tables;
    await this.manager.query(
      `UPDATE ${state} SET status = $3, version = version + 1, submitted_at = $4, submitted_by = $5,
         returned_at = CASE WHEN $3 = 'editing' THEN returned_at END,
         returned_by = CASE WHEN $3 = 'editing' THEN returned_by END,
         return_reason = CASE WHEN $3 = 'editing' THEN return_reason END
       WHERE collectivity_id = $1 AND ${about} = $2`,
      [...this.idsOf(key), status, submission?.at ?? null, submission?.by ?? null],
    );
  }

  /** Remembers who handed it back, and what to look at again. */
  async recordReturn(key: K, { at, by, reason }: ReturnAct): Promise<void> {
    const { state, about } = this.tables;
    await this.manager.query(
      `UPDATE ${state} SET returned_at = $3, returned_by = $4, return_reason = $5
       WHERE collectivity_id = $1 AND ${about} = $2`,
      [...this.idsOf(key), at, by, reason],
    );
  }

  /** What is answered otherwise than in public. */
  async findChanges(key: K): Promise<AnswerChange<S>[]> {
    const said = Object.entries<string>(this.tables.said);
    const objectOf = (prefix: string): string =>
      `json_build_object(${said.map(([name, column]) => `'${name}', ${prefix}${column}`).join(', ')})`;
    const rows = await this.manager.query<{ subjectId: string; before: S; after: S }[]>(
      `SELECT subject_id AS "subjectId", ${objectOf('public_')} AS before, ${objectOf('')} AS after
       FROM (${this.differences}) AS change`,
      this.idsOf(key),
    );
    return rows.map(({ subjectId, before, after }) => ({
      ...{ subjectId, before: isAnswered(before) ? before : null, after: isAnswered(after) ? after : null },
    }));
  }

  /** Public states of collectivities that no longer exist. */
  async findToEnd(): Promise<K[]> {
    const { present, about } = this.tables;
    const rows = await this.manager.query<{ id: string; about: string }[]>(
      `SELECT DISTINCT collectivity_id AS id, ${about} AS about
       FROM ${present} JOIN collectivity ON collectivity.id = collectivity_id WHERE closed_on IS NOT NULL
       ORDER BY collectivity_id, ${about}`,
    );
    return rows.map(({ id, about: of }) => this.keyOf(id, of));
  }

  /** Makes the working answers the public ones, or withdraws the public ones, with all that follows from it. */
  async recordValidation(key: K, act: ValidationAct): Promise<void> {
    const { validation, about, validated, subject, said, publish } = this.tables;
    const columns = Object.values<string>(said).join(', ');
    const [recorded] = await this.manager.query<{ id: string }[]>(
      `WITH recorded AS (
         INSERT INTO ${validation} (collectivity_id, ${about}, sequence, kind, quality, reason, recorded_at, recorded_by)
         SELECT $1, $2, coalesce(max(sequence), 0) + 1, $3, $4, $5, $6, $7 FROM ${validation}
         WHERE collectivity_id = $1 AND ${about} = $2 RETURNING id, kind
       ), changed AS (
         INSERT INTO ${validated} (validation_id, collectivity_id, ${subject}, ${columns})
         SELECT id, $1, subject_id, ${columns} FROM recorded, (${this.differences}) AS change WHERE recorded.kind = 'validated'
       ) SELECT id FROM recorded`,
      [...this.idsOf(key), act.kind, act.quality, act.reason, act.recordedAt, act.recordedBy],
    );
    await this.manager.query(`SELECT ${publish}($1)`, [recorded?.id]);
  }

  /** What is edited beside what is public, where they differ. An answer that was emptied is none. */
  private get differences(): string {
    const { answer, about, subject, shown, said } = this.tables;
    const columns = Object.values<string>(said);
    const of = (table: string): string =>
      `(${columns.map((column) => emptied(`${table}.${column}`, column)).join(', ')})`;
    return `
      SELECT ${subject} AS subject_id, ${columns
        .map(
          (column) => `${emptied(`edited.${column}`, column)} AS ${column},
        shown.${column} AS public_${column}`,
        )
        .join(', ')}
      FROM (SELECT * FROM ${answer} WHERE collectivity_id = $1 AND ${about} = $2 AND value IS NOT NULL) AS edited
      FULL JOIN (SELECT * FROM ${shown} WHERE collectivity_id = $1 AND ${about} = $2) AS shown USING (${subject})
      WHERE ${of('edited')} IS DISTINCT FROM ${of('shown')}
      ORDER BY ${subject}`;
  }

  private select(key: K, lock = ''): Promise<StateColumns[]> {
    const { state, about } = this.tables;
    return this.manager.query(
      `SELECT status, version, submitted_at AS "submittedAt", submitted_by AS "submittedBy",
         returned_at AS "returnedAt", returned_by AS "returnedBy", return_reason AS "returnReason"
       FROM ${state} WHERE collectivity_id = $1 AND ${about} = $2 ${lock}`,
      this.idsOf(key),
    );
  }

  private idsOf(key: K): [string, string] {
    return [key.collectivityId, this.aboutOf(key)];
  }
}

function listed<T>(items: readonly T[], write: (item: T, index: number) => string): string {
  return items.map(write).join(', ');
}

/** A list that is not there is an empty one. */
function emptied(expression: string, column: string): string {
  return column === 'evidence' ? `coalesce(${expression}, '{}')` : expression;
}

function isAnswered<S extends Said>(said: S): said is Answered<S> {
  return said.value !== null;
}
