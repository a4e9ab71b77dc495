import type { Identity } from '@ou-en-est-on/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { recordAudit } from '../audit/record-audit.js';
import { inTransaction } from '../identity/in-transaction.js';
import type { RollUpRow } from './roll-up.repository.js';

const COMMAND: Identity = { kind: 'system', name: 'command' };

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

/**
 * Makes what is public again: the answers if they are not what was validated, then the sums with the populations and
 * strata of today, a territory at a time so that validations wait for no more than one. Unchecked: the sums alone.
 */
export async function rebuildRollUp(
  dataSource: DataSource,
  editionId: string,
  { checked = true }: { readonly checked?: boolean } = {},
): Promise<Rebuilt> {
  if (checked && (await findDrift(dataSource, editionId)).answers.length > 0) {
    return inTransaction(dataSource, { identity: COMMAND }, async (manager) => {
      const answers = await countOf(manager, 'republish($1)', [editionId]);
      const sums = await rebuildEach(await territoriesOf(manager, editionId), rebuildIn(manager, editionId));
      return tell(manager, editionId, { answers, sums });
    });
  }
  const territories = await inTransaction(dataSource, { identity: COMMAND }, (manager) =>
    territoriesOf(manager, editionId),
  );
  const sums = await rebuildEach(territories, (territoryId) =>
    inTransaction(dataSource, { identity: COMMAND }, (manager) => rebuildIn(manager, editionId)(territoryId)),
  );
  return inTransaction(dataSource, { identity: COMMAND }, (manager) => tell(manager, editionId, { answers: 0, sums }));
}

/** One row of the audit for what was not right, however many territories it was in; none where all was. */
async function tell(manager: EntityManager, editionId: string, rebuilt: Rebuilt): Promise<Rebuilt> {
  if (rebuilt.answers + rebuilt.sums > 0) {
    const about = { operation: 'rebuild-roll-up', table: 'roll_up', id: editionId };
    await recordAudit(manager, { ...about, after: rebuilt });
  }
  return rebuilt;
}

async function rebuildEach(
  territories: readonly string[],
  rebuild: (territoryId: string) => Promise<number>,
): Promise<number> {
  let sums = 0;
  for (const territoryId of territories) sums += await rebuild(territoryId);
  return sums;
}

const rebuildIn =
  (manager: EntityManager, editionId: string) =>
  (territoryId: string): Promise<number> =>
    countOf(manager, 'rebuild_roll_up($1, $2)', [editionId, territoryId]);

async function territoriesOf(manager: EntityManager, editionId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT territory_id AS id FROM respondent WHERE edition_id = $1
     UNION SELECT territory_id FROM roll_up WHERE edition_id = $1 ORDER BY id`,
    [editionId],
  );
  return rows.map(({ id }) => id);
}

async function countOf(manager: EntityManager, call: string, values: readonly string[]): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(`SELECT ${call} AS count`, [...values]);
  return row?.count ?? 0;
}
