import { inject, Injectable } from '@angular/core';
import {
  type Event,
  NavigationCancel,
  NavigationEnd,
  NavigationError,
  NavigationStart,
  Router,
  type UrlCreationOptions,
  UrlTree,
} from '@angular/router';
import { CLOCKS, followsClocks, readClocks } from './clocks-address';
import { type ClocksPlace, SiteClocks } from './site-clocks';

/**
 * Angular's router, save that every address it makes carries the clocks in force along, towards the pages that follow
 * them: links, filters and sorts alike, without each of them having to think of it. An address that speaks of the
 * clocks itself is left as it is, and so is one that drops them (`asOf: null`).
 */
@Injectable()
export class SiteRouter extends Router {
  readonly #clocks = inject(SiteClocks);

  constructor() {
    super();
    this.events.subscribe((event) => this.#follow(event));
  }

  override createUrlTree(commands: readonly unknown[], options: UrlCreationOptions = {}): UrlTree {
    const tree = super.createUrlTree([...commands], options);
    // Read here, so that a link drawn before the clocks were moved follows them.
    const days = this.#clocks.carried();
    if (CLOCKS.some((clock) => clock in (options.queryParams ?? {}))) return tree;
    const others = Object.fromEntries(
      Object.entries(tree.queryParams).filter(([name]) => !(CLOCKS as readonly string[]).includes(name)),
    );
    const carried = followsClocks(this.serializeUrl(tree)) ? { ...others, ...days } : others;
    return new UrlTree(tree.root, carried, tree.fragment);
  }

  #follow(event: Event): void {
    if (event instanceof NavigationStart) this.#clocks.leaveFor(this.#placeOf(event.url));
    else if (event instanceof NavigationEnd) this.#clocks.arrive(this.#placeOf(event.urlAfterRedirects));
    else if (event instanceof NavigationCancel || event instanceof NavigationError) this.#clocks.stay();
  }

  #placeOf(url: string): ClocksPlace {
    return { path: url, asked: readClocks(this.parseUrl(url).queryParams, new Date()) };
  }
}
