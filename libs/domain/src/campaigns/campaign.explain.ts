import type { CalendarDate } from '../shared/calendar-date.js';
import { counted, type ExplainedInput, explained, type Explanation } from '../shared/rule.js';
import type { ResponseRate } from './response-rate.rules.js';

const photographOf = (day: CalendarDate): ExplainedInput => ({
  ...{ label: 'Photographie de la fin de ce jour', value: null, source: null, date: day },
});

/** Of the response of those invited: as it stands, or as the photograph of a day fixed it. */
export function explainResponse(
  { invited, respondents }: Omit<ResponseRate, 'rate'>,
  photographedOn: CalendarDate | null,
): Explanation {
  return explained(
    'response-rate',
    [
      counted('Collectivités invitées', invited),
      counted('Dont l’autoévaluation validée est publique', respondents),
      ...(photographedOn === null ? [] : [photographOf(photographedOn)]),
    ],
    { known: respondents, total: invited },
  );
}

/** Of the response group by group: those invited of each, and those of them who answered. */
export function explainResponses(
  groups: readonly (Omit<ResponseRate, 'rate'> & { readonly name: string })[],
  photographedOn: CalendarDate | null,
): Explanation {
  const sum = (count: (group: Omit<ResponseRate, 'rate'>) => number): number =>
    groups.reduce((total, group) => total + count(group), 0);
  return explained(
    'response-rate',
    [
      ...groups.map(({ name, invited, respondents }) =>
        counted(name, `${String(respondents)} sur ${String(invited)} invitées`),
      ),
      ...(photographedOn === null ? [] : [photographOf(photographedOn)]),
    ],
    { known: sum(({ respondents }) => respondents), total: sum(({ invited }) => invited) },
  );
}

/** The explanation of a figure that a photograph fixed: the same, with its day. */
export function explainPhotographed({ inputs, ...explanation }: Explanation, day: CalendarDate): Explanation {
  return { ...explanation, inputs: [photographOf(day), ...inputs] };
}

/** Of the answers to the module that a photograph fixed; nothing is known of one taken before it was photographed. */
export function explainPhotographedModule(
  respondents: number | null,
  questions: number,
  day: CalendarDate,
): Explanation {
  const inputs = [counted('Répondants au module « motion »', respondents), counted('Questions', questions)];
  return explainPhotographed(explained('module-respondents', inputs), day);
}

/** Of what changed from a photograph to another. */
export function explainPhotographDifference(
  earlierDay: CalendarDate,
  laterDay: CalendarDate,
  { both, earlierOnly, laterOnly }: Readonly<Record<'both' | 'earlierOnly' | 'laterOnly', number>>,
): Explanation {
  return explained(
    'photograph-difference',
    [
      photographOf(earlierDay),
      photographOf(laterDay),
      counted('Répondants des deux photographies', both),
      counted('Répondants de la première seulement', earlierOnly),
      counted('Répondants de la seconde seulement', laterOnly),
    ],
    { known: both, total: both + earlierOnly + laterOnly },
  );
}
