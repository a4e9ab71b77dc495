import type { Params } from '@angular/router';
import type { NationalDashboardDto, ProgressCountsDto } from '@ou-en-est-on/contracts';
import type { ProposalFilterValues, StateProgress } from '@ou-en-est-on/domain';
import { frenchCount, frenchNumber } from '@ou-en-est-on/ui';
import { listParams } from '../proposals/proposal-address';

/** A piece of a sentence; a count carries the list that shows it. */
export interface AnswerPart {
  readonly text: string;
  readonly params: Params | null;
}

/** Today's answer in a few sentences, each figure leading to its proposals. */
export function nationalAnswer({ all, byMotion }: NationalDashboardDto): readonly AnswerPart[] {
  return [
    linked(frenchCount(all.total, 'proposition')),
    plain(` en ${inWords(byMotion.length)} motion${byMotion.length > 1 ? 's' : ''}. `),
    ...standings(all),
    ...notAssessed(all),
    ...provisional(all),
  ];
}

/** « Aucune n’est réalisée, 15 le sont en partie, 17 sont engagées. » */
function standings(all: ProgressCountsDto): AnswerPart[] {
  const achieved = countOf(all, 'achieved');
  const partly = countOf(all, 'partly-achieved');
  const engaged = countOf(all, 'engaged');
  return [
    achieved === 0
      ? plain('Aucune n’est réalisée')
      : linked(agree(achieved, 'est réalisée', 'sont réalisées'), { stateProgress: ['achieved'] }),
    plain(', '),
    linked(agree(partly, 'l’est en partie', 'le sont en partie'), { stateProgress: ['partly-achieved'] }),
    plain(', '),
    linked(agree(engaged, 'est engagée', 'sont engagées'), { stateProgress: ['engaged'] }),
    plain('. '),
  ];
}

function notAssessed(all: ProgressCountsDto): AnswerPart[] {
  const count = countOf(all, 'not-assessed');
  if (count === 0) return [];
  const held = all.pendingVerification;
  return [
    linked(agree(count, 'n’est pas encore évaluée', 'ne sont pas encore évaluées'), {
      stateProgress: ['not-assessed'],
    }),
    plain(held > 0 ? `, dont ${frenchNumber(held)} en attente de vérification. ` : '. '),
  ];
}

function provisional(all: ProgressCountsDto): AnswerPart[] {
  if (all.provisional === 0) return [];
  const values = all.counts.filter((count) => count.provisional > 0).map(({ value }) => value);
  return [
    linked(frenchCount(all.provisional, 'lecture provisoire', 'lectures provisoires'), { stateProgress: values }),
    plain('\u00a0: une seconde personne ne les a pas encore relues.'),
  ];
}

function countOf(all: ProgressCountsDto, value: StateProgress): number {
  return all.counts.find((count) => count.value === value)?.total ?? 0;
}

function agree(count: number, one: string, many: string): string {
  return `${frenchNumber(count)} ${count > 1 ? many : one}`;
}

const WORDS = ['zéro', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];

function inWords(count: number): string {
  return WORDS[count] ?? frenchNumber(count);
}

const plain = (text: string): AnswerPart => ({ text, params: null });
const linked = (text: string, filters: ProposalFilterValues = {}): AnswerPart => ({
  text,
  params: listParams(filters),
});
