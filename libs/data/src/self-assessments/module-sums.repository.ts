import type { GroupCount, GroupQuartiles } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { MadeOnce } from '../shared/made-once.js';
import { COUNTED_GROUPS, type SumGrain } from './counted-groups.js';
import { LED } from './led.sql.js';

/** Which answers to the module: to these questions, those of an instant, or those of today. */
export interface AskedSums {
  readonly moduleId: string;
  readonly questionIds: readonly string[];
  readonly grain: SumGrain;
  readonly at: Date | null;
}

/** A proposal, three grains: some four for each. */
const KEPT = 400;

/**
 * What collectivities made public of the module, summed on reading: nothing of it is stored. What was asked is kept by the
 * process until somebody validates answers to the module, or is counted otherwise: a validation of services changes nothing.
 */
export class ModuleSumsRepository {
  private readonly counts = new MadeOnce<readonly GroupCount[]>(KEPT);
  private readonly quartiles = new MadeOnce<readonly GroupQuartiles[]>(KEPT);

  constructor(private readonly manager: EntityManager) {}

  /** Where the answers of each group lead, by kind and question; and who answered anything (`*`). */
  async findCounts(asked: AskedSums): Promise<readonly GroupCount[]> {
    return this.counts.read(JSON.stringify(asked), await this.versionOf(asked), () => this.makeCounts(asked));
  }

  /** How the numbers given are spread: one's own alone, as nobody inherits a number. */
  async findQuartiles(asked: AskedSums): Promise<readonly GroupQuartiles[]> {
    return this.quartiles.read(JSON.stringify(asked), await this.versionOf(asked), () => this.makeQuartiles(asked));
  }

  /** Another one whenever the history is: rows are added to it and never removed, in whatever order they are committed. */
  private async versionOf({ moduleId }: AskedSums): Promise<string> {
    const [found] = await this.manager.query<{ version: string }[]>(
      `SELECT concat_ws(' ', count(*), max(id), (SELECT version FROM counted_version)) AS version
       FROM module_validation WHERE module_id = $1`,
      [moduleId],
    );
    return found?.version ?? '';
  }

  private makeCounts({ moduleId, questionIds, grain, at }: AskedSums): Promise<GroupCount[]> {
    const { told, respondents } = at ? PAST : TODAY;
    return this.manager.query(
      `WITH RECURSIVE told AS MATERIALIZED (${told}), ${LED}, standing AS (
         SELECT * FROM led UNION ALL SELECT collectivity_id, '*', 'respondent' FROM (${respondents}) AS respondent
       )
       SELECT ${COUNTED_GROUPS[grain]} AS "groupId", kind, subject_id AS "subjectId", standing,
         count(*)::integer AS collectivities, sum(population)::float8 AS population
       FROM standing JOIN counted_collectivities() AS counted ON counted.id = collectivity_id
       GROUP BY 1, kind, subject_id, standing ORDER BY 1, kind, subject_id, standing`,
      [questionIds, moduleId, ...(at ? [at] : [])],
    );
  }

  private makeQuartiles({ moduleId, questionIds, grain, at }: AskedSums): Promise<GroupQuartiles[]> {
    const { told } = at ? PAST : TODAY;
    const quartile = (share: number): string => `percentile_cont(${String(share)}) WITHIN GROUP (ORDER BY amount)`;
    return this.manager.query(
      `SELECT ${COUNTED_GROUPS[grain]} AS "groupId", subject_id AS "subjectId", count(*)::integer AS answers,
         ${quartile(0.25)} AS low, ${quartile(0.5)} AS median, ${quartile(0.75)} AS high
       FROM (${told}) AS told JOIN counted_collectivities() AS counted ON counted.id = collectivity_id
       WHERE amount IS NOT NULL AND $2::text IS NOT NULL GROUP BY 1, subject_id ORDER BY 1, subject_id`,
      [questionIds, moduleId, ...(at ? [at] : [])],
    );
  }
}

/** $1 questions, $2 module. */
const TODAY = {
  told: `
    SELECT collectivity_id, question_id AS subject_id, value, provided_by, amount FROM public_module_answer
    WHERE question_id = ANY ($1) AND module_id = $2`,
  respondents: 'SELECT DISTINCT collectivity_id FROM public_module_answer WHERE module_id = $2',
};

/** The same at the instant $3, from the history. */
const PAST = {
  told: `
    SELECT collectivity_id, question_id AS subject_id, value, provided_by, amount
    FROM module_answers_known_at($2, $3) WHERE question_id = ANY ($1)`,
  respondents: 'SELECT DISTINCT collectivity_id FROM module_answers_known_at($2, $3)',
};
