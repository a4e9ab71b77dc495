import type { LabelMatrixDto } from '@ou-en-est-on/contracts';
import {
  compareIds,
  explainLevelWeights,
  explainLinkedProposals,
  explainMatrixContent,
  type MatrixEdition,
  type MatrixService,
  type MatrixTheme,
  type Proposal,
} from '@ou-en-est-on/domain';
import { toExplanationDto } from '../shared/explanation.mapper.js';

type ThemeDto = LabelMatrixDto['themes'][number];
type ServiceDto = ThemeDto['services'][number];

export function toLabelMatrixDto(edition: MatrixEdition, proposals: readonly Proposal[]): LabelMatrixDto {
  const { id, label, year, basedOn, warning, previousEditionId, isCurrent, official, levelsNote, themes } = edition;
  return {
    edition: { id, label, year, basedOn, warning, previousEditionId, isCurrent },
    counts: { themes: themes.length, services: themes.reduce((sum, { services }) => sum + services.length, 0) },
    official,
    explain: toExplanationDto(explainMatrixContent(edition)),
    levels: edition.levels.map((level) => ({ code: level.code, label: level.label, weight: level.weight })),
    levelsExplain: toExplanationDto(explainLevelWeights(edition)),
    specialAnswers: edition.specialAnswers.map((answer) => ({
      code: answer.code,
      label: answer.label,
      note: answer.note,
      asks: answer.asks,
    })),
    levelsNote,
    categories: edition.categories.map((one) => ({ id: one.id, label: one.label, position: one.position })),
    themes: edition.themes.map((theme) => toThemeDto(theme, proposals)),
  };
}

function toThemeDto(theme: MatrixTheme, proposals: readonly Proposal[]): ThemeDto {
  const { id, label, description, position, categoryId, provenance } = theme;
  const proposalCount = proposals.filter(({ themeIds }) => themeIds.includes(id)).length;
  return {
    ...{ id, label, description, position, categoryId, provenance },
    proposalCount,
    proposalCountExplain: toExplanationDto(explainLinkedProposals(proposalCount, 'correspondances faites par ce site')),
    services: theme.services.map((service) => toServiceDto(service, proposals)),
  };
}

function toServiceDto(service: MatrixService, proposals: readonly Proposal[]): ServiceDto {
  const { id, label, description, position, derivedFrom } = service;
  const aligned = proposals.flatMap((proposal) =>
    proposal.services
      .filter(({ serviceId }) => serviceId === id)
      .map(({ strength }) => ({ id: proposal.id, strength })),
  );
  return {
    ...{ id, label, description, position },
    derivedFrom: [...derivedFrom],
    proposals: aligned.sort((a, b) => compareIds(a.id, b.id)),
  };
}
