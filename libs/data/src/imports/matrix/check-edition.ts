import type { MatrixEdition } from '@ou-en-est-on/domain';
import { type ContentPath, type Draft, type Finding, findingsOf, located } from '../content-faults.js';
import type { ImportFault } from '../csv/import-fault.js';
import { type EditionContent, editionContent } from './edition-content.js';

/** What an edition is checked against. */
export interface KnownEditions {
  /** The edition this one says it follows; null when there is none of that id. */
  readonly previous: MatrixEdition | null;
}

/** Reads a draft into an edition, or says what is wrong in it. */
export function readContent(draft: Draft): { content: EditionContent } | { faults: ImportFault[] } {
  const parsed = editionContent.safeParse(draft.raw);
  if (parsed.success) return { content: parsed.data };
  return { faults: parsed.error.issues.flatMap((issue) => located(draft, findingsOf(draft.raw, issue))) };
}

/** Rules that hold between the parts of an edition. */
export function checkContent(content: EditionContent, known: KnownEditions, draft: Draft): ImportFault[] {
  return located(draft, [
    ...duplicates(content),
    ...unknownCategories(content),
    ...positions(content),
    ...warningOf(content),
    ...lineage(content, known),
    ...counts(content),
  ]);
}

function* duplicates(content: EditionContent): Iterable<Finding> {
  const { categories, themes } = content;
  const services = themes.flatMap((theme, i) =>
    theme.services.map((service, j) => ({ service, path: ['themes', i, 'services', j] })),
  );
  const codes = (name: 'levels' | 'specialAnswers'): (readonly [ContentPath, string])[] =>
    content[name].map(({ code }, i) => [[name, i, 'code'], code]);
  yield* repeated([...codes('levels'), ...codes('specialAnswers')], 'identifiant de réponse');
  yield* repeated(
    categories.map(({ id }, i) => [['categories', i, 'id'], id]),
    'identifiant de catégorie',
  );
  yield* repeated(
    themes.map(({ id }, i) => [['themes', i, 'id'], id]),
    'identifiant de thématique',
  );
  yield* repeated(
    services.map(({ service, path }) => [[...path, 'id'], service.id]),
    'identifiant de service',
  );
  yield* repeated(
    services.map(({ service, path }) => [[...path, 'label'], service.label]),
    'libellé de service',
  );
}

function* repeated(entries: readonly (readonly [ContentPath, string])[], what: string): Iterable<Finding> {
  const seen = new Set<string>();
  for (const [path, value] of entries) {
    if (seen.has(value))
      yield [path, 'duplicate-key', `Cet ${what} est déjà pris plus haut : retirez ou corrigez la ligne.`];
    seen.add(value);
  }
}

function* unknownCategories({ categories, themes }: EditionContent): Iterable<Finding> {
  const known = new Set(categories.map(({ id }) => id));
  for (const [i, { categoryId }] of themes.entries()) {
    if (known.has(categoryId)) continue;
    yield [['themes', i, 'categoryId'], 'unknown-category', 'Aucune catégorie du fichier ne porte cet identifiant.'];
  }
}

/** The order of a file is the order of the edition; a position that says otherwise is a mistake. */
function* positions({ categories, themes }: EditionContent): Iterable<Finding> {
  const lists: (readonly [ContentPath, readonly { readonly position?: number | undefined }[]])[] = [
    [['categories'], categories],
    [['themes'], themes],
    ...themes.map(({ services }, i) => [['themes', i, 'services'], services] as const),
  ];
  for (const [path, list] of lists) {
    for (const [i, { position }] of list.entries()) {
      if (position === undefined || position === i + 1) continue;
      yield [
        [...path, i, 'position'],
        'wrong-position',
        `La position ${i + 1} est attendue ici : remettez dans l’ordre.`,
      ];
    }
  }
}

function* warningOf({ official, edition }: EditionContent): Iterable<Finding> {
  if (official || edition.warning !== null) return;
  const message = 'Une édition de travail dit qu’elle n’est pas officielle : donnez son avertissement.';
  yield [['edition', 'warning'], 'missing-value', message];
}

function* lineage({ edition, themes }: EditionContent, { previous }: KnownEditions): Iterable<Finding> {
  if (edition.previousEditionId === null) return;
  const path = ['edition', 'previousEditionId'];
  if (edition.previousEditionId === edition.id) {
    yield [path, 'unknown-edition', 'Une édition ne se suit pas elle-même.'];
  } else if (!previous) {
    yield [path, 'unknown-edition', 'Aucune édition chargée ne porte cet identifiant : chargez-la d’abord.'];
  }
  if (!previous) return;
  const known = new Set(previous.themes.flatMap(({ services }) => services.map(({ id }) => id)));
  for (const [i, theme] of themes.entries()) {
    for (const [j, service] of theme.services.entries()) {
      const unknown = service.derivedFrom.filter((id) => !known.has(id));
      if (unknown.length === 0) continue;
      const message = `L’édition précédente n’a pas de service ${unknown.map((id) => `« ${id} »`).join(', ')}.`;
      yield [['themes', i, 'services', j, 'derivedFrom'], 'unknown-service', message];
    }
  }
}

/** A list cut short, or added to by accident, is not the edition its author meant. */
function* counts({ counts: declared, themes }: EditionContent): Iterable<Finding> {
  const services = themes.reduce((sum, theme) => sum + theme.services.length, 0);
  const found = { themes: themes.length, services };
  for (const part of ['themes', 'services'] as const) {
    if (declared[part] === found[part]) continue;
    const message = `Le fichier annonce ${declared[part]} et en contient ${found[part]} : corrigez le nombre ou la liste.`;
    yield [['counts', part], 'count-mismatch', message];
  }
}
