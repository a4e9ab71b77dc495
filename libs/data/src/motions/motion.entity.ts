import { DATE_PRECISIONS, type DatePrecision, type Delivery, type NamedPerson } from '@ou-en-est-on/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { notBlank, oneOf, SHIPPED_FORM } from '../shared/checks.js';
import { code, day, flag, integer, json, label, optional, text, texts } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({ name: 'motion', comment: 'The text a congress handed to the Government: what the product follows' })
@Index('motion_congress_number_key', ['congressNumber'], { unique: true })
@Check('motion_id_check', 'id = year::text AND year BETWEEN 2000 AND 2100')
@Check('motion_texts_check', notBlank('title', 'organiser', 'source_file', 'place', 'venue', 'participants', 'note'))
@Check('motion_counts_check', 'congress_number > 0 AND contributions >= 0 AND contributors >= 0')
@Check('motion_date_precision_check', oneOf('date_precision', DATE_PRECISIONS))
@Check(
  'motion_dates_check',
  `(date_precision <> 'day' OR held_from IS NOT NULL) AND (held_from IS NULL) = (held_to IS NULL)
   AND held_to >= held_from`,
)
@Check('motion_sponsors_check', `jsonb_typeof(sponsors) = 'array'`)
@Check('motion_delivery_check', `jsonb_typeof(delivery) = 'object'`)
@Check('motion_shipped_check', SHIPPED_FORM)
export class MotionEntity extends ShippedRow {
  @PrimaryColumn(code('Year of the congress'))
  id: string;

  @Column(integer())
  year: number;

  @Column(integer())
  congressNumber: number;

  @Column(label())
  title: string;

  @Column(optional(day()))
  heldFrom: string | null;

  @Column(optional(day()))
  heldTo: string | null;

  @Column(code('A day that our sources do not give is not invented'))
  datePrecision: DatePrecision;

  @Column(optional(text()))
  place: string | null;

  @Column(optional(text()))
  venue: string | null;

  @Column(text())
  organiser: string;

  @Column(optional(integer()))
  contributions: number | null;

  @Column(optional(integer()))
  contributors: number | null;

  @Column(optional(text()))
  participants: string | null;

  @Column(texts())
  partners: string[];

  @Column(json('Named persons, as the published document prints them'))
  sponsors: NamedPerson[];

  @Column(optional(json('To whom it was handed and when; null when no handing over is known')))
  delivery: Delivery | null;

  @Column(flag('False when only a summary of the motion was found: the page says so'))
  fullTextAvailable: boolean;

  @Column(optional(text()))
  note: string | null;

  @Column(text('Document the verbatim texts were read in'))
  sourceFile: string;
}
