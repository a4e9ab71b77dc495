import type { QuestionAnswersDto } from '@ou-en-est-on/contracts';
import { frenchCount, frenchNumber, frenchValue } from '@ou-en-est-on/ui';

type Question = QuestionAnswersDto & { readonly unit: string | null };

/** « 12 collectivités sur 15 ont répondu : Oui 8, Non 3 ; non concernées 1. » */
export function answersInWords({ answers, respondents, values, quartiles, unit, ...rest }: Question): string {
  const verb = answers > 1 ? 'ont répondu' : 'a répondu';
  const counted = `${frenchCount(answers, 'collectivité')} sur ${frenchNumber(respondents)} ${verb}`;
  const given = values
    .filter(({ collectivities }) => collectivities > 0)
    .map(({ label, collectivities }) => `${label} ${frenchNumber(collectivities)}`);
  const others = [
    ...(rest.notConcerned > 0 ? [`non concernées ${frenchNumber(rest.notConcerned)}`] : []),
    ...(rest.awaited > 0 ? [`attendues d’un autre organisme ${frenchNumber(rest.awaited)}`] : []),
  ];
  const said = [...(given.length > 0 ? [given.join(', ')] : []), ...spread(quartiles, unit), ...others];
  return said.length > 0 ? `${counted} : ${said.join(' ; ')}.` : `${counted}.`;
}

/** Nothing is said of fewer than five numbers. */
function spread(quartiles: Question['quartiles'], unit: string | null): string[] {
  if (!quartiles) return [];
  const [low, median, high] = [quartiles.low, quartiles.median, quartiles.high].map((one) =>
    frenchValue(Math.round(one), unit ?? ''),
  );
  return [`réponse du milieu ${median ?? ''}, la moitié des réponses entre ${low ?? ''} et ${high ?? ''}`];
}
