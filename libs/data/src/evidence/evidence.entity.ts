import { EVIDENCE_KINDS, type EvidenceKind } from '@ou-en-est-on/domain';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { compoundId, notBlank, oneOf, SHIPPED_FORM } from '../shared/checks.js';
import { code, day, flag, label, optional, text } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({
  name: 'evidence',
  comment: 'A source one can go and read: no status is said without one where it must have one',
})
@Check('evidence_id_check', compoundId('id'))
@Check('evidence_kind_check', oneOf('kind', EVIDENCE_KINDS))
@Check('evidence_texts_check', notBlank('publisher', 'title', 'reference'))
@Check('evidence_url_check', `url ~ '^https?://[^[:space:]]+$' AND (url IS NOT NULL OR NOT url_built)`)
@Check('evidence_dates_check', 'valid_until >= published_on')
@Check('evidence_shipped_check', SHIPPED_FORM)
export class EvidenceEntity extends ShippedRow {
  @PrimaryColumn(code())
  id: string;

  @Column(code())
  kind: EvidenceKind;

  @Column(label())
  publisher: string;

  @Column(label())
  title: string;

  @Column(optional(text()))
  reference: string | null;

  @Column(optional(text()))
  url: string | null;

  @Column(flag("True when the address was formed by us from the document's number: to open before citing it"))
  urlBuilt: boolean;

  @Column(optional(day()))
  publishedOn: string | null;

  @Column(optional(day()))
  retrievedOn: string | null;

  @Column(optional(day('Day after which the source no longer proves what it proved')))
  validUntil: string | null;
}
