import {
  clocksQuery,
  engagementList,
  engagementQuery,
  exchangeList,
  exchangeQuery,
  governmentActionDetail,
  governmentActionList,
  governmentActionQuery,
  health,
  IMPORT_DESCRIPTOR_HEADER,
  importDetail,
  importList,
  importQuery,
  importRefusalList,
  indicatorDetail,
  indicatorList,
  indicatorQuery,
  labelMatrix,
  motionDetail,
  motionList,
  nationalDashboard,
  newImportQuery,
  observationList,
  observationQuery,
  pageQuery,
  proposalDetail,
  proposalList,
  proposalQuery,
  searchQuery,
  searchResults,
  stakeList,
  territoryFiguresList,
  territoryFiguresQuery,
  territoryList,
  territoryQuery,
} from '@ou-en-est-on/contracts';
import { z } from 'zod';

/** One route of the API: what the document says of it, what the tests hold its controller to. */
export interface Route {
  /** With parameters in braces, `/api/v1/motions/{id}`. */
  readonly path: string;
  /** A read when absent. */
  readonly method?: 'post';
  /** Status of the answer, 200 when absent. */
  readonly status?: number;
  /** Only for who holds the token; its answers are kept nowhere. */
  readonly isPrivate?: true;
  /** Type of the body it takes. */
  readonly body?: string;
  /** Its own headers, by name, with what they say. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly operationId: string;
  readonly subject: string;
  readonly summary: string;
  /** Its parameters; none when absent. */
  readonly query?: z.ZodObject;
  /** A query that it answers, when it requires one. */
  readonly example?: string;
  readonly response: z.ZodType;
  readonly csv?: boolean;
}

const imports = { subject: 'Imports', isPrivate: true } as const;
const motions = { subject: 'Motions' };

