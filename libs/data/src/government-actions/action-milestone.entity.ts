import {
  MILESTONE_KINDS,
  MILESTONE_NATURES,
  MILESTONE_STATES,
  VERIFICATIONS,
  type MilestoneKind,
  type MilestoneNature,
  type MilestoneState,
} from '@ou-en-est-on/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { factId, notBlank, oneOf, SHIPPED_FORM } from '../shared/checks.js';
import { code, label, optional } from '../shared/columns.js';
import { ActionFactRow, FactForeignKeys } from './action-fact.columns.js';

@Entity({ name: 'action_milestone', comment: 'A dated step of an action' })
@FactForeignKeys('action_milestone')
@Index('action_milestone_action_idx', ['actionId'])
@Index('action_milestone_evidence_idx', ['evidenceId'])
@Check('action_milestone_id_check', factId('m'))
@Check('action_milestone_position_check', 'position >= 0')
@Check('action_milestone_verification_check', oneOf('verification', VERIFICATIONS))
@Check('action_milestone_texts_check', notBlank('label', 'note'))
@Check('action_milestone_date_check', 'is_partial_date(date)')
@Check('action_milestone_kind_check', oneOf('kind', MILESTONE_KINDS))
@Check('action_milestone_nature_check', `${oneOf('nature', MILESTONE_NATURES)} AND (nature IS NULL OR kind = 'event')`)
@Check(
  'action_milestone_state_check',
  `${oneOf('state', MILESTONE_STATES)} AND (kind <> 'legal-deadline' OR state <> 'done')`,
)
@Check('action_milestone_shipped_check', SHIPPED_FORM)
export class ActionMilestoneEntity extends ActionFactRow {
  @Column(code())
  date: string;

  @Column(label())
  label: string;

  @Column(code())
  kind: MilestoneKind;

  @Column(optional(code()))
  nature: MilestoneNature | null;

  @Column(
    code('A date that nobody verified is passed-unverified, neither late nor done; a legal deadline is never done'),
  )
  state: MilestoneState;
}
