import { HttpClient } from '@angular/common/http';
import { Component, inject, input, signal } from '@angular/core';
import { Download } from '@ou-en-est-on/ui';
import { firstValueFrom } from 'rxjs';
import { clockedUrl } from '../clocks/clocked-url';
import { clockedFileName } from '../clocks/clocks-in-words';
import { SiteClocks } from '../clocks/site-clocks';

type ExportState = 'idle' | 'busy' | 'failed';

/** A list of the API as a file for a spreadsheet, at the clocks in force: a plain link could not ask for CSV. */
@Component({
  selector: 'app-csv-export',
  template: `<button type="button" class="button" [attr.aria-disabled]="state() === 'busy'" (click)="save()">
      {{ label() }}
    </button>
    <p role="status" class="small">
      {{ state() === 'failed' ? 'Le fichier n’a pas pu être préparé. Recommencez dans un instant.' : '' }}
    </p>`,
  styles: `
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class CsvExport {
  readonly label = input.required<string>();
  /** Address of the list, relative to the API. */
  readonly url = input.required<string>();
  /** With its extension. */
  readonly fileName = input.required<string>();

  readonly #http = inject(HttpClient);
  readonly #download = inject(Download);
  readonly #clocks = inject(SiteClocks);
  protected readonly state = signal<ExportState>('idle');

  protected async save(): Promise<void> {
    if (this.state() === 'busy') return;
    this.state.set('busy');
    const days = this.#clocks.days();
    try {
      const address = `/api/v1${clockedUrl(this.url(), days)}`;
      const answer = this.#http.get(address, { headers: { Accept: 'text/csv' }, responseType: 'blob' });
      this.#download.save(clockedFileName(this.fileName(), days), await firstValueFrom(answer));
      this.state.set('idle');
    } catch {
      // Whatever went wrong, the reader can only try again.
      this.state.set('failed');
    }
  }
}
