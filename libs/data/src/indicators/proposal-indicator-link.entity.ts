import { INDICATOR_RELATIONS, REVIEW_STATES, type IndicatorRelation, type ReviewState } from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { notBlank, oneOf, SHIPPED_FORM } from '../shared/checks.js';
import { code, text } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({ name: 'proposal_indicator_link', comment: 'What an indicator says of a proposal' })
@Index('proposal_indicator_link_indicator_idx', ['indicatorId'])
@Check('proposal_indicator_link_relation_check', oneOf('relation', INDICATOR_RELATIONS))
@Check('proposal_indicator_link_texts_check', notBlank('rationale'))
@Check('proposal_indicator_link_review_check', oneOf('review', REVIEW_STATES))
@Check('proposal_indicator_link_shipped_check', SHIPPED_FORM)
export class ProposalIndicatorLinkEntity extends ShippedRow {
  @PrimaryColumn(code())
  @ForeignKey('proposal', { name: 'proposal_indicator_link_proposal_fk' })
  proposalId: string;

  @PrimaryColumn(code())
  @ForeignKey('indicator', { name: 'proposal_indicator_link_indicator_fk' })
  indicatorId: string;

  @Column(code("measures: the proposal's object or a clear part of it; proxy: a sign, shown as one"))
  relation: IndicatorRelation;

  @Column(text())
  rationale: string;

  @Column(code())
  review: ReviewState;
}
