import { afterNextRender, DestroyRef, ElementRef, inject, Injector, signal } from '@angular/core';
import type { z } from 'zod/mini';
import { ChangeRefused } from '../changes/site-changes';

/** What a form shows of the change it asks for: under way, refused in words, and what is wrong with each field. */
export class Sending {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #injector = inject(Injector);
  readonly #destroyRef = inject(DestroyRef);
  readonly #busy = signal(false);
  readonly #refusal = signal<string | null>(null);
  readonly #faults = signal<Readonly<Record<string, string>>>({});

  readonly busy = this.#busy.asReadonly();
  readonly refusal = this.#refusal.asReadonly();
  readonly faults = this.#faults.asReadonly();

  /** Says what is wrong before anything is asked, in the words of the contract; undefined when something is. */
  read<C extends z.ZodMiniType>(contract: C, value: unknown): z.output<C> | undefined {
    const read = contract.safeParse(value);
    if (read.success) return read.data;
    const faults = [...read.error.issues].reverse().map(({ path, message }) => [path.join('.'), message] as const);
    this.#show(null, Object.fromEntries(faults));
    return undefined;
  }

  /** What was refused is no longer what is asked. */
  clear(): void {
    this.#refusal.set(null);
    this.#faults.set({});
  }

  /** Asks, one change at a time; a refusal is shown and the focus goes to what has to be mended. */
  async run(change: () => Promise<void>): Promise<void> {
    if (this.#busy()) return;
    this.#busy.set(true);
    this.clear();
    try {
      await change();
    } catch (error) {
      if (!(error instanceof ChangeRefused)) throw error;
      this.#show(Object.keys(error.faults).length > 0 ? null : error.message, error.faults);
    } finally {
      this.#busy.set(false);
    }
  }

  #show(refusal: string | null, faults: Readonly<Record<string, string>>): void {
    this.#refusal.set(refusal);
    this.#faults.set(faults);
    // The page was left meanwhile.
    if (this.#destroyRef.destroyed) return;
    afterNextRender(
      () => this.#host.nativeElement.querySelector<HTMLElement>('[aria-invalid=true], .refusal')?.focus(),
      { injector: this.#injector },
    );
  }
}
