import type { SheetContent, SheetPublicationKind } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { SheetPublicationEntity } from './sheet-publication.entity.js';

/** Whose sheet, and in which edition. */
export interface SheetKey {
  readonly id: string;
  readonly collectivityId: string;
  readonly editionId: string;
}

/** A sheet as it is being written. */
export interface WorkingSheet extends SheetKey, SheetContent {
  readonly version: number;
  /** The version that is public; null for a draft. */
  readonly publishedVersion: number | null;
  readonly editedAt: Date;
  readonly editedBy: string;
  /** True once it was published, be it withdrawn since. */
  readonly hasHistory: boolean;
  /** True when its collectivity no longer exists. */
  readonly isClosed: boolean;
}

export interface SheetAuthor {
  readonly at: Date;
  readonly by: string;
}

/** A sheet is made public as it is written now, or withdrawn for a reason. */
export interface SheetPublicationAct {
  readonly kind: SheetPublicationKind;
  readonly reason: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

const SHEETS = `
  SELECT id, collectivity_id AS "collectivityId", edition_id AS "editionId", reference, title, synthesis, level,
    results, tools, partners, place, starts_on AS "startsOn", ends_on AS "endsOn", lead, version,
    published_version AS "publishedVersion", edited_at AS "editedAt", edited_by AS "editedBy",
    ARRAY(SELECT service_id FROM action_sheet_service WHERE sheet_id = sheet.id ORDER BY service_id) AS "serviceIds",
    ARRAY(SELECT proposal_id FROM action_sheet_proposal WHERE sheet_id = sheet.id ORDER BY proposal_id)
      AS "proposalIds",
    EXISTS (SELECT FROM sheet_publication WHERE sheet_id = sheet.id) AS "hasHistory",
    EXISTS (SELECT FROM collectivity WHERE id = sheet.collectivity_id AND closed_on IS NOT NULL) AS "isClosed"
  FROM action_sheet AS sheet`;

/** The sheets that collectivities write. Row-level security holds each to those whom the transaction speaks for. */
export class ActionSheetRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Those of a collectivity, of every edition, the latest written first. */
  findAll(collectivityId: string): Promise<WorkingSheet[]> {
    return this.manager.query(`${SHEETS} WHERE collectivity_id = $1 ORDER BY edited_at DESC, id`, [collectivityId]);
  }

  async find(collectivityId: string, id: string): Promise<WorkingSheet | null> {
    const [sheet] = await this.manager.query<WorkingSheet[]>(`${SHEETS} WHERE collectivity_id = $1 AND id = $2`, [
      collectivityId,
      id,
    ]);
    return sheet ?? null;
  }

  /**
   * The same, to change it. One transaction at a time changes the sheets of a collectivity: a reference is then free or
   * taken until the end, and an import meets no sheet that is half written.
   */
  async lock(collectivityId: string, id: string): Promise<WorkingSheet | null> {
    await this.lockCollectivity(collectivityId);
    return this.find(collectivityId, id);
  }

  async lockAll(collectivityId: string): Promise<WorkingSheet[]> {
    await this.lockCollectivity(collectivityId);
    return this.findAll(collectivityId);
  }

  /** How many the collectivity has, of every edition. */
  async count(collectivityId: string): Promise<number> {
    const [row] = await this.manager.query<{ count: number }[]>(
      'SELECT count(*)::integer AS count FROM action_sheet WHERE collectivity_id = $1',
      [collectivityId],
    );
    return row?.count ?? 0;
  }

  /** True when another sheet of the collectivity, of whatever edition, bears that reference. */
  async isReferenceTaken({ id, collectivityId }: Omit<SheetKey, 'editionId'>, reference: string): Promise<boolean> {
    const rows = await this.manager.query<unknown[]>(
      'SELECT FROM action_sheet WHERE collectivity_id = $1 AND reference = $2 AND id <> $3',
      [collectivityId, reference, id],
    );
    return rows.length > 0;
  }

