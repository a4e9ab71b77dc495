import type { ModuleQuestionDto, ModuleQuestionListDto } from '@ou-en-est-on/contracts';
import { explainPopulationMin, type ModuleQuestion, type MotionModule } from '@ou-en-est-on/domain';
import { toExplanationDto } from '../shared/explanation.mapper.js';

export function toMotionModuleDto(module: MotionModule): ModuleQuestionListDto['module'] {
  const { id, label, purpose, answersNote, review } = module;
  return { id, label, purpose, answersNote, review };
}

export function toModuleQuestionDto(question: ModuleQuestion): ModuleQuestionDto {
  const { id, position, label, kind, unit, help, expectedEvidence, adds, note, review } = question;
  const { populationMin, populationNote, legalBasis } = question;
  return {
    ...{ id, position, label, kind, unit, help, expectedEvidence, adds, note, review },
    proposalIds: [...question.proposalIds],
    territoryTypes: [...question.territoryTypes],
    populationMin,
    populationMinExplain: toExplanationDto(explainPopulationMin(question)),
    populationNote,
    legalBasis: legalBasis && { text: legalBasis.text, url: legalBasis.url, mandatory: legalBasis.mandatory },
  };
}
