import { inject, Injectable } from '@angular/core';
import { NavigationEnd, Router, type UrlCreationOptions, UrlTree } from '@angular/router';
import { CLOCKS, followsClocks, readClocks } from './clocks-address';
import { SiteClocks } from './site-clocks';

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
    this.events.subscribe((event) => {
      if (event instanceof NavigationEnd) this.#arrive(event.urlAfterRedirects);
    });
  }

  override createUrlTree(commands: readonly unknown[], options: UrlCreationOptions = {}): UrlTree {
    const tree = super.createUrlTree([...commands], options);
    // Read here, so that a link drawn before the clocks were moved follows them.
    const days = this.#clocks.days();
    if (CLOCKS.some((clock) => clock in (options.queryParams ?? {}))) return tree;
    const others = Object.fromEntries(
      Object.entries(tree.queryParams).filter(([name]) => !(CLOCKS as readonly string[]).includes(name)),
    );
    const carried = followsClocks(this.serializeUrl(tree)) ? { ...others, ...days } : others;
    return new UrlTree(tree.root, carried, tree.fragment);
  }

  #arrive(url: string): void {
    const { queryParams } = this.parseUrl(url);
    this.#clocks.arrive({ path: url, asked: readClocks(queryParams, new Date()) });
  }
}
