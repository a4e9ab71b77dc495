import type { MatrixEdition, MatrixTheme } from '@ou-en-est-on/domain';

/** The columns of an edition written as a table: a spreadsheet can make it, and an import takes it back. */
export const MATRIX_COLUMNS = [
  'nature',
  'identifiant',
  'libelle',
  'description',
  'rattachement',
  'provenance',
  'poids',
  'precision',
  'services_precedents',
] as const;
export type MatrixColumn = (typeof MATRIX_COLUMNS)[number];
export type MatrixRow = Readonly<Record<MatrixColumn, string>>;

/** What a row can be: a fact of the edition itself, or one of its parts. */
export const ROW_NATURES = ['edition', 'niveau', 'reponse', 'categorie', 'thematique', 'service'] as const;
export type RowNature = (typeof ROW_NATURES)[number];

/** Facts of the edition, one a row: their name in `identifiant`, their value in `libelle`. */
export const EDITION_FACTS = [
  'identifiant',
  'nom',
  'annee',
  'statut',
  'origine',
  'avertissement',
  'note-niveaux',
  'edition-precedente',
  'nombre-thematiques',
  'nombre-services',
] as const;
export type EditionFact = (typeof EDITION_FACTS)[number];

export const STATUS_WORDS = { officielle: true, travail: false } as const;
export const PROVENANCE_WORDS = { publiee: 'published', deduite: 'inferred' } as const satisfies Record<
  string,
  MatrixTheme['provenance']
>;
/** Between the services of a cell. */
export const LIST_SEPARATOR = ' | ';

const EMPTY = Object.fromEntries(MATRIX_COLUMNS.map((column) => [column, ''])) as MatrixRow;

/** An edition as rows: an import of them changes nothing. */
export function matrixRows(edition: MatrixEdition): MatrixRow[] {
  return [
    ...factRows(edition),
    ...edition.levels.map(({ code, label, weight }) =>
      row('niveau', { identifiant: code, libelle: label, poids: String(weight) }),
    ),
    ...edition.specialAnswers.map(({ code, label, note, asks }) =>
      row('reponse', { identifiant: code, libelle: label, description: note, precision: asks ?? '' }),
    ),
    ...edition.categories.map(({ id, label }) => row('categorie', { identifiant: id, libelle: label })),
    ...edition.themes.flatMap(themeRows),
  ];
}

function factRows(edition: MatrixEdition): MatrixRow[] {
  const { id, label, year, official, basedOn, warning, levelsNote, previousEditionId, themes } = edition;
  const facts: Readonly<Record<EditionFact, string | number | null>> = {
    identifiant: id,
    nom: label,
    annee: year,
    statut: wordOf(STATUS_WORDS, official),
    origine: basedOn,
    avertissement: warning,
    'note-niveaux': levelsNote,
    'edition-precedente': previousEditionId,
    'nombre-thematiques': themes.length,
    'nombre-services': themes.reduce((sum, { services }) => sum + services.length, 0),
  };
  return EDITION_FACTS.flatMap((fact) => {
    const value = facts[fact];
    return value === null ? [] : [row('edition', { identifiant: fact, libelle: String(value) })];
  });
}

function themeRows(theme: MatrixTheme): MatrixRow[] {
  const { id, label, description, categoryId, provenance, services } = theme;
  const words = { identifiant: id, libelle: label, description };
  return [
    row('thematique', { ...words, rattachement: categoryId, provenance: wordOf(PROVENANCE_WORDS, provenance) }),
    ...services.map((service) =>
      row('service', {
        identifiant: service.id,
        libelle: service.label,
        description: service.description,
        rattachement: id,
        services_precedents: service.derivedFrom.join(LIST_SEPARATOR),
      }),
    ),
  ];
}

function row(nature: RowNature, cells: Partial<MatrixRow>): MatrixRow {
  return { ...EMPTY, nature, ...cells };
}

function wordOf(words: Readonly<Record<string, unknown>>, value: unknown): string {
  return Object.keys(words).find((word) => words[word] === value) ?? '';
}
