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

  /** The reader has arrived there. */
  arrive(place: ClocksPlace): void {
    this.#left.set(isMoved(place.asked.days) ? place.asked.days : this.isMoved() ? this.days() : this.left());
    this.#place.set(place);
  }
}

function sameDays(a: AskedDays, b: AskedDays): boolean {
  return a.asOf === b.asOf && a.knownAt === b.knownAt;
}
