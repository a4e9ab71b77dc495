import type { DisagreementDto, LocalFigureDto, RealisationDto, ComparedTerritoriesDto } from '@ou-en-est-on/contracts';
import {
  type AlignedService,
  type CalendarDate,
  classIndexOf,
  type CollectivityKind,
  disagreement,
  explainDisagreement,
  explainLocalSide,
  explainRespondents,
  type KindCoverage,
  type KindShare,
  type LocalReading,
  quantileClasses,
  type RealisationLevel,
  type StateProgress,
  subjectFigure,
  type SubjectReading,
  type TerritoryReading,
} from '@ou-en-est-on/domain';
import { toExplanationDto } from '../shared/explanation.mapper.js';

/** A service of the edition, as figures name it. */
export interface NamedService {
  readonly id: string;
  readonly label: string;
  readonly themeId: string;
}

/** How many collectivities there are of a kind, respondents or not. */
export interface KindTotal {
  readonly kind: CollectivityKind;
  readonly collectivities: number;
  readonly population: number;
}

export function toRealisationDto(
  service: NamedService,
  reading: SubjectReading,
  editionLevels: readonly RealisationLevel[],
): RealisationDto {
  return { ...toCountsDto(service, reading, editionLevels), themeId: service.themeId };
}

/** How those who could answer stand on a service, or on a question of the module. */
function toCountsDto(
  { id, label }: { readonly id: string; readonly label: string },
  reading: SubjectReading,
  editionLevels: readonly RealisationLevel[],
): Omit<RealisationDto, 'themeId'> {
  const { respondents, levels, notConcerned, awaited, unanswered } = reading;
  const labels = labelsOf(editionLevels);
  const known = levels.reduce((sum, { collectivities }) => sum + collectivities, 0);
  return {
    ...{ id, label, respondents, notConcerned, awaited, unanswered },
    ...subjectFigure(reading, editionLevels),
    levels: levels.map(({ level, collectivities }) => ({
      ...{ level, label: labels.get(level) ?? level, collectivities },
      share: known === 0 ? null : (100 * collectivities) / known,
    })),
  };
}

/** Territories side by side, each with its class among them. */
export function toTerritoryRealisations(
  places: readonly { readonly id: string; readonly name: string }[],
  readings: readonly TerritoryReading[],
): Pick<ComparedTerritoriesDto, 'items' | 'total' | 'next' | 'classes'> {
  const classes = quantileClasses(readings.flatMap(({ value }) => value ?? []));
  const items = places.flatMap(({ id, name }, index) => {
    const reading = readings[index];
    if (!reading) return [];
    const { respondents, counted, value, low, high } = reading;
    const classIndex = value === null ? null : classIndexOf(value, classes);
    return [{ territory: id, territoryName: name, respondents, counted, value, low, high, classIndex }];
  });
  return { items, total: items.length, next: null, classes };
}

/** Kinds of which one at least is a respondent, among all there are of that kind. */
export function toKindCoverages(covered: readonly KindCoverage[], totals: readonly KindTotal[]): KindShare[] {
  return totals.flatMap(({ kind, collectivities, population: totalPopulation }) => {
    const found = covered.find((one) => one.kind === kind);
    if (!found) return [];
    const { respondents, population } = found;
    return [{ kind, respondents, collectivities, population, totalPopulation }];
  });
}

export const collectivitiesIn = (totals: readonly KindTotal[]): number =>
  totals.reduce((sum, { collectivities }) => sum + collectivities, 0);

/** What the figure of a proposal is made from, beside the sums. */
export interface LocalFigureContext {
  readonly services: ReadonlyMap<string, NamedService>;
  readonly aligned: readonly AlignedService[];
  /** Of the module, with their names. */
  readonly questions: readonly { readonly id: string; readonly label: string }[];
  readonly levels: readonly RealisationLevel[];
  readonly covered: readonly KindCoverage[];
  readonly totals: readonly KindTotal[];
  readonly progress: StateProgress;
  /** The day read, when it is not today. */
  readonly pastDay: CalendarDate | null;
}

export function toLocalFigureDto(reading: LocalReading, context: LocalFigureContext): LocalFigureDto {
  const { respondents, moduleRespondents, value, low, high, indirectOnly } = reading;
  const { services, aligned, levels, totals, progress } = context;
  const coverage = toKindCoverages(context.covered, totals);
  const labels = labelsOf(levels);
  const asked = new Map(context.questions.map((question) => [question.id, question.label]));
  const labelOf = (id: string): string => services.get(id)?.label ?? asked.get(id) ?? id;
  return {
    ...{ respondents, moduleRespondents, value, low, high, indirectOnly, coverage },
    coverageExplain: toExplanationDto(
      explainRespondents(coverage, collectivitiesIn(totals), 'respondents', context.pastDay),
    ),
    distribution: reading.distribution.map(({ level, share }) => ({ level, label: labels.get(level) ?? level, share })),
    services: aligned.flatMap(({ serviceId, strength }, index) => {
      const [service, subject] = [services.get(serviceId), reading.subjects[index]];
      return service && subject ? [{ ...toRealisationDto(service, subject, levels), strength }] : [];
    }),
    questions: reading.questions.map((question) =>
      toCountsDto({ id: question.subjectId, label: labelOf(question.subjectId) }, question, levels),
    ),
    disagreement: toDisagreementDto(reading, progress),
    explain: toExplanationDto(explainLocalSide(reading, labelOf)),
  };
}

export function toDisagreementDto(reading: LocalReading, progress: StateProgress): DisagreementDto {
  const found = disagreement(progress, reading);
  const explain = toExplanationDto(explainDisagreement(progress, reading));
  if (!found.comparable) return { difference: null, state: null, local: null, reason: found.reason, explain };
  const { difference, state, local } = found;
  return { difference, state, local, reason: null, explain };
}

export const labelsOf = (levels: readonly RealisationLevel[]): ReadonlyMap<string, string> =>
  new Map(levels.map(({ code, label }) => [code, label]));
