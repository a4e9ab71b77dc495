import type { Indicator, ProposalIndicatorLink } from '@ou-en-est-on/domain';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { IndicatorEntity } from './indicator.entity.js';
import { toIndicator, toProposalIndicatorLink } from './indicator.mapper.js';
import type { ObservationMoment } from './observation.repository.js';
import { ProposalIndicatorLinkEntity } from './proposal-indicator-link.entity.js';
import { isShown, wasShown } from './shown-imports.js';

/** Which indicators this site showed once; without it, those it shows now. */
export type IndicatorMoment = Pick<ObservationMoment, 'knownAt'>;

export class IndicatorRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Those followed at mid-term first, then by label in French order. */
  async findAll(moment: IndicatorMoment = {}): Promise<Indicator[]> {
    const rows = await this.shown(moment)
      .addOrderBy('indicator.headline', 'DESC')
      .addOrderBy('indicator.label')
      .addOrderBy('indicator.id')
      .getMany();
    return rows.map(toIndicator);
  }

  async findById(id: string, moment: IndicatorMoment = {}): Promise<Indicator | null> {
    const row = await this.shown(moment).andWhere('indicator.id = :id', { id }).getOne();
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

  /** Those of the shipped files and of people, and those of imports that were not all withdrawn. */
  private shown({ knownAt }: IndicatorMoment): SelectQueryBuilder<IndicatorEntity> {
    const condition = knownAt ? wasShown('import') : isShown('import');
    return this.manager.createQueryBuilder(IndicatorEntity, 'indicator').where(
      `(indicator.shippedIn IS NOT NULL
        OR NOT EXISTS (SELECT FROM import_indicator brought WHERE brought.indicator_id = indicator.id)
        OR EXISTS (
          SELECT FROM observation
          JOIN import ON import.id = observation.import_id AND ${condition}
          WHERE observation.indicator_id = indicator.id))`,
      knownAt ? { knownAt } : {},
    );
  }
}
