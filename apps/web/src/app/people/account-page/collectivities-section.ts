import { Component, computed, inject, input, output, viewChild } from '@angular/core';
import { done, type SessionDto } from '@ou-en-est-on/contracts';
import { SiteChanges } from '../../shared/changes/site-changes';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { Told } from '../../shared/form/told';
import { membershipInWords } from '../membership-in-words';

/** The collectivities one belongs to, and the one in whose name one acts. */
@Component({
  selector: 'app-collectivities-section',
  imports: [Refusal, Told],
  template: `<section class="stack" aria-labelledby="collectivites">
    <div class="section-head"><h2 id="collectivites">Mes collectivités</h2></div>
    <app-refusal [message]="sending.refusal()" />
    <app-told />
    @if (lines().length === 0) {
      <p>Vous n’êtes rattaché·e à aucune collectivité. C’est l’administration du site qui rattache les personnes.</p>
    } @else {
      @if (lines().length > 1) {
        <p class="muted">Vous agissez au nom d’une collectivité à la fois.</p>
      }
      <ul class="entries" role="list">
        @for (line of lines(); track line.id) {
          <li class="cluster">
            <span
              ><strong>{{ line.name }}</strong
              ><br /><span class="small muted">{{ line.words }}</span></span
            >
            @if (line.current) {
              <span class="small">Vous agissez en son nom</span>
            } @else {
              <button type="button" class="button" (click)="choose(line)">Agir au nom de {{ line.name }}</button>
            }
          </li>
        }
      </ul>
    }
  </section>`,
  styleUrl: './section.css',
})
export class CollectivitiesSection {
  readonly session = input.required<SessionDto>();
  readonly changed = output();

  readonly #changes = inject(SiteChanges);
  protected readonly sending = new Sending();
  protected readonly told = viewChild.required(Told);
  protected readonly lines = computed(() =>
    this.session().memberships.map((membership) => ({
      id: membership.collectivityId,
      name: membership.collectivityName,
      words: membershipInWords(membership),
      current: membership.collectivityId === this.session().collectivityId,
    })),
  );

  protected choose({ id: collectivityId, name }: { readonly id: string; readonly name: string }): void {
    void this.sending.run(async () => {
      await this.#changes.ask(done, 'PUT', '/session/collectivity', { collectivityId });
      this.changed.emit();
      this.told().say(`Vous agissez au nom de ${name}.`);
    });
  }
}
