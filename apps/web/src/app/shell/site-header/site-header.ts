import { Component, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive } from '@angular/router';
import { filter } from 'rxjs';
import { SessionStore } from '../../shared/session/session.store';
import { AccountLinks } from '../account-links/account-links';
import { SearchField } from './search-field';

const SECTIONS = [
  { path: '/', label: 'Tableau de bord', exact: true },
  { path: '/propositions', label: 'Propositions', exact: false },
  { path: '/motions', label: 'Motions', exact: false },
  { path: '/actions-de-l-etat', label: 'Actions de l’État', exact: false },
  { path: '/indicateurs', label: 'Indicateurs', exact: false },
  { path: '/territoires', label: 'Territoires', exact: false },
  { path: '/echanges', label: 'Échanges', exact: false },
  { path: '/engagements', label: 'Engagements', exact: false },
  { path: '/fiches-actions', label: 'Fiches actions', exact: false },
  { path: '/matrice', label: 'Matrice', exact: false },
] as const;

/** The site's name, its baseline, a way to the search and its sections; on a narrow screen the sections open from a button. */
@Component({
  selector: 'app-site-header',
  imports: [AccountLinks, RouterLink, RouterLinkActive, SearchField],
  templateUrl: './site-header.html',
  styleUrl: './site-header.css',
})
export class SiteHeader {
  protected readonly sections = SECTIONS;
  protected readonly session = inject(SessionStore);
  protected readonly open = signal(false);
  /** The search page has its own field. */
  protected readonly isSearching = signal(false);

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(({ urlAfterRedirects }) => {
        this.open.set(false);
        this.isSearching.set(/^\/recherche(?:[?#]|$)/.test(urlAfterRedirects));
      });
  }
}
