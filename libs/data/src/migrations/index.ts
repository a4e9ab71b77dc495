import { type MigrationInterface } from 'typeorm';
import { Foundations1760000000000 } from './1760000000000-foundations.js';
import { Motions1760000001000 } from './1760000001000-motions.js';
import { LabelMatrix1760000002000 } from './1760000002000-label-matrix.js';
import { EvidenceAndTerritories1760000003000 } from './1760000003000-evidence-and-territories.js';
import { GovernmentActions1760000004000 } from './1760000004000-government-actions.js';
import { Proposals1760000005000 } from './1760000005000-proposals.js';
import { StateProgress1760000006000 } from './1760000006000-state-progress.js';
import { Indicators1760000007000 } from './1760000007000-indicators.js';
import { Exchanges1760000008000 } from './1760000008000-exchanges.js';
import { ImportRuns1760000009000 } from './1760000009000-import-runs.js';
import { DataVersion1760000010000 } from './1760000010000-data-version.js';
import { Search1760000020000 } from './1760000020000-search.js';
import { MilestoneNotMet1760000030000 } from './1760000030000-milestone-not-met.js';
import { Collectivities1760000040000 } from './1760000040000-collectivities.js';
import { TerritoryVintages1760000040100 } from './1760000040100-territory-vintages.js';
import { Identity1760000050000 } from './1760000050000-identity.js';
import { PrivateImports1760000051000 } from './1760000051000-private-imports.js';
import { Audit1760000052000 } from './1760000052000-audit.js';
import { People1760000060000 } from './1760000060000-people.js';
import { MotionModule1760000070000 } from './1760000070000-motion-module.js';
import { MatrixLineage1760000070100 } from './1760000070100-matrix-lineage.js';
import { SelfAssessments1760000080000 } from './1760000080000-self-assessments.js';
import { Standings1760000081000 } from './1760000081000-standings.js';
import { PublishValidation1760000082000 } from './1760000082000-publish-validation.js';
import { RebuildRollUp1760000083000 } from './1760000083000-rebuild-roll-up.js';
import { AuditPersonValues1760000090000 } from './1760000090000-audit-person-values.js';
import { AuditLists1760000090100 } from './1760000090100-audit-lists.js';
import { FreshProof1760000091000 } from './1760000091000-fresh-proof.js';
import { SecondFactorLinks1760000092000 } from './1760000092000-second-factor-links.js';
import { Attempts1760000093000 } from './1760000093000-attempts.js';
import { AuditEra1760000094000 } from './1760000094000-audit-era.js';
import { TerritorySearch1760000095000 } from './1760000095000-territory-search.js';
import { LighterLoad1760000096000 } from './1760000096000-lighter-load.js';
import { WrittenByStaff1760000097000 } from './1760000097000-written-by-staff.js';
import { AnswerEvidence1760000100000 } from './1760000100000-answer-evidence.js';
import { ModuleAnswers1760000101000 } from './1760000101000-module-answers.js';
import { ReturnedStates1760000102000 } from './1760000102000-returned-states.js';
import { ActionSheets1760000105000 } from './1760000105000-action-sheets.js';
import { CheckRollUp1760000111000 } from './1760000111000-check-roll-up.js';
import { Campaigns1760000119000 } from './1760000119000-campaigns.js';
import { Photographs1760000120000 } from './1760000120000-photographs.js';
import { Demonstration1760000122000 } from './1760000122000-demonstration.js';
import { CorrectedAddresses1760000126000 } from './1760000126000-corrected-addresses.js';
import { AuditSubjects1760000126100 } from './1760000126100-audit-subjects.js';
import { BodyEvents1760000127000 } from './1760000127000-body-events.js';
import { RollUpVersions1760000128000 } from './1760000128000-roll-up-versions.js';
import { CountCollectivities1760000128100 } from './1760000128100-count-collectivities.js';
import { StagedByRun1760000130500 } from './1760000130500-staged-by-run.js';
import { RefusedCodes1760000131000 } from './1760000131000-refused-codes.js';
import { LabelAwards1760000134000 } from './1760000134000-label-awards.js';
import { InventedLabels1760000134100 } from './1760000134100-invented-labels.js';
import { ValidatedStates1760000135000 } from './1760000135000-validated-states.js';
import { CountedVersion1760000135100 } from './1760000135100-counted-version.js';
import { OpenedAccounts1760000137000 } from './1760000137000-opened-accounts.js';
import { OwnAccount1760000137100 } from './1760000137100-own-account.js';
import { LongerRecoveryCodes1760000137200 } from './1760000137200-longer-recovery-codes.js';
import { PublicWriters1760000138000 } from './1760000138000-public-writers.js';
import { OwnedValidations1760000138100 } from './1760000138100-owned-validations.js';
import { WithdrawalReasons1760000138200 } from './1760000138200-withdrawal-reasons.js';
import { LeastRights1760000138300 } from './1760000138300-least-rights.js';
import { PhotographedModule1760000139000 } from './1760000139000-photographed-module.js';
import { ModuleLevels1760000143000 } from './1760000143000-module-levels.js';

/** Every migration, in the order they are applied. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  Foundations1760000000000,
  Motions1760000001000,
  LabelMatrix1760000002000,
  EvidenceAndTerritories1760000003000,
  GovernmentActions1760000004000,
  Proposals1760000005000,
  StateProgress1760000006000,
  Indicators1760000007000,
  Exchanges1760000008000,
  ImportRuns1760000009000,
  DataVersion1760000010000,
  Search1760000020000,
  MilestoneNotMet1760000030000,
  Collectivities1760000040000,
  TerritoryVintages1760000040100,
  Identity1760000050000,
  PrivateImports1760000051000,
  Audit1760000052000,
  People1760000060000,
  MotionModule1760000070000,
  MatrixLineage1760000070100,
  SelfAssessments1760000080000,
  Standings1760000081000,
  PublishValidation1760000082000,
  RebuildRollUp1760000083000,
  AuditPersonValues1760000090000,
  AuditLists1760000090100,
  FreshProof1760000091000,
  SecondFactorLinks1760000092000,
  Attempts1760000093000,
  AuditEra1760000094000,
  TerritorySearch1760000095000,
  LighterLoad1760000096000,
  WrittenByStaff1760000097000,
  AnswerEvidence1760000100000,
  ModuleAnswers1760000101000,
  ReturnedStates1760000102000,
  ActionSheets1760000105000,
  CheckRollUp1760000111000,
  Campaigns1760000119000,
  Photographs1760000120000,
  Demonstration1760000122000,
  CorrectedAddresses1760000126000,
  AuditSubjects1760000126100,
  BodyEvents1760000127000,
  RollUpVersions1760000128000,
  CountCollectivities1760000128100,
  StagedByRun1760000130500,
  RefusedCodes1760000131000,
  LabelAwards1760000134000,
  InventedLabels1760000134100,
  ValidatedStates1760000135000,
  CountedVersion1760000135100,
  OpenedAccounts1760000137000,
  OwnAccount1760000137100,
  LongerRecoveryCodes1760000137200,
  PublicWriters1760000138000,
  OwnedValidations1760000138100,
  WithdrawalReasons1760000138200,
  LeastRights1760000138300,
  PhotographedModule1760000139000,
  ModuleLevels1760000143000,
];
