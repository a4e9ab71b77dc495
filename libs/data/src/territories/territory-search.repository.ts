import { cityOfArrondissement, oneTypoVariants, type TerritoryType } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { FIND_CLOSE, FIND_TYPED, FOLD } from './territory-search-statements.js';

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

/** Territories as one types their name, postcode or code: ranked by match, then by population. */
export class TerritorySearchRepository {
  constructor(private readonly manager: EntityManager) {}

  async search(request: TerritorySearch): Promise<TerritoryHits> {
    const { text, types = null, departmentId = null, limit, offset } = request;
    const filters = [types, departmentId, limit, offset];
    const typed = await this.fold(text);
    if (typed === '') return { ids: [], total: 0, asTyped: true };
    const hits = await this.manager.query<HitRow[]>(FIND_TYPED, [typed, ...filters]);
    if (hits.length > 0) return { ...toHits(hits), asTyped: true };
    const variants = oneTypoVariants(typed);
    const close = variants.length > 0 && (await this.manager.query<HitRow[]>(FIND_CLOSE, [variants, ...filters]));
    return close && close.length > 0 ? { ...toHits(close), asTyped: false } : { ids: [], total: 0, asTyped: true };
  }

  /** As names are compared. */
  private async fold(text: string): Promise<string> {
    const [row] = await this.manager.query<{ typed: string }[]>(FOLD, [codeSought(text.normalize('NFC'))]);
    return row?.typed ?? '';
  }
}

/** `COM-35238` is sought by its code, an arrondissement by that of its commune. */
function codeSought(text: string): string {
  const code = text.trim().replace(/^(com|epci|dep|reg|om|syn)-(?=[0-9])/i, '');
  return cityOfArrondissement(code) ?? code;
}

function toHits(rows: readonly HitRow[]): Omit<TerritoryHits, 'asTyped'> {
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}
