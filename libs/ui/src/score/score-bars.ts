import { Component, computed, input } from '@angular/core';
import { Explain } from '../explanation/explain';
import { frenchValue } from '../format/french-number';
import { COMPARED_LOOKS, type ScoreGroup, type ScoreRow } from './score.model';

/**
 * Scores one under the other, in percent: a bar, the range that what is missing leaves, and a mark for each group they
 * are compared with. Every value is a text too, and opens how it was made.
 */
@Component({
  selector: 'ui-score-bars',
  imports: [Explain],
  templateUrl: './score-bars.html',
  styleUrl: './score-bars.css',
})
export class ScoreBars {
  readonly rows = input.required<readonly ScoreRow[]>();
  /** What a value is. */
  readonly name = input('Score');
  readonly groups = input.required<readonly ScoreGroup[]>();
  /** Why a row has no value. */
  readonly none = input('pas de niveau connu');

  protected readonly legend = computed(() =>
    this.groups().map(({ name }, index) => ({ name, look: COMPARED_LOOKS[index % COMPARED_LOOKS.length] })),
  );
  protected readonly hasRange = computed(() => this.rows().some(({ low, high }) => low !== null && high !== null));
  protected readonly bars = computed(() =>
    this.rows().map(({ label, value, low, high, explain }, row) => ({
      ...{ label, value, low, high, explain },
      text: value === null ? this.none() : frenchValue(Math.round(value), '%'),
      marks: this.groups().flatMap(({ name, values }, index) => {
        const compared = values[row] ?? null;
        const look = COMPARED_LOOKS[index % COMPARED_LOOKS.length];
        return compared === null || !look
          ? []
          : [{ ...look, at: compared, words: `${name} : ${frenchValue(Math.round(compared), '%')}` }];
      }),
    })),
  );
}
