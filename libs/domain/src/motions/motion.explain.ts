import { counted, explained, type Explanation } from '../shared/rule.js';
import type { Motion } from './motion.js';

interface MotionContent {
  readonly axisCount: number;
  readonly proposalCount: number;
  readonly engagementCount: number;
}

export function explainMotionContent(
  { id, sourceFile, fullTextAvailable }: Pick<Motion, 'id' | 'sourceFile' | 'fullTextAvailable'>,
  { axisCount, proposalCount, engagementCount }: MotionContent,
): Explanation {
  return explained('motion-content', [
    { label: 'Texte de la motion', value: fullTextAvailable ? 'mot pour mot' : 'résumé', source: sourceFile, date: id },
    counted('Axes', axisCount),
    counted('Propositions', proposalCount),
    counted('Engagements de l’association', engagementCount),
  ]);
}

/** Of the contributions and contributors that the motion itself announces. */
export function explainParticipation({
  id,
  sourceFile,
  contributions,
  contributors,
}: Pick<Motion, 'id' | 'sourceFile' | 'contributions' | 'contributors'>): Explanation {
  const published = { source: sourceFile, date: id };
  return explained('published-value', [
    { label: 'Contributions', value: contributions, ...published },
    { label: 'Contributeurs', value: contributors, ...published },
  ]);
}
