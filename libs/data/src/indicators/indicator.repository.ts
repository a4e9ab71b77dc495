import type { Indicator, ProposalIndicatorLink } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { IndicatorEntity } from './indicator.entity.js';
import { toIndicator, toProposalIndicatorLink } from './indicator.mapper.js';
import { ProposalIndicatorLinkEntity } from './proposal-indicator-link.entity.js';

export class IndicatorRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Those followed at mid-term first, then by label in French order. */
  async findAll(): Promise<Indicator[]> {
    const rows = await this.manager.find(IndicatorEntity, { order: { headline: 'DESC', label: 'ASC', id: 'ASC' } });
    return rows.map(toIndicator);
  }

  async findById(id: string): Promise<Indicator | null> {
    const row = await this.manager.findOneBy(IndicatorEntity, { id });
    return row && toIndicator(row);
  }

  async findProposalLinks(): Promise<ProposalIndicatorLink[]> {
    const rows = await this.manager.find(ProposalIndicatorLinkEntity, {
      order: { proposalId: 'ASC', indicatorId: 'ASC' },
    });
    return rows.map(toProposalIndicatorLink);
  }

  /** How many facts of each indicator are held back until someone verifies them; indicators without any are absent. */
  async countFactsToVerify(): Promise<Map<string, number>> {
    const rows: { indicatorId: string; count: number }[] = await this.manager.query(`
      SELECT held.indicator_id AS "indicatorId", count(*)::int AS count
      FROM indicator_fact held
      JOIN action_fact fact ON fact.id = held.fact_ref
      WHERE fact.to_verify
      GROUP BY held.indicator_id
      ORDER BY held.indicator_id`);
    return new Map(rows.map((row) => [row.indicatorId, row.count]));
  }
}