export const ROUTES: readonly Route[] = [
  {
    ...motions,
    path: '/api/v1/motions',
    query: pageQuery,
    operationId: 'listMotions',
    summary: 'Les motions, et les congrès sans texte connu',
    response: motionList,
    csv: true,
  },
  {
    ...motions,
    path: '/api/v1/motions/{id}',
    operationId: 'getMotion',
    summary: 'Une motion et sa structure',
    response: motionDetail,
  },
  {
    path: '/api/v1/engagements',
    operationId: 'listEngagements',
    subject: 'Motions',
    summary: 'Ce que l’association s’engage à faire elle-même',
    query: engagementQuery,
    response: engagementList,
    csv: true,
  },
  {
    ...motions,
    path: '/api/v1/stakes',
    query: pageQuery,
    operationId: 'listStakes',
    summary: 'Les quatre enjeux stables',
    response: stakeList,
    csv: true,
  },
  {
    path: '/api/v1/proposals',
    operationId: 'listProposals',
    subject: 'Propositions',
    summary: 'Les propositions : filtres, facettes, tri, pages',
    query: proposalQuery,
    response: proposalList,
    csv: true,
  },
  {
    path: '/api/v1/proposals/{id}',
    operationId: 'getProposal',
    subject: 'Propositions',
    summary: 'Une proposition : filiation, actions de l’État, preuves, historique, indicateurs',
    query: clocksQuery,
    response: proposalDetail,
  },
  {
    path: '/api/v1/government-actions',
    operationId: 'listGovernmentActions',
    subject: 'Actions de l’État',
    summary: 'Les actions de l’État',
    query: governmentActionQuery,
    response: governmentActionList,
    csv: true,
  },
  {
    path: '/api/v1/government-actions/{id}',
    operationId: 'getGovernmentAction',
    subject: 'Actions de l’État',
    summary: 'Une action de l’État : cibles, jalons, chiffres, sources',
    response: governmentActionDetail,
  },
  {
    path: '/api/v1/exchanges',
    operationId: 'listExchanges',
    subject: 'Échanges',
    summary: 'Les échanges avec l’État et le Parlement',
    query: exchangeQuery,
    response: exchangeList,
    csv: true,
  },
  {
    path: '/api/v1/label-matrix',
    operationId: 'getLabelMatrix',
    subject: 'Matrice du label',
    summary: 'L’édition courante de la matrice du label',
    response: labelMatrix,
  },
  {
    path: '/api/v1/indicators',
    operationId: 'listIndicators',
    subject: 'Indicateurs',
    summary: 'Les indicateurs, leur dernière valeur nationale et leur cible',
    query: indicatorQuery,
    response: indicatorList,
    csv: true,
  },
  {
    path: '/api/v1/indicators/{id}',
    operationId: 'getIndicator',
    subject: 'Indicateurs',
    summary: 'Un indicateur : définition, méthode, limites, séries',
    query: clocksQuery,
    response: indicatorDetail,
  },
  {
    path: '/api/v1/indicators/{id}/observations',
    operationId: 'listObservations',
    subject: 'Indicateurs',
    summary: 'Les valeurs d’un indicateur, par territoire et par date',
    query: observationQuery,
    response: observationList,
    csv: true,
  },
  {
    path: '/api/v1/indicators/{id}/territories',
    operationId: 'compareTerritories',
    subject: 'Indicateurs',
    summary: 'Les régions ou les départements côte à côte : dernière valeur, taux, rang, classe',
    query: territoryFiguresQuery,
    response: territoryFiguresList,
  },
  {
    path: '/api/v1/territories',
    operationId: 'listTerritories',
    subject: 'Territoires',
    summary: 'Les territoires du code officiel géographique',
    query: territoryQuery,
    response: territoryList,
    csv: true,
  },
  {
    path: '/api/v1/dashboards/national',
    operationId: 'getNationalDashboard',
    subject: 'Tableaux de bord',
    summary: 'Le tableau de bord national',
    query: clocksQuery,
    response: nationalDashboard,
  },
  {
    path: '/api/v1/search',
    operationId: 'search',
    subject: 'Recherche',
    summary: 'Ce que disent les pages publiques : propositions, actions de l’État, indicateurs, échanges',
    query: searchQuery,
    example: '?q=fibre',
    response: searchResults,
  },
  {
    ...imports,
    path: '/api/v1/imports',
    operationId: 'listImports',
    summary: 'Les imports, du plus récent au plus ancien',
    query: importQuery,
    response: importList,
  },
  {
    ...imports,
    path: '/api/v1/imports',
    method: 'post',
    operationId: 'createImport',
    summary: 'Dépose un fichier, qui est lu sans être publié',
    query: newImportQuery,
    body: 'text/csv',
    headers: {
      [IMPORT_DESCRIPTOR_HEADER]:
        'Descripteur en JSON, codé en base64url : les indicateurs que mesurent les séries du fichier.',
    },
    status: 202,
    response: importDetail,
  },
  {
    ...imports,
    path: '/api/v1/imports/{id}',
    operationId: 'getImport',
    summary: 'Un import : avancement de sa lecture, ce qu’il ferait, ses premiers refus',
    response: importDetail,
  },
  {
    ...imports,
    path: '/api/v1/imports/{id}/refusals',
    operationId: 'listImportRefusals',
    summary: 'Les refus d’un import, case par case',
    query: pageQuery,
    response: importRefusalList,
    csv: true,
  },
  {
    ...imports,
    path: '/api/v1/imports/{id}/publish',
    method: 'post',
    operationId: 'publishImport',
    summary: 'Publie un import lu sans refus',
    status: 202,
    response: importDetail,
  },
  {
    ...imports,
    path: '/api/v1/imports/{id}/undo',
    method: 'post',
    operationId: 'undoImport',
    summary: 'Retire un import publié : les valeurs d’avant se montrent de nouveau',
    response: importDetail,
  },
  {
    path: '/api/openapi.json',
    operationId: 'getOpenApi',
    subject: 'Service',
    summary: 'Ce document',
    response: z.looseObject({}),
  },
  {
    path: '/health/live',
    operationId: 'getLive',
    subject: 'Service',
    summary: 'Le service tourne',
    response: health,
  },
  {
    path: '/health/ready',
    operationId: 'getReady',
    subject: 'Service',
    summary: 'Le service peut répondre',
    response: health,
  },
];
