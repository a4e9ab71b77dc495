import {
  type AddedKind,
  bodyId,
  type CalendarDate,
  type Collectivity,
  type CollectivityKind,
} from '@ou-en-est-on/domain';
import { type EntityManager, In } from 'typeorm';
import { isRefusedBy } from '../shared/is-refused-by.js';
import { CollectivityMemberEntity } from './collectivity-member.entity.js';
import { CollectivityEntity } from './collectivity.entity.js';
import { toCollectivity } from './collectivity.mapper.js';

/** A body that an admin adds, as it is given. */
export interface AddedBody {
  readonly kind: AddedKind;
  readonly name: string;
  readonly siren: string;
}

/** Where, and on what day, collectivities are counted. */
export interface CountedWithin {
  readonly within?: string;
  readonly on?: CalendarDate | null;
}

export interface KindCount {
  readonly kind: CollectivityKind;
  readonly collectivities: number;
  readonly population: number;
}

export interface BodyCursor {
  readonly name: string;
  readonly id: string;
}

export class CollectivityRepository {
  constructor(private readonly manager: EntityManager) {}

  async findById(id: string): Promise<Collectivity | null> {
    const row = await this.manager.findOneBy(CollectivityEntity, { id });
    return row && toCollectivity(row);
  }

  /** The same, that nobody else changes until the end of the transaction. */
  async holdById(id: string): Promise<Collectivity | null> {
    const lock = { mode: 'for_no_key_update' } as const;
    const row = await this.manager.findOne(CollectivityEntity, { where: { id }, lock });
    return row && toCollectivity(row);
  }

