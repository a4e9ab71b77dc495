import {
  aCollectivity,
  aGovernmentAction,
  aLineageLink,
  aMeasure,
  aMilestone,
  aMotion,
  anActionObservation,
  anActionTarget,
  anAxis,
  anEngagement,
  anEvidence,
  anExchange,
  anIndicator,
  anObservation,
  aProgressEvent,
  aProposal,
  aProposalActionLink,
  aProposalIndicatorLink,
  aStake,
  aTerritory,
} from '@ou-en-est-on/testing';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import {
  ActionMilestoneEntity,
  ActionObservationEntity,
  ActionTargetEntity,
  AxisEntity,
  BodyEventEntity,
  CampaignEntity,
  CollectivityEntity,
  CollectivityMemberEntity,
  CongressWithoutTextEntity,
  EngagementEntity,
  EvidenceEntity,
  ExchangeEntity,
  GeographicCodeEntity,
  GovernedTerritoryEntity,
  GovernmentActionEntity,
  ImportEntity,
  ImportFindingEntity,
  ImportRunEntity,
  IndicatorEntity,
  IndicatorFactEntity,
  LineageLinkEntity,
  MatrixCategoryEntity,
  MatrixEditionEntity,
  MatrixServiceEntity,
  MatrixThemeEntity,
  ModuleQuestionEntity,
  ModuleQuestionProposalEntity,
  MeasureEntity,
  MotionEntity,
  MotionModuleEntity,
  ObservationEntity,
  ProgressEventEntity,
  ProgressEventFactEntity,
  ProposalActionLinkEntity,
  ProposalEntity,
  ProposalIndicatorLinkEntity,
  ProposalServiceEntity,
  ProposalVersionEntity,
  SearchDocumentEntity,
  SearchWordEntity,
  StakeEntity,
  TerritoryChangeEntity,
  TerritoryEntity,
  TerritoryNameEntity,
} from './index.js';
import { CAMPAIGN_CONTENT } from './campaigns/campaigns.fixture.js';
import { LABEL_CASES } from './label-awards/label-awards.fixture.js';
import { PRIVATE_CASES } from './private-constraints.fixture.js';
import { createTestDatabase, insertRow, type TestDatabase } from './testing/index.js';

