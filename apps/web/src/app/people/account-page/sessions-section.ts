import { Component, computed, inject, viewChild } from '@angular/core';
import { done } from '@ou-en-est-on/contracts';
import { LoadState } from '../../shared/api/load-state';
import { SiteChanges } from '../../shared/changes/site-changes';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { Told } from '../../shared/form/told';
import { instantInWords } from '../../shared/instant-in-words';
import { openSessionsResource } from '../people-api';

/** Where one is signed in, and the way to end it from here. */
@Component({
  selector: 'app-sessions-section',
  imports: [LoadState, Refusal, Told],
  template: `<section class="stack" aria-labelledby="sessions">
    <div class="section-head"><h2 id="sessions">Mes sessions ouvertes</h2></div>
    <app-refusal [message]="sending.refusal()" />
    <app-told />
    @if (sessions.value()) {
      <ul class="entries" role="list">
        @for (line of lines(); track line.id) {
          <li class="cluster">
            <span
              ><strong>{{ line.device }}</strong
              ><br /><span class="small muted"
                >Ouverte {{ line.createdAt }}, utilisée {{ line.lastSeenAt }} (heure de Paris)</span
              ></span
            >
            @if (line.current) {
              <span class="small">Cette session</span>
            } @else {
              <button
                type="button"
                class="button"
                [attr.aria-label]="'Fermer la session ' + line.device + ', ouverte ' + line.createdAt"
                (click)="revoke(line.id)"
              >
                Fermer
              </button>
            }
          </li>
        }
      </ul>
      @if (lines().length > 1) {
        <p><button type="button" class="button" (click)="revokeOthers()">Fermer toutes les autres</button></p>
      }
    } @else {
      <app-load-state [resource]="sessions" />
    }
  </section>`,
  styleUrl: './section.css',
})
export class SessionsSection {
  readonly #changes = inject(SiteChanges);
  protected readonly sending = new Sending();
  protected readonly told = viewChild.required(Told);
  protected readonly sessions = openSessionsResource();
  protected readonly lines = computed(() =>
    (this.sessions.value()?.items ?? []).map(({ createdAt, lastSeenAt, ...session }) => ({
      ...session,
      createdAt: instantInWords(createdAt),
      lastSeenAt: instantInWords(lastSeenAt),
    })),
  );

  protected revoke(id: string): void {
    this.#end(`/sessions/${encodeURIComponent(id)}`, 'La session est fermée.');
  }

  protected revokeOthers(): void {
    this.#end('/sessions', 'Toutes les autres sessions sont fermées.');
  }

  #end(path: string, words: string): void {
    void this.sending.run(async () => {
      await this.#changes.ask(done, 'DELETE', path);
      this.sessions.reload();
      this.told().say(words);
    });
  }
}
