import type { Membership } from '@ou-en-est-on/domain';
import { ROLES, SITE_ROLES } from '@ou-en-est-on/domain';
import { FROM_OUR_PAGES, type PersonTraits, signInAs } from '../test-people.js';
import type { TestApi } from '../test-api.js';

/** The collectivity that the members of the run belong to, and one that is nobody's. */
export const HOME = 'COM-35238';
export const ELSEWHERE = 'COM-13055';

/** A role each, and somebody who has all that one can hold. */
export const ACTORS = [...ROLES, 'everything'] as const;
export type Actor = (typeof ACTORS)[number];
type Headers = Record<string, string>;

const AGENT: Membership = { collectivityId: HOME, role: 'agent', quality: null, delegation: null };
const DELEGATE: Membership = {
  ...{ collectivityId: HOME, role: 'elected', quality: 'delegate' },
  delegation: { reference: 'Arrêté 2026-041', date: '2026-04-01' },
};

function traitsOf(actor: Exclude<Actor, 'visitor'>): PersonTraits {
  if (actor === 'everything') return { roles: SITE_ROLES, memberships: [DELEGATE] };
  if (actor === 'agent') return { memberships: [AGENT] };
  return actor === 'elected' ? { memberships: [DELEGATE] } : { roles: [actor] };
}

/** Those who ask. What they ask may end their session, or their account: somebody alike then takes the place. */
export class FuzzPeople {
  private readonly sessions = new Map<Actor, Headers>();

  constructor(private readonly api: TestApi) {}

  async headersOf(actor: Actor): Promise<Headers> {
    if (actor === 'visitor') return FROM_OUR_PAGES;
    const open = this.sessions.get(actor) ?? (await signInAs(this.api, traitsOf(actor)));
    this.sessions.set(actor, open);
    return open;
  }

  leave(actor: Actor): void {
    this.sessions.delete(actor);
  }
}
