import { pathOf } from '../../shipped/path-of.js';
import { parseNumber } from '../csv/parse-number.js';
import type { Cells, Report } from '../import-format.js';
import type { ContentPath, Draft } from '../content-faults.js';
import {
  EDITION_FACTS,
  type EditionFact,
  LIST_SEPARATOR,
  type MatrixColumn,
  PROVENANCE_WORDS,
  ROW_NATURES,
  type RowNature,
  STATUS_WORDS,
} from './matrix-rows.js';
import { wordIn } from '../word-in.js';

type Row = Cells<MatrixColumn>;
type Say = Report<MatrixColumn>;

const FACT_PATHS = {
  identifiant: ['edition', 'id'],
  nom: ['edition', 'label'],
  annee: ['edition', 'year'],
  statut: ['official'],
  origine: ['edition', 'basedOn'],
  avertissement: ['edition', 'warning'],
  'note-niveaux': ['levelsNote'],
  'edition-precedente': ['edition', 'previousEditionId'],
  'nombre-thematiques': ['counts', 'themes'],
  'nombre-services': ['counts', 'services'],
} as const satisfies Record<EditionFact, ContentPath>;
const NUMBERS: readonly EditionFact[] = ['annee', 'nombre-thematiques', 'nombre-services'];

const FIELD_COLUMNS: Readonly<Record<string, MatrixColumn>> = {
  id: 'identifiant',
  code: 'identifiant',
  description: 'description',
  note: 'description',
  categoryId: 'rattachement',
  provenance: 'provenance',
  weight: 'poids',
  asks: 'precision',
  derivedFrom: 'services_precedents',
};

/** Columns that a row of each nature fills; anything in another one would be lost. */
const FILLED: Readonly<Record<RowNature, readonly MatrixColumn[]>> = {
  edition: [],
  niveau: ['poids'],
  reponse: ['description', 'precision'],
  categorie: [],
  thematique: ['description', 'rattachement', 'provenance'],
  service: ['description', 'rattachement', 'services_precedents'],
};

const PROVENANCES = Object.keys(PROVENANCE_WORDS) as (keyof typeof PROVENANCE_WORDS)[];
const STATUSES = Object.keys(STATUS_WORDS) as (keyof typeof STATUS_WORDS)[];
const COLUMNS_OF_SOME = [...new Set(Object.values(FILLED).flat())];

interface DraftTheme {
  readonly id: string;
  readonly services: object[];
}

/** The rows of a table, put together as they are read. */
export class EditionTable {
  private readonly facts = new Map<EditionFact, unknown>();
  private readonly levels: object[] = [];
  private readonly specialAnswers: object[] = [];
  private readonly categories: object[] = [];
  private readonly themes: DraftTheme[] = [];
  private readonly lines = new Map<string, number>();

  private readonly readers: Readonly<Record<RowNature, (row: Row, line: number, say: Say) => void>> = {
    edition: (row, line, say) => this.addFact(row, line, say),
    niveau: ({ identifiant: code, libelle: label, poids }, line, say) => {
      this.note(['levels', this.levels.length], line);
      this.levels.push({ code, label, weight: numberIn(poids, 'poids', say) });
    },
    reponse: ({ identifiant: code, libelle: label, description: note, precision }, line) => {
      this.note(['specialAnswers', this.specialAnswers.length], line);
      this.specialAnswers.push({ code, label, note, asks: precision || null });
    },
    categorie: ({ identifiant: id, libelle: label }, line) => {
      this.note(['categories', this.categories.length], line);
      this.categories.push({ id, label });
    },
    thematique: (row, line, say) => {
      const { identifiant: id, libelle: label, description, rattachement: categoryId } = row;
      const word = wordIn(PROVENANCES, row.provenance, 'provenance', say);
      const provenance = PROVENANCE_WORDS[word ?? 'deduite'];
      this.note(['themes', this.themes.length], line);
      this.themes.push({ ...{ id, label, description, categoryId, provenance }, services: [] });
    },
    service: (row, line, say) => this.addService(row, line, say),
  };

