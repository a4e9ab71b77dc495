import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, instant, label, optional, text, texts } from '../shared/columns.js';

@Entity({
  name: 'public_action_sheet',
  comment: 'The sheets that are public, each as its latest publication says it',
})
@Index('public_action_sheet_order_idx', ['publishedAt', 'id'])
@Index('public_action_sheet_collectivity_idx', ['collectivityId'])
@Index('public_action_sheet_edition_idx', ['editionId'])
@Index('public_action_sheet_services_idx', ['serviceIds'], { type: 'gin' })
@Index('public_action_sheet_proposals_idx', ['proposalIds'], { type: 'gin' })
@Check('public_action_sheet_links_check', 'cardinality(service_ids) + cardinality(proposal_ids) > 0')
export class PublicActionSheetEntity {
  @PrimaryColumn(code())
  id: string;

  @Column(code())
  @ForeignKey('collectivity', { name: 'public_action_sheet_collectivity_fk' })
  collectivityId: string;

  @Column(code())
  @ForeignKey('matrix_edition', { name: 'public_action_sheet_edition_fk' })
  editionId: string;

  @Column(label())
  title: string;

  @Column(text())
  synthesis: string;

  @Column(code())
  level: string;

  @Column(optional(text()))
  results: string | null;

  @Column(optional(text()))
  tools: string | null;

  @Column(optional(text()))
  partners: string | null;

  @Column(optional(text()))
  place: string | null;

  @Column(optional(code()))
  startsOn: string | null;

  @Column(optional(code()))
  endsOn: string | null;

  @Column(optional(text()))
  lead: string | null;

  @Column(texts())
  serviceIds: string[];

  @Column(texts())
  proposalIds: string[];

  @Column(instant('Of what is shown: the latest publication'))
  publishedAt: Date;
}
