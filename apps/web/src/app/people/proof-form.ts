import { afterNextRender, Component, type ElementRef, inject, output, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { done, provePassphraseInput } from '@ou-en-est-on/contracts';
import { SiteChanges } from '../shared/changes/site-changes';
import { Refusal } from '../shared/form/refusal';
import { Sending } from '../shared/form/sending';
import { TextField } from '../shared/form/text-field';
import { withPassphrase } from './with-passphrase';

/** Asks for the passphrase again, before what opens an account is changed. */
@Component({
  selector: 'app-proof-form',
  imports: [ReactiveFormsModule, Refusal, TextField],
  template: `<form novalidate aria-label="Confirmez que c’est vous" [formGroup]="form" (ngSubmit)="prove()">
    <h3 #title tabindex="-1">Confirmez que c’est vous</h3>
    <p>Votre connexion date de plus de dix minutes&nbsp;: ce changement demande de nouveau votre phrase de passe.</p>
    <app-refusal [message]="sending.refusal()" />
    <app-text-field
      label="Votre phrase de passe"
      subject="La phrase de passe"
      type="password"
      autocomplete="current-password"
      [control]="form.controls.passphrase"
      [fault]="sending.faults()['passphrase']"
    />
    <div class="buttons">
      <button type="submit" class="button button-main" [attr.aria-disabled]="sending.busy()">Continuer</button>
      <button type="button" class="button" (click)="givenUp.emit()">Annuler</button>
    </div>
  </form>`,
  styleUrl: '../shared/form/form.css',
})
export class ProofForm {
  readonly proved = output();
  readonly givenUp = output();

  readonly #changes = inject(SiteChanges);
  protected readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  protected readonly sending = new Sending();
  protected readonly form = new FormGroup({ passphrase: new FormControl('', { nonNullable: true }) });

  constructor() {
    afterNextRender(() => this.title().nativeElement.focus());
  }

  protected prove(): void {
    const input = this.sending.read(provePassphraseInput, this.form.getRawValue());
    if (!input) return;
    void this.sending.run(async () => {
      await withPassphrase('passphrase', this.#changes.ask(done, 'POST', '/session/proof', input));
      this.form.reset();
      this.proved.emit();
    });
  }
}
