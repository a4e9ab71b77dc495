import { effect, inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import type { AskedDays } from '@ou-en-est-on/domain';
import { typography } from '@ou-en-est-on/ui';
import { clocksTitle } from './clocks/clocks-in-words';
import { SiteClocks } from './clocks/site-clocks';

export const SITE_NAME = typography('Où en est-on ?');

/**
 * « Propositions — Où en est-on ? »; the site's name alone when the page has no title of its own. At a past date:
 * « Propositions (au 31 décembre 2023) — Où en est-on ? ».
 */
export function fullTitle(page: string | undefined, days: AskedDays = {}): string {
  const moved = clocksTitle(days);
  const date = moved === '' ? '' : ` (${moved})`;
  return page ? `${page}${date} — ${SITE_NAME}` : `${SITE_NAME}${date}`;
}

@Injectable()
export class SiteTitleStrategy extends TitleStrategy {
  readonly #title = inject(Title);
  readonly #clocks = inject(SiteClocks);

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.#title.setTitle(fullTitle(this.buildTitle(snapshot), this.#clocks.days()));
  }
}

/** Title of a page that depends on its data; while it is unknown the route's own stays. */
export function pageTitle(title: () => string | undefined): void {
  const documentTitle = inject(Title);
  const clocks = inject(SiteClocks);
  effect(() => {
    // At each arrival, were it only another filter, the route's title has been written over this one.
    clocks.place();
    const text = title();
    if (text) documentTitle.setTitle(fullTitle(text, clocks.days()));
  });
}
