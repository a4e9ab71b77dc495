import type { CalendarDate } from '../shared/calendar-date.js';
import { counted, type ExplainedInput, explained, type Explanation } from '../shared/rule.js';
import { type ComparedLocalSide, disagreement, type SideBand, stateBand } from './disagreement.rules.js';
import type { RealisationLevel } from '../label-matrix/label-matrix.js';
import { COLLECTIVITY_KIND_WORDS } from '../territories/collectivity.js';
import type { GroupQuartiles } from './group-reading.rules.js';
import { type KindShare, type LocalReading, subjectFigure, type SubjectReading } from './local-reading.rules.js';
import type { StateProgress } from './state-progress.js';

export function explainLocalSide(
  { respondents, moduleRespondents, subjects, questions }: LocalReading,
  labelOf: (id: string) => string,
): Explanation {
  const read = [...subjects, ...questions];
  const answered = read.map((subject) =>
    counted(
      `${labelOf(subject.subjectId)} : répondants qui en disent quelque chose`,
      subject.respondents - subject.unanswered,
    ),
  );
  const known = read.reduce((sum, { levels }) => sum + levels.reduce((all, one) => all + one.collectivities, 0), 0);
  const total = read.reduce((sum, subject) => sum + subject.respondents, 0);
  const module = questions.length > 0 ? [counted('Répondants au module « motion »', moduleRespondents)] : [];
  return explained('local-side', [counted('Répondants', respondents), ...module, ...answered], { known, total });
}

/** Of one service: how many answers stand at each level, what a level weighs, and who is left out. */
export function explainService(reading: SubjectReading, editionLevels: readonly RealisationLevel[]): Explanation {
  const { respondents, levels, notConcerned, awaited, unanswered } = reading;
  const { low, high } = subjectFigure(reading, editionLevels);
  const at = new Map(levels.map(({ level, collectivities }) => [level, collectivities]));
  const known = levels.reduce((sum, { collectivities }) => sum + collectivities, 0);
  const inputs = [
    counted('Répondants', respondents),
    counted('Réponses dont le niveau compte', known),
    ...editionLevels.map(({ code, label, weight }) =>
      counted(`${label}, de poids ${weight.toLocaleString('fr-FR')}`, at.get(code) ?? 0),
    ),
    counted('Sans réponse', unanswered),
    counted('Attendues d’un autre organisme', awaited),
    counted('Non concernées', notConcerned),
    counted('Si tout ce qui manque était au plus bas (%)', low),
    counted('Si tout ce qui manque était réalisé (%)', high),
  ];
  return explained('service-together', inputs, { known, total: respondents });
}

/** Of one question of the module « motion », never counted among the services. */
export function explainModuleAnswers(
  { respondents, unanswered, notConcerned, awaited }: SubjectReading,
  given: readonly { readonly label: string; readonly collectivities: number }[],
  quartiles: GroupQuartiles | null = null,
): Explanation {
  const answers = respondents - unanswered;
  const inputs = [
    counted('Collectivités dont la réponse est publique', answers),
    ...given.map(({ label, collectivities }) => counted(label, collectivities)),
    ...(quartiles ? [counted('Nombres donnés', quartiles.answers)] : []),
    counted('Non concernées', notConcerned),
    counted('Attendues d’un autre organisme', awaited),
  ];
  return explained('module-answers', inputs, { known: answers, total: respondents });
}

/** Of how many collectivities the state is public, kind by kind; nothing is said of the others. */
export function explainRespondents(
  kinds: readonly KindShare[],
  collectivities: number,
  rule: 'respondents' | 'module-respondents' = 'respondents',
  pastDay: CalendarDate | null = null,
): Explanation {
  const respondents = kinds.reduce((sum, kind) => sum + kind.respondents, 0);
  const inputs = [counted('Répondants', respondents), counted('Collectivités', collectivities)];
  const byKind = kinds.flatMap(({ kind, ...share }) => {
    const [, several] = COLLECTIVITY_KIND_WORDS[kind];
    return [
      counted(`Répondants parmi les ${several}`, share.respondents),
      counted(`Ensemble des ${several}`, share.collectivities),
      counted(`Habitants des ${several} qui ont répondu`, share.population),
      counted(`Habitants de l’ensemble des ${several}`, share.totalPopulation),
    ];
  });
  return explained(rule, [...readOn(pastDay), ...inputs, ...byKind], { known: respondents, total: collectivities });
}

/** What is of the day read, and what of today: this site keeps no former census. */
function readOn(day: CalendarDate | null): ExplainedInput[] {
  if (day === null) return [];
  return [
    { ...counted('Répondants et collectivités, à la fin de ce jour', null), date: day },
    counted('Habitants', 'ceux d’aujourd’hui, ou les derniers connus d’une collectivité disparue depuis'),
  ];
}

const BAND_WORDS = { low: 'bas', middle: 'milieu', high: 'haut' } as const satisfies Record<SideBand, string>;

/** With the third of each side, and what leaves that of the collectivities undecided. */
export function explainDisagreement(progress: StateProgress, local: ComparedLocalSide): Explanation {
  const found = disagreement(progress, local);
  const state = stateBand(progress);
  return explained('disagreement', [
    counted('Tiers de l’État', state && BAND_WORDS[state]),
    counted('Tiers des collectivités', found.comparable ? BAND_WORDS[found.local] : null),
    counted('Réponses comptées, au service ou à la question qui en a le plus', local.counted),
    counted('Bas de la fourchette des collectivités (%)', local.low),
    counted('Haut de la fourchette des collectivités (%)', local.high),
  ]);
}
