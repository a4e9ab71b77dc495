/** One answer a collectivity can give for a service; data of the edition. */
export interface RealisationLevel {
  readonly code: string;
  readonly label: string;
  readonly weight: number;
}

/** An answer that is never counted in a score. */
export interface SpecialAnswer {
  readonly code: string;
  readonly label: string;
  readonly note: string;
  /** What the answer must also say; null when it says everything. */
  readonly asks: string | null;
}

export interface MatrixService {
  readonly id: string;
  readonly themeId: string;
  readonly position: number;
  readonly label: string;
  readonly description: string;
  /** Services of the previous edition it comes from; those of the list of 2014 for the working edition. */
  readonly derivedFrom: readonly string[];
}

export interface MatrixTheme {
  readonly id: string;
  readonly position: number;
  readonly label: string;
  readonly description: string;
  readonly categoryId: string;
  /** `published`: the name is the association's; `inferred`: ours. */
  readonly provenance: 'published' | 'inferred';
  readonly services: readonly MatrixService[];
}

export interface MatrixCategory {
  readonly id: string;
  readonly label: string;
  readonly position: number;
}

/** An edition of the label's matrix: themes, services, levels and their weights. */
export interface MatrixEdition {
  readonly id: string;
  readonly label: string;
  readonly year: number;
  /** False for a working reconstruction, shown as one everywhere. */
  readonly official: boolean;
  /** The edition that the site shows. */
  readonly isCurrent: boolean;
  readonly basedOn: string;
  /** What a reader must know first; an official edition may have none. */
  readonly warning: string | null;
  /** The edition its services say they come from, when it is held here. */
  readonly previousEditionId: string | null;
  readonly levels: readonly RealisationLevel[];
  readonly specialAnswers: readonly SpecialAnswer[];
  readonly levelsNote: string;
  readonly categories: readonly MatrixCategory[];
  readonly themes: readonly MatrixTheme[];
}

/** An edition in a list of them. */
export interface MatrixEditionSummary extends Omit<
  MatrixEdition,
  'levels' | 'specialAnswers' | 'levelsNote' | 'categories' | 'themes'
> {
  readonly themeCount: number;
  readonly serviceCount: number;
}
