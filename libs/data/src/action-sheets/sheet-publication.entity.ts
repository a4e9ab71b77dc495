import { SHEET_PUBLICATION_KINDS, type SheetPublicationKind } from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { notBlank, oneOf } from '../shared/checks.js';
import { code, integer, json, optional, text } from '../shared/columns.js';
import { PublicationColumns } from '../shared/publication.columns.js';

@Entity({
  name: 'sheet_publication',
  comment: 'A sheet made public as it was then, or withdrawn from the public: append-only',
})
@ForeignKey('action_sheet', ['sheetId', 'collectivityId', 'editionId'], ['id', 'collectivityId', 'editionId'], {
  name: 'sheet_publication_sheet_fk',
})
@Index('sheet_publication_sequence_key', ['sheetId', 'sequence'], { unique: true })
@Index('sheet_publication_sheet_idx', ['sheetId', 'collectivityId', 'editionId'])
@Check('sheet_publication_kind_check', oneOf('kind', SHEET_PUBLICATION_KINDS))
@Check('sheet_publication_sequence_check', 'sequence > 0')
@Check('sheet_publication_content_check', `(kind = 'published') = (content IS NOT NULL)`)
@Check('sheet_publication_reason_check', `(kind = 'withdrawn') = (reason IS NOT NULL) AND ${notBlank('reason')}`)
export class SheetPublicationEntity extends PublicationColumns {
  @Column(code())
  sheetId: string;

  @Column(code())
  editionId: string;

  @Column(integer('Without a hole, from 1, inside a sheet'))
  sequence: number;

  @Column(code())
  kind: SheetPublicationKind;

  @Column(optional(json('All that became public, with the services and the proposals served')))
  content: object | null;

  @Column(optional(text()))
  reason: string | null;
}
