import { isCalendarDate, parisDate } from '../shared/calendar-date.js';
import { nameFault } from './identity.rules.js';
import type { Membership, ValidatorQuality } from './role.js';

/** Why a membership is refused. */
export const MEMBERSHIP_FAULTS = [
  'agent-cannot-validate',
  'delegation-missing',
  'delegation-without-delegate',
  'delegation-reference-invalid',
  'delegation-date-invalid',
  'delegation-in-the-future',
] as const;
export type MembershipFault = (typeof MEMBERSHIP_FAULTS)[number];

/** Every reason to refuse a membership; empty when it may be recorded. */
export function membershipFaults({ role, quality, delegation }: Membership, now: Date): MembershipFault[] {
  const faults: MembershipFault[] = [];
  if (role === 'agent' && quality !== null) faults.push('agent-cannot-validate');
  if (quality === 'delegate' && delegation === null) faults.push('delegation-missing');
  if (delegation === null) return faults;
  if (quality !== 'delegate') faults.push('delegation-without-delegate');
  if (nameFault(delegation.reference) !== null) faults.push('delegation-reference-invalid');
  if (!isCalendarDate(delegation.date)) faults.push('delegation-date-invalid');
  else if (delegation.date > parisDate(now)) faults.push('delegation-in-the-future');
  return faults;
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
