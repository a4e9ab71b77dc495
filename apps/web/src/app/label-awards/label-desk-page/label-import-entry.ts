import { Component, computed, input, output, viewChild } from '@angular/core';
import type { LabelImportDto } from '@ou-en-est-on/contracts';
import { Fold, frenchCount, Tag, TypoPipe } from '@ou-en-est-on/ui';
import { CsvExport } from '../../shared/csv-export/csv-export';
import { Told } from '../../shared/form/told';
import { instantInWords } from '../../shared/instant-in-words';
import { labelImportPath } from '../label-desk-api';
import { WithdrawForm } from './withdraw-form';

/** One file of labels: what it brought, from whom, and how it is withdrawn. */
@Component({
  selector: 'app-label-import-entry',
  imports: [CsvExport, Fold, Tag, Told, TypoPipe, WithdrawForm],
  template: `<h3>{{ title() }}</h3>
    <app-told />
    <p>
      <ui-tag>{{ import().withdrawal ? 'Retiré' : 'Public' }}</ui-tag> {{ content() | typo }}
    </p>
    <p class="small muted">{{ sources() | typo }}</p>
    @if (withdrawal(); as words) {
      <p>{{ words | typo }}</p>
    }
    <app-csv-export label="Télécharger ce fichier" fileName="labels.csv" [url]="awardsUrl()" />
    @if (!import().withdrawal) {
      <details uiFold #fold="uiFold">
        <summary [attr.aria-label]="'Retirer ce fichier : ' + title()">Retirer ce fichier</summary>
        @if (fold.shown()) {
          <app-withdraw-form [import]="import()" (withdrawn)="tell()" />
        }
      </details>
    }`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
      grid-template-columns: minmax(0, 1fr);
      overflow-wrap: anywhere;
    }
  `,
})
export class LabelImportEntry {
  readonly import = input.required<LabelImportDto>();
  readonly withdrawn = output();

  protected readonly told = viewChild.required(Told);
  protected readonly title = computed(() => `Le fichier enregistré ${instantInWords(this.import().recordedAt)}`);
  protected readonly awardsUrl = computed(() => `${labelImportPath(this.import().id)}/awards`);
  protected readonly content = computed(() => {
    const { awards, corrections, years, recordedBy } = this.import();
    const corrected = corrections > 0 ? `, dont ${frenchCount(corrections, 'correction')}` : '';
    const { first, last } = years;
    const span = first === last ? `de ${String(first)}` : `de ${String(first)} à ${String(last)}`;
    return `${frenchCount(awards, 'label')} ${span}${corrected}, par ${authorInWords(recordedBy)}.`;
  });
  protected readonly sources = computed(() => {
    const { sources } = this.import();
    return `${sources.length > 1 ? 'Sources' : 'Source'}\u00a0: ${sources.join('\u00a0; ')}.`;
  });
  protected readonly withdrawal = computed(() => {
    const { withdrawal } = this.import();
    if (!withdrawal) return null;
    const { recordedAt, recordedBy, reason } = withdrawal;
    return `Retiré ${instantInWords(recordedAt)} par ${authorInWords(recordedBy)}. Motif\u00a0: ${reason.replace(/\.$/, '')}.`;
  });

  /** The form that withdrew it goes away. */
  protected tell(): void {
    this.withdrawn.emit();
    this.told().say('Ce fichier est retiré : ce qu’il avait apporté ne se lit plus à la date d’aujourd’hui.');
  }
}

function authorInWords({ name, isYou }: LabelImportDto['recordedBy']): string {
  return isYou ? 'vous' : (name ?? 'un programme du site');
}
