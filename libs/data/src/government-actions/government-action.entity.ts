import {
  ACTION_DOMAINS,
  ACTION_KINDS,
  LEGAL_STATES,
  TEXT_TYPES,
  type ActionDomain,
  type ActionKind,
  type LegalReference,
  type LegalState,
  type TextType,
} from '@ou-en-est-on/domain';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { notBlank, oneOf, SHIPPED_FORM, slug } from '../shared/checks.js';
import { code, flag, json, label, optional, text } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({
  name: 'government_action',
  comment: 'A programme, law, plan, fund, body or platform of the State that can be cited',
})
@Check('government_action_id_check', slug('id'))
@Check('government_action_texts_check', notBlank('name', 'lead', 'promise', 'ministry', 'note'))
@Check('government_action_kind_check', oneOf('kind', ACTION_KINDS))
@Check('government_action_text_type_check', oneOf('text_type', TEXT_TYPES))
@Check(
  'government_action_legal_state_check',
  `${oneOf('legal_state', LEGAL_STATES)} AND (legal_state IS NULL OR text_type IS NOT NULL)`,
)
@Check('government_action_domain_check', oneOf('domain', ACTION_DOMAINS))
@Check('government_action_dates_check', 'is_partial_date(start_date) AND is_partial_date(end_date)')
@Check('government_action_legal_references_check', `jsonb_typeof(legal_references) = 'array'`)
@Check('government_action_shipped_check', SHIPPED_FORM)
export class GovernmentActionEntity extends ShippedRow {
  @PrimaryColumn(code())
  id: string;

  @Column(label())
  name: string;

  @Column(code())
  kind: ActionKind;

  @Column(optional(code('A bill by members is a parliamentary initiative, never an answer of the Government')))
  textType: TextType | null;

  @Column(optional(code()))
  legalState: LegalState | null;

  @Column(code())
  domain: ActionDomain;

  @Column(text())
  lead: string;

  @Column(optional(text()))
  ministry: string | null;

  @Column(optional(code()))
  startDate: string | null;

  @Column(optional(code()))
  endDate: string | null;

  @Column(text('What it promises, in our words'))
  promise: string;

  @Column(optional(text()))
  note: string | null;

  @Column(flag('Its facts are neither displayed nor counted until someone has checked the action'))
  toVerify: boolean;

  @Column(json())
  legalReferences: LegalReference[];
}
