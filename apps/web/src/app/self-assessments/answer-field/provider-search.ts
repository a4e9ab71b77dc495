import { Component, computed, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { TypoPipe } from '@ou-en-est-on/ui';
import { debounceTime, map } from 'rxjs';
import { TERRITORY_TYPE_LABELS } from '../../shared/labels/common.labels';
import { foundProviders } from '../self-assessment-api';

const TYPING_PAUSE_MS = 150;

interface Provider {
  readonly id: string;
  readonly name: string;
}

/** Finds, as one types, the collectivity that provides a service; those already named come first. */
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
  readonly #asked = toSignal(
    toObservable(this.words).pipe(
      debounceTime(TYPING_PAUSE_MS),
      map((words) => words.trim()),
    ),
    { initialValue: '' },
  );
  protected readonly list = foundProviders(this.#asked);
  protected readonly active = signal(0);
  protected readonly options = computed(() => {
    if (this.words().trim() === '') return this.known().map(({ id, name }) => ({ id, name, where: 'déjà citée ici' }));
    const { items = [], places = {} } = this.list.value() ?? {};
    return items.map(({ id, name, type, departmentId, postcodes }) => ({
      ...{ id, name },
      where: [TERRITORY_TYPE_LABELS[type], departmentId && places[departmentId], postcodes[0]]
        .filter(Boolean)
        .join(' · '),
    }));
  });
  protected readonly nothing = computed(
    () => this.words().trim() !== '' && this.list.value() !== undefined && this.options().length === 0,
  );

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
