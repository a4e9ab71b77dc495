import { ActionSheetEntity } from './action-sheets/action-sheet.entity.js';
import { PublicActionSheetEntity } from './action-sheets/public-action-sheet.entity.js';
import { ActionSheetProposalEntity, ActionSheetServiceEntity } from './action-sheets/sheet-link.entities.js';
import { SheetPublicationEntity } from './action-sheets/sheet-publication.entity.js';
import { CampaignEntity } from './campaigns/campaign.entity.js';
import {
  PhotographEntity,
  PhotographInvitedEntity,
  PhotographRespondentEntity,
  PhotographRollUpEntity,
} from './campaigns/photograph.entities.js';
import {
  PhotographModuleEntity,
  PhotographModuleNumberEntity,
  PhotographModuleRespondentEntity,
  PhotographModuleRollUpEntity,
} from './campaigns/photograph-module.entities.js';
import { DemonstrationEntity } from './demonstration/demonstration.entity.js';
import { EvidenceEntity } from './evidence/evidence.entity.js';
import { ExchangeEntity } from './exchanges/exchange.entity.js';
import { ActionMilestoneEntity } from './government-actions/action-milestone.entity.js';
import { ActionObservationEntity } from './government-actions/action-observation.entity.js';
import { ActionTargetEntity } from './government-actions/action-target.entity.js';
import { GovernmentActionEntity } from './government-actions/government-action.entity.js';
import { ProposalActionLinkEntity } from './government-actions/proposal-action-link.entity.js';
import { ImportEntity } from './indicators/import.entity.js';
import { ImportFindingEntity } from './imports/runs/import-finding.entity.js';
import { ImportRunEntity } from './imports/runs/import-run.entity.js';
import { ImportIndicatorEntity } from './indicators/import-indicator.entity.js';
import { IndicatorFactEntity } from './indicators/indicator-fact.entity.js';
import { IndicatorEntity } from './indicators/indicator.entity.js';
import { CurrentObservationEntity, ObservationEntity } from './indicators/observation.entity.js';
import { ProposalIndicatorLinkEntity } from './indicators/proposal-indicator-link.entity.js';
import { LabelAwardEntity, LabelImportEntity, LabelWithdrawalEntity } from './label-awards/label-award.entities.js';
import { ModuleQuestionProposalEntity } from './label-matrix/module-question-proposal.entity.js';
import { ModuleQuestionEntity } from './label-matrix/module-question.entity.js';
import { MotionModuleEntity } from './label-matrix/motion-module.entity.js';
import { MatrixCategoryEntity } from './label-matrix/matrix-category.entity.js';
import { MatrixEditionEntity } from './label-matrix/matrix-edition.entity.js';
import { MatrixServiceEntity } from './label-matrix/matrix-service.entity.js';
import { MatrixThemeEntity } from './label-matrix/matrix-theme.entity.js';
import { AxisEntity } from './motions/axis.entity.js';
import { CongressWithoutTextEntity } from './motions/congress-without-text.entity.js';
import { EngagementEntity } from './motions/engagement.entity.js';
import { MeasureEntity } from './motions/measure.entity.js';
import { MotionEntity } from './motions/motion.entity.js';
import { StakeEntity } from './motions/stake.entity.js';
import { AccessLinkEntity } from './people/access-link.entity.js';
import { AttemptBudgetEntity } from './people/attempt-budget.entity.js';
import { CredentialEntity } from './people/credential.entity.js';
import { KnownDeviceEntity } from './people/known-device.entity.js';
import { MembershipEntity } from './people/membership.entity.js';
import { PersonEntity } from './people/person.entity.js';
import { RecoveryCodeEntity } from './people/recovery-code.entity.js';
import { SecondFactorEntity } from './people/second-factor.entity.js';
import { SessionEntity } from './people/session.entity.js';
import { SiteRoleEntity } from './people/site-role.entity.js';
import { LineageLinkEntity } from './proposals/lineage-link.entity.js';
import { ProgressEventFactEntity } from './proposals/progress-event-fact.entity.js';
import { ProgressEventEntity } from './proposals/progress-event.entity.js';
import { ProposalServiceEntity } from './proposals/proposal-service.entity.js';
import { ProposalVersionEntity } from './proposals/proposal-version.entity.js';
import { ProposalEntity } from './proposals/proposal.entity.js';
import { SearchDocumentEntity } from './search/search-document.entity.js';
import { SearchWordEntity } from './search/search-word.entity.js';
import { AnswerEntity } from './self-assessments/answer.entity.js';
import { ModuleAnswerEntity } from './self-assessments/module-answer.entity.js';
import { ModuleStateEntity } from './self-assessments/module-state.entity.js';
import { ModuleValidationEntity } from './self-assessments/module-validation.entity.js';
import { PublicAnswerEntity } from './self-assessments/public-answer.entity.js';
import { PublicModuleAnswerEntity } from './self-assessments/public-module-answer.entity.js';
import { RespondentEntity } from './self-assessments/respondent.entity.js';
import { RollUpEntity } from './self-assessments/roll-up.entity.js';
import { RollUpVersionEntity } from './self-assessments/roll-up-version.entity.js';
import { SelfAssessmentEntity } from './self-assessments/self-assessment.entity.js';
import { StateLayoutEntity } from './self-assessments/state-layout.entity.js';
import { ValidatedAnswerEntity } from './self-assessments/validated-answer.entity.js';
import { ValidatedModuleAnswerEntity } from './self-assessments/validated-module-answer.entity.js';
import { ValidatedStateEntity } from './self-assessments/validated-state.entity.js';
import { ValidationEntity } from './self-assessments/validation.entity.js';
import { CountedVersionEntity } from './territories/counted-version.entity.js';
import { CollectivityEntity } from './territories/collectivity.entity.js';
import { BodyEventEntity } from './territories/body-event.entity.js';
import { CollectivityMemberEntity } from './territories/collectivity-member.entity.js';
import { GeographicCodeEntity } from './territories/geographic-code.entity.js';
import { GovernedTerritoryEntity } from './territories/governed-territory.entity.js';
import { TerritoryChangeEntity } from './territories/territory-change.entity.js';
import { TerritoryNameEntity } from './territories/territory-name.entity.js';
import { TerritoryEntity } from './territories/territory.entity.js';

