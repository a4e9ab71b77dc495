import type { SelfAssessmentStatus } from '@ou-en-est-on/domain';
import { Column } from 'typeorm';
import { code, instant, integer, optional, text } from '../shared/columns.js';

/** Where a state is in its life, whatever is answered in it. */
export abstract class StateColumns {
  @Column(code())
  status: SelfAssessmentStatus;

  @Column(integer('Raised by every change and every step: what a step must name to be taken'))
  version: number;

  @Column(optional(instant()))
  submittedAt: Date | null;

  @Column(optional(code('Who handed it over to be validated; not a foreign key, as the person may be erased')))
  submittedBy: string | null;

  @Column(optional(instant('When it was handed back without being validated; null once submitted again')))
  returnedAt: Date | null;

  @Column(optional(code('Not a foreign key, as the person may be erased')))
  returnedBy: string | null;

  @Column(optional(text('What to look at again; for the collectivity alone')))
  returnReason: string | null;
}
