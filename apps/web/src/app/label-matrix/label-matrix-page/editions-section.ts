import { Component, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Explain, FrCountPipe, TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { CsvExport } from '../../shared/csv-export/csv-export';
import { MATRIX_STATUS_LABELS } from '../../shared/labels/label-matrix.labels';
import { matrixEditionsResource } from '../label-matrix-api';

/** The editions held here, with their provenance, and the file of the one that is shown; read only when opened. */
@Component({
  selector: 'app-editions-section',
  imports: [CsvExport, Explain, FrCountPipe, LoadState, RouterLink, TypoPipe],
  template: `<details #fold (toggle)="opened.set(opened() || fold.open)">
    <summary>Les éditions de la matrice, et le fichier de celle-ci</summary>
    @if (editions.value(); as list) {
      <div class="stack-small">
        <ul>
          @for (edition of list.items; track edition.id) {
            <li>
              @if (edition.id === shown()) {
                <strong>{{ edition.label | typo }}</strong>
              } @else {
                <a routerLink="/matrice" [queryParams]="edition.isCurrent ? {} : { edition: edition.id }">{{
                  edition.label | typo
                }}</a>
              }
              <span class="small muted"
                >&nbsp;— {{ labels[edition.official ? 'official' : 'working'] }}, {{ edition.year }},
                <button
                  [uiExplain]="edition.explain"
                  [about]="edition.label"
                  [shown]="
                    (edition.themeCount | frCount: 'thématique') + ', ' + (edition.serviceCount | frCount: 'service')
                  "
                ></button
                >, d’après {{ edition.basedOn | typo }}</span
              >
            </li>
          }
        </ul>
        <app-csv-export
          label="Télécharger cette édition (CSV)"
          [url]="'/label-matrix?edition=' + shown()"
          [fileName]="'matrice-' + shown() + '.csv'"
        />
      </div>
    } @else {
      <app-load-state [resource]="editions" />
    }
  </details>`,
})
export class EditionsSection {
  /** Id of the edition on the page. */
  readonly shown = input.required<string>();

  protected readonly labels = MATRIX_STATUS_LABELS;
  protected readonly opened = signal(false);
  protected readonly editions = matrixEditionsResource(this.opened);
}
