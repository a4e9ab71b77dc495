import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { SheetLine } from '../../shared/action-sheets/sheet-line';
import { publishedSheets } from '../../shared/action-sheets/sheets-api';

const MOST = 100;

/** The sheets that collectivities published on the services of a theme, service by service. */
@Component({
  selector: 'app-theme-sheets',
  imports: [LoadState, RouterLink, SheetLine, TypoPipe],
  template: `<h4>Fiches actions des collectivités</h4>
    @if (sheets.value()) {
      @for (service of served(); track service.id) {
        <div class="stack-small">
          <p>
            <a routerLink="/fiches-actions" [queryParams]="{ service: service.id }">{{ service.label | typo }}</a>
          </p>
          <ul role="list" class="entries">
            @for (sheet of service.sheets; track sheet.id) {
              <li><app-sheet-line [sheet]="sheet" [withSynthesis]="false" /></li>
            }
          </ul>
        </div>
      } @empty {
        <p class="small muted">Aucune collectivité n’a publié de fiche sur ces services pour l’instant.</p>
      }
    } @else {
      <app-load-state [resource]="sheets" />
    }`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
      grid-template-columns: minmax(0, 1fr);
    }

    .entries {
      margin: 0;
    }
  `,
})
export class ThemeSheets {
  readonly services = input.required<readonly { readonly id: string; readonly label: string }[]>();

  protected readonly sheets = publishedSheets(
    () => ({ service: this.services().map(({ id }) => id) }),
    () => ({ limit: MOST }),
  );
  protected readonly served = computed(() => {
    const items = this.sheets.value()?.items ?? [];
    return this.services()
      .map(({ id, label }) => ({
        ...{ id, label },
        sheets: items.filter(({ services }) => services.some((one) => one.id === id)).slice(0, 3),
      }))
      .filter(({ sheets }) => sheets.length > 0);
  });
}
