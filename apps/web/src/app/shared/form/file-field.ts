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
      [attr.aria-disabled]="busy()"
      (click)="press($event, field)"
      (change)="choose(field)"
    />
  </label>`,
})
export class FileField {
  readonly label = input.required<string>();
  readonly busy = input.required<boolean>();
  readonly chosen = output<File>();

  protected press(event: Event, field: HTMLInputElement): void {
    if (this.busy()) event.preventDefault();
    else field.value = '';
  }

  protected choose({ files }: HTMLInputElement): void {
    const [file] = files ?? [];
    // Dropped while another is being tried, it would be shown under the report of that one.
    if (file && !this.busy()) this.chosen.emit(file);
  }
}
