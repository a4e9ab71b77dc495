import type { ComparisonDto, LocalStateDto } from '@ou-en-est-on/contracts';
import { COLLECTIVITY_KIND_WORDS, type CollectivityKind } from '@ou-en-est-on/domain';
import { frenchCount, frenchNumber } from '@ou-en-est-on/ui';
import { STRATUM_LABELS } from '../../shared/labels/collectivity.labels';

/** « Strate de 1 000 à 3 499 habitants », « Ille-et-Vilaine »: the name of a group in a legend. */
export function groupName({ stratum, territory }: Pick<ComparisonDto, 'stratum' | 'territory'>): string {
  return stratum ? `Strate : ${STRATUM_LABELS[stratum]}` : (territory?.name ?? '');
}

/** With how many others, or that they are too few to be told apart. */
export function groupSize({ size }: Pick<ComparisonDto, 'size'>, kind: CollectivityKind): string {
  const [one, several] = COLLECTIVITY_KIND_WORDS[kind];
  if (size === null) return `moins de cinq autres ${several} y ont répondu : aucune comparaison n’est affichée`;
  return `parmi ${frenchCount(size, `autre ${one} qui a répondu`, `autres ${several} qui ont répondu`)}`;
}

/** « Ille-et-Vilaine : 12 communes sur 332 ont rendu publique leur autoévaluation. » */
export function aroundInWords(around: NonNullable<LocalStateDto['around']>, kind: CollectivityKind): string {
  const [one, several] = COLLECTIVITY_KIND_WORDS[kind];
  const { territory, respondents, collectivities } = around;
  if (respondents === 0) {
    return `${territory.name} : parmi ${frenchCount(collectivities, one, several)}, pas encore d’autoévaluation publique.`;
  }
  const verb = respondents > 1 ? 'ont rendu publique leur' : 'a rendu publique son';
  return `${territory.name} : ${frenchCount(respondents, one, several)} sur ${frenchNumber(collectivities)} ${verb} autoévaluation.`;
}
