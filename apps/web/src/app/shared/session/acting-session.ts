import { computed, type Signal } from '@angular/core';
import type { MembershipDto } from '@ou-en-est-on/contracts';
import { type SignedInSession, signedInSession } from './signed-in-session';

export interface ActingSession extends SignedInSession {
  /** In whose name one acts; null for who is attached to no collectivity. */
  readonly acting: Signal<MembershipDto | null | undefined>;
}

/** Who is signed in, and the collectivity they act for. */
export function actingSession(): ActingSession {
  const signedIn = signedInSession();
  const acting = computed(() => {
    const known = signedIn.session();
    if (!known) return undefined;
    return known.memberships.find((one) => one.collectivityId === known.collectivityId) ?? null;
  });
  return { ...signedIn, acting };
}
