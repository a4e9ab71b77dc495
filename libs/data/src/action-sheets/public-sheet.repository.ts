import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { PublicActionSheetEntity } from './public-action-sheet.entity.js';

/** What public sheets are asked by; each that is given must hold. */
export interface PublicSheetFilter {
  readonly collectivityId?: string | undefined;
  /** One of them is served. */
  readonly serviceIds?: readonly string[] | undefined;
  readonly proposalIds?: readonly string[] | undefined;
}

/** The last sheet of a page: the next one starts after it. */
export interface PublicSheetCursor {
  readonly publishedAt: Date;
  readonly id: string;
}

export interface PublicSheetPage {
  readonly items: PublicActionSheetEntity[];
  /** Sheets of all pages. */
  readonly total: number;
}

/** The sheets that are public, the latest published first. */
export class PublicSheetRepository {
  constructor(private readonly manager: EntityManager) {}

  findById(id: string): Promise<PublicActionSheetEntity | null> {
    return this.manager.findOneBy(PublicActionSheetEntity, { id });
  }

  isKnown(id: string): Promise<boolean> {
    return this.manager.existsBy(PublicActionSheetEntity, { id });
  }

  /** Of all filters. */
  countAll(): Promise<number> {
    return this.manager.count(PublicActionSheetEntity);
  }

  findAll(filter: PublicSheetFilter): Promise<PublicActionSheetEntity[]> {
    return this.matching(filter).getMany();
  }

  async findPage(filter: PublicSheetFilter, after: PublicSheetCursor | null, limit: number): Promise<PublicSheetPage> {
    const query = this.matching(filter);
    const total = await query.getCount();
    if (after) query.andWhere('(sheet.published_at, sheet.id) < (:publishedAt, :id)', after);
    return { items: await query.limit(limit).getMany(), total };
  }

  private matching(filter: PublicSheetFilter): SelectQueryBuilder<PublicActionSheetEntity> {
    const query = this.manager
      .createQueryBuilder(PublicActionSheetEntity, 'sheet')
      .orderBy('sheet.publishedAt', 'DESC')
      .addOrderBy('sheet.id', 'DESC');
    const { collectivityId, serviceIds, proposalIds } = filter;
    if (collectivityId !== undefined) query.andWhere('sheet.collectivity_id = :collectivityId', { collectivityId });
    if (serviceIds) query.andWhere('sheet.service_ids && :serviceIds::text[]', { serviceIds });
    if (proposalIds) query.andWhere('sheet.proposal_ids && :proposalIds::text[]', { proposalIds });
    return query;
  }
}
