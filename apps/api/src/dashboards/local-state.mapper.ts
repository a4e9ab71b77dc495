import type { ComparisonDto, PastStateDto, PublicStandingDto, PublicStateDto } from '@ou-en-est-on/contracts';
import {
  explainGroup,
  type GroupScore,
  type MatrixEdition,
  type RealisationLevel,
  type Standing,
} from '@ou-en-est-on/domain';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { toStateScore } from '../shared/state-score.mapper.js';

type Standings = ReadonlyMap<string, Standing>;

export function toPublicThemes(
  { themes, levels }: MatrixEdition,
  standings: Standings,
  names: ReadonlyMap<string, string>,
): PublicStateDto['themes'] {
  return themes.map(({ id, label, services }) => ({
    ...{ id, label },
    score: toStateScore(services, standings, levels),
    services: services.map((service) => ({
      ...{ id: service.id, label: service.label },
      ...toStandingDto(standings.get(service.id) ?? null, levels, names),
    })),
  }));
}

function toStandingDto(
  standing: Standing | null,
  levels: readonly RealisationLevel[],
  names: ReadonlyMap<string, string>,
): Pick<PublicStandingDto, 'standing' | 'level' | 'from'> {
  if (standing?.kind !== 'level') return { standing: standing?.kind ?? 'unanswered', level: null, from: null };
  const { level, from } = standing;
  return {
    standing: 'level',
    level: { id: level, name: levels.find(({ code }) => code === level)?.label ?? level },
    from: from === null ? null : { id: from, name: names.get(from) ?? from },
  };
}

export function toPastState(on: string, { themes, levels }: MatrixEdition, standings: Standings): PastStateDto {
  const all = themes.flatMap(({ services }) => services);
  return {
    on,
    overall: toStateScore(all, standings, levels),
    themes: themes.map(({ id, services }) => ({ id, value: toStateScore(services, standings, levels).value })),
  };
}

export function toComparisonDto(
  score: GroupScore,
  { edition, ...bounds }: Pick<ComparisonDto, 'group' | 'stratum' | 'territory'> & { readonly edition: MatrixEdition },
): ComparisonDto {
  const { size, overall, byTheme } = score;
  const services = edition.themes.reduce((sum, theme) => sum + theme.services.length, 0);
  return {
    ...bounds,
    ...{ size, overall },
    themes: [...byTheme].map(([id, value]) => ({ id, value })),
    explain: toExplanationDto(explainGroup(score, services)),
  };
}
