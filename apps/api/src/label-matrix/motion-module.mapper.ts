import type { ModuleQuestionDto, ModuleQuestionListDto } from '@ou-en-est-on/contracts';
import type { ModuleQuestion, MotionModule } from '@ou-en-est-on/domain';

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
    populationNote,
    legalBasis: legalBasis && { text: legalBasis.text, url: legalBasis.url, mandatory: legalBasis.mandatory },
  };
}
