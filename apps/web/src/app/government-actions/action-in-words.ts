import type { GovernmentActionSummaryDto } from '@ou-en-est-on/contracts';
import { type PartialDate, precisionOf } from '@ou-en-est-on/domain';
import { frenchDate } from '@ou-en-est-on/ui';
import { ACTION_KIND_LABELS, LEGAL_STATE_LABELS, TEXT_TYPE_LABELS } from '../shared/labels/government-action.labels';

type Nature = Pick<GovernmentActionSummaryDto, 'kind' | 'textType' | 'legalState'>;

/** What an action is: « Fonds », « Projet de loi, texte en navette ». */
export function natureInWords({ kind, textType, legalState }: Nature): string {
  const nature = textType ? TEXT_TYPE_LABELS[textType] : ACTION_KIND_LABELS[kind];
  return legalState ? `${nature}, texte ${LEGAL_STATE_LABELS[legalState].toLowerCase()}` : nature;
}

/**
 * « de 2021 à 2024 », « du 1er septembre 2025 à mai 2027 », « depuis le 15 novembre 2021 », « jusqu’en 2026 »; null when
 * no date is known.
 */
export function periodInWords({
  startDate,
  endDate,
}: Pick<GovernmentActionSummaryDto, 'startDate' | 'endDate'>): string | null {
  if (startDate && endDate) return `${fromInWords(startDate)} ${isDay(endDate) ? 'au' : 'à'} ${frenchDate(endDate)}`;
  if (startDate) return `depuis ${isDay(startDate) ? 'le ' : ''}${frenchDate(startDate)}`;
  return endDate ? `${isDay(endDate) ? 'jusqu’au' : 'jusqu’en'} ${frenchDate(endDate)}` : null;
}

/** « du 15 novembre 2021 », « de mai 2021 », « d’avril 2021 ». */
function fromInWords(date: PartialDate): string {
  const words = frenchDate(date);
  if (isDay(date)) return `du ${words}`;
  return /^[ao]/.test(words) ? `d’${words}` : `de ${words}`;
}

function isDay(date: PartialDate): boolean {
  return precisionOf(date) === 'day';
}

/** A text that members of Parliament tabled is not the Government's. */
export const MEMBERS_BILL_NOTICE = 'Une proposition de loi n’engage pas le Gouvernement.';
