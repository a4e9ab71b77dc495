import { Component, inject, input, output } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { collectivityDetail, type CollectivityDto, reopenBodyInput } from '@ou-en-est-on/contracts';
import { SiteChanges } from '../../shared/changes/site-changes';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { TextField } from '../../shared/form/text-field';

/** Says that a body had been closed by mistake. */
@Component({
  selector: 'app-reopening-form',
  imports: [ReactiveFormsModule, Refusal, TextField],
  template: `<form novalidate [attr.aria-label]="'Rouvrir ' + body().name" [formGroup]="form" (ngSubmit)="reopen()">
    <app-refusal [message]="sending.refusal()" />
    <p>
      Ses membres retrouvent ce qu’ils avaient écrit&nbsp;; ce qui était public le redevient quand ils le valident de
      nouveau.
    </p>
    <app-text-field
      label="Motif, public"
      subject="Le motif"
      hint="Par exemple : fermé par erreur, confondu avec un autre."
      [rows]="3"
      [control]="form.controls.reason"
      [fault]="sending.faults()['reason']"
    />
    <button type="submit" class="button" [attr.aria-disabled]="sending.busy()">Rouvrir cet organisme</button>
  </form>`,
  styleUrl: '../../shared/form/form.css',
})
export class ReopeningForm {
  readonly body = input.required<CollectivityDto>();
  readonly reopened = output();

  readonly #changes = inject(SiteChanges);
  protected readonly sending = new Sending();
  protected readonly form = new FormGroup({ reason: new FormControl('', { nonNullable: true }) });

  protected reopen(): void {
    const input = this.sending.read(reopenBodyInput, this.form.getRawValue());
    if (!input) return;
    void this.sending.run(async () => {
      const path = `/collectivities/${encodeURIComponent(this.body().id)}/reopening`;
      await this.#changes.ask(collectivityDetail, 'POST', path, input);
      this.reopened.emit();
    });
  }
}
