import {
  CONFIDENCES,
  LINEAGE_KINDS,
  REVIEW_STATES,
  type Confidence,
  type LineageKind,
  type ReviewState,
} from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { notBlank, oneOf, SHIPPED_FORM, slug } from '../shared/checks.js';
import { code, text } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({ name: 'lineage_link', comment: 'A proposal taken up by one of a later motion' })
@Index('lineage_link_from_to_key', ['fromProposalId', 'toProposalId'], { unique: true })
@Index('lineage_link_to_idx', ['toProposalId'])
@Check('lineage_link_id_check', slug('id'))
@Check('lineage_link_order_check', 'left(from_proposal_id, 4) < left(to_proposal_id, 4)')
@Check('lineage_link_kind_check', oneOf('kind', LINEAGE_KINDS))
@Check('lineage_link_confidence_check', oneOf('confidence', CONFIDENCES))
@Check('lineage_link_texts_check', notBlank('rationale'))
@Check('lineage_link_review_check', oneOf('review', REVIEW_STATES))
@Check('lineage_link_shipped_check', SHIPPED_FORM)
export class LineageLinkEntity extends ShippedRow {
  @PrimaryColumn(code())
  id: string;

  @Column(code())
  @ForeignKey('proposal', { name: 'lineage_link_from_fk' })
  fromProposalId: string;

  @Column(code())
  @ForeignKey('proposal', { name: 'lineage_link_to_fk' })
  toProposalId: string;

  @Column(code('All but extended carry the same demand on'))
  kind: LineageKind;

  @Column(code())
  confidence: Confidence;

  @Column(text())
  rationale: string;

  @Column(code('Proposed by us, then validated by the staff of the association'))
  review: ReviewState;
}
