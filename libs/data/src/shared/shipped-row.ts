import { Column } from 'typeorm';
import { code, instant, optional, text } from './columns.js';

/** Columns of every row that can come from a shipped data file. */
export abstract class ShippedRow {
  @Column(optional(text('Data file the row was shipped in; null when a person created it here')))
  shippedIn: string | null;

  @Column(optional(code('SHA-256 of the shipped content: the loader rewrites the row when it differs')))
  shippedHash: string | null;

  @Column(optional(instant('When a person changed the row; the loader then leaves it alone')))
  editedAt: Date | null;
}
