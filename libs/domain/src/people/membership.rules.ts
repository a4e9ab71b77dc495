import { type CalendarDate, isCalendarDate, parisDate } from '../shared/calendar-date.js';
import { nameFault } from './identity.rules.js';
import { mandateSince } from './mandate.rules.js';
import type { Delegation, Membership, ValidatorQuality } from './role.js';

/** Why a membership is refused. */
export const MEMBERSHIP_FAULTS = [
  'agent-cannot-validate',
  'delegation-missing',
  'delegation-without-delegate',
  'delegation-reference-invalid',
  'delegation-date-invalid',
  'delegation-in-the-future',
  'delegation-before-mandate',
] as const;
export type MembershipFault = (typeof MEMBERSHIP_FAULTS)[number];

/** Every reason to refuse a membership; empty when it may be recorded. */
export function membershipFaults(membership: Membership, now: Date): MembershipFault[] {
  const { role, quality, delegation } = membership;
  const faults: MembershipFault[] = [];
  if (role === 'agent' && quality !== null) faults.push('agent-cannot-validate');
  if (quality === 'delegate' && delegation === null) faults.push('delegation-missing');
  if (delegation === null) return faults;
  if (quality !== 'delegate') faults.push('delegation-without-delegate');
  if (nameFault(delegation.reference) !== null) faults.push('delegation-reference-invalid');
  const dated = delegationDateFault(membership.collectivityId, delegation, parisDate(now));
  return dated === null ? faults : [...faults, dated];
}

/** A delegation ends with the mandate of who gave it. */
function delegationDateFault(
  collectivityId: string,
  { date }: Delegation,
  today: CalendarDate,
): MembershipFault | null {
  if (!isCalendarDate(date)) return 'delegation-date-invalid';
  if (date > today) return 'delegation-in-the-future';
  const since = mandateSince(collectivityId, today);
  return since !== null && date < since ? 'delegation-before-mandate' : null;
}

/** In what qualities one validates in a collectivity whose head is called so. */
export function qualitiesUnder(head: 'mayor' | 'president'): readonly ValidatorQuality[] {
  return [head, 'delegate'];
}

/**
 * True for who may make the state of a collectivity public: its mayor, its president, or a member holding their
 * written delegation.
 */
export function validates(membership: Membership, now: Date): boolean {
  return membership.role === 'elected' && membership.quality !== null && membershipFaults(membership, now).length === 0;
}
