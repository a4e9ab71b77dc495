import { Component, input } from '@angular/core';
import { uniqueId } from '../shared/unique-id';

export type SideName = 'state' | 'collectivities' | 'measures';

const KICKERS = {
  state: 'Côté État',
  collectivities: 'Côté collectivités',
  measures: 'Les données',
} as const satisfies Record<SideName, string>;

/**
 * One side of a subject, under its own rule and colour: the State's, the collectivities', or what is measured.
 * Sides stand next to each other and never blend.
 */
@Component({
  selector: 'ui-side',
  templateUrl: './side.html',
  styleUrl: './side.css',
  host: { role: 'region', '[attr.aria-labelledby]': 'headingId', '[attr.data-side]': 'side()' },
})
export class Side {
  readonly side = input.required<SideName>();
  readonly heading = input.required<string>();
  protected readonly kickers = KICKERS;
  protected readonly headingId = uniqueId('ui-side');
}
