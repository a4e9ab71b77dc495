import {
  afterNextRender,
  Component,
  computed,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { SuggestedLevelDto } from '@ou-en-est-on/contracts';
import { RouterLink } from '@angular/router';
import { TypoPipe } from '@ou-en-est-on/ui';
import type { AnswerContent } from '../saving/answer-content';
import type { AnswerSaver, KeptAnswer } from '../saving/answer-saver';
import { AnswerConflict } from './answer-conflict';
import { AnswerDetails } from './answer-details';
import { type AnswerKey, answerKey, isElsewhere } from './answer-keys';
import type { Choice } from './choice';
import { inheritedInWords } from './inherited-in-words';
import { ProviderSearch } from './provider-search';
import { SheetSuggestion } from './sheet-suggestion';
import { typedAmount } from './typed-amount';

const PROVIDED = 'provided-by';
/** Arrows pass over answers on their way to the one that is meant. */
const ARROW_MS = 400;
const TEXT_MS = 800;

/** What an answer says, without what goes with it. */
type Answered = Pick<AnswerContent, 'value' | 'providedBy' | 'amount'>;

/** What is asked: a service of the matrix, a question of the module. */
export interface AnswerSubject {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** What an answer of its own needs beside the choices. */
  readonly form?: AnswerFormKind;
  /** What the collectivity’s own sheets speak for. */
  readonly suggestion?: SuggestedLevelDto;
  /** True for what a sheet can serve: its note can become one. */
  readonly makesSheets?: true;
}

export type AnswerFormKind = { readonly asks: 'number'; readonly unit: string } | { readonly asks: 'date' };

/** One thing to answer, by large choices: a figure of the keyboard chooses and moves on. */
@Component({
  selector: 'app-answer-field',
  imports: [AnswerConflict, AnswerDetails, ProviderSearch, RouterLink, SheetSuggestion, TypoPipe],
  templateUrl: './answer-field.html',
  styleUrl: './answer-field.css',
  host: {
    tabindex: '-1',
    '[id]': 'subject().id',
    '[class.answered]': 'content().value !== null',
    '(keydown)': 'press($event)',
    '(focusin)': 'reached.emit()',
  },
})
export class AnswerField {
  readonly subject = input.required<AnswerSubject>();
  readonly choices = input.required<readonly Choice[]>();
  readonly saver = input.required<AnswerSaver<KeptAnswer>>();
  readonly reached = output();
  readonly evidenceIsPublic = input(false);
  /** The reader is done with this one. */
  readonly passed = output();

  readonly #injector = inject(Injector);
  protected readonly search = viewChild(ProviderSearch);
  /** True from the choice of « provided by » to that of who provides. */
  readonly #asking = signal(false);

  protected readonly content = computed(() => this.saver().contentOf(this.subject().id));
  protected readonly entry = computed(() => this.saver().queue().entries[this.subject().id]);
  protected readonly kept = computed(() => this.saver().kept().get(this.subject().id));
  protected readonly checked = computed(() => (this.#asking() ? PROVIDED : this.content().value));
  /** What stands in the field while one types, and what was answered before; null once left. */
  readonly #typing = signal<{ readonly text: string; readonly before: Answered } | null>(null);
  protected readonly amount = computed(() => {
    const { amount } = this.content();
    return this.#typing()?.text ?? (amount === null ? '' : String(amount).replace('.', ','));
  });
  protected readonly amountFault = computed(() => {
    const typing = this.#typing();
    return typing !== null && typedAmount(typing.text) === undefined;
  });
  protected readonly number = computed(() => {
    const { form } = this.subject();
    return form?.asks === 'number' ? form : null;
  });
  protected readonly asksDate = computed(() => this.subject().form?.asks === 'date' && this.content().value === 'yes');
  protected readonly searching = this.#asking.asReadonly();
  protected readonly providers = computed(() => {
    const named = [...this.saver().kept().values()].flatMap((kept) => this.saver().keptContent(kept).providedBy ?? []);
    return [...new Map(named.map((one) => [one.id, one])).values()];
  });
  protected readonly inherited = computed(() => {
    const { providedBy } = this.content();
    // What is inherited is known once the choice is kept.
    const inherited = this.entry() ? null : (this.kept()?.inherited ?? null);
    return providedBy && inheritedInWords(providedBy, inherited, this.choices());
  });

  protected press(event: KeyboardEvent): void {
    const key = isElsewhere(event.target) ? null : answerKey(event);
    if (key === null) return;
    const choice = this.#choiceOf(key);
    if (!choice && (key.does === 'choose' || key.does === 'confirm')) return;
    event.preventDefault();
    if (choice) this.#choose(choice.code, 0, () => this.passed.emit());
    else if (key.does === 'clear') this.clear();
    else this.passed.emit();
  }

  /** What the sheets speak for becomes the answer, because somebody says so. */
  protected confirm(): void {
    const { suggestion } = this.subject();
    if (suggestion) this.#choose(suggestion.level, 0);
  }

  /** By the pointer, or by the arrows of the keyboard. */
  protected pick(code: string): void {
    this.#choose(code, ARROW_MS);
  }

  protected provide(provider: { readonly id: string; readonly name: string }): void {
    this.#answerOtherwise();
    this.#type({ value: PROVIDED, providedBy: provider, amount: null }, 0);
    this.passed.emit();
  }

  protected giveUp(): void {
    this.#asking.set(false);
    this.focus();
  }

  protected changeProvider(): void {
    this.#choose(PROVIDED, 0);
  }

  protected clear(): void {
    this.#answerOtherwise();
    if (this.content().value !== null) this.#type({ value: null, providedBy: null, amount: null }, 0);
  }

  /** What is no number is not kept, nor what its beginning would say: the answer is again what it was. */
  protected typeAmount(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    const { value, providedBy, amount } = this.content();
    const before = this.#typing()?.before ?? { value, providedBy, amount };
    const typed = typedAmount(text);
    this.#typing.set({ text, before });
    this.#asking.set(false);
    if (typed !== undefined) {
      this.#type({ value: typed === null ? null : 'number', providedBy: null, amount: typed }, TEXT_MS);
    } else if (value !== before.value || amount !== before.amount) {
      this.#type(before, TEXT_MS);
    }
  }

  /** A fault stays in sight until it is mended. */
  protected leaveAmount(): void {
    if (!this.amountFault()) this.#typing.set(null);
  }

  protected typeDate(event: Event): void {
    const datedOn = (event.target as HTMLInputElement).value || null;
    this.saver().type(this.subject().id, { ...this.content(), datedOn }, TEXT_MS);
  }

  protected typeDetails(changes: Pick<Partial<AnswerContent>, 'note' | 'evidence'>): void {
    this.saver().type(this.subject().id, { ...this.content(), ...changes }, TEXT_MS);
  }

  /** Where the keyboard answers from: the choice made, else the first one. */
  focus(): void {
    const host = document.getElementById(this.subject().id);
    const choice =
      host?.querySelector<HTMLElement>('input:checked, .amount') ?? host?.querySelector<HTMLElement>('input');
    choice?.focus({ preventScroll: true });
    host?.scrollIntoView({ block: 'start' });
  }

  #choiceOf(key: AnswerKey): Choice | undefined {
    if (key.does === 'choose') return this.choices()[key.index];
    const level = key.does === 'confirm' ? this.subject().suggestion?.level : undefined;
    return this.choices().find(({ code }) => code === level);
  }

  #choose(code: string, settleMs: number, then?: () => void): void {
    this.#answerOtherwise();
    if (code === PROVIDED) {
      this.#asking.set(true);
      afterNextRender(() => this.search()?.focus(), { injector: this.#injector });
      return;
    }
    this.#type({ value: code, providedBy: null, amount: null }, settleMs);
    then?.();
  }

  /** What was being searched or typed no longer counts. */
  #answerOtherwise(): void {
    this.#asking.set(false);
    this.#typing.set(null);
  }

  #type(changes: Answered, settleMs: number): void {
    const datedOn = changes.value === 'yes' ? this.content().datedOn : null;
    this.saver().type(this.subject().id, { ...this.content(), ...changes, datedOn }, settleMs);
  }
}
