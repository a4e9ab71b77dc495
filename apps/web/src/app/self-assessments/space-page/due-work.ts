import type { CampaignSummaryDto, LifeStandingDto, ModuleStateDto, SelfAssessmentDto } from '@ou-en-est-on/contracts';
import { explainAwaited, explainChanges, explainProgress, type Explanation } from '@ou-en-est-on/domain';
import { frenchCount, frenchDate } from '@ou-en-est-on/ui';
import { instantInWords } from '../../shared/instant-in-words';

/** One line of the space: something to do, something awaited from others, or something to know. */
export interface DueLine {
  readonly kind: 'act' | 'wait' | 'told';
  readonly words: string;
  readonly link: { readonly path: string; readonly fragment?: string; readonly label: string } | null;
  /** How the count in these words is made, where there is one. */
  readonly explain?: Explanation;
}

const REVIEW = '/espace/validation';
const THEMES = '/espace/autoevaluation';

/** What is read beside the state itself; undefined while it is not known. */
export interface DueReadings {
  readonly module: ModuleStateDto | undefined;
  readonly campaigns: readonly CampaignSummaryDto[] | undefined;
  /** Of the edition that is answered. */
  readonly themes: readonly ThemeOfServices[] | undefined;
}

interface ThemeOfServices {
  readonly id: string;
  readonly services: readonly { readonly id: string }[];
}

const NOTHING: DueLine = {
  ...{ kind: 'told', words: 'Tout est à jour\u00a0: vos réponses sont publiques, rien n’attend.', link: null },
};

/** Only what is new, due or blocked of a living state, the most pressing first: the day that one is awaited on above all. */
export function dueWork(state: SelfAssessmentDto, { module, campaigns, themes = [] }: DueReadings): DueLine[] {
  const due = [
    ...submitted('Autoévaluation à valider, soumise', state),
    ...returned('Autoévaluation rendue sans être validée', state),
    ...withdrawn('Autoévaluation', state),
    ...changed('', state),
    ...toProvide('', state, ({ serviceId }) => placeOf(serviceId, themes)),
    ...unanswered(state),
    ...(module ? moduleWork(module) : []),
    ...awaited('', state),
  ];
  // Nothing is up to date as long as something is not known.
  const isKnown = module !== undefined && campaigns !== undefined;
  return [
    ...(campaigns ?? []).map((campaign) => invitation(campaign, state)),
    ...(due.length === 0 && isKnown ? [NOTHING] : due),
  ];
}

function placeOf(serviceId: string, themes: readonly ThemeOfServices[]): Place {
  const theme = themes.find(({ services }) => services.some(({ id }) => id === serviceId));
  return theme ? { path: `${THEMES}/${theme.id}`, fragment: serviceId } : { path: THEMES };
}

/** What a campaign that invites the collectivity will count of its state. */
function invitation(campaign: CampaignSummaryDto, { edition, isPublic }: SelfAssessmentDto): DueLine {
  const { id, title, phase, opensOn, photographOn } = campaign;
  const name = `Campagne «\u00a0${title}\u00a0»\u00a0: `;
  const day = frenchDate(photographOn);
  const counted =
    campaign.edition.id === edition.id && isPublic
      ? `votre état public sera dans la photographie, tel qu’il sera à la fin du ${day}.`
      : `vous êtes invités à rendre votre état public avant la photographie, à la fin du ${day}.`;
  const link = { path: `/campagnes/${id}`, label: 'Voir la campagne' };
  if (phase === 'awaiting-photograph') {
    return { kind: 'told', words: `${name}sa photographie du ${day} est en train d’être prise.`, link };
  }
  const opening = phase === 'announced' ? `elle ouvre le ${frenchDate(opensOn)}\u00a0; ` : '';
  return { kind: 'told', words: `${name}${opening}${counted}`, link };
}

const MODULE = 'Module «\u00a0motion\u00a0»';
const MODULE_PAGE = '/espace/module-motion';

function moduleWork(module: ModuleStateDto): DueLine[] {
  const open = module.questionIds.length - module.answered;
  const link = { path: MODULE_PAGE, label: 'Répondre au module, en cinq minutes' };
  const count = frenchCount(open, 'question reste', 'questions restent');
  const rest: DueLine[] =
    open > 0 ? [{ kind: 'act', words: `${MODULE}\u00a0: ${count} sans réponse.`, link, explain: module.explain }] : [];
  return [
    ...submitted(`${MODULE} à valider, soumis`, module),
    ...returned(`${MODULE} rendu sans être validé`, module),
    ...withdrawn(MODULE, module),
    ...changed(`${MODULE}\u00a0: `, module),
    ...toProvide(`${MODULE}\u00a0: `, module, ({ questionId }) => ({ path: MODULE_PAGE, fragment: questionId })),
    ...rest,
    ...awaited(`${MODULE}\u00a0: `, module),
  ];
}

