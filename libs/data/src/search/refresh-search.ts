import { type SearchDocument, searchDocuments } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { ExchangeRepository } from '../exchanges/exchange.repository.js';
import { GovernmentActionRepository } from '../government-actions/government-action.repository.js';
import { IndicatorRepository } from '../indicators/indicator.repository.js';
import { NOTHING_DONE, type TableReport } from '../shared/load-report.js';
import { MotionRepository } from '../motions/motion.repository.js';
import { ProposalRepository } from '../proposals/proposal.repository.js';

/**
 * Makes the search say what the tables say. Whoever writes a proposal, an action, an indicator or an exchange calls it
 * in the same transaction.
 */
export async function refreshSearch(manager: EntityManager): Promise<TableReport> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('refresh search', 0))`);
  const documents = await readDocuments(manager);
  const [written] = await manager.query<Written[]>(WRITE, [JSON.stringify(documents.map(toColumns))]);
  const { inserted, updated, removed } = written ?? NOTHING_DONE;
  if (inserted + updated + removed > 0) {
    await manager.query('DELETE FROM search_word');
    await manager.query(WRITE_WORDS);
  }
  return { ...NOTHING_DONE, inserted, updated, removed, unchanged: documents.length - inserted - updated };
}

type Written = Pick<TableReport, 'inserted' | 'updated' | 'removed'>;

async function readDocuments(manager: EntityManager): Promise<SearchDocument[]> {
  const motions = new MotionRepository(manager);
  return searchDocuments({
    proposals: await new ProposalRepository(manager).findAll(),
    axes: await motions.findAxes(),
    measures: await motions.findMeasures(),
    actions: await new GovernmentActionRepository(manager).findAll(),
    indicators: await new IndicatorRepository(manager).findAll(),
    exchanges: await new ExchangeRepository(manager).findAll(),
  });
}

function toColumns({ entityId, motionYear, stakeId, sentences, ...same }: SearchDocument): object {
  return {
    ...same,
    entity_id: entityId,
    motion_year: motionYear,
    stake_id: stakeId,
    body: sentences.length === 0 ? null : sentences.map(({ text }) => text).join('\n'),
    parts: sentences.map(({ part }) => part),
  };
}

const COLUMNS = 'kind, entity_id, title, body, parts, motion_year, stake_id, domain, date, position';
const CONTENT = COLUMNS.split(', ').slice(2);
const rowOf = (table: string): string => `(${CONTENT.map((column) => `${table}.${column}`).join(', ')})`;

const WRITE = `
  WITH shown AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS shown(
      kind text, entity_id text, title text, body text, parts text[], motion_year integer, stake_id text, domain text,
      date text, position integer)
  ),
  removed AS (
    DELETE FROM search_document stored
    WHERE NOT EXISTS (SELECT FROM shown WHERE shown.kind = stored.kind AND shown.entity_id = stored.entity_id)
    RETURNING 1
  ),
  written AS (
    INSERT INTO search_document AS stored (${COLUMNS}) SELECT ${COLUMNS} FROM shown
    ON CONFLICT (kind, entity_id) DO UPDATE SET (${CONTENT.join(', ')}) = ${rowOf('EXCLUDED')}
    WHERE ${rowOf('stored')} IS DISTINCT FROM ${rowOf('EXCLUDED')}
    RETURNING xmax = 0 AS is_new
  )
  SELECT
    (SELECT count(*)::int FROM written WHERE is_new) AS inserted,
    (SELECT count(*)::int FROM written WHERE NOT is_new) AS updated,
    (SELECT count(*)::int FROM removed) AS removed`;

/** Without the words that say nothing (« de », « les »), which have no stem, nor strings too long for an index. */
const WRITE_WORDS = `
  INSERT INTO search_word (word, lexeme)
  SELECT word, stem.lexeme
  FROM (
    SELECT DISTINCT lower(found.word) AS word
    FROM search_document document,
      regexp_split_to_table(search_text(unaccent(concat_ws(' ', document.title, document.body))), ' +') AS found(word)
  ) spelt
  CROSS JOIN LATERAL (
    SELECT (tsvector_to_array(to_tsvector('public.french_unaccent', spelt.word)))[1] AS lexeme
  ) stem
  WHERE stem.lexeme <> '' AND length(spelt.word) <= 64`;
