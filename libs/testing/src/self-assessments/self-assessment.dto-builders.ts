import {
  moduleState,
  type ModuleStateDto,
  selfAssessment,
  type SelfAssessmentDto,
  workingAnswer,
  type WorkingAnswerDto,
} from '@ou-en-est-on/contracts';
import { anExplanationDto } from '../shared/explanation.dto-builders.js';

/** A score of one service, not answered. */
export function aScoreDto(changes: Partial<SelfAssessmentDto['overall']> = {}): SelfAssessmentDto['overall'] {
  return {
    ...{ services: 1, answered: 0, counted: 0, value: null, low: 0, high: 100, completeness: 0 },
    explain: anExplanationDto('self-assessment-score'),
    ...changes,
  };
}

/** An answer given by the reader. */
export function aWorkingAnswerDto(changes: Partial<WorkingAnswerDto> = {}): WorkingAnswerDto {
  return workingAnswer.parse({
    ...{ serviceId: 'mediation-01', value: 'achieved', providedBy: null, inherited: null, note: null, evidence: [] },
    ...{ version: 1, editedAt: '2026-11-27T13:32:00.000Z', editedBy: { name: 'Ada Martin', isYou: true } },
    ...changes,
  });
}

const LIFE = {
  ...{ status: 'editing', version: 1, isPublic: false, submittedAt: null, submittedBy: null, lastValidation: null },
  returned: null,
  ...{ changes: [], steps: ['edit'], collectivity: { id: 'COM-35238', name: 'Rennes' } },
};

/** A living state of one theme and one service, of which nothing is answered yet. */
export function aSelfAssessmentDto(changes: Partial<SelfAssessmentDto> = {}): SelfAssessmentDto {
  return selfAssessment.parse({
    ...LIFE,
    edition: { id: 'travail-2023', label: 'Matrice de travail', official: false },
    answers: [],
    suggestedLevels: [],
    overall: aScoreDto(),
    themes: [{ id: 'mediation', label: 'Médiation numérique', score: aScoreDto() }],
    ...changes,
  });
}

/** The module « motion » of a collectivity to which one question is put. */
export function aModuleStateDto(changes: Partial<ModuleStateDto> = {}): ModuleStateDto {
  return moduleState.parse({
    ...LIFE,
    ...{ moduleId: 'motion', questionIds: ['mm-01'], answered: 0, answers: [] },
    explain: anExplanationDto('module-progress'),
    ...changes,
  });
}
