import { Component, input } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import type { z } from 'zod/mini';
import { Refusal } from './refusal';
import { Sending } from './sending';
import { TextField } from './text-field';

export interface ReasonInput {
  readonly reason: string;
}

/** Asks for the reason of an act, under what the page says of it, and does it. */
@Component({
  selector: 'app-reason-form',
  imports: [ReactiveFormsModule, Refusal, TextField],
  template: `<form novalidate [attr.aria-label]="name()" (submit)="send($event)">
    <app-refusal [message]="sending.refusal()" />
    <ng-content />
    <app-text-field
      [label]="label()"
      [subject]="subject()"
      [hint]="hint()"
      [rows]="3"
      [control]="reason"
      [fault]="sending.faults()['reason']"
    />
    <button type="submit" class="button" [attr.aria-disabled]="sending.busy()">{{ act() }}</button>
  </form>`,
  styleUrl: './form.css',
})
export class ReasonForm {
  /** Of the form, for who hears it. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly subject = input.required<string>();
  readonly hint = input.required<string>();
  /** On the button. */
  readonly act = input.required<string>();
  readonly contract = input.required<z.ZodMiniType<ReasonInput>>();
  readonly ask = input.required<(given: ReasonInput) => Promise<void>>();

  protected readonly sending = new Sending();
  protected readonly reason = new FormControl('', { nonNullable: true });

  protected send(event: Event): void {
    event.preventDefault();
    const given = this.sending.read(this.contract(), { reason: this.reason.value });
    if (given) void this.sending.run(() => this.ask()(given));
  }
}