const HASH = 'a'.repeat(64);
const BODY_EVENT = {
  ...{ bodyId: 'SYN-253500011', sequence: 1, kind: 'added', effectiveOn: '2026-11-28', joinedIds: [], leftIds: [] },
  recordedAt: new Date('2026-11-28T00:00:00Z'),
};
const A_NAME = {
  territoryId: 'FR',
  folded: 'france',
  kind: 'name',
  isInside: false,
  type: 'country',
  departmentIds: [],
};
const EDITION = {
  id: 'essai',
  label: 'Essai',
  year: 2023,
  official: false,
  isCurrent: true,
  basedOn: '2014',
  warning: 'Reconstruction',
  levels: [],
  specialAnswers: [],
  levelsNote: 'Niveaux à nous',
};
const NODE = {
  ...{ editionId: 'essai', id: 'emploi', position: 1 },
  ...{ label: 'Emploi', description: 'Aider à trouver un emploi.' },
};
const THEME = { ...NODE, categoryId: 'richesses', provenance: 'published' };
const SERVICE = { ...NODE, themeId: 'emploi', derivedFrom: [] };
const RUN = {
  ...{ id: 'i', sourceFile: 'x.csv', status: 'checking', task: 'check', attempts: 0, requestedAt: new Date(0) },
  ...{ bytesRead: 0, lineCount: 0, stagedCount: 0, createdCount: 0, changedCount: 0, unchangedCount: 0 },
  refusalCount: 0,
};
const FINDING = { runId: 'i', rank: 1, severity: 'refusal', line: 2, code: 'not-a-number', message: 'Non.' };
const FILE = {
  id: 'import-1',
  kind: 'series',
  sourceFile: 'ind-306.csv',
  sha256: HASH,
  status: 'published',
  publisher: 'DITP',
  rowCount: 1,
  observationCount: 1,
  publishedAt: new Date('2026-11-21T08:00:00Z'),
  withdrawnAt: null,
};
const EVENT = { ...aProgressEvent(), factCount: 1 };
const MONTH = { effectivePrecision: 'month' };
const QUARTER = { effectivePrecision: 'quarter' };
const YEAR = { effectivePrecision: 'year' };
/** 23:59 in Paris. */
const TONIGHT = { effectivePrecision: 'day', recordedAt: new Date('2026-11-21T22:59:00Z') };
const FACT = { eventId: 'e1', factRef: 'pfthd:m1', role: 'evidence', position: 1 };
const ACTION_LINK = { ...aProposalActionLink(), id: 'pa-001' };
const LINEAGE = { ...aLineageLink(), id: 'lien-001' };
const CONGRESS = {
  year: 2019,
  congressNumber: 1,
  heldFrom: null,
  heldTo: null,
  place: null,
  note: null,
  source: 'Presse',
};
const TARGET = { ...anActionTarget(), evidenceId: 'decret-exemple', position: 1 };
const MILESTONE = { ...aMilestone(), position: 1 };
const FIGURE = { ...anActionObservation(), position: 1 };
const EXCHANGE = { ...anExchange(), sources: ['Presse'] };
const CAMPAIGN = {
  ...{ ...CAMPAIGN_CONTENT, id: 'essai', cancelledAt: null, cancelReason: null, version: 1 },
  ...{ editedAt: new Date(0), editedBy: 'p' },
};
const DOCUMENT = {
  kind: 'proposal',
  entityId: '2023-1.1.1',
  title: 'Un titre',
  body: 'Une phrase.',
  parts: ['text'],
  motionYear: 2023,
  stakeId: 'access',
  position: 0,
};
const MODULE = { id: 'motion', label: 'Module', purpose: 'À part.', answersNote: 'Note.', review: 'proposed' };
const QUESTION = {
  ...{ id: 'mm-01', moduleId: 'motion', position: 1, label: 'Exercice', kind: 'level', help: 'Aide.' },
  ...{ expectedEvidence: 'Date.', adds: 'Un exercice.', territoryTypes: ['commune'], review: 'proposed' },
};
const ALIGNMENT = { proposalId: '2023-1.1.1', editionId: 'essai', serviceId: 'emploi-01', strength: 'direct' };

type Case = [constraint: string, entity: EntityTarget<ObjectLiteral>, row: object, fault: object];

