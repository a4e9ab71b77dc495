import { Component, input, signal } from '@angular/core';

/** The filters of a list beside it; on a narrow screen they open from a button. */
@Component({
  selector: 'app-filter-fold',
  template: `<section aria-label="Filtres">
    <button
      type="button"
      class="button fold"
      aria-controls="filtres"
      [attr.aria-expanded]="unfolded()"
      (click)="unfolded.set(!unfolded())"
    >
      Filtrer{{ active() > 0 ? ' (' + active() + ')' : '' }}
    </button>
    <div id="filtres" class="groups" [class.unfolded]="unfolded()"><ng-content /></div>
  </section>`,
  styleUrl: './filter-fold.css',
})
export class FilterFold {
  /** How many filters are in force. */
  readonly active = input.required<number>();

  protected readonly unfolded = signal(false);
}
