import { SEARCH_KINDS } from '@ou-en-est-on/domain';
import { MARK_END, MARK_START } from './marks.js';

/** $1 text query, $2 id, $3 beginning of an id; then the filters, null when not asked: $4 kinds, $5 years, $6 stakes. */
const MATCHES = '(words @@ $1::tsquery OR entity_id = $2 OR starts_with(entity_id, $3))';
const OF_KIND = '($4::text[] IS NULL OR kind = ANY ($4))';
const OF_MOTION = '($5::text[] IS NULL OR coalesce(motion_year::text = ANY ($5), false))';
const OF_STAKE = '($6::text[] IS NULL OR coalesce(stake_id = ANY ($6), false))';

/** Each facet under the filters of the others, and the total under all of them. */
export const COUNT = `
  WITH found AS MATERIALIZED (
    SELECT kind, motion_year::text AS motion, stake_id, ${OF_KIND} AS of_kind, ${OF_MOTION} AS of_motion,
      ${OF_STAKE} AS of_stake
    FROM search_document WHERE ${MATCHES}
  )
  SELECT 'kind' AS facet, kind AS value, count(*) FILTER (WHERE of_motion AND of_stake)::int AS count
  FROM found GROUP BY kind
  UNION ALL
  SELECT 'motion', motion, count(*) FILTER (WHERE of_kind AND of_stake)::int FROM found GROUP BY motion
  UNION ALL
  SELECT 'stake', stake_id, count(*) FILTER (WHERE of_kind AND of_motion)::int FROM found GROUP BY stake_id
  UNION ALL
  SELECT 'total', NULL, count(*) FILTER (WHERE of_kind AND of_motion AND of_stake)::int FROM found`;

const MARKS = `HighlightAll=true, StartSel=${MARK_START}, StopSel=${MARK_END}`;
const marked = (text: string): string =>
  `ts_headline('public.french_unaccent', search_text(${text}), $1::tsquery, '${MARKS}')`;
const KINDS = SEARCH_KINDS.map((kind) => `'${kind}'`).join(', ');
const held = (queries: string): string =>
  `(SELECT count(*) FROM unnest(${queries}::text[]) AS word(query) WHERE words @@ word.query::tsquery)`;

/**
 * $7 one query a word, $8 the same in the title, $9 limit, $10 offset. The document asked by its id first, then those
 * with the most words, in their title above all. Only the page is marked.
 */
export const FIND = `
  WITH page AS (
    SELECT *, row_number() OVER (
      ORDER BY entity_id = $2 DESC, ${held('$7')} DESC, ${held('$8')} DESC, ts_rank(words, $1::tsquery) DESC,
        array_position(ARRAY[${KINDS}], kind::text), position, entity_id
    ) AS place
    FROM search_document WHERE ${MATCHES} AND ${OF_KIND} AND ${OF_MOTION} AND ${OF_STAKE}
    ORDER BY place LIMIT $9 OFFSET $10
  )
  SELECT kind, entity_id AS "entityId", title, body, parts, motion_year AS "motionYear", stake_id AS "stakeId", domain,
    date, position, ${marked('title')} AS "markedTitle", ${marked('body')} AS "markedBody"
  FROM page ORDER BY place`;