const CASES: Case[] = [
  ['stake_id_check', StakeEntity, aStake(), { id: 'egalite-acces' }],
  ['stake_texts_check', StakeEntity, aStake(), { label: ' ' }],
  ['stake_review_check', StakeEntity, aStake(), { review: 'propose' }],
  ['stake_shipped_check', StakeEntity, aStake(), { shippedIn: 'stakes.json' }],
  ['stake_shipped_check', StakeEntity, aStake(), { shippedIn: 'stakes.json', shippedHash: 'A'.repeat(64) }],
  ['motion_id_check', MotionEntity, aMotion(), { id: '2022' }],
  ['motion_id_check', MotionEntity, aMotion(), { id: '1023', year: 1023 }],
  ['motion_texts_check', MotionEntity, aMotion(), { note: '\n' }],
  ['motion_counts_check', MotionEntity, aMotion(), { contributions: -1 }],
  ['motion_date_precision_check', MotionEntity, aMotion(), { datePrecision: 'decade' }],
  ['motion_dates_check', MotionEntity, aMotion(), { heldFrom: '2023-10-18' }],
  ['motion_dates_check', MotionEntity, aMotion(), { heldFrom: null, heldTo: null }],
  ['motion_sponsors_check', MotionEntity, aMotion(), { sponsors: {} }],
  ['motion_delivery_check', MotionEntity, aMotion(), { delivery: [] }],
  ['congress_without_text_year_check', CongressWithoutTextEntity, CONGRESS, { congressNumber: 0 }],
  ['congress_without_text_texts_check', CongressWithoutTextEntity, CONGRESS, { source: '' }],
  ['congress_without_text_dates_check', CongressWithoutTextEntity, CONGRESS, { heldFrom: '2019-01-29' }],
  ['axis_id_check', AxisEntity, anAxis(), { id: '2022-1' }],
  ['axis_workshop_check', AxisEntity, anAxis(), { workshop: [] }],
  ['measure_id_check', MeasureEntity, aMeasure(), { axisId: '2023-2', id: '2023-1.1' }],
  ['measure_texts_check', MeasureEntity, aMeasure(), { displayTitle: '' }],
  ['engagement_id_check', EngagementEntity, anEngagement(), { id: '2023-E1' }],
  ['engagement_axis_check', EngagementEntity, anEngagement(), { axisId: '2023-1' }],
  ['engagement_people_check', EngagementEntity, anEngagement(), { leads: {} }],
  ['matrix_edition_year_check', MatrixEditionEntity, EDITION, { year: 14 }],
  ['matrix_edition_levels_check', MatrixEditionEntity, EDITION, { levels: {} }],
  ['matrix_category_texts_check', MatrixCategoryEntity, NODE, { label: '' }],
  ['matrix_theme_provenance_check', MatrixThemeEntity, THEME, { provenance: 'official' }],
  ['matrix_service_id_check', MatrixServiceEntity, SERVICE, { id: 'emploi 01' }],
  ['matrix_edition_warning_check', MatrixEditionEntity, EDITION, { warning: null }],
  ['matrix_edition_previous_check', MatrixEditionEntity, EDITION, { previousEditionId: 'essai' }],
  ['motion_module_review_check', MotionModuleEntity, MODULE, { review: 'propose' }],
  ['module_question_unit_check', ModuleQuestionEntity, QUESTION, { unit: '%' }],
  ['module_question_kind_check', ModuleQuestionEntity, QUESTION, { kind: 'text' }],
  ['module_question_territory_types_check', ModuleQuestionEntity, QUESTION, { territoryTypes: ['departement'] }],
  ['module_question_population_check', ModuleQuestionEntity, QUESTION, { populationMin: 0 }],
  [
    'module_question_proposal_shipped_check',
    ModuleQuestionProposalEntity,
    { questionId: 'mm-01', proposalId: '2023-1.1.1' },
    { shippedIn: 'motion-module.json' },
  ],
  ['evidence_kind_check', EvidenceEntity, anEvidence(), { kind: 'blog' }],
  ['evidence_url_check', EvidenceEntity, anEvidence(), { url: 'www.example.org' }],
  ['evidence_url_check', EvidenceEntity, anEvidence(), { url: null, urlBuilt: true }],
  ['evidence_dates_check', EvidenceEntity, anEvidence(), { validUntil: '2023-12-31' }],
  ['territory_type_check', TerritoryEntity, aTerritory(), { type: 'canton', id: 'COM-2A' }],
  ['territory_id_check', TerritoryEntity, aTerritory(), { id: 'REG-2A' }],
  ['territory_parent_check', TerritoryEntity, aTerritory(), { parentId: null }],
  ['territory_population_check', TerritoryEntity, aTerritory(), { population: -1 }],
  ['territory_siren_check', TerritoryEntity, aTerritory(), { siren: '213502387' }],
  ['territory_siren_check', TerritoryEntity, aTerritory(), { siren: '21350238' }],
  ['territory_stratum_check', TerritoryEntity, aTerritory(), { stratum: 'large' }],
  ['territory_closed_check', TerritoryEntity, aTerritory(), { successorId: 'DEP-2B' }],
  ['territory_closed_check', TerritoryEntity, aTerritory(), { closedOn: '2026-01-01', successorId: 'DEP-2A' }],
  ['collectivity_id_check', CollectivityEntity, aCollectivity(), { id: 'SYN-1' }],
  ['collectivity_id_check', CollectivityEntity, aCollectivity(), { siren: null }],
  ['collectivity_kind_check', CollectivityEntity, aCollectivity(), { kind: 'pays' }],
  ['collectivity_territory_check', CollectivityEntity, aCollectivity(), { kind: 'commune' }],
  ['collectivity_tiers_check', CollectivityEntity, aCollectivity(), { tiers: ['country'] }],
  ['collectivity_tiers_check', CollectivityEntity, aCollectivity(), { tiers: ['region', 'region'] }],
  ['collectivity_texts_check', CollectivityEntity, aCollectivity(), { name: ' ' }],
  ['collectivity_siren_check', CollectivityEntity, aCollectivity(), { id: 'SYN-253500019', siren: '253500019' }],
  ['collectivity_siren_check', CollectivityEntity, aCollectivity(), { id: 'SYN-000000000', siren: '000000000' }],
  ['collectivity_stratum_check', CollectivityEntity, aCollectivity(), { population: 3500 }],
  ['collectivity_closed_check', CollectivityEntity, aCollectivity(), { successorId: 'SYN-213502388' }],
  ['geographic_code_vintage_check', GeographicCodeEntity, { source: 'x', version: '1' }, { vintage: 26 }],
  ['geographic_code_texts_check', GeographicCodeEntity, { vintage: 2026, version: '1' }, { source: ' ' }],
  ['territory_change_kind_check', TerritoryChangeEntity, { territoryId: 'FR', vintage: 2026 }, { kind: 'moved' }],
  ['territory_name_kind_check', TerritoryNameEntity, A_NAME, { kind: 'nom' }],
  ['territory_name_folded_check', TerritoryNameEntity, A_NAME, { folded: '' }],
  ['territory_name_inside_check', TerritoryNameEntity, A_NAME, { kind: 'postcode', isInside: true }],
  ['territory_name_type_check', TerritoryNameEntity, A_NAME, { type: 'canton' }],
  ['governed_territory_other_check', GovernedTerritoryEntity, { territoryId: 'DEP-67' }, { collectivityId: 'DEP-67' }],
  ['body_event_sequence_check', BodyEventEntity, BODY_EVENT, { sequence: 0 }],
  ['body_event_kind_check', BodyEventEntity, BODY_EVENT, { kind: 'merged' }],
  ['body_event_reason_check', BodyEventEntity, BODY_EVENT, { kind: 'closed' }],
  ['body_event_reason_check', BodyEventEntity, BODY_EVENT, { reason: 'Dissous' }],
  ['body_event_texts_check', BodyEventEntity, { ...BODY_EVENT, kind: 'closed' }, { reason: ' ' }],
  ['body_event_texts_check', BodyEventEntity, BODY_EVENT, { formerName: ' ' }],
  ['body_event_members_check', BodyEventEntity, { ...BODY_EVENT, kind: 'closed', reason: 'x' }, { leftIds: ['FR'] }],
  ['collectivity_member_other_check', CollectivityMemberEntity, { bodyId: 'COM-01001' }, { memberId: 'COM-01001' }],
  ['government_action_kind_check', GovernmentActionEntity, aGovernmentAction(), { kind: 'loi' }],
  ['government_action_legal_state_check', GovernmentActionEntity, aGovernmentAction(), { legalState: 'in-force' }],
  ['government_action_dates_check', GovernmentActionEntity, aGovernmentAction(), { startDate: '2023-13' }],
  ['government_action_dates_check', GovernmentActionEntity, aGovernmentAction(), { endDate: '2023-02-29' }],
  ['action_target_id_check', ActionTargetEntity, TARGET, { id: 'plan-exemple:m1' }],
  ['action_target_id_check', ActionTargetEntity, TARGET, { id: 'autre:t1' }],
  ['action_target_source_check', ActionTargetEntity, TARGET, { evidenceId: null }],
  ['action_target_value_check', ActionTargetEntity, TARGET, { value: Number.NaN }],
  ['action_target_due_check', ActionTargetEntity, TARGET, { due: 'fin 2026' }],
  ['action_milestone_nature_check', ActionMilestoneEntity, MILESTONE, { nature: 'vote' }],
  ['action_milestone_state_check', ActionMilestoneEntity, MILESTONE, { kind: 'legal-deadline', state: 'done' }],
  ['action_milestone_verification_check', ActionMilestoneEntity, MILESTONE, { verification: 'sure' }],
  ['action_observation_value_check', ActionObservationEntity, FIGURE, { value: null }],
  ['action_observation_value_check', ActionObservationEntity, FIGURE, { valueMax: 90 }],
  ['action_observation_date_precision_check', ActionObservationEntity, FIGURE, { date: '2025' }],
  ['action_observation_date_check', ActionObservationEntity, FIGURE, { date: '2025-09-31' }],
  ['proposal_id_check', ProposalEntity, aProposal(), { id: '2023-1.2.1' }],
  ['proposal_id_check', ProposalEntity, aProposal(), { measureId: '2023-2.1' }],
  ['proposal_texts_check', ProposalEntity, aProposal(), { text: '\t ' }],
  ['proposal_actors_check', ProposalEntity, aProposal(), { actors: [] }],
  ['proposal_actors_check', ProposalEntity, aProposal(), { actors: ['etat'] }],
  ['proposal_actors_check', ProposalEntity, aProposal(), { actors: ['state', 'parliament', 'state'] }],
  ['proposal_tags_check', ProposalEntity, aProposal(), { tags: [{ tag: 'sport', inheritedFrom: null }] }],
  ['proposal_tags_check', ProposalEntity, aProposal(), { tags: ['formation'] }],
  ['proposal_other_stakes_check', ProposalEntity, aProposal(), { otherStakeIds: ['access'] }],
  ['proposal_text_version_check', ProposalEntity, aProposal(), { textVersion: 0 }],
  ['proposal_version_version_check', ProposalVersionEntity, { proposalId: '2023-1.1.1', text: 'x' }, { version: 0 }],
  ['proposal_service_strength_check', ProposalServiceEntity, ALIGNMENT, { strength: 'weak' }],
  ['lineage_link_order_check', LineageLinkEntity, LINEAGE, { toProposalId: '2022-1.1.2' }],
  ['lineage_link_kind_check', LineageLinkEntity, LINEAGE, { kind: 'repris' }],
  ['lineage_link_confidence_check', LineageLinkEntity, LINEAGE, { confidence: 'certain' }],
  ['proposal_action_link_relation_check', ProposalActionLinkEntity, ACTION_LINK, { relation: 'causes' }],
  ['proposal_indicator_link_relation_check', ProposalIndicatorLinkEntity, aProposalIndicatorLink(), { relation: 'is' }],
  ['progress_event_progress_check', ProgressEventEntity, EVENT, { progress: 'late' }],
  ['progress_event_reviewer_check', ProgressEventEntity, EVENT, { review: 'published', reviewer: null }],
  ['progress_event_reviewer_check', ProgressEventEntity, EVENT, { review: 'published', reviewer: 'system' }],
  ['progress_event_reviewer_check', ProgressEventEntity, EVENT, { reviewer: 'somebody' }],
  ['progress_event_search_check', ProgressEventEntity, EVENT, { progress: 'no-action-found', searchedOn: null }],
  ['progress_event_corrects_check', ProgressEventEntity, EVENT, { corrects: EVENT.id }],
  ['progress_event_effective_precision_check', ProgressEventEntity, EVENT, { effectivePrecision: 'week' }],
  ['progress_event_period_end_check', ProgressEventEntity, EVENT, { ...MONTH, effectiveOn: '2024-12-30' }],
  ['progress_event_period_end_check', ProgressEventEntity, EVENT, { ...QUARTER, effectiveOn: '2024-11-30' }],
  ['progress_event_period_end_check', ProgressEventEntity, EVENT, { ...YEAR, effectiveOn: '2024-11-30' }],
  ['progress_event_recorded_at_check', ProgressEventEntity, EVENT, { ...TONIGHT, effectiveOn: '2026-11-22' }],
  ['progress_event_fact_ref_check', ProgressEventFactEntity, FACT, { factRef: 'pfthd' }],
  ['progress_event_fact_role_check', ProgressEventFactEntity, FACT, { role: 'context' }],
  ['indicator_levels_check', IndicatorEntity, anIndicator(), { levels: ['FR'] }],
  ['indicator_levels_check', IndicatorEntity, anIndicator(), { levels: [] }],
  ['indicator_freshness_check', IndicatorEntity, anIndicator(), { cadenceDays: 0 }],
  ['indicator_origin_check', IndicatorEntity, anIndicator(), { origin: 'guess' }],
  ['indicator_fact_ref_check', IndicatorFactEntity, { indicatorId: 'x' }, { factRef: 'pfthd:x1' }],
  ['import_sha256_check', ImportEntity, FILE, { sha256: 'abc' }],
  ['import_status_check', ImportEntity, FILE, { status: 'withdrawn' }],
  ['import_status_check', ImportEntity, FILE, { withdrawnAt: new Date('2026-11-22T08:00:00Z') }],
  ['import_counts_check', ImportEntity, FILE, { rowCount: -1 }],
  ['import_run_status_check', ImportRunEntity, RUN, { status: 'late' }],
  ['import_run_task_check', ImportRunEntity, RUN, { task: 'think' }],
  ['import_run_counts_check', ImportRunEntity, RUN, { bytesRead: -1 }],
  ['import_run_failure_check', ImportRunEntity, RUN, { status: 'failed' }],
  ['import_run_refused_check', ImportRunEntity, RUN, { status: 'refused' }],
  ['import_run_descriptor_check', ImportRunEntity, RUN, { descriptor: [] }],
  ['import_finding_severity_check', ImportFindingEntity, FINDING, { severity: 'hint' }],
  ['import_finding_rank_check', ImportFindingEntity, FINDING, { line: 0 }],
  ['observation_kind_check', ObservationEntity, anObservation(), { kind: 'forecast' }],
  ['observation_value_check', ObservationEntity, anObservation(), { value: Number.POSITIVE_INFINITY }],
  ['observation_value_check', ObservationEntity, anObservation(), { valueMax: 78 }],
  ['observation_value_check', ObservationEntity, anObservation(), { atLeast: true, valueMax: 80 }],
  ['observation_ratio_check', ObservationEntity, anObservation(), { denominator: 0 }],
  ['exchange_kind_check', ExchangeEntity, EXCHANGE, { kind: 'remise' }],
  ['exchange_side_check', ExchangeEntity, EXCHANGE, { side: 'us' }],
  ['exchange_date_check', ExchangeEntity, EXCHANGE, { date: '18/10/2023' }],
  ['exchange_date_precision_check', ExchangeEntity, EXCHANGE, { date: '2023', datePrecision: 'day' }],
  ['exchange_date_precision_check', ExchangeEntity, EXCHANGE, { date: '2023', datePrecision: 'month' }],
  ['exchange_question_check', ExchangeEntity, EXCHANGE, { question: { number: 1 } }],
  ['exchange_sources_check', ExchangeEntity, EXCHANGE, { sources: [] }],
  ['search_document_kind_check', SearchDocumentEntity, DOCUMENT, { kind: 'engagement', stakeId: null }],
  ['search_document_texts_check', SearchDocumentEntity, DOCUMENT, { title: ' ' }],
  ['search_document_parts_check', SearchDocumentEntity, DOCUMENT, { parts: ['texte'] }],
  ['search_document_parts_check', SearchDocumentEntity, DOCUMENT, { parts: ['text', 'note'] }],
  ['search_document_parts_check', SearchDocumentEntity, DOCUMENT, { body: null }],
  ['search_document_motion_year_check', SearchDocumentEntity, DOCUMENT, { motionYear: 23 }],
  ['search_document_stake_check', SearchDocumentEntity, DOCUMENT, { kind: 'indicator' }],
  ['search_document_domain_check', SearchDocumentEntity, DOCUMENT, { domain: 'networks' }],
  ['search_document_date_check', SearchDocumentEntity, DOCUMENT, { date: '2023-10-18' }],
  ['search_word_form_check', SearchWordEntity, { word: 'fibre' }, { lexeme: '' }],
  ['search_word_form_check', SearchWordEntity, { lexeme: 'fibr' }, { word: 'la fibre' }],
  ['campaign_id_check', CampaignEntity, CAMPAIGN, { id: 'Mi mandat' }],
  ['campaign_id_check', CampaignEntity, CAMPAIGN, { id: 'a'.repeat(61) }],
  ['campaign_mandate_check', CampaignEntity, CAMPAIGN, { mandate: '2026' }],
  ['campaign_mandate_check', CampaignEntity, CAMPAIGN, { mandate: '2032-2026' }],
  ['campaign_purpose_check', CampaignEntity, CAMPAIGN, { purpose: 'census' }],
  ['campaign_title_check', CampaignEntity, CAMPAIGN, { title: ' ' }],
  ['campaign_title_check', CampaignEntity, CAMPAIGN, { title: 'a'.repeat(121) }],
  ['campaign_kinds_check', CampaignEntity, CAMPAIGN, { kinds: ['canton'] }],
  ['campaign_kinds_check', CampaignEntity, CAMPAIGN, { kinds: ['epci', 'epci'] }],
  ['campaign_strata_check', CampaignEntity, CAMPAIGN, { strata: ['unknown'] }],
  ['campaign_strata_check', CampaignEntity, CAMPAIGN, { strata: ['500-999', '500-999'] }],
  ['campaign_places_check', CampaignEntity, CAMPAIGN, { territoryIds: ['DEP-35', 'DEP-35'] }],
  ['campaign_places_check', CampaignEntity, CAMPAIGN, { collectivityIds: ['COM-35238', 'COM-35238'] }],
  ['campaign_invited_check', CampaignEntity, CAMPAIGN, { kinds: [] }],
  [
    'campaign_invited_check',
    CampaignEntity,
    CAMPAIGN,
    { kinds: [], collectivityIds: ['COM-35238'], strata: ['500-999'] },
  ],
  ['campaign_dates_check', CampaignEntity, CAMPAIGN, { photographOn: '2026-09-30' }],
  ['campaign_cancelled_check', CampaignEntity, CAMPAIGN, { cancelReason: 'Reportée' }],
  ['campaign_cancelled_check', CampaignEntity, CAMPAIGN, { cancelledAt: new Date(0), cancelReason: ' ' }],
  ['campaign_version_check', CampaignEntity, CAMPAIGN, { version: 0 }],
  ...LABEL_CASES,
];

