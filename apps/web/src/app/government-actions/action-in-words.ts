import type { GovernmentActionSummaryDto } from '@ou-en-est-on/contracts';
import { frenchDate } from '@ou-en-est-on/ui';
import { ACTION_KIND_LABELS, LEGAL_STATE_LABELS, TEXT_TYPE_LABELS } from '../shared/labels/government-action.labels';

type Nature = Pick<GovernmentActionSummaryDto, 'kind' | 'textType' | 'legalState'>;

/** What an action is: « Fonds », « Projet de loi, texte en navette ». */
export function natureInWords({ kind, textType, legalState }: Nature): string {
  const nature = textType ? TEXT_TYPE_LABELS[textType] : ACTION_KIND_LABELS[kind];
  return legalState ? `${nature}, texte ${LEGAL_STATE_LABELS[legalState].toLowerCase()}` : nature;
}

/** « 2021 à 2024 », « depuis 2013 », « jusqu’en 2026 »; null when no date is known. */
export function periodInWords({
  startDate,
  endDate,
}: Pick<GovernmentActionSummaryDto, 'startDate' | 'endDate'>): string | null {
  if (startDate && endDate) return `de ${frenchDate(startDate)} à ${frenchDate(endDate)}`;
  if (startDate) return `depuis ${frenchDate(startDate)}`;
  return endDate ? `jusqu’à ${frenchDate(endDate)}` : null;
}

/** A text that members of Parliament tabled is not the Government's. */
export const MEMBERS_BILL_NOTICE = 'Une proposition de loi n’engage pas le Gouvernement.';
