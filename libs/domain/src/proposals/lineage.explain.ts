import { counted, explained, type Explanation } from '../shared/rule.js';
import type { AskedIn } from './lineage.rules.js';

export function explainAskedIn({ years, validatedOnly }: AskedIn): Explanation {
  return explained('asked-in', [
    counted('Motions', years.join(', ')),
    counted('Filiations comptées', validatedOnly ? 'validées' : 'proposées'),
  ]);
}
