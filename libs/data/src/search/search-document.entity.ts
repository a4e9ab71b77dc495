import {
  ACTION_DOMAINS,
  type ActionDomain,
  SEARCH_KINDS,
  SEARCH_PARTS,
  type SearchKind,
  type SearchPart,
  STAKE_IDS,
  type StakeId,
} from '@ou-en-est-on/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { amongst, notBlank, oneOf, slug } from '../shared/checks.js';
import { code, integer, label, optional, text, texts } from '../shared/columns.js';

@Entity({
  name: 'search_document',
  comment: 'What the public pages say, as the search reads it; rewritten with what it is made of',
})
@Index('search_document_words_idx', ['words'], { type: 'gin' })
@Index('search_document_entity_idx', ['entityId'])
@Check('search_document_kind_check', oneOf('kind', SEARCH_KINDS))
@Check('search_document_entity_id_check', slug('entity_id'))
@Check('search_document_texts_check', notBlank('title', 'body'))
@Check(
  'search_document_parts_check',
  `${amongst('parts', SEARCH_PARTS)}
   AND cardinality(parts) = coalesce(cardinality(string_to_array(body, chr(10))), 0)`,
)
@Check('search_document_motion_year_check', 'motion_year BETWEEN 2000 AND 2100')
@Check('search_document_stake_check', `${oneOf('stake_id', STAKE_IDS)} AND (stake_id IS NULL OR kind = 'proposal')`)
@Check(
  'search_document_domain_check',
  `${oneOf('domain', ACTION_DOMAINS)} AND (domain IS NULL OR kind = 'government-action')`,
)
@Check('search_document_date_check', `is_partial_date(date) AND (date IS NULL OR kind = 'exchange')`)
@Check('search_document_position_check', 'position >= 0')
export class SearchDocumentEntity {
  @PrimaryColumn(code())
  kind: SearchKind;

  @PrimaryColumn(code())
  entityId: string;

  @Column(label())
  title: string;

  @Column(optional(text('One sentence a line')))
  body: string | null;

  @Column(texts('What each line of the body is'))
  parts: SearchPart[];

  @Column(optional(integer('Year of the motion, or of the congress of an exchange')))
  motionYear: number | null;

  @Column(optional(code()))
  stakeId: StakeId | null;

  @Column(optional(code()))
  domain: ActionDomain | null;

  @Column(optional(code()))
  date: string | null;

  @Column(integer())
  position: number;

  @Column({
    type: 'tsvector',
    select: false,
    insert: false,
    update: false,
    comment: 'Stems of the title (weight A) and of the body (weight B), always those of the row: a trigger writes them',
  })
  words: string;
}
