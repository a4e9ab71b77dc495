import { isCalendarDate, parisDate } from '../shared/calendar-date.js';
import { restsOnFactToVerify } from './progress.rules.js';
import { PROGRESSES_WITH_EVIDENCE, type ProgressEvent } from './state-progress.js';

/** Why a progress event is refused. */
export const PROGRESS_FAULTS = [
  'invalid-effective-date',
  'effective-in-the-future',
  'evidence-missing',
  'search-date-missing',
  'rests-on-fact-to-verify',
  'reviewer-missing',
  'reviewer-is-author',
  'reviewer-before-publication',
] as const;
export type ProgressFault = (typeof PROGRESS_FAULTS)[number];

/** Every reason to refuse an event; empty when it may enter the history. */
export function progressFaults(event: ProgressEvent): ProgressFault[] {
  return [...dateFaults(event), ...evidenceFaults(event), ...reviewFaults(event)];
}

function dateFaults(event: ProgressEvent): ProgressFault[] {
  if (!isCalendarDate(event.effectiveOn)) return ['invalid-effective-date'];
  return event.effectiveOn > parisDate(event.recordedAt) ? ['effective-in-the-future'] : [];
}

function evidenceFaults(event: ProgressEvent): ProgressFault[] {
  const faults: ProgressFault[] = [];
  const needsEvidence = PROGRESSES_WITH_EVIDENCE.includes(event.progress);
  if (needsEvidence && event.evidence.length === 0) faults.push('evidence-missing');
  if (event.progress === 'no-action-found' && event.searchedOn === null) faults.push('search-date-missing');
  if (event.progress !== 'not-assessed' && restsOnFactToVerify(event)) faults.push('rests-on-fact-to-verify');
  return faults;
}

function reviewFaults(event: ProgressEvent): ProgressFault[] {
  if (event.review === 'proposed') return event.reviewer === null ? [] : ['reviewer-before-publication'];
  if (event.reviewer === null) return ['reviewer-missing'];
  return event.reviewer === event.author ? ['reviewer-is-author'] : [];
}
