import { Component, computed, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import { TypoPipe } from '@ou-en-est-on/ui';
import { foundCollectivities } from '../../shared/collectivities/found-collectivities';

/** Territories, and as many bodies. */
const MOST = 6;

interface Provider {
  readonly id: string;
  readonly name: string;
}

/** Finds, as one types, the collectivity or the body that provides a service; those already named come first. */
@Component({
  selector: 'app-provider-search',
  imports: [TypoPipe],
  templateUrl: './provider-search.html',
  styleUrl: './provider-search.css',
  host: { class: 'typing' },
})
export class ProviderSearch {
  /** Id of what is answered. */
  readonly subject = input.required<string>();
  /** Who provides other services here. */
  readonly known = input.required<readonly Provider[]>();
  readonly chosen = output<Provider>();
  readonly left = output();

  protected readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly id = computed(() => `${this.subject()}-fournisseur`);
  protected readonly words = signal('');
  protected readonly list = foundCollectivities(this.words, MOST);
  protected readonly active = signal(0);
  protected readonly options = computed(() => {
    if (this.words().trim() !== '') return this.list.found();
    return this.known().map(({ id, name }) => ({ id, name, where: 'déjà citée ici' }));
  });
  protected readonly nothing = computed(() => this.list.answered() && this.options().length === 0);

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected type(event: Event): void {
    this.words.set((event.target as HTMLInputElement).value);
    this.active.set(0);
  }

  protected press(event: KeyboardEvent): void {
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    const count = this.options().length;
    if (event.key === 'Escape') this.left.emit();
    else if (event.key === 'Enter') this.take(this.options()[this.active()]);
    else if (move !== undefined && count > 0) this.active.update((index) => (index + move + count) % count);
    else return;
    event.preventDefault();
  }

  protected take(option: Provider | undefined): void {
    if (option) this.chosen.emit({ id: option.id, name: option.name });
  }
}
