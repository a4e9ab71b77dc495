import { SHEET_TEXT_LIMITS } from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { notBlank } from '../shared/checks.js';
import { code, instant, integer, label, optional, text } from '../shared/columns.js';

const LENGTHS = Object.entries(SHEET_TEXT_LIMITS).map(([column, limit]) => `length(${column}) <= ${String(limit)}`);

@Entity({ name: 'action_sheet', comment: 'The working copy of what a collectivity says it does, did or plans' })
@Index('action_sheet_owner_key', ['id', 'collectivityId', 'editionId'], { unique: true })
@Index('action_sheet_collectivity_idx', ['collectivityId'])
@Index('action_sheet_edition_idx', ['editionId'])
@Index('action_sheet_reference_key', ['collectivityId', 'reference'], { unique: true, where: 'reference IS NOT NULL' })
@Check('action_sheet_id_check', `id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`)
@Check(
  'action_sheet_texts_check',
  notBlank('title', 'reference', 'synthesis', 'results', 'tools', 'partners', 'place', 'lead'),
)
@Check('action_sheet_lengths_check', LENGTHS.join(' AND '))
@Check('action_sheet_dates_check', 'is_partial_date(starts_on) AND is_partial_date(ends_on)')
@Check('action_sheet_version_check', 'version > 0 AND published_version BETWEEN 1 AND version')
export class ActionSheetEntity {
  @PrimaryColumn(code())
  id: string;

  @Column(code())
  @ForeignKey('collectivity', { name: 'action_sheet_collectivity_fk' })
  collectivityId: string;

  @Column(code())
  @ForeignKey('matrix_edition', { name: 'action_sheet_edition_fk' })
  editionId: string;

  @Column(optional(code('As the collectivity numbers it; what an import recognises it by')))
  reference: string | null;

  @Column(label())
  title: string;

  @Column(optional(text()))
  synthesis: string | null;

  @Column(optional(code('A level of the edition; null while it is not said')))
  level: string | null;

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

  @Column(optional(text('A function or a service, never a person to write to')))
  lead: string | null;

  @Column(integer('Raised by every change and every step: what a change must name to be made'))
  version: number;

  @Column(optional(integer('The version that is public; null for a draft')))
  publishedVersion: number | null;

  @Column(instant())
  editedAt: Date;

  @Column(code('Not a foreign key, as the person may be erased'))
  editedBy: string;
}
