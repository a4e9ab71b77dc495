import type { DisagreementDto } from '@ou-en-est-on/contracts';
import type { NotComparableReason } from '@ou-en-est-on/domain';

const DIFFERENCES: Readonly<Record<string, string>> = {
  '-2': 'L’État est nettement plus avancé que les collectivités.',
  '-1': 'L’État est plus avancé que les collectivités.',
  '0': 'L’État et les collectivités en sont au même point.',
  '1': 'Les collectivités sont plus avancées que l’État.',
  '2': 'Les collectivités sont nettement plus avancées que l’État.',
};

const NOT_COMPARED: Readonly<Record<NotComparableReason, string>> = {
  'state-not-assessed': 'l’avancement côté État n’est pas évalué',
  'state-not-assessable': 'l’avancement côté État ne peut être évalué',
  'state-not-concerned': 'l’État n’est pas concerné',
  'few-respondents': 'il faut au moins cinq réponses comptées à un même service ou à une même question',
  'range-crosses-a-third': 'trop de réponses manquent encore',
};

/** How far apart the two sides are, or why nobody can tell. */
export function disagreementInWords({ difference, reason }: DisagreementDto): string {
  if (reason !== null) return `Les deux côtés ne se comparent pas : ${NOT_COMPARED[reason]}.`;
  return DIFFERENCES[String(difference)] ?? '';
}
