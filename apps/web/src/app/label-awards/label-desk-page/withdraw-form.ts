import { Component, inject, input, output } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { labelImport, type LabelImportDto, withdrawLabelsInput } from '@ou-en-est-on/contracts';
import { SiteChanges } from '../../shared/changes/site-changes';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { TextField } from '../../shared/form/text-field';
import { labelImportPath } from '../label-desk-api';

/** Withdraws a file of labels that was wrong, and says why. */
@Component({
  selector: 'app-withdraw-form',
  imports: [ReactiveFormsModule, Refusal, TextField],
  template: `<form novalidate aria-label="Retirer ce fichier" (submit)="withdraw($event)">
    <app-refusal [message]="sending.refusal()" />
    <p>
      Ce qu’il a apporté quitte les pages publiques, et ce qu’il avait corrigé se montre de nouveau. Si un fichier
      enregistré depuis disait la même chose, enregistrez celui-là de nouveau&nbsp;: il n’avait rien eu à ajouter.
    </p>
    <app-text-field
      label="Pourquoi"
      subject="Le motif"
      hint="Gardé dans l’historique des fichiers."
      [rows]="3"
      [control]="reason"
      [fault]="sending.faults()['reason']"
    />
    <button type="submit" class="button" [attr.aria-disabled]="sending.busy()">Retirer ce fichier</button>
  </form>`,
  styleUrl: '../../shared/form/form.css',
})
export class WithdrawForm {
  readonly import = input.required<LabelImportDto>();
  readonly withdrawn = output();

  readonly #changes = inject(SiteChanges);
  protected readonly sending = new Sending();
  protected readonly reason = new FormControl('', { nonNullable: true });

  protected withdraw(event: Event): void {
    event.preventDefault();
    const input = this.sending.read(withdrawLabelsInput, { reason: this.reason.value });
    if (!input) return;
    void this.sending.run(async () => {
      await this.#changes.ask(labelImport, 'POST', `${labelImportPath(this.import().id)}/withdraw`, input);
      this.withdrawn.emit();
    });
  }
}