/** Where nobody inserts without saying who they are, or at all: the owner tries them in a spec of their own. */
const PRIVATE_TABLES = PRIVATE_CASES.map(({ table }) => table);

describe('a row that breaks a rule is refused by the database itself', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  it.each(CASES)('%s', async (constraint, entity, row, fault) => {
    await expect(insertRow(database.dataSource.manager, entity, { ...row, ...fault })).rejects.toMatchObject({
      driverError: { constraint },
    });
  });

  it('is shown so for every table that has a rule', async () => {
    const tables: { name: string }[] = await database.dataSource.query(
      `SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint
       WHERE contype = 'c' AND connamespace = 'public'::regnamespace ORDER BY 1`,
    );
    const tested = CASES.map(([, entity]) => database.dataSource.getMetadata(entity).tableName);
    expect(tables.map((table) => table.name)).toEqual([...new Set([...tested, ...PRIVATE_TABLES])].sort());
  });

  it.each([
    ['2024', true],
    ['2024-02', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-04-31', false],
    ['2024-00', false],
    ['2024-12-32', false],
    ['0000', false],
    ['24', false],
    ['2024-2', false],
    ['', false],
  ])('takes %j for a partial date: %s', async (text, expected) => {
    const [{ real }] = await database.dataSource.query('SELECT is_partial_date($1) AS real', [text]);
    expect(real).toBe(expected);
  });
});
