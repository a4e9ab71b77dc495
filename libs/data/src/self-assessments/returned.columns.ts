import { Column } from 'typeorm';
import { code, instant, optional, text } from '../shared/columns.js';

/** How a state that was submitted came back without being validated. */
export abstract class ReturnedColumns {
  @Column(optional(instant('When it was handed back without being validated; null once submitted again')))
  returnedAt: Date | null;

  @Column(optional(code('Not a foreign key, as the person may be erased')))
  returnedBy: string | null;

  @Column(optional(text('What to look at again; for the collectivity alone')))
  returnReason: string | null;
}
