import { Component, inject, input, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { changePassphraseInput, done } from '@ou-en-est-on/contracts';
import { SiteChanges } from '../../shared/changes/site-changes';
import { withPassphrase } from '../with-passphrase';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { TextField } from '../../shared/form/text-field';
import { Told } from '../../shared/form/told';

/** Another passphrase, once the one in force is given. */
@Component({
  selector: 'app-passphrase-section',
  imports: [ReactiveFormsModule, Refusal, TextField, Told],
  template: `<section class="stack" aria-labelledby="phrase">
    <div class="section-head"><h2 id="phrase">Ma phrase de passe</h2></div>
    <app-told />
    <details #fold>
      <summary>Changer de phrase de passe</summary>
      <form novalidate aria-label="Changer de phrase de passe" [formGroup]="form" (ngSubmit)="change(fold)">
        <app-refusal [message]="sending.refusal()" />
        <input
          class="visually-hidden"
          type="text"
          autocomplete="username"
          tabindex="-1"
          aria-hidden="true"
          readonly
          [value]="email()"
        />
        <app-text-field
          label="Phrase de passe actuelle"
          subject="La phrase de passe actuelle"
          type="password"
          autocomplete="current-password"
          [control]="form.controls.current"
          [fault]="sending.faults()['current']"
        />
        <app-text-field
          label="Nouvelle phrase de passe"
          subject="La nouvelle phrase de passe"
          type="password"
          autocomplete="new-password"
          hint="Au moins 15 caractères, espaces compris. Vos autres sessions prendront fin."
          [control]="form.controls.next"
          [fault]="sending.faults()['next']"
        />
        <button type="submit" class="button button-main" [attr.aria-disabled]="sending.busy()">Changer</button>
      </form>
    </details>
  </section>`,
  styleUrls: ['./section.css', '../../shared/form/form.css'],
})
export class PassphraseSection {
  readonly email = input.required<string>();
  readonly #changes = inject(SiteChanges);
  protected readonly sending = new Sending();
  protected readonly told = viewChild.required(Told);
  protected readonly form = new FormGroup({
    current: new FormControl('', { nonNullable: true }),
    next: new FormControl('', { nonNullable: true }),
  });

  protected change(fold: HTMLDetailsElement): void {
    this.told().clear();
    const input = this.sending.read(changePassphraseInput, this.form.getRawValue());
    if (!input) return;
    void this.sending.run(async () => {
      await withPassphrase('current', this.#changes.ask(done, 'PUT', '/account/passphrase', input));
      this.form.reset();
      fold.open = false;
      this.told().say('Votre phrase de passe est changée. Vos autres sessions ont pris fin.');
    });
  }
}
