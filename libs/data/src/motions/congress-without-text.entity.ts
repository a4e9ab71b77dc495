import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { notBlank, SHIPPED_FORM } from '../shared/checks.js';
import { day, integer, optional, text } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({
  name: 'congress_without_text',
  comment: 'A congress whose motion is not in our sources: the site says so rather than keep silent',
})
@Check('congress_without_text_year_check', 'year BETWEEN 2000 AND 2100 AND congress_number > 0')
@Check('congress_without_text_texts_check', notBlank('source', 'place', 'note'))
@Check('congress_without_text_dates_check', '(held_from IS NULL) = (held_to IS NULL) AND held_to >= held_from')
@Check('congress_without_text_shipped_check', SHIPPED_FORM)
export class CongressWithoutTextEntity extends ShippedRow {
  @PrimaryColumn(integer())
  year: number;

  @Column(integer())
  congressNumber: number;

  @Column(optional(day()))
  heldFrom: string | null;

  @Column(optional(day()))
  heldTo: string | null;

  @Column(optional(text()))
  place: string | null;

  @Column(optional(text()))
  note: string | null;

  @Column(text())
  source: string;
}
