import { ACTION_RELATIONS, REVIEW_STATES, type ActionRelation, type ReviewState } from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { notBlank, oneOf, SHIPPED_FORM, slug } from '../shared/checks.js';
import { code, flag, text } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({
  name: 'proposal_action_link',
  comment: 'How an action of the State bears on a proposal; no relation claims causality',
})
@Index('proposal_action_link_pair_key', ['proposalId', 'actionId'], { unique: true })
@Index('proposal_action_link_action_idx', ['actionId'])
@Check('proposal_action_link_id_check', slug('id'))
@Check('proposal_action_link_relation_check', oneOf('relation', ACTION_RELATIONS))
@Check('proposal_action_link_texts_check', notBlank('rationale'))
@Check('proposal_action_link_review_check', oneOf('review', REVIEW_STATES))
@Check('proposal_action_link_shipped_check', SHIPPED_FORM)
export class ProposalActionLinkEntity extends ShippedRow {
  @PrimaryColumn(code())
  id: string;

  @Column(code())
  @ForeignKey('proposal', { name: 'proposal_action_link_proposal_fk' })
  proposalId: string;

  @Column(code())
  @ForeignKey('government_action', { name: 'proposal_action_link_action_fk' })
  actionId: string;

  @Column(code())
  relation: ActionRelation;

  @Column(flag('True when a past milestone or a figure is later than the congress'))
  factsAfterMotion: boolean;

  @Column(text())
  rationale: string;

  @Column(code())
  review: ReviewState;
}
