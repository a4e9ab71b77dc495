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
    ...notAssessed(all),
    ...standings(all),
    ...provisional(all),
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
    ...(held > 0
      ? [plain(', dont '), linked(`${frenchNumber(held)} en attente de vérification`, { pending: ['true'] })]
      : []),
    plain('. '),
  ];
}

/** « Parmi les 54 lues (lectures provisoires), 17 sont lues comme engagées, 15 comme réalisées en partie… » */
function standings(all: ProgressCountsDto): AnswerPart[] {
  const read = all.total - countOf(all, 'not-assessed');
  if (read === 0) return [];
  const allProvisional = all.provisional === read ? ' (lectures provisoires)' : '';
  return [
    plain(
      read > 1 ? `Parmi les ${frenchNumber(read)} lues${allProvisional}, ` : `Sur une seule lue${allProvisional}, `,
    ),
    standing(countOf(all, 'engaged'), 'engaged', {
      none: 'aucune n’est lue comme engagée',
      one: 'est lue comme engagée',
      many: 'sont lues comme engagées',
    }),
    plain(', '),
    standing(countOf(all, 'partly-achieved'), 'partly-achieved', {
      none: 'aucune comme réalisée en partie',
      one: 'comme réalisée en partie',
      many: 'comme réalisées en partie',
    }),
    plain(', '),
    standing(countOf(all, 'achieved'), 'achieved', {
      none: 'aucune comme réalisée',
      one: 'comme réalisée',
      many: 'comme réalisées',
    }),
    plain('. '),
  ];
}

interface Agreement {
  readonly none: string;
  readonly one: string;
  readonly many: string;
}

function standing(count: number, value: StateProgress, { none, one, many }: Agreement): AnswerPart {
  return count === 0 ? plain(none) : linked(agree(count, one, many), { stateProgress: [value] });
}

function provisional(all: ProgressCountsDto): AnswerPart[] {
  if (all.provisional === 0) return [];
  return [
    linked(frenchCount(all.provisional, 'lecture provisoire', 'lectures provisoires'), { review: ['proposed'] }),
    plain(`, que ce site propose et que personne n’a encore ${all.provisional > 1 ? 'relues' : 'relue'}.`),
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
