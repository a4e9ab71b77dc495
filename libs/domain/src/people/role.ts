import type { CalendarDate } from '../shared/calendar-date.js';

/** Who somebody is to the site. A visitor has no account; a person can hold several of the others, each on its scope. */
export const ROLES = ['visitor', 'agent', 'elected', 'correspondent', 'staff', 'reviewer', 'board', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Held in a collectivity. */
export const MEMBER_ROLES = ['agent', 'elected'] as const satisfies readonly Role[];
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** Held on the whole site; a correspondent's is that of a service of the State. */
export const SITE_ROLES = ['correspondent', 'staff', 'reviewer', 'board', 'admin'] as const satisfies readonly Role[];
export type SiteRole = (typeof SITE_ROLES)[number];

/** What these do reaches everybody's data: a passphrase alone does not open it. */
export const SECOND_FACTOR_ROLES: readonly Role[] = ['staff', 'reviewer', 'admin'];

/** In what quality an elected member validates: by office, or by a written delegation. */
export const VALIDATOR_QUALITIES = ['mayor', 'president', 'delegate'] as const;
export type ValidatorQuality = (typeof VALIDATOR_QUALITIES)[number];

/** The act by which the mayor or the president lets another member validate. */
export interface Delegation {
  /** As the collectivity numbers its acts: « Arrêté 2026-041 ». */
  readonly reference: string;
  readonly date: CalendarDate;
}

/** What a person is in one collectivity. */
export interface Membership {
  readonly collectivityId: string;
  readonly role: MemberRole;
  /** Null: does not validate. */
  readonly quality: ValidatorQuality | null;
  /** Given for a delegate, and for a delegate only. */
  readonly delegation: Delegation | null;
}

/** A person as permissions see them, for the time of one session. */
export interface Principal {
  readonly personId: string;
  readonly roles: readonly SiteRole[];
  readonly memberships: readonly Membership[];
  /** True once this session gave a second factor. */
  readonly secondFactor: boolean;
}

/** True for a person whose account must have a second factor. */
export function needsSecondFactor(roles: readonly Role[]): boolean {
  return roles.some((role) => SECOND_FACTOR_ROLES.includes(role));
}
