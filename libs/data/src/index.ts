export { APPLICATION_ROLE, createDataSource, type DataSourceSettings } from './data-source.js';
export * from './data-version.js';
export * from './database-requirements.js';
export { describeRoutines } from './describe-routines.js';
export * from './entities.js';
export * from './migrate.js';
export * from './audit/audit.repository.js';
export { type AuditRecord, forgetPersonInAudit, recordAudit } from './audit/record-audit.js';
export { sealEntries } from './audit/seal-entries.js';
export { type AuditVerification, verifyAudit } from './audit/verify-audit.js';
export { inTransaction, type Origin } from './identity/in-transaction.js';

export { retryOnConflict } from './shared/retry-on-conflict.js';
export * from './shared/shipped-row.js';

export * from './motions/axis.entity.js';
export * from './motions/congress-without-text.entity.js';
export * from './motions/engagement.entity.js';
export * from './motions/measure.entity.js';
export * from './motions/motion.entity.js';
export * from './motions/motion.repository.js';
export * from './motions/stake.entity.js';

export * from './proposals/lineage-link.entity.js';
export * from './proposals/progress-event-fact.entity.js';
export * from './proposals/progress-event.entity.js';
export * from './proposals/progress-event.repository.js';
export * from './proposals/proposal-service.entity.js';
export * from './proposals/proposal-version.entity.js';
export * from './proposals/proposal.entity.js';
export * from './proposals/proposal.repository.js';

export * from './government-actions/action-milestone.entity.js';
export * from './government-actions/action-observation.entity.js';
export * from './government-actions/action-target.entity.js';
export * from './government-actions/government-action.entity.js';
export * from './government-actions/government-action.repository.js';
export * from './government-actions/proposal-action-link.entity.js';

export * from './evidence/evidence.entity.js';
export * from './evidence/evidence.repository.js';

export * from './indicators/import.entity.js';
export * from './indicators/import.repository.js';
export * from './indicators/indicator-fact.entity.js';
export * from './indicators/indicator.entity.js';
export * from './indicators/indicator.repository.js';
export * from './indicators/observation.entity.js';
export * from './indicators/observation.repository.js';
export * from './indicators/proposal-indicator-link.entity.js';

export * from './territories/body-event.entity.js';
export * from './territories/body-event.repository.js';
export * from './territories/collectivity-member.entity.js';
export * from './territories/collectivity.entity.js';
export * from './territories/collectivity.repository.js';
export * from './territories/geographic-code.entity.js';
export * from './territories/geographic-code.js';
export * from './territories/governed-territory.entity.js';
export * from './territories/territory-change.entity.js';
export * from './territories/territory-name.entity.js';
export * from './territories/territory.entity.js';
export * from './territories/territory-search.repository.js';
export * from './territories/territory.repository.js';

export * from './label-awards/label-award.entities.js';
export * from './label-awards/label-award.repository.js';
export * from './label-awards/label-holder.repository.js';

export * from './label-matrix/label-matrix.repository.js';
export * from './label-matrix/matrix-category.entity.js';
export * from './label-matrix/matrix-edition.entity.js';
export * from './label-matrix/matrix-service.entity.js';
export * from './label-matrix/matrix-theme.entity.js';
export * from './label-matrix/module-question-proposal.entity.js';
export * from './label-matrix/module-question.entity.js';
export * from './label-matrix/motion-module.entity.js';
export * from './label-matrix/motion-module.repository.js';

export * from './exchanges/exchange.entity.js';
export * from './exchanges/exchange.repository.js';

export * from './people/access-link.entity.js';
export * from './people/access-link.repository.js';
export * from './people/attempt-budget.entity.js';
export * from './people/attempt-budget.repository.js';
export * from './people/credential.entity.js';
export * from './people/credential.repository.js';
export * from './people/known-device.entity.js';
export * from './people/known-device.repository.js';
export * from './people/membership.entity.js';
export * from './people/person.entity.js';
export * from './people/person.repository.js';
export * from './people/recovery-code.entity.js';
export * from './people/second-factor.entity.js';
export * from './people/session.entity.js';
export * from './people/session.repository.js';
export * from './people/site-role.entity.js';
export * from './action-sheets/action-sheet.entity.js';
export * from './action-sheets/action-sheet.repository.js';
export * from './action-sheets/public-action-sheet.entity.js';
export * from './action-sheets/public-sheet.repository.js';
export * from './action-sheets/sheet-publication.entity.js';

export * from './campaigns/campaign.entity.js';
export * from './campaigns/campaign.repository.js';
export * from './campaigns/photograph.entities.js';
export * from './campaigns/photograph-module.entities.js';
export * from './campaigns/photograph.repository.js';
export * from './campaigns/take-due-photographs.js';

export * from './self-assessments/answer.entity.js';
export * from './self-assessments/module-answer.entity.js';
export * from './self-assessments/living-state.js';
export * from './self-assessments/living-state.repository.js';
export * from './self-assessments/module-answer.repository.js';
export * from './self-assessments/module-state.entity.js';
export type { SumGrain } from './self-assessments/counted-groups.js';
export * from './self-assessments/module-sums.repository.js';
export * from './self-assessments/module-validation.entity.js';
export * from './self-assessments/check-roll-up.js';
export * from './self-assessments/end-closed-states.js';
export * from './self-assessments/kept-states.js';
export * from './self-assessments/past-life.repository.js';
export * from './self-assessments/past-module.repository.js';
export * from './self-assessments/past-state.repository.js';
export * from './self-assessments/public-answer.entity.js';
export * from './self-assessments/public-module-answer.entity.js';
export * from './self-assessments/roll-up-memory.js';
export * from './self-assessments/roll-up.repository.js';
export * from './self-assessments/self-assessment.entity.js';
export * from './self-assessments/self-assessment.repository.js';
export * from './self-assessments/state.columns.js';
export * from './self-assessments/validation.columns.js';
export * from './self-assessments/validation.entity.js';

export * from './demonstration/demonstration.entity.js';
export * from './demonstration/demonstration.repository.js';

export * from './search/refresh-search.js';
export * from './search/search-document.entity.js';
export * from './search/search-word.entity.js';
export * from './search/search.repository.js';

export * from './shipped/index.js';
export * from './imports/index.js';
export * from './loader/index.js';
export { loadTerritories } from './territories/load-territories.js';
