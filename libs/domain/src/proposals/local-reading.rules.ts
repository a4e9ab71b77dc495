import type { WeightedLevel } from '../self-assessments/answer.js';
import { countedIn } from '../self-assessments/score.rules.js';
import { type LocalFigure, localFigure, type SubjectCounts } from './local-side.rules.js';
import type { ModuleQuestionKind } from '../label-matrix/motion-module.js';
import { isAskedOf } from '../self-assessments/module-answer.rules.js';
import type { CollectivityKind } from '../territories/collectivity.js';
import type { AlignedService } from './proposal.js';

/** How many respondents stand where on one subject, as the sums hold it: one row per standing. */
export interface StandingCount {
  readonly kind: string;
  readonly subjectId: string;
  readonly standing: string;
  readonly collectivities: number;
  readonly population: number;
}

/** The subject under which the sums hold the respondents themselves. */
export const RESPONDENTS = '*';

/** How the respondents stand on one service. The five are told apart: nothing silent is dressed as a zero. */
export interface SubjectReading {
  readonly subjectId: string;
  readonly respondents: number;
  /** Respondents at each level of the edition, in its order, inherited answers included. */
  readonly levels: readonly { readonly level: string; readonly collectivities: number }[];
  readonly notConcerned: number;
  /** Said to be provided by a body that has no validated level. */
  readonly awaited: number;
  readonly unanswered: number;
}

export interface LocalReading extends LocalFigure {
  readonly respondents: number;
  /** Who made answers to the module public; some are respondents, others are not. */
  readonly moduleRespondents: number;
  /** As the rule of five reads it, among the aligned services and questions. */
  readonly counted: number;
  readonly subjects: readonly SubjectReading[];
  /** Those of the module that a level answers, in their order: each is direct evidence. */
  readonly questions: readonly SubjectReading[];
}

/** A question of the module, as far as its sums go. */
export interface SummedQuestion {
  readonly id: string;
  readonly label: string;
  readonly kind: ModuleQuestionKind;
  /** Whom it is put to. */
  readonly territoryTypes: readonly string[];
}

/** What is answered to some questions of the module, and by how many. */
export interface ModuleSums {
  readonly questions: readonly SummedQuestion[];
  readonly counts: readonly StandingCount[];
}

const NO_MODULE: ModuleSums = { questions: [], counts: [] };

export function respondentsIn(counts: readonly StandingCount[]): number {
  return totalOf(counts.filter(({ subjectId }) => subjectId === RESPONDENTS));
}

/** How the respondents stand on one service; each of them is counted once. */
export function subjectReading(
  subjectId: string,
  counts: readonly StandingCount[],
  levels: readonly Pick<WeightedLevel, 'code'>[],
): SubjectReading {
  const respondents = respondentsIn(counts);
  const ofSubject = counts.filter((count) => count.subjectId === subjectId);
  const at = (standing: string): number => totalOf(ofSubject.filter((count) => count.standing === standing));
  return {
    subjectId,
    respondents,
    levels: levels.map(({ code }) => ({ level: code, collectivities: at(code) })),
    notConcerned: at('not-concerned'),
    awaited: at('awaited'),
    unanswered: respondents - totalOf(ofSubject),
  };
}

/** Value and range of one service, or of one question that a level answers. */
export function subjectFigure(
  reading: SubjectReading,
  levels: readonly WeightedLevel[],
): Pick<LocalFigure, 'value' | 'low' | 'high'> {
  const { value, low, high } = localFigure([countsOf(reading, 'direct')], levels);
  return { value, low, high };
}

/** How those it is put to stand on a question of the module. */
export function questionReading(
  { id, territoryTypes }: SummedQuestion,
  counts: readonly StandingCount[],
  levels: readonly Pick<WeightedLevel, 'code'>[],
): SubjectReading {
  const asked = counts.filter(({ kind }) => isAskedOf(territoryTypes, kind));
  return subjectReading(id, asked, levels);
}

/**
 * The collectivities' side of a proposal from the sums: what each aligned service says, each question of the module that
 * a level answers, and the figure they make. What a yes, a no or a number is worth, the module does not say: those
 * answers are shown beside.
 */
export function localReading(
  services: readonly AlignedService[],
  counts: readonly StandingCount[],
  levels: readonly WeightedLevel[],
  module = NO_MODULE,
): LocalReading {
  const subjects = services.map(({ serviceId }) => subjectReading(serviceId, counts, levels));
  const questions = module.questions
    .filter(({ kind }) => kind === 'level')
    .map((question) => questionReading(question, module.counts, levels));
  const ofServices = services.map(({ strength }, index) => countsOf(subjects[index], strength));
  const ofQuestions = questions.map((question) => countsOf(question, 'direct'));
  const weighed = [...ofServices, ...ofQuestions];
  const figure = localFigure(weighed, levels);
  // A question that nobody answered yet lends its strength to nothing.
  const heard = ofQuestions.some((question) => knownOf(question) > 0);
  return {
    ...figure,
    indirectOnly: !heard && ofServices.length > 0 && ofServices.every(({ strength }) => strength === 'indirect'),
    respondents: respondentsIn(counts),
    moduleRespondents: respondentsIn(module.counts),
    counted: countedIn(weighed.map(knownOf)),
    ...{ subjects, questions },
  };
}

function knownOf({ levels }: SubjectCounts): number {
  return [...levels.values()].reduce((sum, count) => sum + count, 0);
}

function countsOf(reading: SubjectReading | undefined, strength: AlignedService['strength']): SubjectCounts {
  const { subjectId = '', levels = [], awaited = 0, unanswered = 0 } = reading ?? {};
  return {
    subjectId,
    strength,
    levels: new Map(levels.map(({ level, collectivities }) => [level, collectivities])),
    open: awaited + unanswered,
  };
}

/** Respondents of one kind, and the people who live there: kinds overlap, and are never added up. */
export interface KindCoverage {
  readonly kind: string;
  readonly respondents: number;
  readonly population: number;
}

/** The same, among all there are of that kind. */
export interface KindShare extends KindCoverage {
  readonly kind: CollectivityKind;
  readonly collectivities: number;
  readonly totalPopulation: number;
}

export function coverageByKind(counts: readonly StandingCount[]): KindCoverage[] {
  const respondents = counts.filter(({ subjectId }) => subjectId === RESPONDENTS);
  return [...new Set(respondents.map(({ kind }) => kind))].map((kind) => {
    const ofKind = respondents.filter((count) => count.kind === kind);
    return {
      kind,
      respondents: totalOf(ofKind),
      population: ofKind.reduce((sum, { population }) => sum + population, 0),
    };
  });
}

function totalOf(counts: readonly StandingCount[]): number {
  return counts.reduce((sum, { collectivities }) => sum + collectivities, 0);
}
