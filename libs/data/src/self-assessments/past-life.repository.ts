import type { ValidationKind } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import type { Answered, Said, StateTables } from './living-state.js';

/** One public answer of somebody, at some instant. */
export type PastAnswer<S extends Said = Said> = Answered<S> & {
  readonly collectivityId: string;
  readonly subjectId: string;
};

/** An event of the public history of a state. */
export interface PastValidation {
  readonly kind: ValidationKind;
  readonly recordedAt: Date;
}

/** Whose state it is, and what it is about: an edition, a module. */
export interface PastKey {
  readonly collectivityId: string;
  readonly about: string;
}

/** Which public answers, of whom, at what instant; to the subjects asked, or to all of them. */
interface AskedAnswers {
  readonly about: string;
  readonly collectivityIds: readonly string[];
  readonly at: Date;
  readonly subjectIds: readonly string[] | null;
}

/** What each collectivity had made public at an instant, from the history of validations, whatever is answered. */
export abstract class PastLifeRepository<S extends Said> {
  protected abstract readonly tables: Pick<StateTables<S>, 'about' | 'said' | 'subject' | 'validated' | 'validation'>;

  constructor(protected readonly manager: EntityManager) {}

  /** Oldest first. */
  findValidations({ collectivityId, about }: PastKey, until: Date): Promise<PastValidation[]> {
    const { validation, about: of } = this.tables;
    return this.manager.query(
      `SELECT kind, recorded_at AS "recordedAt" FROM ${validation}
       WHERE collectivity_id = $1 AND ${of} = $2 AND recorded_at <= $3 ORDER BY sequence`,
      [collectivityId, about, until],
    );
  }

  /** Those of one collectivity, and those that they lead to, through as many providers as it takes. */
  async findWithProviders({ collectivityId, about }: PastKey, at: Date): Promise<PastAnswer<S>[]> {
    const asked = new Set<string>();
    const found: PastAnswer<S>[] = [];
    let collectivityIds = [collectivityId];
    let subjectIds: string[] | null = null;
    while (collectivityIds.length > 0) {
      for (const id of collectivityIds) asked.add(id);
      const answers: PastAnswer<S>[] = await this.findAnswers({ about, collectivityIds, at, subjectIds });
      found.push(...answers);
      const provided = answers.filter(({ providedBy }) => providedBy !== null);
      subjectIds = [...new Set(provided.map(({ subjectId }) => subjectId))];
      const providers = new Set(provided.flatMap(({ providedBy }) => providedBy ?? []));
      collectivityIds = [...providers].filter((id) => !asked.has(id));
    }
    return found;
  }

  private async findAnswers({ about, collectivityIds, at, subjectIds }: AskedAnswers): Promise<PastAnswer<S>[]> {
    const { validation, validated, about: of, subject, said } = this.tables;
    const columns = Object.entries<string>(said);
    const rows = await this.manager.query<{ collectivityId: string; subjectId: string; said: Answered<S> }[]>(
      `SELECT collectivity_id AS "collectivityId", subject_id AS "subjectId",
         json_build_object(${columns.map(([name, column]) => `'${name}', ${column}`).join(', ')}) AS said
       FROM (
         SELECT DISTINCT ON (made.collectivity_id, said.${subject})
           made.collectivity_id, said.${subject} AS subject_id, ${columns.map(([, column]) => `said.${column}`).join(', ')}
         FROM ${validation} AS made JOIN ${validated} AS said ON said.validation_id = made.id
         WHERE made.${of} = $1 AND made.collectivity_id = ANY ($2) AND made.recorded_at <= $3
           AND ($4::text[] IS NULL OR said.${subject} = ANY ($4))
           AND made.sequence > coalesce((
             SELECT max(ended.sequence) FROM ${validation} AS ended
             WHERE ended.collectivity_id = made.collectivity_id AND ended.${of} = $1
               AND ended.recorded_at <= $3 AND ended.kind <> 'validated'
           ), 0)
         ORDER BY made.collectivity_id, said.${subject}, made.sequence DESC
       ) AS last
       WHERE value IS NOT NULL ORDER BY collectivity_id, subject_id`,
      [about, collectivityIds, at, subjectIds],
    );
    return rows.map(({ said: answer, ...whose }) => ({ ...answer, ...whose }));
  }
}
