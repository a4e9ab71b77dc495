import { Component, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { filter } from 'rxjs';
import { SessionStore } from '../../shared/session/session.store';

/** A way to sign in, or the name of who did, with the way out. */
@Component({
  selector: 'app-account-links',
  imports: [RouterLink],
  template: `@if (session.name(); as name) {
      @if (session.isMember()) {
        <a routerLink="/espace">Mon espace</a>
      }
      <a class="name" routerLink="/compte" [attr.aria-label]="'Mon compte, ' + name">{{ name }}</a>
      <button type="button" (click)="signOut()">Se déconnecter</button>
      <span class="visually-hidden" role="status">{{ fault() }}</span>
    } @else {
      <a routerLink="/connexion" [queryParams]="{ retour: here() }">Se connecter</a>
    }`,
  styleUrl: './account-links.css',
})
export class AccountLinks {
  readonly #router = inject(Router);
  protected readonly session = inject(SessionStore);
  protected readonly fault = signal('');
  /** Where to come back to; the pages about the account itself are no place to come back to. */
  protected readonly here = signal<string | null>(null);

  constructor() {
    void this.session.resume();
    this.#router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(({ urlAfterRedirects: url }) => {
        this.here.set(/^\/(?:$|connexion|invitation|reinitialisation|second-facteur)/.test(url) ? null : url);
      });
  }

  protected async signOut(): Promise<void> {
    try {
      await this.session.signOut();
    } catch {
      // The service did not answer: the session is still open, and the name still shown says so.
      return this.fault.set('La déconnexion n’a pas abouti. Recommencez dans un instant.');
    }
    await this.#router.navigateByUrl('/');
  }
}
