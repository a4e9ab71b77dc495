import { Component, inject, input, output } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { closeBodyInput, collectivityDetail, type CollectivityDto } from '@ou-en-est-on/contracts';
import { SiteChanges } from '../../shared/changes/site-changes';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { TextField } from '../../shared/form/text-field';

/** Says that a body no longer exists, since when, why, and who took it over. */
@Component({
  selector: 'app-closing-form',
  imports: [ReactiveFormsModule, Refusal, TextField],
  template: `<form novalidate [attr.aria-label]="'Fermer ' + body().name" [formGroup]="form" (ngSubmit)="close()">
    <app-refusal [message]="sending.refusal()" />
    <p>
      Ce qu’il avait publié quitte les chiffres, et ce que ses membres disaient assuré par lui n’a plus de niveau. Sa
      page, ses membres et son historique restent. Une erreur se rattrape&nbsp;: on peut le rouvrir.
    </p>
    <app-text-field
      label="Jour à compter duquel il n’existe plus"
      subject="Le jour"
      type="date"
      [control]="form.controls.on"
      [fault]="sending.faults()['on']"
    />
    <app-text-field
      label="Motif, public"
      subject="Le motif"
      hint="Par exemple : dissous par arrêté préfectoral du 3 mars 2026."
      [rows]="3"
      [control]="form.controls.reason"
      [fault]="sending.faults()['reason']"
    />
    <app-text-field
      label="Qui en a pris la suite (facultatif)"
      subject="Ce code"
      hint="Code INSEE d’une commune, SIREN d’une autre collectivité."
      [control]="form.controls.successor"
      [fault]="sending.faults()['successor']"
    />
    <button type="submit" class="button" [attr.aria-disabled]="sending.busy()">Fermer cet organisme</button>
  </form>`,
  styleUrl: '../../shared/form/form.css',
})
export class ClosingForm {
  readonly body = input.required<CollectivityDto>();
  readonly closed = output();

  readonly #changes = inject(SiteChanges);
  protected readonly sending = new Sending();
  protected readonly form = new FormGroup({
    on: new FormControl('', { nonNullable: true }),
    reason: new FormControl('', { nonNullable: true }),
    successor: new FormControl('', { nonNullable: true }),
  });

  protected close(): void {
    const { successor, ...given } = this.form.getRawValue();
    const input = this.sending.read(closeBodyInput, { ...given, successor: successor.trim() || null });
    if (!input) return;
    void this.sending.run(async () => {
      const path = `/collectivities/${encodeURIComponent(this.body().id)}/closure`;
      await this.#changes.ask(collectivityDetail, 'POST', path, input);
      this.closed.emit();
    });
  }
}
