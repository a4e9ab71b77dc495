import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code } from '../shared/columns.js';
import { checks, STATE_CHECKS } from './checks.js';
import { StateColumns } from './state.columns.js';

@Entity({
  name: 'self_assessment',
  comment: 'The living state of a collectivity for an edition: one, edited at any time',
})
@Index('self_assessment_edition_idx', ['editionId'])
@checks('self_assessment', STATE_CHECKS)
export class SelfAssessmentEntity extends StateColumns {
  @PrimaryColumn(code())
  @ForeignKey('collectivity', { name: 'self_assessment_collectivity_fk' })
  collectivityId: string;

  @PrimaryColumn(code())
  @ForeignKey('matrix_edition', { name: 'self_assessment_edition_fk' })
  editionId: string;
}
