import type { NamedPerson } from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { notBlank, SHIPPED_FORM } from '../shared/checks.js';
import { code, integer, json, optional, text } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({ name: 'engagement', comment: 'What the association undertakes itself; never given a progress of the State' })
@Index('engagement_motion_idx', ['motionId'])
@Index('engagement_axis_idx', ['axisId'])
@Index('engagement_proposal_idx', ['proposalId'])
@Check('engagement_id_check', `id ~ '^[0-9]{4}-E[0-9]+$' AND starts_with(id, motion_id || '-')`)
@Check('engagement_axis_check', `starts_with(axis_id, motion_id || '-')`)
@Check('engagement_texts_check', notBlank('text'))
@Check('engagement_position_check', 'position >= 0')
@Check('engagement_people_check', `jsonb_typeof(leads) = 'array' AND jsonb_typeof(supporters) = 'array'`)
@Check('engagement_shipped_check', SHIPPED_FORM)
export class EngagementEntity extends ShippedRow {
  @PrimaryColumn(code())
  id: string;

  @Column(code())
  @ForeignKey('motion', { name: 'engagement_motion_fk' })
  motionId: string;

  @Column(code())
  @ForeignKey('axis', { name: 'engagement_axis_fk' })
  axisId: string;

  @Column(integer())
  position: number;

  @Column(text())
  text: string;

  @Column(json('Elected members associated with it, as the document prints them'))
  leads: NamedPerson[];

  @Column(json())
  supporters: NamedPerson[];

  @Column(optional(code()))
  @ForeignKey('proposal', { name: 'engagement_proposal_fk' })
  proposalId: string | null;
}
