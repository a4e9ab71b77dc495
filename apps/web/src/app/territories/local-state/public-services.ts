import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PublicStandingDto, PublicStateDto } from '@ou-en-est-on/contracts';
import { TypoPipe } from '@ou-en-est-on/ui';
import { collectivityPath } from '../../shared/territory-path';

const WITHOUT_LEVEL = {
  'not-concerned': 'Non concernée',
  awaited: 'Attendu d’un autre organisme',
  unanswered: 'Sans réponse',
} as const;

/** Every service with what the collectivity says of it; drawn only when it is opened, for the page to stay light. */
@Component({
  selector: 'app-public-services',
  imports: [RouterLink, TypoPipe],
  template: `<details #fold (toggle)="opened.set(opened() || fold.open)">
    <summary>Service par service</summary>
    @if (opened()) {
      <div class="stack-small">
        @for (theme of said(); track theme.id) {
          <h4>{{ theme.label | typo }}</h4>
          <ul>
            @for (service of theme.services; track service.id) {
              <li>
                {{ service.label | typo }} <span class="small muted">— {{ service.words | typo }}</span>
                @if (service.from; as provider) {
                  <span class="small muted"
                    >, assuré par <a [routerLink]="provider.path">{{ provider.name | typo }}</a></span
                  >
                }
              </li>
            }
          </ul>
        }
      </div>
    }
  </details>`,
})
export class PublicServices {
  readonly themes = input.required<PublicStateDto['themes']>();

  protected readonly opened = signal(false);
  protected readonly said = computed(() =>
    this.themes().map(({ id, label, services }) => ({
      ...{ id, label },
      services: services.map((service) => ({
        ...{ id: service.id, label: service.label, words: standingInWords(service) },
        from: service.from && { name: service.from.name, path: collectivityPath(service.from.id) },
      })),
    })),
  );
}

function standingInWords({ standing, level }: PublicStandingDto): string {
  return standing === 'level' ? (level?.name ?? '') : WITHOUT_LEVEL[standing];
}
