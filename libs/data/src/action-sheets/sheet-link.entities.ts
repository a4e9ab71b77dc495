import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code } from '../shared/columns.js';

const OWNER = ['sheetId', 'collectivityId', 'editionId'] as const;
const OF_SHEET = ['id', 'collectivityId', 'editionId'] as const;

@Entity({ name: 'action_sheet_service', comment: 'The services that a sheet serves, of the edition of the sheet' })
@ForeignKey('action_sheet', [...OWNER], [...OF_SHEET], { name: 'action_sheet_service_sheet_fk' })
@ForeignKey('matrix_service', ['editionId', 'serviceId'], ['editionId', 'id'], {
  name: 'action_sheet_service_service_fk',
})
@Index('action_sheet_service_sheet_idx', [...OWNER])
@Index('action_sheet_service_service_idx', ['editionId', 'serviceId'])
export class ActionSheetServiceEntity {
  @PrimaryColumn(code())
  sheetId: string;

  @Column(code())
  collectivityId: string;

  @Column(code())
  editionId: string;

  @PrimaryColumn(code())
  serviceId: string;
}

@Entity({ name: 'action_sheet_proposal', comment: 'The proposals that a sheet serves' })
@ForeignKey('action_sheet', [...OWNER], [...OF_SHEET], { name: 'action_sheet_proposal_sheet_fk' })
@Index('action_sheet_proposal_sheet_idx', [...OWNER])
@Index('action_sheet_proposal_proposal_idx', ['proposalId'])
export class ActionSheetProposalEntity {
  @PrimaryColumn(code())
  sheetId: string;

  @Column(code())
  collectivityId: string;

  @Column(code())
  editionId: string;

  @PrimaryColumn(code())
  @ForeignKey('proposal', { name: 'action_sheet_proposal_proposal_fk' })
  proposalId: string;
}
