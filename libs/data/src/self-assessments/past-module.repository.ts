import { MODULE_TABLES, type SaidOfQuestion } from './module-answer.repository.js';
import { PastLifeRepository } from './past-life.repository.js';

/** What was public of the module at an instant, with the evidence that goes with it. */
export class PastModuleRepository extends PastLifeRepository<SaidOfQuestion> {
  protected override readonly tables = MODULE_TABLES;
}
