import { type Closeness, type TerritoryType, withinOneTypo } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { FIND_CLOSE, FIND_TYPED, RANK_CLOSE } from './territory-search-statements.js';

export interface TerritorySearch {
  readonly text: string;
  readonly types?: readonly TerritoryType[] | undefined;
  readonly departmentId?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

export interface TerritoryHits {
  readonly ids: readonly string[];
  /** Of all pages. */
  readonly total: number;
  /** False when nothing matches as it was typed: what comes closest is given. */
  readonly asTyped: boolean;
}

interface HitRow {
  readonly id: string;
  readonly total: number;
}

interface CloseRow {
  readonly territoryId: string;
  readonly folded: string;
  readonly typed: string;
}

const PLACES = ['whole', 'beginning'] as const satisfies readonly Closeness[];

/** Territories as one types their name, postcode or code: ranked by match, then by population. */
export class TerritorySearchRepository {
  constructor(private readonly manager: EntityManager) {}

  async search(request: TerritorySearch): Promise<TerritoryHits> {
    const { text, types = null, departmentId = null, limit, offset } = request;
    const filters = [types, departmentId, limit, offset];
    const typed = withoutPrefix(text.normalize('NFC'));
    const hits = await this.manager.query<HitRow[]>(FIND_TYPED, [typed, ...filters]);
    if (hits.length > 0 || offset > 0) return { ...toHits(hits), asTyped: true };
    const ranks = ranksOf(await this.manager.query<CloseRow[]>(FIND_CLOSE, [typed]));
    const close = await this.manager.query<HitRow[]>(RANK_CLOSE, [[...ranks.keys()], [...ranks.values()], ...filters]);
    return { ...toHits(close), asTyped: close.length === 0 };
  }
}

/** `COM-35238` is sought by its code. */
function withoutPrefix(text: string): string {
  return text.trim().replace(/^(com|epci|dep|reg|om|syn)-(?=[0-9])/i, '');
}

function toHits(rows: readonly HitRow[]): Omit<TerritoryHits, 'asTyped'> {
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}

/** The best closeness of each territory's names to what was typed. */
function ranksOf(rows: readonly CloseRow[]): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const { territoryId, folded, typed } of rows) {
    const closeness = withinOneTypo(typed, folded);
    if (closeness === null) continue;
    ranks.set(territoryId, Math.min(PLACES.indexOf(closeness), ranks.get(territoryId) ?? Infinity));
  }
  return ranks;
}
