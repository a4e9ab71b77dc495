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
}

export interface MatrixService {
  readonly id: string;
  readonly themeId: string;
  readonly position: number;
  readonly label: string;
  readonly description: string;
  /** Ids of the services of 2014 it was rebuilt from. */
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
  readonly basedOn: string;
  readonly warning: string;
  readonly levels: readonly RealisationLevel[];
  readonly specialAnswers: readonly SpecialAnswer[];
  readonly levelsNote: string;
  readonly categories: readonly MatrixCategory[];
  readonly themes: readonly MatrixTheme[];
}