/** Every table and view of the application. */
export const DATA_ENTITIES = [
  StakeEntity,
  MotionEntity,
  CongressWithoutTextEntity,
  AxisEntity,
  MeasureEntity,
  EngagementEntity,
  MatrixEditionEntity,
  MatrixCategoryEntity,
  MatrixThemeEntity,
  MatrixServiceEntity,
  MotionModuleEntity,
  ModuleQuestionEntity,
  ModuleQuestionProposalEntity,
  EvidenceEntity,
  TerritoryEntity,
  CollectivityEntity,
  CountedVersionEntity,
  BodyEventEntity,
  CollectivityMemberEntity,
  GovernedTerritoryEntity,
  GeographicCodeEntity,
  TerritoryChangeEntity,
  TerritoryNameEntity,
  GovernmentActionEntity,
  ActionTargetEntity,
  ActionMilestoneEntity,
  ActionObservationEntity,
  ProposalActionLinkEntity,
  ProposalEntity,
  ProposalVersionEntity,
  ProposalServiceEntity,
  LineageLinkEntity,
  ProgressEventEntity,
  ProgressEventFactEntity,
  IndicatorEntity,
  IndicatorFactEntity,
  ProposalIndicatorLinkEntity,
  ImportEntity,
  ImportRunEntity,
  LabelImportEntity,
  LabelAwardEntity,
  LabelWithdrawalEntity,
  ImportFindingEntity,
  ImportIndicatorEntity,
  ObservationEntity,
  CurrentObservationEntity,
  ExchangeEntity,
  SearchDocumentEntity,
  SearchWordEntity,
  PersonEntity,
  AttemptBudgetEntity,
  CredentialEntity,
  KnownDeviceEntity,
  SecondFactorEntity,
  RecoveryCodeEntity,
  AccessLinkEntity,
  SiteRoleEntity,
  MembershipEntity,
  SessionEntity,
  SelfAssessmentEntity,
  AnswerEntity,
  ValidationEntity,
  ValidatedAnswerEntity,
  RespondentEntity,
  PublicAnswerEntity,
  RollUpEntity,
  RollUpVersionEntity,
  StateLayoutEntity,
  ValidatedStateEntity,
  ModuleStateEntity,
  ModuleAnswerEntity,
  ModuleValidationEntity,
  ValidatedModuleAnswerEntity,
  PublicModuleAnswerEntity,
  ActionSheetEntity,
  ActionSheetServiceEntity,
  ActionSheetProposalEntity,
  SheetPublicationEntity,
  PublicActionSheetEntity,
  CampaignEntity,
  PhotographEntity,
  PhotographInvitedEntity,
  PhotographModuleEntity,
  PhotographModuleNumberEntity,
  PhotographModuleRespondentEntity,
  PhotographModuleRollUpEntity,
  PhotographRespondentEntity,
  PhotographRollUpEntity,
  DemonstrationEntity,
];