function submitted(what: string, { status, submittedAt, submittedBy, steps }: LifeStandingDto): DueLine[] {
  if (status !== 'submitted' || submittedAt === null) return [];
  const who = submittedBy?.isYou ? 'vous' : (submittedBy?.name ?? 'une personne partie depuis');
  const words = `${what} par ${who} ${instantInWords(submittedAt)}.`;
  return steps.includes('validate')
    ? [{ kind: 'act', words, link: { path: REVIEW, label: 'Relire et valider' } }]
    : [
        {
          kind: 'wait',
          words: `${words} Qui valide la relira.`,
          link: { path: REVIEW, label: 'Voir ce qui est soumis' },
        },
      ];
}

function returned(what: string, { returned: back }: LifeStandingDto): DueLine[] {
  if (!back) return [];
  const who = back.by.isYou ? 'vous' : (back.by.name ?? 'une personne partie depuis');
  const reason = back.reason === null ? '' : ` À revoir\u00a0: ${back.reason}`;
  return [{ kind: 'told', words: `${what}, par ${who} ${instantInWords(back.at)}.${reason}`, link: null }];
}

function withdrawn(what: string, { lastValidation }: LifeStandingDto): DueLine[] {
  if (lastValidation?.kind !== 'withdrawn') return [];
  const { recordedAt, reason } = lastValidation;
  const words = `${what}\u00a0: retrait du public ${instantInWords(recordedAt)}. Motif\u00a0: ${reason ?? ''}`;
  return [{ kind: 'told', words, link: null }];
}

function changed(
  what: string,
  { status, changes, isPublic }: Pick<SelfAssessmentDto | ModuleStateDto, 'status' | 'changes' | 'isPublic'>,
): DueLine[] {
  if (status === 'submitted' || changes.length === 0) return [];
  const words = isPublic
    ? `${what}${frenchCount(changes.length, 'réponse a changé', 'réponses ont changé')} depuis la dernière validation.`
    : `${what}${frenchCount(changes.length, 'réponse n’est pas encore publique', 'réponses ne sont pas encore publiques')}.`;
  const link = { path: REVIEW, label: 'Relire et soumettre' };
  return [{ kind: 'act', words, link, explain: explainChanges(changes.length) }];
}

function unanswered({ overall, themes }: SelfAssessmentDto): DueLine[] {
  const open = overall.services - overall.answered;
  const theme = themes.find(({ score }) => score.answered < score.services);
  if (open === 0 || !theme) return [];
  const path = `${THEMES}/${theme.id}`;
  return overall.answered === 0
    ? [
        {
          kind: 'act',
          words: 'Vous n’avez encore rien renseigné.',
          link: { path, label: `Commencer par «\u00a0${theme.label}\u00a0»` },
        },
      ]
    : [
        {
          kind: 'act',
          words: `${frenchCount(open, 'service reste', 'services restent')} sans réponse.`,
          link: { path, label: `Continuer dans «\u00a0${theme.label}\u00a0»` },
          explain: explainProgress(overall.answered, overall.services),
        },
      ];
}

interface AnswersOf<A> {
  readonly answers: readonly A[];
}
type Provided = Pick<SelfAssessmentDto['answers'][number], 'providedBy' | 'inherited'>;
type Place = Omit<NonNullable<DueLine['link']>, 'label'>;

/** Whether the collectivity that is named itself no longer exists: nobody but who named it can choose another. */
const isLeftAlone = ({ providedBy, inherited }: Provided): boolean =>
  inherited?.reason === 'closed' && inherited.from?.id === providedBy?.id;

function toProvide<A extends Provided>(
  what: string,
  { answers }: AnswersOf<A>,
  placeOfAnswer: (answer: A) => Place,
): DueLine[] {
  const left = answers.filter(isLeftAlone);
  const [first] = left;
  if (!first) return [];
  const count = frenchCount(left.length, 'réponse désigne', 'réponses désignent');
  const words = `${what}${count} une collectivité qui n’existe plus\u00a0: ${namesOf(left)}. Dites qui l’assure désormais.`;
  const link = { ...placeOfAnswer(first), label: 'Choisir une collectivité' };
  return [{ kind: 'act', words, link, explain: explainAwaited(left.length) }];
}

function awaited(what: string, { answers }: AnswersOf<Provided>): DueLine[] {
  const waiting = answers.filter((answer) => answer.inherited?.reason && !isLeftAlone(answer));
  if (waiting.length === 0) return [];
  const count = frenchCount(waiting.length, 'réponse attend', 'réponses attendent');
  const words = `${what}${count} celle d’une autre collectivité\u00a0: ${namesOf(waiting)}.`;
  return [{ kind: 'wait', words, link: null, explain: explainAwaited(waiting.length) }];
}

/** Each once, with who took it over. */
function namesOf(answers: readonly Provided[]): string {
  const names = answers.flatMap(({ providedBy, inherited }) => {
    if (!providedBy) return [];
    const heir = inherited?.successor ? `, à qui succède ${inherited.successor.name}` : '';
    return [`${providedBy.name}${heir}`];
  });
  return [...new Set(names)].join('\u00a0; ');
}
