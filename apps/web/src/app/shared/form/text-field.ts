import { booleanAttribute, Component, computed, input, signal } from '@angular/core';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';

let count = 0;

/** A labelled field with its hint and its fault. A passphrase can be shown: long ones are hard to type blind. */
@Component({
  selector: 'app-text-field',
  imports: [ReactiveFormsModule],
  templateUrl: './text-field.html',
  styleUrl: './text-field.css',
})
export class TextField {
  readonly control = input.required<FormControl<string>>();
  readonly label = input.required<string>();
  /** What the words of a fault are said of: « La phrase de passe » doit être donnée. */
  readonly subject = input.required<string>();
  readonly fault = input<string>();
  readonly hint = input<string>();
  readonly type = input<'text' | 'email' | 'password' | 'date'>('text');
  readonly autocomplete = input('off');
  /** Lines shown of a text of several; a single line when it is not given. */
  readonly rows = input<number>();
  readonly numeric = input(false, { transform: booleanAttribute });

  protected readonly id = `champ-${String(++count)}`;
  protected readonly shown = signal(false);
  protected readonly inputType = computed(() => (this.type() === 'password' && this.shown() ? 'text' : this.type()));
  protected readonly describedBy = computed(
    () => [this.fault() && `${this.id}-refus`, this.hint() && `${this.id}-aide`].filter(Boolean).join(' ') || null,
  );
}
