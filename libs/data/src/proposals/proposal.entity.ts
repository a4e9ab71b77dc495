import {
  ACTORS,
  PROPOSAL_KINDS,
  STAKE_IDS,
  TAGS,
  type Actor,
  type ProposalKind,
  type ProposalTag,
  type StakeId,
} from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { amongst, notBlank, oneOf, SHIPPED_FORM } from '../shared/checks.js';
import { code, integer, json, label, optional, text, texts } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({ name: 'proposal', comment: 'One demand of a motion: the pivot of the product' })
@Index('proposal_motion_idx', ['motionId'])
@Index('proposal_axis_idx', ['axisId'])
@Index('proposal_measure_idx', ['measureId'])
@Index('proposal_stake_idx', ['stakeId'])
@Check(
  'proposal_id_check',
  `id ~ '^[0-9]{4}(-[0-9]+)([.][0-9]+){1,2}$' AND starts_with(id, coalesce(measure_id, axis_id) || '.')
   AND starts_with(measure_id, axis_id || '.') AND starts_with(axis_id, motion_id || '-')`,
)
@Check('proposal_texts_check', notBlank('text', 'text_as_published', 'short_title', 'alignment_rationale'))
@Check('proposal_position_check', 'position >= 0')
@Check('proposal_kind_check', oneOf('kind', PROPOSAL_KINDS))
@Check(
  'proposal_tags_check',
  `jsonb_typeof(tags) = 'array' AND NOT jsonb_path_exists(tags, '$[*] ? (!exists(@.tag))')
   AND jsonb_path_query_array(tags, '$[*].tag') <@ '${JSON.stringify(TAGS)}'`,
)
@Check(
  'proposal_other_stakes_check',
  `${amongst('other_stake_ids', STAKE_IDS)} AND NOT stake_id = ANY (other_stake_ids)`,
)
@Check(
  'proposal_actors_check',
  `${amongst('actors', ACTORS)} AND cardinality(actors) > 0 AND has_distinct_values(actors)`,
)
@Check('proposal_text_version_check', 'text_version >= 1')
@Check('proposal_shipped_check', SHIPPED_FORM)
export class ProposalEntity extends ShippedRow {
  @PrimaryColumn(code())
  id: string;

  @Column(code())
  @ForeignKey('motion', { name: 'proposal_motion_fk' })
  motionId: string;

  @Column(code())
  @ForeignKey('axis', { name: 'proposal_axis_fk' })
  axisId: string;

  @Column(optional(code()))
  @ForeignKey('measure', { name: 'proposal_measure_fk' })
  measureId: string | null;

  @Column(integer())
  position: number;

  @Column(code())
  kind: ProposalKind;

  @Column(text('Verbatim'))
  text: string;

  @Column(optional(text("The source's own form, where a reading error was fixed in the text")))
  textAsPublished: string | null;

  @Column(optional(label('Written by us where the text is long')))
  shortTitle: string | null;

  @Column(texts())
  keywords: string[];

  @Column(json())
  tags: ProposalTag[];

  @Column(code('Where we read it; the others it touches are in other_stake_ids'))
  @ForeignKey('stake', { name: 'proposal_stake_fk' })
  stakeId: StakeId;

  @Column(texts())
  otherStakeIds: StakeId[];

  @Column(texts('Who must act; the first is the main one'))
  actors: Actor[];

  @Column(texts('Themes of the label matrix that it touches'))
  themeIds: string[];

  @Column(optional(text()))
  alignmentRationale: string | null;

  @Column(integer('Version of the text shown; all of them are in proposal_version'))
  textVersion: number;
}
