import { Component, computed, inject, output, signal, viewChild } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { labelImportReport, type LabelImportReportDto } from '@ou-en-est-on/contracts';
import { TypoPipe } from '@ou-en-est-on/ui';
import * as z from 'zod/mini';
import { SiteChanges } from '../../shared/changes/site-changes';
import { CsvExport } from '../../shared/csv-export/csv-export';
import { FileField } from '../../shared/form/file-field';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { Told } from '../../shared/form/told';
import { TextField } from '../../shared/form/text-field';
import { ImportRefusals } from '../../shared/import-refusals/import-refusals';
import { LABEL_IMPORTS } from '../label-desk-api';
import { pastedTable } from './pasted-table';
import { PlannedAwards } from './planned-awards';
import { reportInWords } from './report-in-words';

const PASTED = z.object({
  pasted: z.string().check(z.regex(/\S/, 'est vide : collez-y les lignes de votre tableur, titres compris')),
});

/** A file as it was chosen, or a table as it was pasted. */
interface Given {
  readonly name: string;
  readonly content: Blob;
}

/** Tries a file of labels, says what is to be mended and what it would change, then keeps it whole. */
@Component({
  selector: 'app-label-file-form',
  imports: [
    ...[CsvExport, FileField, ImportRefusals, PlannedAwards, ReactiveFormsModule, Refusal, TextField, Told, TypoPipe],
  ],
  templateUrl: './label-file-form.html',
  styles: `
    :host {
      display: grid;
      gap: var(--space-7);
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class LabelFileForm {
  readonly kept = output();

  readonly #changes = inject(SiteChanges);
  readonly #given = signal<Given | null>(null);
  readonly #applied = signal(false);

  protected readonly sending = new Sending();
  protected readonly told = viewChild.required(Told);
  protected readonly pasted = new FormControl('', { nonNullable: true });
  protected readonly report = signal<LabelImportReportDto | null>(null);
  protected readonly fileName = computed(() => this.#given()?.name ?? '');
  /** What was tried; what was kept is told where the focus goes. */
  protected readonly said = computed(() => {
    const report = this.report();
    return report && !this.#applied() ? reportInWords(report) : '';
  });

  protected choose(file: File): void {
    this.#try({ name: file.name, content: file });
  }

  protected tryPasted(event: Event): void {
    event.preventDefault();
    const given = this.sending.read(PASTED, { pasted: this.pasted.value });
    if (given) this.#try({ name: 'ce qui est collé', content: new Blob([pastedTable(given.pasted)]) });
  }

  protected send(apply: boolean): void {
    const given = this.#given();
    if (!given) return;
    // What the file is, the service tells by itself, whatever its name says.
    const body = new Blob([given.content], { type: 'text/csv' });
    void this.sending.run(async () => {
      const path = `${LABEL_IMPORTS}?apply=${String(apply)}`;
      const report = await this.#changes.ask(labelImportReport, 'POST', path, body);
      this.report.set(report);
      this.#applied.set(apply);
      if (!apply) return;
      // The button that was pressed goes away.
      this.told().say(reportInWords(report));
      this.kept.emit();
    });
  }

  #try(given: Given): void {
    // What is being sent is told under its own name.
    if (this.sending.busy()) return;
    this.#given.set(given);
    this.report.set(null);
    this.#applied.set(false);
    this.told().clear();
    this.send(false);
  }
}