  /** Those of these ids, each by its id. */
  async findByIds(ids: readonly string[]): Promise<Map<string, Collectivity>> {
    const rows = await this.manager.findBy(CollectivityEntity, { id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, toCollectivity(row)]));
  }

  /** Names by id. */
  async findNames(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.manager.find(CollectivityEntity, {
      select: { id: true, name: true },
      where: { id: In(ids) },
    });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The collectivity of a territory: its own, or the one that governs it beside another. */
  async findByTerritory(territoryId: string): Promise<Collectivity | null> {
    const row = await this.manager
      .createQueryBuilder(CollectivityEntity, 'collectivity')
      .where(
        `collectivity.territory_id = :territoryId OR collectivity.id = (
           SELECT governed.collectivity_id FROM governed_territory governed WHERE governed.territory_id = :territoryId
         )`,
        { territoryId },
      )
      .getOne();
    return row && toCollectivity(row);
  }

  /**
   * Those that no territory has: établissements publics territoriaux, and what admins added; in the order of names.
   * Those there are today, or those that are closed.
   */
  async findBodies(
    { text, isClosed = false }: { readonly text: string | undefined; readonly isClosed?: boolean },
    after: BodyCursor | null,
    limit: number | null,
  ): Promise<{ items: Collectivity[]; total: number }> {
    const bodies = this.manager
      .createQueryBuilder(CollectivityEntity, 'body')
      .where(`body.territory_id IS NULL AND body.closed_on IS ${isClosed ? 'NOT ' : ''}NULL`);
    if (text !== undefined) bodies.andWhere(MATCHES, { text });
    const total = await bodies.getCount();
    bodies.orderBy('body.name').addOrderBy('body.id');
    if (limit !== null) bodies.limit(limit);
    if (after) bodies.andWhere('(body.name, body.id) > (:name COLLATE french, :id)', after);
    return { items: (await bodies.getMany()).map(toCollectivity), total };
  }

  /** In the order of names. Members that vanished are still told: their successor is. */
  async findMembers(id: string): Promise<Collectivity[]> {
    return this.related('collectivity.id IN (SELECT member_id FROM collectivity_member WHERE body_id = :id)', id);
  }

  /** The bodies there are today that a collectivity is a member of. */
  async findBodiesOf(id: string): Promise<Collectivity[]> {
    const isBody = 'collectivity.id IN (SELECT body_id FROM collectivity_member WHERE member_id = :id)';
    return this.related(`${isBody} AND collectivity.closed_on IS NULL`, id);
  }

  /** Ids of the collectivities there are today, by what they were named with: their id, their INSEE code or their SIREN. */
  async findByCodes(codes: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.manager.query<{ code: string; id: string }[]>(FIND_BY_CODES, [codes]);
    return new Map(rows.map(({ code, id }) => [code, id]));
  }

  async add({ siren, ...body }: AddedBody, memberIds: readonly string[]): Promise<string> {
    const id = bodyId(siren);
    const nothing = { territoryId: null, population: null, stratum: null, closedOn: null, successorId: null };
    const byHand = { shippedIn: null, shippedHash: null, editedAt: null };
    await this.manager.insert(CollectivityEntity, { id, siren, ...body, tiers: [], ...nothing, ...byHand });
    await this.join(id, memberIds);
    return id;
  }

  /** Rewrites a body that an admin added. */
  async rewrite(id: string, body: Omit<AddedBody, 'siren'>, memberIds: readonly string[]): Promise<void> {
    await this.manager.update(CollectivityEntity, { id }, body);
    await this.manager.delete(CollectivityMemberEntity, { bodyId: id });
    await this.join(id, memberIds);
  }

  /** It no longer exists from that day on; the row stays, and what is attached to it. */
  async close(id: string, closedOn: CalendarDate, successorId: string | null): Promise<void> {
    await this.manager.update(CollectivityEntity, { id }, { closedOn, successorId });
  }

  async reopen(id: string): Promise<void> {
    await this.manager.update(CollectivityEntity, { id }, { closedOn: null, successorId: null });
  }

  /**
   * How many there are of each kind in a territory (a département, a région, or the whole of France), and how many people
   * live there: those of today; with a day, those that ended since too, as who had answered then may be one of them. One
   * whose state or answers were ended is there until then: between its last day and the load that ended them, they were
   * public and counted.
   */
  async countByKind({ within = 'FR', on = null }: CountedWithin = {}): Promise<KindCount[]> {
    return this.manager.query(
      `SELECT kind, count(*)::integer AS collectivities, coalesce(sum(collectivity.population), 0)::float8 AS population
       FROM collectivity LEFT JOIN territory ON territory.id = territory_id
       WHERE ${THERE_ON_DAY} AND $1 IN ('FR', territory.id, territory.department_id, territory.region_id)
       GROUP BY kind ORDER BY kind`,
      [within, on],
    );
  }

  private async join(body: string, memberIds: readonly string[]): Promise<void> {
    await this.manager.query(
      'INSERT INTO collectivity_member (body_id, member_id) SELECT $1, member FROM unnest($2::text[]) AS member',
      [body, memberIds],
    );
  }

  private async related(condition: string, id: string): Promise<Collectivity[]> {
    const rows = await this.manager
      .createQueryBuilder(CollectivityEntity, 'collectivity')
      .where(condition, { id })
      .orderBy('collectivity.name')
      .addOrderBy('collectivity.id')
      .getMany();
    return rows.map(toCollectivity);
  }
}

/** Of two histories; in this order, as those that were never closed have none to look up. */
const THERE_ON_DAY = `CASE
  WHEN collectivity.closed_on IS NULL THEN true
  WHEN $2::date IS NULL THEN false
  ELSE collectivity.closed_on > $2 OR ${['validation', 'module_validation']
    .map(
      (history) => `EXISTS (
        SELECT FROM ${history} AS event
        WHERE event.collectivity_id = collectivity.id AND event.kind = 'ended'
          AND (event.recorded_at AT TIME ZONE 'Europe/Paris')::date > $2
      )`,
    )
    .join(' OR ')}
END`;

/** True when a collectivity there is has the SIREN of the one to be added. */
export function isSirenTaken(error: unknown): boolean {
  return isRefusedBy('collectivity_pkey', error) || isRefusedBy('collectivity_siren_key', error);
}

/** Each word is in the name, in any order. */
const MATCHES = `(
  fold_name(:text) <> '' AND NOT EXISTS (
    SELECT FROM string_to_table(fold_name(:text), ' ') AS word WHERE fold_name(body.name) NOT LIKE '%' || word || '%'
  )
  OR body.siren = regexp_replace(:text, '[^0-9]', '', 'g')
)`;

const FIND_BY_CODES = `
  SELECT code, collectivity.id
  FROM unnest($1::text[]) AS code
  JOIN collectivity ON closed_on IS NULL AND (
    collectivity.id = upper(code) OR collectivity.id = 'COM-' || upper(code) OR collectivity.siren = code
  )`;
