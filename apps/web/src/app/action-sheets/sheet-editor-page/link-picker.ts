import { Component, computed, input, linkedSignal, model, signal } from '@angular/core';
import { TypoPipe } from '@ou-en-est-on/ui';
import { wordsIn } from '../../shared/typed-words';
import { foundChoices, type LinkChoice } from './found-choices';

const SHOWN = 8;
let count = 0;

/** What a sheet serves, found by the words typed; each choice can be taken out again. */
@Component({
  selector: 'app-link-picker',
  imports: [TypoPipe],
  templateUrl: './link-picker.html',
  styleUrl: './link-picker.css',
})
export class LinkPicker {
  readonly label = input.required<string>();
  readonly hint = input.required<string>();
  /** « Ajouter un service ». */
  readonly adding = input.required<string>();
  /** What is said when the words find none. */
  readonly none = input.required<string>();
  readonly choices = input.required<readonly LinkChoice[]>();
  readonly fault = input<string>();
  readonly chosen = model.required<readonly string[]>();

  protected readonly id = `liens-${String(++count)}`;
  protected readonly words = signal('');
  protected readonly said = linkedSignal<string, string>({ source: this.words, computation: () => '' });
  protected readonly taken = computed(() => {
    const byId = new Map(this.choices().map((choice) => [choice.id, choice]));
    return this.chosen().map((id) => byId.get(id) ?? { id, label: id, where: '' });
  });
  protected readonly found = computed(() => {
    if (wordsIn(this.words()).length === 0) return null;
    const left = this.choices().filter(({ id }) => !this.chosen().includes(id));
    return foundChoices(this.words(), left).slice(0, SHOWN);
  });

  protected type(event: Event): void {
    this.words.set((event.target as HTMLInputElement).value);
  }

  /** Enter takes the first one found, and never sends the form. */
  protected takeFirst(event: Event): void {
    event.preventDefault();
    const [first] = this.found() ?? [];
    if (first) this.take(first);
  }

  protected take({ id, label }: LinkChoice): void {
    this.chosen.update((ids) => [...ids, id]);
    this.words.set('');
    this.said.set(`Ajouté : ${label}`);
  }

  protected leave({ id, label }: LinkChoice): void {
    this.chosen.update((ids) => ids.filter((one) => one !== id));
    this.said.set(`Retiré : ${label}`);
  }
}
