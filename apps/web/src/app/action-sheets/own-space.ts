import { computed, type Signal } from '@angular/core';
import type { MembershipDto } from '@ou-en-est-on/contracts';
import type { ApiResource } from '../shared/api/api-resource';
import { actingSession } from '../shared/session/acting-session';
import type { AwaitedSpace } from '../shared/space-frame/space-frame';

export interface OwnSpace {
  readonly acting: Signal<MembershipDto | null | undefined>;
  readonly collectivityId: Signal<string | undefined>;
  /** What a page shows until these readings are there. */
  frame(...readings: readonly ApiResource<unknown>[]): AwaitedSpace;
}

/** In whose name the pages of a collectivity's own sheets are opened. */
export function ownSpace(): OwnSpace {
  const { current, acting } = actingSession();
  return {
    acting,
    collectivityId: computed(() => acting()?.collectivityId),
    frame: (...readings) => ({
      acting,
      awaited: computed(() => [current, ...readings].find((one) => one.value() === undefined) ?? current),
    }),
  };
}
