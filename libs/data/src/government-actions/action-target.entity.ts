import { VERIFICATIONS } from '@ou-en-est-on/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { factId, finite, notBlank, oneOf, SHIPPED_FORM } from '../shared/checks.js';
import { code, figure, optional, text } from '../shared/columns.js';
import { ActionFactRow, FactForeignKeys } from './action-fact.columns.js';

@Entity({ name: 'action_target', comment: 'What the State set itself to reach, with its date when one was set' })
@FactForeignKeys('action_target')
@Index('action_target_action_idx', ['actionId'])
@Index('action_target_evidence_idx', ['evidenceId'])
@Check('action_target_id_check', factId('t'))
@Check('action_target_position_check', 'position >= 0')
@Check('action_target_verification_check', oneOf('verification', VERIFICATIONS))
@Check('action_target_texts_check', notBlank('metric', 'unit', 'note'))
@Check('action_target_value_check', finite('value'))
@Check('action_target_due_check', 'is_partial_date(due)')
@Check('action_target_source_check', 'evidence_id IS NOT NULL OR to_verify')
@Check('action_target_shipped_check', SHIPPED_FORM)
export class ActionTargetEntity extends ActionFactRow {
  @Column(text())
  metric: string;

  @Column(optional(figure()))
  value: number | null;

  @Column(optional(text()))
  unit: string | null;

  @Column(optional(code()))
  due: string | null;
}
