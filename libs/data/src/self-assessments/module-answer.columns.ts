import { Column } from 'typeorm';
import { code, day, figure, optional, texts } from '../shared/columns.js';

/** What is said of a question, whichever table holds it. */
export abstract class ModuleAnswerColumns {
  @Column(optional(code()))
  providedBy: string | null;

  @Column(optional(figure('In the unit of the question')))
  amount: number | null;

  @Column(optional(day('Of a yes, when it is known')))
  datedOn: string | null;

  @Column({ ...texts(), default: () => `'{}'` })
  evidence: string[];
}
