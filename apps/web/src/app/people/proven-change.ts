import { signal } from '@angular/core';
import { ChangeRefused } from '../shared/changes/site-changes';
import type { Sending } from '../shared/form/sending';

type Change = () => Promise<void>;

/** A change that waits for the passphrase where the service asks for it first. */
export class ProvenChange {
  readonly #waiting = signal<Change | null>(null);
  readonly waiting = this.#waiting.asReadonly();

  constructor(private readonly sending: Sending) {}

  ask(change: Change): void {
    void this.sending.run(async () => {
      try {
        await change();
      } catch (error) {
        if (!(error instanceof ChangeRefused) || error.code !== 'proof-required') throw error;
        this.#waiting.set(change);
      }
    });
  }

  /** The passphrase was given. */
  goOn(): void {
    const change = this.#waiting();
    this.giveUp();
    if (change) this.ask(change);
  }

  giveUp(): void {
    this.#waiting.set(null);
  }
}
