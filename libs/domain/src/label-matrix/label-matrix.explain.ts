import { counted, explained, type Explanation } from '../shared/rule.js';
import type { MatrixEdition, MatrixEditionSummary } from './label-matrix.js';
import type { ModuleQuestion } from './motion-module.js';

export function explainMatrixContent({ label, year, basedOn, themes }: MatrixEdition): Explanation {
  const services = themes.reduce((sum, theme) => sum + theme.services.length, 0);
  return explained('matrix-content', [
    { label: 'Édition affichée', value: label, source: basedOn, date: String(year) },
    counted('Thématiques', themes.length),
    counted('Services', services),
  ]);
}

/** The same of an edition in a list of them. */
export function explainEditionCounts(edition: MatrixEditionSummary): Explanation {
  const { label, year, basedOn, themeCount, serviceCount } = edition;
  return explained('matrix-content', [
    { label: 'Édition', value: label, source: basedOn, date: String(year) },
    counted('Thématiques', themeCount),
    counted('Services', serviceCount),
  ]);
}

/** Of the weights of the levels: those of the edition, computed from nothing. */
export function explainLevelWeights({ label, levels, year }: MatrixEdition): Explanation {
  return explained(
    'published-value',
    levels.map((level) => ({ label: level.label, value: level.weight, source: label, date: String(year) })),
  );
}

/** Of the number of inhabitants from which a question's subject is a duty: the text that says so. */
export function explainPopulationMin({ populationMin, populationNote, legalBasis }: ModuleQuestion): Explanation {
  return explained('published-value', [
    { label: 'Habitants', value: populationMin, source: legalBasis?.text ?? populationNote, date: null },
  ]);
}
