import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { sheetImport, type SheetImportDto } from '@ou-en-est-on/contracts';
import { TypoPipe } from '@ou-en-est-on/ui';
import { SiteChanges } from '../../shared/changes/site-changes';
import { CsvExport } from '../../shared/csv-export/csv-export';
import { FileField } from '../../shared/form/file-field';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { Told } from '../../shared/form/told';
import { ImportRefusals } from '../../shared/import-refusals/import-refusals';
import { SpaceFrame } from '../../shared/space-frame/space-frame';
import { sheetsPath } from '../action-sheet-api';
import { ownSpace } from '../own-space';

const OUTCOMES = { created: 'nouvelle', changed: 'modifiée', unchanged: 'sans changement' } as const;

const SAID = {
  refused: 'Rien n’est repris\u00a0: corrigez les lignes ci-dessous dans votre fichier, puis essayez de nouveau.',
  ready: 'Rien ne s’y oppose. Les fiches seront reprises en brouillon\u00a0; rien ne sera publié.',
  unchanged: 'Vos fiches disent déjà tout ce que dit ce fichier\u00a0: il n’y a rien à reprendre.',
  imported: 'C’est repris. Relisez vos fiches, puis publiez-les une à une.',
} as const satisfies Record<SheetImportDto['status'], string>;

/** Takes over a collectivity's own sheets from a file: tried first, every refusal told, then whole or not at all. */
@Component({
  selector: 'app-sheet-import-page',
  imports: [CsvExport, FileField, ImportRefusals, Refusal, RouterLink, SpaceFrame, Told, TypoPipe],
  templateUrl: './sheet-import-page.html',
})
export class SheetImportPage {
  readonly #changes = inject(SiteChanges);
  readonly #file = signal<File | null>(null);
  readonly #applied = signal(false);

  protected readonly space = ownSpace();
  protected readonly frame = this.space.frame();
  protected readonly sending = new Sending();
  protected readonly told = viewChild(Told);
  protected readonly report = signal<SheetImportDto | null>(null);
  protected readonly fileName = computed(() => this.#file()?.name ?? null);
  protected readonly exportUrl = computed(() => sheetsPath(this.space.collectivityId() ?? ''));
  /** What was tried; what was kept is told where the focus goes. */
  protected readonly said = computed(() => {
    const report = this.report();
    return report && !this.#applied() ? SAID[report.status] : '';
  });
  protected readonly lines = computed(() =>
    (this.report()?.sheets ?? []).map(({ reference, title, outcome }) => ({
      ...{ reference, title, outcome: OUTCOMES[outcome] },
    })),
  );

  protected choose(file: File): void {
    this.#file.set(file);
    this.report.set(null);
    this.#applied.set(false);
    this.told()?.clear();
    this.send(false);
  }

  protected send(apply: boolean): void {
    const [file, id] = [this.#file(), this.space.collectivityId()];
    if (!file || id === undefined) return;
    const path = `/collectivities/${encodeURIComponent(id)}/action-sheet-imports?apply=${String(apply)}`;
    // What the file is, the service tells by itself, whatever its name says.
    const body = new Blob([file], { type: 'text/csv' });
    void this.sending.run(async () => {
      const report = await this.#changes.ask(sheetImport, 'POST', path, body);
      this.report.set(report);
      this.#applied.set(apply);
      // The button that was pressed goes away.
      if (apply) this.told()?.say(SAID[report.status]);
    });
  }
}
