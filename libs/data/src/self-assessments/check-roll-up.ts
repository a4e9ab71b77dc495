import { COMMAND } from '@ou-en-est-on/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { recordAudit } from '../audit/record-audit.js';
import { inTransaction } from '../identity/in-transaction.js';
import type { RollUpRow } from './roll-up.repository.js';

/** A sum that is not what the public answers give, with what they give. */
export interface SumDifference extends RollUpRow {
  readonly countedCollectivities: number;
  readonly countedPopulation: number;
}

/** A public answer that is not what was validated, or does not lead where it should; a star: the respondent itself. */
export interface AnswerDifference {
  readonly collectivityId: string;
  readonly serviceId: string;
}

export interface RollUpDrift {
  readonly answers: readonly AnswerDifference[];
  readonly sums: readonly SumDifference[];
  /** Collectivities counted with a population, a stratum or a territory that is no longer theirs. */
  readonly moved: readonly string[];
}

/** What differs between the answers and sums that validations wrote and those that the history gives: nothing, unless something is wrong. */
export async function findDrift(dataSource: DataSource, editionId: string): Promise<RollUpDrift> {
  const [drift] = await dataSource.query<RollUpDrift[]>(DRIFT, [editionId]);
  return drift ?? { answers: [], sums: [], moved: [] };
}

/** True when a geographic code was loaded since sums were made, of any edition, and they still follow the former one. */
export async function hasMovedRespondents(dataSource: DataSource): Promise<boolean> {
  const [found] = await dataSource.query<{ moved: boolean }[]>(
    'SELECT EXISTS (SELECT FROM matrix_edition, moved_respondents(matrix_edition.id)) AS moved',
  );
  return found?.moved ?? false;
}

/** One statement, hence one snapshot for all: validations go on meanwhile. */
const DRIFT = `
  SELECT
    (SELECT coalesce(json_agg(answer ORDER BY answer."collectivityId", answer."serviceId"), '[]') FROM (
      SELECT collectivity_id AS "collectivityId", service_id AS "serviceId" FROM public_differences($1)
    ) AS answer) AS answers,
    (SELECT coalesce(json_agg(sum), '[]') FROM (
      SELECT territory_id AS "territoryId", kind, stratum, subject_id AS "subjectId", standing, collectivities,
        population, counted_collectivities AS "countedCollectivities", counted_population AS "countedPopulation"
      FROM roll_up_differences($1, NULL) ORDER BY 1, 2, 3, 4, 5
    ) AS sum) AS sums,
    (SELECT coalesce(json_agg(collectivity_id ORDER BY collectivity_id), '[]') FROM moved_respondents($1)) AS moved`;

export interface Rebuilt {
  /** Public answers that were not right. */
  readonly answers: number;
  readonly sums: number;
}

export interface RebuildOptions {
  readonly checked?: boolean;
  readonly respondentsAtOnce?: number;
}

/** What one transaction makes again, of how many. */
interface Part {
  readonly answers: number;
  readonly territories: readonly string[];
  readonly part: number;
  readonly of: number;
}

/** How many respondents are counted again in one transaction: validations wait for it, less than a second. */
const RESPONDENTS_AT_ONCE = 500;

/**
 * Makes what is public again where it is not right: the answers if they are not what was validated, then the sums, with
 * the populations and strata of today. What is right is found so in one snapshot, for which nobody waits; of the rest,
 * validations wait for some territories at a time, which one transaction makes again and tells the audit. Stopped
 * midway, it leaves whole territories. Unchecked: the sums alone.
 */
export async function rebuildRollUp(
  dataSource: DataSource,
  editionId: string,
  { checked = true, respondentsAtOnce = RESPONDENTS_AT_ONCE }: RebuildOptions = {},
): Promise<Rebuilt> {
  const asCommand = <T>(work: (manager: EntityManager) => Promise<T>): Promise<T> =>
    inTransaction(dataSource, { identity: COMMAND }, work);
  if (checked && (await findDrift(dataSource, editionId)).answers.length > 0) {
    return asCommand(async (manager) => {
      const answers = await countOf(manager, 'republish($1)', [editionId]);
      const territories = (await batchesOf(manager, editionId, Infinity)).flat();
      return rebuildOnce(manager, editionId, { answers, territories, part: 1, of: 1 });
    });
  }
  const batches = await asCommand((manager) => batchesOf(manager, editionId, respondentsAtOnce));
  let sums = 0;
  for (const [index, territories] of batches.entries()) {
    const part = { answers: 0, territories, part: index + 1, of: batches.length };
    sums += (await asCommand((manager) => rebuildOnce(manager, editionId, part))).sums;
  }
  return { answers: 0, sums };
}

/** Tells the audit in the transaction of what was not right: nothing, when others put it right meanwhile. */
async function rebuildOnce(manager: EntityManager, editionId: string, asked: Part): Promise<Rebuilt> {
  const sums = await countOf(manager, 'rebuild_roll_up($1, $2)', [editionId, asked.territories]);
  if (asked.answers + sums > 0) {
    const about = { operation: 'rebuild-roll-up', table: 'roll_up', id: editionId };
    await recordAudit(manager, { ...about, after: { ...asked, sums } });
  }
  return { answers: asked.answers, sums };
}

/**
 * The territories whose sums are not right, or whose respondents are no longer as they are counted: as many together as
 * have so many respondents; at least one.
 */
async function batchesOf(manager: EntityManager, editionId: string, most: number): Promise<string[][]> {
  const rows = await manager.query<{ id: string; count: number }[]>(
    `WITH counted AS (
       SELECT collectivity_id, territory_id FROM respondent WHERE edition_id = $1
     ), wrong AS (
       SELECT territory_id FROM roll_up_differences($1, NULL)
       UNION
       SELECT territory_id FROM moved_respondents($1) JOIN counted USING (collectivity_id)
     )
     SELECT territory_id AS id, count(collectivity_id)::integer AS count
     FROM wrong LEFT JOIN counted USING (territory_id) GROUP BY territory_id ORDER BY territory_id`,
    [editionId],
  );
  const batches: string[][] = [];
  let room = 0;
  for (const { id, count } of rows) {
    const last = batches.at(-1);
    if (last && count <= room) last.push(id);
    else batches.push([id]);
    room = (last && count <= room ? room : most) - count;
  }
  return batches;
}

async function countOf(manager: EntityManager, call: string, values: readonly unknown[]): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(`SELECT ${call} AS count`, [...values]);
  return row?.count ?? 0;
}
