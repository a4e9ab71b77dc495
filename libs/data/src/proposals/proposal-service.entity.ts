import { ALIGNMENT_STRENGTHS, type AlignmentStrength } from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf, SHIPPED_FORM } from '../shared/checks.js';
import { code } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({
  name: 'proposal_service',
  comment: 'Alignment: the services whose realisation says something of a proposal, by edition',
})
@ForeignKey('matrix_service', ['editionId', 'serviceId'], ['editionId', 'id'], { name: 'proposal_service_service_fk' })
@Index('proposal_service_service_idx', ['editionId', 'serviceId'])
@Check('proposal_service_strength_check', oneOf('strength', ALIGNMENT_STRENGTHS))
@Check('proposal_service_shipped_check', SHIPPED_FORM)
export class ProposalServiceEntity extends ShippedRow {
  @PrimaryColumn(code())
  @ForeignKey('proposal', { name: 'proposal_service_proposal_fk' })
  proposalId: string;

  @PrimaryColumn(code())
  editionId: string;

  @PrimaryColumn(code())
  serviceId: string;

  @Column(code("direct: the service is the proposal's object; indirect: a sign only"))
  strength: AlignmentStrength;
}
