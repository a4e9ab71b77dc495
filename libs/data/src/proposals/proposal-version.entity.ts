import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { notBlank } from '../shared/checks.js';
import { code, instant, integer, optional, text } from '../shared/columns.js';

@Entity({
  name: 'proposal_version',
  comment: 'Every text a proposal has had here (append-only): a corrected reading leaves a trace',
})
@Check('proposal_version_version_check', 'version >= 1')
@Check('proposal_version_texts_check', notBlank('text', 'text_as_published'))
export class ProposalVersionEntity {
  @PrimaryColumn(code())
  @ForeignKey('proposal', { name: 'proposal_version_proposal_fk' })
  proposalId: string;

  @PrimaryColumn(integer())
  version: number;

  @Column(text())
  text: string;

  @Column(optional(text()))
  textAsPublished: string | null;

  @Column(optional(text()))
  shippedIn: string | null;

  @Column({ ...instant('When this site took the text'), default: () => 'now()' })
  recordedAt: Date;
}
