import type { Cells, Report } from '../import-format.js';

/** Columns of `schema-impact-service-public-numerique` v0.5.0, in its order. */
export const IMPACT_COLUMNS = [
  'administration_rattachement',
  'nom_service_public_numerique',
  'indicateur',
  'valeur',
  'unite_mesure',
  'est_cible',
  'type_indicateur',
  'frequence_monitoring',
  'date',
  'est_periode',
  'date_debut',
  'est_automatise',
  'source_collecte',
  'denom_insee',
  'code_insee',
  'dataviz_wish',
  'commentaires',
] as const;
export type ImpactColumn = (typeof IMPACT_COLUMNS)[number];
export type ImpactCells = Cells<ImpactColumn>;
export type ImpactReport = Report<ImpactColumn>;

/** Those that the schema wants filled. */
export const REQUIRED_COLUMNS = [
  'administration_rattachement',
  'nom_service_public_numerique',
  'indicateur',
  'valeur',
  'unite_mesure',
  'est_cible',
  'type_indicateur',
  'frequence_monitoring',
  'date',
  'est_periode',
  'est_automatise',
  'source_collecte',
] as const satisfies readonly ImpactColumn[];

export const BOOLEAN_COLUMNS = [
  'est_cible',
  'est_periode',
  'est_automatise',
] as const satisfies readonly ImpactColumn[];

/** The words that the schema allows where it lists them. */
export const VOCABULARIES = {
  type_indicateur: ['usage', 'impact'],
  frequence_monitoring: [
    'quotidienne',
    'hebdomadaire',
    'mensuelle',
    'annuelle',
    'trimestrielle',
    'semestrielle',
    'autre',
  ],
  denom_insee: ['REG', 'DEP', 'COM', 'ARR', 'COMER', 'COM_COMER', 'COG', 'CTCD', 'CAN'],
  dataviz_wish: ['linechart', 'barchart', 'map', 'scatterplot', 'piechart'],
} as const satisfies Partial<Record<ImpactColumn, readonly string[]>>;
