import { groupBy, type LineageLink, type Proposal, type ProposalVersion } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { MatrixEditionEntity } from '../label-matrix/matrix-edition.entity.js';
import { AxisEntity } from '../motions/axis.entity.js';
import { MeasureEntity } from '../motions/measure.entity.js';
import { LineageLinkEntity } from './lineage-link.entity.js';
import { ProposalServiceEntity } from './proposal-service.entity.js';
import { ProposalVersionEntity } from './proposal-version.entity.js';
import { ProposalEntity } from './proposal.entity.js';
import { toLineageLink, toProposal, toProposalVersion } from './proposal.mapper.js';

/** Proposals in the order of the published motions, aligned on one edition of the label matrix: the current one by default. */
export class ProposalRepository {
  constructor(private readonly manager: EntityManager) {}

  async findAll(editionId?: string): Promise<Proposal[]> {
    return this.find({ editionId });
  }

  async findById(id: string): Promise<Proposal | null> {
    const [proposal] = await this.find({ id });
    return proposal ?? null;
  }

  /** Every text that it has had here, the first one first. */
  async findVersions(proposalId: string): Promise<ProposalVersion[]> {
    const rows = await this.manager.find(ProposalVersionEntity, { where: { proposalId }, order: { version: 'ASC' } });
    return rows.map(toProposalVersion);
  }

  /** Every lineage link, validated or not. */
  async findLineage(): Promise<LineageLink[]> {
    const rows = await this.manager.find(LineageLinkEntity, {
      order: { fromProposalId: 'ASC', toProposalId: 'ASC' },
    });
    return rows.map(toLineageLink);
  }

  private async find({ id, editionId }: { id?: string; editionId?: string | undefined }): Promise<Proposal[]> {
    const rows = await this.findRows(id);
    const servicesOf = groupBy(await this.findServices(id, editionId), (service) => service.proposalId);
    return rows.map((row) => toProposal(row, servicesOf.get(row.id) ?? []));
  }

  private findRows(id: string | undefined): Promise<ProposalEntity[]> {
    return this.manager
      .createQueryBuilder(ProposalEntity, 'proposal')
      .innerJoin(AxisEntity, 'axis', 'axis.id = proposal.axisId')
      .leftJoin(MeasureEntity, 'measure', 'measure.id = proposal.measureId')
      .where(id === undefined ? {} : { id })
      .orderBy('proposal.motionId')
      .addOrderBy('axis.position')
      .addOrderBy('measure.position', 'ASC', 'NULLS FIRST')
      .addOrderBy('proposal.position')
      .addOrderBy('proposal.id')
      .getMany();
  }

  private findServices(
    proposalId: string | undefined,
    editionId: string | undefined,
  ): Promise<ProposalServiceEntity[]> {
    return this.manager
      .createQueryBuilder(ProposalServiceEntity, 'aligned')
      .innerJoin(MatrixEditionEntity, 'edition', 'edition.id = aligned.editionId')
      .where(proposalId === undefined ? {} : { proposalId })
      .andWhere(editionId === undefined ? 'edition.isCurrent' : { editionId })
      .orderBy('aligned.proposalId')
      .addOrderBy('aligned.strength')
      .addOrderBy('aligned.serviceId')
      .getMany();
  }
}