  add(row: Row, line: number, say: Say): void {
    const nature = wordIn(ROW_NATURES, row.nature, 'nature', say);
    if (nature === undefined) return;
    for (const column of COLUMNS_OF_SOME) {
      if (FILLED[nature].includes(column) || row[column] === '') continue;
      say('unknown-value', column, `Une ligne « ${nature} » ne remplit pas cette case : videz-la.`);
    }
    this.readers[nature](row, line, say);
  }

  /** Facts that the table does not give, but must. */
  missingFacts(): EditionFact[] {
    const optional: readonly EditionFact[] = ['avertissement', 'edition-precedente'];
    return EDITION_FACTS.filter((fact) => !this.facts.has(fact) && !optional.includes(fact));
  }

  draft(): Draft {
    const fact = (name: EditionFact): unknown => this.facts.get(name) ?? null;
    const raw = {
      edition: {
        id: fact('identifiant'),
        label: fact('nom'),
        year: fact('annee'),
        basedOn: fact('origine'),
        warning: fact('avertissement'),
        previousEditionId: fact('edition-precedente'),
      },
      counts: { themes: fact('nombre-thematiques'), services: fact('nombre-services') },
      official: fact('statut'),
      levels: this.levels,
      specialAnswers: this.specialAnswers,
      levelsNote: fact('note-niveaux'),
      categories: this.categories,
      themes: this.themes,
    };
    return { raw, locate: (path) => this.locate(path) };
  }

  private locate(path: ContentPath): ReturnType<Draft['locate']> {
    const column = FIELD_COLUMNS[path.filter((key) => typeof key === 'string').at(-1) ?? ''] ?? 'libelle';
    const isFact = Object.values(FACT_PATHS).some((fact) => pathOf(fact) === pathOf(path));
    const line = path
      .map((_, index) => this.lines.get(pathOf(path.slice(0, path.length - index))))
      .find((found) => found !== undefined);
    return { ...(line === undefined ? {} : { line }), column: isFact ? 'libelle' : column };
  }

  private addFact({ identifiant, libelle }: Row, line: number, say: Say): void {
    const fact = wordIn(EDITION_FACTS, identifiant, 'identifiant', say);
    if (fact === undefined) return;
    const path = pathOf(FACT_PATHS[fact]);
    const before = this.lines.get(path);
    if (before !== undefined) {
      say('duplicate-key', 'identifiant', `Cette ligne est déjà à la ligne ${before} : n’en gardez qu’une.`);
      return;
    }
    this.lines.set(path, line);
    this.facts.set(fact, factValue(fact, libelle, say));
  }

  private addService(row: Row, line: number, say: Say): void {
    const { identifiant: id, libelle: label, description, rattachement, services_precedents: previous } = row;
    const themeIds = this.themes.map((theme) => theme.id);
    const themeId = wordIn(themeIds, rattachement, 'rattachement', say, [
      'unknown-theme',
      'Aucune thématique plus haut dans le fichier ne porte cet identifiant : corrigez-le, ou ajoutez la thématique.',
    ]);
    const index = themeIds.indexOf(themeId ?? '');
    const services = this.themes[index]?.services;
    if (!services) return;
    this.note(['themes', index, 'services', services.length], line);
    const derivedFrom = previous === '' ? [] : previous.split(LIST_SEPARATOR.trim()).map((one) => one.trim());
    services.push({ id, label, description, derivedFrom });
  }

  private note(path: ContentPath, line: number): void {
    this.lines.set(pathOf(path), line);
  }
}

function factValue(fact: EditionFact, value: string, say: Say): unknown {
  if (NUMBERS.includes(fact)) return numberIn(value, 'libelle', say);
  if (fact !== 'statut') return value;
  return STATUS_WORDS[wordIn(STATUSES, value, 'libelle', say) ?? 'travail'];
}

/** The number of a cell; zero once it is reported wrong. */
function numberIn(cell: string, column: MatrixColumn, say: Say): number {
  const reading = parseNumber(cell);
  if ('number' in reading && reading.number !== null) return reading.number;
  say('not-a-number', column, 'Un nombre est attendu ici : écrivez-le en chiffres.');
  return 0;
}
