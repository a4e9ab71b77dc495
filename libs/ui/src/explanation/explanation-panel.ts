import { afterNextRender, Component, computed, type ElementRef, input, output, viewChild } from '@angular/core';
import { type ExplainedInput, type Explanation, RULES } from '@ou-en-est-on/domain';
import { FrDatePipe } from '../format/french-date';
import { frenchCount, frenchNumber } from '../format/french-number';
import { TypoPipe } from '../format/typography';
import { uniqueId } from '../shared/unique-id';

/** How a figure was made, laid out: formula, inputs with their sources and dates, coverage, rule and version. */
@Component({
  selector: 'ui-explanation-panel',
  imports: [FrDatePipe, TypoPipe],
  templateUrl: './explanation-panel.html',
  styleUrl: './explanation-panel.css',
  host: { '(window:popstate)': 'close()' },
})
export class ExplanationPanel {
  readonly explanation = input.required<Explanation>();
  readonly about = input.required<string>();
  readonly closed = output();

  protected readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('sheet');
  protected readonly titleId = uniqueId('explication');
  protected readonly ruleName = computed(() => RULES[this.explanation().ruleId].name);
  protected readonly inputs = computed(() =>
    this.explanation().inputs.map((one) => ({ ...one, words: inputInWords(one) })),
  );
  protected readonly coverage = computed(() => {
    const coverage = this.explanation().coverage;
    return (
      coverage &&
      `${frenchCount(coverage.known, 'élément connu', 'éléments connus')} sur ${frenchNumber(coverage.total)}.`
    );
  });

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }
}

/** An input may be a day and nothing else: the day then speaks for itself. */
function inputInWords({ value, date }: ExplainedInput): string {
  if (value === null) return date === null ? 'Non connu' : '';
  return typeof value === 'number' ? frenchNumber(value) : value;
}
