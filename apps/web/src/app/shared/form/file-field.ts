import { Component, input, output } from '@angular/core';

/** The file of an import: a table or a list. Emptied as it is pressed: the same file, corrected, may be chosen again. */
@Component({
  selector: 'app-file-field',
  template: `<label class="field">
    {{ label() }}
    <input
      #field
      type="file"
      accept=".csv,.json,text/csv,application/json"
      [disabled]="busy()"
      (click)="field.value = ''"
      (change)="choose(field)"
    />
  </label>`,
})
export class FileField {
  readonly label = input.required<string>();
  readonly busy = input.required<boolean>();
  readonly chosen = output<File>();

  protected choose({ files }: HTMLInputElement): void {
    const [file] = files ?? [];
    if (file) this.chosen.emit(file);
  }
}
