import type { LabelAward } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { LabelImportEntity, LabelWithdrawalEntity } from './label-award.entities.js';

/** An award as it is kept. */
export interface RecordedAward extends LabelAward {
  readonly id: string;
  readonly collectivityId: string;
  readonly recordedAt: Date;
  /** The id of the award of the same year that it corrects. */
  readonly corrects: string | null;
}

/** An award to be kept. */
export interface NewAward extends LabelAward {
  readonly collectivityId: string;
  /** The id of the award that it corrects. */
  readonly corrects: string | null;
}

export interface LabelActAuthor {
  readonly at: Date;
  readonly by: string;
}

/** An import as lists tell it. */
export interface LabelImport {
  readonly id: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly awards: number;
  /** How many of them correct another one. */
  readonly corrections: number;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Titles of some of its sources, by name. */
  readonly sources: readonly string[];
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawReason: string | null;
}

export interface ImportPosition {
  readonly recordedAt: string;
  readonly id: string;
}

/** Everybody reads awards; the database lets those who work for the association record them, and nobody change one. */
export class LabelAwardRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Those that were shown at an instant, or are now when it is null: of each year of each that bore a label the last one
   * recorded, without the imports withdrawn. Of all, or of some collectivities.
   */
  findShown(knownAt: Date | null, collectivityIds: readonly string[] | null = null): Promise<RecordedAward[]> {
    return this.manager.query(SHOWN, [knownAt, collectivityIds]);
  }

  /** How many of them are of each year. */
  countByYear(knownAt: Date | null): Promise<{ year: number; awards: number }[]> {
    return this.manager.query(
      `SELECT year, count(DISTINCT given_to)::integer AS awards FROM label_award WHERE ${IS_SHOWN} GROUP BY year`,
      [knownAt],
    );
  }

  /** Those of an import, be it withdrawn. */
  findOfImport(importId: string): Promise<RecordedAward[]> {
    return this.manager.query(`SELECT ${COLUMNS} FROM label_award WHERE import_id = $1 ORDER BY id`, [importId]);
  }

  /** Nobody else records or withdraws an award until the end of the transaction. */
  async lock(): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('label awards', 0))`);
  }

  async record(importId: string, awards: readonly NewAward[], { at, by }: LabelActAuthor): Promise<void> {
    await this.manager.insert(LabelImportEntity, { id: importId, recordedAt: at, recordedBy: by });
    const rows = awards.map(({ source, ...award }) => ({ ...award, ...source }));
    await this.manager.query(INSERT, [importId, at, JSON.stringify(rows)]);
  }

  /** The latest first. */
  async findImports(after: ImportPosition | null, limit: number): Promise<{ items: LabelImport[]; total: number }> {
    const items = await this.manager.query<LabelImport[]>(
      `${IMPORTS}
       WHERE $1::timestamptz IS NULL OR (label_import.recorded_at, label_import.id) < ($1, $2)
       ORDER BY label_import.recorded_at DESC, label_import.id DESC LIMIT $3`,
      [after?.recordedAt ?? null, after?.id ?? null, limit],
    );
    return { items, total: await this.manager.count(LabelImportEntity) };
  }

  async findImport(id: string): Promise<LabelImport | null> {
    const [found] = await this.manager.query<LabelImport[]>(`${IMPORTS} WHERE label_import.id = $1`, [id]);
    return found ?? null;
  }

  async withdraw(importId: string, reason: string, { at, by }: LabelActAuthor): Promise<void> {
    await this.manager.insert(LabelWithdrawalEntity, { importId, reason, recordedAt: at, recordedBy: by });
  }
}

const COLUMNS = `
  label_award.id::text, collectivity_id AS "collectivityId", given_to AS "givenTo", former_name AS "formerName", year, ats,
  mentions, jsonb_build_object('title', source_title, 'url', source_url, 'date', source_date) AS source,
  label_award.recorded_at AS "recordedAt", corrects::text`;

const IS_SHOWN = `
  ($1::timestamptz IS NULL OR recorded_at <= $1) AND NOT EXISTS (
    SELECT FROM label_withdrawal WHERE label_withdrawal.import_id = label_award.import_id
      AND ($1::timestamptz IS NULL OR label_withdrawal.recorded_at <= $1)
  )`;

/** Of a collectivity: what it bore itself, and what it answers for, of which this site has no page. */
const SHOWN = `
  SELECT DISTINCT ON (given_to, year) ${COLUMNS} FROM label_award
  WHERE ${IS_SHOWN} AND (
    $2::text[] IS NULL OR given_to = ANY ($2) OR collectivity_id = ANY ($2) AND NOT EXISTS (
      SELECT FROM collectivity WHERE collectivity.id = label_award.given_to
    )
  )
  ORDER BY given_to, year, label_award.id DESC`;

const INSERT = `
  INSERT INTO label_award (
    import_id, recorded_at, collectivity_id, given_to, former_name, year, ats, mentions, source_title, source_url,
    source_date, corrects
  )
  SELECT $1, $2, "collectivityId", "givenTo", "formerName", year, ats, mentions, title, url, date, corrects
  FROM jsonb_to_recordset($3::jsonb) AS given(
    "collectivityId" text, "givenTo" text, "formerName" text, year integer, ats integer, mentions text[], title text,
    url text, date text, corrects bigint
  )`;

const IMPORTS = `
  SELECT label_import.id, label_import.recorded_at AS "recordedAt", label_import.recorded_by AS "recordedBy", counts.*,
    withdrawal.recorded_at AS "withdrawnAt", withdrawal.recorded_by AS "withdrawnBy",
    withdrawal.reason AS "withdrawReason"
  FROM label_import LEFT JOIN label_withdrawal AS withdrawal ON withdrawal.import_id = label_import.id, LATERAL (
    SELECT count(*)::integer AS awards, count(corrects)::integer AS corrections, min(year) AS "firstYear",
      max(year) AS "lastYear",
      (array_agg(DISTINCT source_title ORDER BY source_title))[1:3] AS sources
    FROM label_award WHERE label_award.import_id = label_import.id
  ) AS counts`;
