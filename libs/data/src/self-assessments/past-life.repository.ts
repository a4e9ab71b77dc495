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

/** Whose public answers, and at which of the instants asked for, the first being 1. */
interface AskedAnswers {
  readonly place: number;
  readonly collectivityId: string;
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
  async findWithProviders(key: PastKey, at: Date): Promise<PastAnswer<S>[]> {
    return (await this.findWithProvidersAt(key, [at])).get(at.getTime()) ?? [];
  }

  /**
   * The same at several instants, by their milliseconds: as many round trips as the longest way has providers, however
   * many instants.
   */
  async findWithProvidersAt(
    { collectivityId, about }: PastKey,
    instants: readonly Date[],
  ): Promise<ReadonlyMap<number, PastAnswer<S>[]>> {
    const times = [...new Set(instants.map((at) => at.getTime()))];
    const found = new Map(times.map((time): [number, PastAnswer<S>[]] => [time, []]));
    const asked = new Set<string>();
    let asking: AskedAnswers[] = times.map((_time, index) => ({ place: index + 1, collectivityId }));
    let subjectIds: string[] | null = null;
    while (asking.length > 0) {
      for (const one of asking) asked.add(keyOf(one));
      const answers: PlacedAnswer<S>[] = await this.findAnswers(about, times, asking, subjectIds);
      for (const { place, answer } of answers) found.get(times[place - 1] ?? NaN)?.push(answer);
      const led = answers.filter(({ answer }) => answer.providedBy !== null);
      // More than each leads to, never less: what a provider says of one thing is asked of all.
      subjectIds = [...new Set(led.map(({ answer }) => answer.subjectId))];
      const next = led.flatMap(({ place, answer: { providedBy } }) =>
        providedBy === null ? [] : [{ place, collectivityId: providedBy }],
      );
      asking = [...new Map(next.map((one) => [keyOf(one), one])).values()].filter((one) => !asked.has(keyOf(one)));
    }
    return found;
  }

  private async findAnswers(
    about: string,
    times: readonly number[],
    asking: readonly AskedAnswers[],
    subjectIds: readonly string[] | null,
  ): Promise<PlacedAnswer<S>[]> {
    const { validation, validated, about: of, subject, said } = this.tables;
    const columns = Object.entries<string>(said);
    const rows = await this.manager.query<(AskedAnswers & { subjectId: string; said: Answered<S> })[]>(
      `SELECT place, collectivity_id AS "collectivityId", subject_id AS "subjectId",
         json_build_object(${columns.map(([name, column]) => `'${name}', ${column}`).join(', ')}) AS said
       FROM unnest($3::integer[], $4::text[]) AS asked(place, collectivity_id) CROSS JOIN LATERAL (
         SELECT DISTINCT ON (said.${subject})
           said.${subject} AS subject_id, ${columns.map(([, column]) => `said.${column}`).join(', ')}
         FROM ${validation} AS made JOIN ${validated} AS said ON said.validation_id = made.id
         WHERE made.${of} = $1 AND made.collectivity_id = asked.collectivity_id
           AND made.recorded_at <= ($2::timestamptz[])[asked.place]
           AND ($5::text[] IS NULL OR said.${subject} = ANY ($5))
           AND made.sequence > coalesce((
             SELECT max(ended.sequence) FROM ${validation} AS ended
             WHERE ended.collectivity_id = asked.collectivity_id AND ended.${of} = $1
               AND ended.recorded_at <= ($2::timestamptz[])[asked.place] AND ended.kind <> 'validated'
           ), 0)
         ORDER BY said.${subject}, made.sequence DESC
       ) AS last
       WHERE value IS NOT NULL ORDER BY place, collectivity_id, subject_id`,
      [
        about,
        times.map((time) => new Date(time).toISOString()),
        asking.map(({ place }) => place),
        asking.map(({ collectivityId }) => collectivityId),
        subjectIds,
      ],
    );
    return rows.map(({ place, said: answer, ...whose }) => ({ place, answer: { ...answer, ...whose } }));
  }
}

/** An answer, and at which of the instants asked for it was public. */
interface PlacedAnswer<S extends Said> {
  readonly place: number;
  readonly answer: PastAnswer<S>;
}

function keyOf({ place, collectivityId }: AskedAnswers): string {
  return `${String(place)} ${collectivityId}`;
}
