import { Component, effect, inject, input, output, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { changeIdentityInput, done } from '@ou-en-est-on/contracts';
import { SiteChanges } from '../../shared/changes/site-changes';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { TextField } from '../../shared/form/text-field';
import { Told } from '../../shared/form/told';
import { ProofForm } from '../proof-form';
import { ProvenChange } from '../proven-change';

/** One's own name and address, corrected; another address asks for the passphrase. */
@Component({
  selector: 'app-identity-section',
  imports: [ProofForm, ReactiveFormsModule, Refusal, TextField, Told],
  template: `<section class="stack" aria-labelledby="identite">
    <div class="section-head"><h2 id="identite">Mon nom et mon adresse</h2></div>
    <p class="small muted">
      Ce site n’envoie pas encore de courriel&nbsp;: il n’a pas vérifié que l’adresse {{ person().email }} est bien la
      vôtre. Une faute de frappe vous empêcherait de vous connecter.
    </p>
    <app-told />
    @if (change.waiting()) {
      <app-proof-form (proved)="change.goOn()" (givenUp)="change.giveUp()" />
    }
    <details #fold [hidden]="change.waiting() !== null">
      <summary>Corriger mon nom ou mon adresse</summary>
      <form novalidate aria-label="Corriger mon nom ou mon adresse" [formGroup]="form" (ngSubmit)="correct(fold)">
        <app-refusal [message]="sending.refusal()" />
        <app-text-field
          label="Nom et prénom"
          subject="Le nom"
          autocomplete="name"
          [control]="form.controls.name"
          [fault]="sending.faults()['name']"
        />
        <app-text-field
          label="Adresse électronique"
          subject="L’adresse"
          type="email"
          autocomplete="email"
          hint="Celle avec laquelle vous vous connectez. Relisez-la : c’est elle qui vous sera demandée."
          [control]="form.controls.email"
          [fault]="sending.faults()['email']"
        />
        <button type="submit" class="button button-main" [attr.aria-disabled]="sending.busy()">Enregistrer</button>
      </form>
    </details>
  </section>`,
  styleUrls: ['./section.css', '../../shared/form/form.css'],
})
export class IdentitySection {
  readonly person = input.required<{ readonly name: string; readonly email: string }>();
  readonly changed = output();

  readonly #changes = inject(SiteChanges);
  protected readonly sending = new Sending();
  protected readonly change = new ProvenChange(this.sending);
  protected readonly told = viewChild.required(Told);
  protected readonly form = new FormGroup({
    name: new FormControl('', { nonNullable: true }),
    email: new FormControl('', { nonNullable: true }),
  });

  constructor() {
    effect(() => {
      const { name, email } = this.person();
      this.form.setValue({ name, email });
    });
  }

  protected correct(fold: HTMLDetailsElement): void {
    this.told().clear();
    const input = this.sending.read(changeIdentityInput, this.form.getRawValue());
    if (!input) return;
    this.change.ask(async () => {
      await this.#changes.ask(done, 'PUT', '/account/identity', input);
      fold.open = false;
      this.told().say('Votre nom et votre adresse sont enregistrés.');
      this.changed.emit();
    });
  }
}
