import { computed, Injectable, signal } from '@angular/core';
import type { AskedDays } from '@ou-en-est-on/domain';
import { type ClocksAddress, followsClocks, isMoved, NO_CLOCKS } from './clocks-address';

/** Where the reader is: what the address asks of the clocks, and whether its page is read at them. */
export interface ClocksPlace {
  readonly path: string;
  readonly asked: ClocksAddress;
}

/** The two clocks that the site is read at: they live in the address of each page that follows them. */
@Injectable({ providedIn: 'root' })
export class SiteClocks {
  readonly #place = signal<ClocksPlace>({ path: '/', asked: NO_CLOCKS });
  /** The clocks of the page that the reader comes from, or that a page which cannot follow them was asked for. */
  readonly #left = signal<AskedDays>({});
  /** Where the reader asked to go, until they arrive or stay. */
  readonly #aim = signal<ClocksPlace | null>(null);

  /** Where the reader last arrived: another one for each navigation. */
  readonly place = this.#place.asReadonly();
  /** True of a page read at the two clocks. */
  readonly followed = computed(() => followsClocks(this.#place().path));
  /** The days in force on this page; none on one that does not follow them. */
  readonly days = computed<AskedDays>(() => (this.followed() ? this.#place().asked.days : {}), { equal: sameDays });
  readonly refusals = computed(() => this.#place().asked.refusals);
  readonly isMoved = computed(() => isMoved(this.days()));
  /** On a page that does not follow the clocks: the days they were moved to; none elsewhere. */
  readonly left = computed<AskedDays>(() => (this.followed() ? {} : this.#left()), { equal: sameDays });

  /** The days that links carry: those of the page asked for, before it has arrived, when it is read at the clocks. */
  readonly carried = computed<AskedDays>(
    () => {
      const aim = this.#aim();
      return aim && followsClocks(aim.path) ? aim.asked.days : this.days();
    },
    { equal: sameDays },
  );

  /** The reader asks to go there. */
  leaveFor(place: ClocksPlace): void {
    this.#aim.set(place);
  }

  /** The page asked for does not come: the reader stays. */
  stay(): void {
    this.#aim.set(null);
  }

  /** The reader has arrived there. */
  arrive(place: ClocksPlace): void {
    this.#aim.set(null);
    this.#left.set(isMoved(place.asked.days) ? place.asked.days : this.isMoved() ? this.days() : this.left());
    this.#place.set(place);
  }
}

function sameDays(a: AskedDays, b: AskedDays): boolean {
  return a.asOf === b.asOf && a.knownAt === b.knownAt;
}