  /** Begins a sheet; false when the id is taken, be it by a sheet that who asks may not see. */
  async create(key: SheetKey, content: SheetContent, { at, by }: SheetAuthor): Promise<boolean> {
    const rows = await this.manager.query<unknown[]>(
      `INSERT INTO action_sheet (id, collectivity_id, edition_id, reference, title, synthesis, level, results, tools,
         partners, place, starts_on, ends_on, lead, version, edited_at, edited_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1, $15, $16)
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [key.id, key.collectivityId, key.editionId, ...valuesOf(content), at, by],
    );
    if (rows.length === 0) return false;
    await this.link(key, content);
    return true;
  }

  /** Keeps what is written, one version further. */
  async write(key: SheetKey, content: SheetContent, { at, by }: SheetAuthor): Promise<void> {
    await this.manager.query(
      `UPDATE action_sheet SET reference = $2, title = $3, synthesis = $4, level = $5, results = $6, tools = $7,
         partners = $8, place = $9, starts_on = $10, ends_on = $11, lead = $12, version = version + 1,
         edited_at = $13, edited_by = $14
       WHERE id = $1`,
      [key.id, ...valuesOf(content), at, by],
    );
    await this.unlink(key);
    await this.link(key, content);
  }

  async remove({ id }: Pick<SheetKey, 'id'>): Promise<void> {
    await this.unlink({ id });
    await this.manager.query('DELETE FROM action_sheet WHERE id = $1', [id]);
  }

  /** Makes what is written public, or withdraws what is public, one version further. */
  async recordPublication({ id }: Pick<SheetKey, 'id'>, act: SheetPublicationAct): Promise<void> {
    const [publication] = await this.manager.query<{ id: string }[]>(RECORD, [
      ...[id, act.kind, act.reason, act.recordedAt, act.recordedBy],
    ]);
    await this.manager.query(
      `UPDATE action_sheet SET version = version + 1,
         published_version = CASE WHEN $2 = 'published' THEN version + 1 END WHERE id = $1`,
      [id, act.kind],
    );
    await this.manager.query('SELECT publish_sheet($1)', [publication?.id]);
  }

  /** What happened to a sheet in public, the latest first. */
  findHistory({ id }: Pick<SheetKey, 'id'>): Promise<SheetPublicationEntity[]> {
    return this.manager.find(SheetPublicationEntity, { where: { sheetId: id }, order: { sequence: 'DESC' } });
  }

  private async unlink({ id }: Pick<SheetKey, 'id'>): Promise<void> {
    await this.manager.query('DELETE FROM action_sheet_service WHERE sheet_id = $1', [id]);
    await this.manager.query('DELETE FROM action_sheet_proposal WHERE sheet_id = $1', [id]);
  }

  private async lockCollectivity(collectivityId: string): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('sheets ' || $1, 0))`, [collectivityId]);
  }

  private async link({ id, collectivityId, editionId }: SheetKey, content: SheetContent): Promise<void> {
    await this.manager.query(
      `INSERT INTO action_sheet_service (sheet_id, collectivity_id, edition_id, service_id)
       SELECT $1, $2, $3, unnest($4::text[])`,
      [id, collectivityId, editionId, content.serviceIds],
    );
    await this.manager.query(
      `INSERT INTO action_sheet_proposal (sheet_id, collectivity_id, edition_id, proposal_id)
       SELECT $1, $2, $3, unnest($4::text[])`,
      [id, collectivityId, editionId, content.proposalIds],
    );
  }
}

/** The reference stays with the collectivity: it is not of what becomes public. */
const RECORD = `
  INSERT INTO sheet_publication
    (sheet_id, collectivity_id, edition_id, sequence, kind, content, reason, recorded_at, recorded_by)
  SELECT sheet.id, collectivity_id, edition_id,
    1 + coalesce((SELECT max(sequence) FROM sheet_publication WHERE sheet_id = sheet.id), 0), $2,
    CASE WHEN $2 = 'published' THEN jsonb_build_object(
      'title', title, 'synthesis', synthesis, 'level', level, 'results', results, 'tools', tools,
      'partners', partners, 'place', place, 'starts_on', starts_on, 'ends_on', ends_on, 'lead', lead,
      'service_ids', ARRAY(SELECT service_id FROM action_sheet_service WHERE sheet_id = sheet.id ORDER BY 1),
      'proposal_ids', ARRAY(SELECT proposal_id FROM action_sheet_proposal WHERE sheet_id = sheet.id ORDER BY 1))
    END, $3, $4, $5
  FROM action_sheet AS sheet WHERE sheet.id = $1 RETURNING id`;

function valuesOf(content: SheetContent): (string | null)[] {
  const { reference, title, synthesis, level, results, tools, partners, place, startsOn, endsOn, lead } = content;
  return [reference, title, synthesis, level, results, tools, partners, place, startsOn, endsOn, lead];
}
