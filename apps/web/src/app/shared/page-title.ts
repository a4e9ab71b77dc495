import { effect, inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { typography } from '@ou-en-est-on/ui';

export const SITE_NAME = typography('Où en est-on ?');

/** « Propositions — Où en est-on ? »; the site's name alone when the page has no title of its own. */
export function fullTitle(page: string | undefined): string {
  return page ? `${page} — ${SITE_NAME}` : SITE_NAME;
}

@Injectable()
export class SiteTitleStrategy extends TitleStrategy {
  readonly #title = inject(Title);

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.#title.setTitle(fullTitle(this.buildTitle(snapshot)));
  }
}

/** Title of a page that depends on its data; while it is unknown the route's own stays. */
export function pageTitle(title: () => string | undefined): void {
  const documentTitle = inject(Title);
  effect(() => {
    const text = title();
    if (text) documentTitle.setTitle(fullTitle(text));
  });
}
