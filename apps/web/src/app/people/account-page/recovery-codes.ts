import { afterNextRender, Component, DOCUMENT, type ElementRef, inject, input, output, viewChild } from '@angular/core';
import { Download } from '@ou-en-est-on/ui';

/** The recovery codes, shown this once, with a way to keep them. */
@Component({
  selector: 'app-recovery-codes',
  template: `<h3 #title tabindex="-1">Vos codes de secours</h3>
    <p>
      Gardez-les ailleurs que sur ce téléphone&nbsp;: ils ne seront plus montrés. Chacun remplace une fois le code à six
      chiffres, si vous perdez votre appareil. Ceux d’avant ne servent plus.
    </p>
    <ol role="list">
      @for (code of codes(); track code) {
        <li>{{ code }}</li>
      }
    </ol>
    <div class="buttons">
      <button type="button" class="button" (click)="save()">Télécharger</button>
      <button type="button" class="button" (click)="print()">Imprimer</button>
      <button type="button" class="button button-main" (click)="kept.emit()">Je les ai gardés</button>
    </div>`,
  styleUrl: './recovery-codes.css',
})
export class RecoveryCodes {
  readonly codes = input.required<readonly string[]>();
  readonly kept = output();

  readonly #download = inject(Download);
  readonly #view = inject(DOCUMENT).defaultView;
  protected readonly title = viewChild.required<ElementRef<HTMLElement>>('title');

  constructor() {
    afterNextRender(() => this.title().nativeElement.focus());
  }

  protected save(): void {
    const lines = ['Codes de secours : chacun sert une fois.', '', ...this.codes(), ''];
    this.#download.save('codes-de-secours.txt', new Blob([lines.join('\r\n')], { type: 'text/plain;charset=utf-8' }));
  }

  protected print(): void {
    this.#view?.print();
  }
}
