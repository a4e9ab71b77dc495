import { counted, explained, type Explanation } from '../shared/rule.js';

interface Search {
  readonly text: string;
  readonly everyWord: boolean;
  readonly total: number;
}

export function explainResults(search: Search): Explanation {
  return explained('matching-count', inputsOf(search));
}

export function explainResultFacets(search: Search): Explanation {
  return explained('facet-counts', inputsOf(search));
}

function inputsOf({ text, everyWord, total }: Search): Explanation['inputs'] {
  return [
    counted('Mots cherchés', text),
    counted('Un résultat contient', everyWord ? 'tous ces mots' : 'une partie de ces mots'),
    counted('Résultats avec les filtres en vigueur', total),
  ];
}
