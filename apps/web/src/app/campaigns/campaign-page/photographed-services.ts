import { Component, computed, input } from '@angular/core';
import { Explain, LevelBar, TableTwin, TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { restInWords, sharesOf } from '../../shared/realisations/rest-in-words';
import { photographedServicesResource } from '../campaign-api';

/** How the respondents of a photograph stood on each service: drawn for a theme, and as a table for all of them too. */
@Component({
  selector: 'app-photographed-services',
  imports: [Explain, LevelBar, LoadState, TableTwin, TypoPipe],
  template: `@if (list.value(); as it) {
      @if (it.total === 0) {
        <p>Moins de cinq collectivités avaient répondu&nbsp;: rien n’est dit service par service.</p>
      } @else {
        @if (theme()) {
          <ol role="list" class="services">
            @for (service of services(); track service.id) {
              <li class="stack-small" data-explained>
                <p>
                  {{ service.label | typo }}
                  <button [uiExplain]="service.explain" [about]="service.label"></button>
                </p>
                @if (service.shares.length > 0) {
                  <ui-level-bar [label]="service.label" [levels]="service.shares" />
                }
                @if (service.rest) {
                  <p class="small muted">{{ service.rest | typo }}</p>
                }
              </li>
            }
          </ol>
        } @else {
          <p class="small muted">Choisissez une thématique pour voir ses services dessinés.</p>
        }
        <ui-table-twin
          summary="Voir les services en tableau"
          [caption]="caption()"
          [columns]="columns()"
          [rows]="rows()"
          [explain]="it.explain"
          [sortable]="true"
          [fileName]="fileName()"
        />
      }
    } @else {
      <app-load-state [resource]="list" />
    }`,
  styleUrl: './photographed-services.css',
})
export class PhotographedServices {
  readonly campaignId = input.required<string>();
  /** Of the services shown; all of them without any. */
  readonly theme = input<{ readonly id: string; readonly label: string }>();

  protected readonly list = photographedServicesResource(this.campaignId, () => this.theme()?.id);
  readonly #items = computed(() => this.list.value()?.items ?? []);
  protected readonly services = computed(() =>
    this.#items().map((one) => ({ ...one, shares: sharesOf(one), rest: restInWords(one) })),
  );
  protected readonly caption = computed(() => {
    const theme = this.theme();
    return `Répondants de la photographie par niveau, service par service${theme ? `, ${theme.label}` : ''}`;
  });
  protected readonly fileName = computed(() =>
    ['photographie', this.campaignId(), this.theme()?.id, 'services'].filter(Boolean).join('-'),
  );
  protected readonly columns = computed(() => [
    ...['Service', 'Répondants'],
    ...(this.#items()[0]?.levels ?? []).map(({ label }) => label),
    ...['Non concernés', 'Attendus d’un autre organisme', 'Sans réponse'],
  ]);
  protected readonly rows = computed(() =>
    this.#items().map(({ label, respondents, levels, notConcerned, awaited, unanswered }) => [
      ...[label, respondents, ...levels.map(({ collectivities }) => collectivities)],
      ...[notConcerned, awaited, unanswered],
    ]),
  );
}
