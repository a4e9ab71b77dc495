import { Component, inject, input, output } from '@angular/core';
import { collectivityDetail, type CollectivityDto, reopenBodyInput } from '@ou-en-est-on/contracts';
import { SiteChanges } from '../../shared/changes/site-changes';
import { ReasonForm, type ReasonInput } from '../../shared/form/reason-form';

/** Says that a body had been closed by mistake. */
@Component({
  selector: 'app-reopening-form',
  imports: [ReasonForm],
  template: `<app-reason-form
    label="Motif, public"
    subject="Le motif"
    hint="Par exemple : fermé par erreur, confondu avec un autre."
    act="Rouvrir cet organisme"
    [name]="'Rouvrir ' + body().name"
    [contract]="contract"
    [ask]="reopen"
  >
    <p>
      Ses membres retrouvent ce qu’ils avaient écrit&nbsp;; ce qui était public le redevient quand ils le valident de
      nouveau.
    </p>
  </app-reason-form>`,
})
export class ReopeningForm {
  readonly body = input.required<CollectivityDto>();
  readonly reopened = output();

  readonly #changes = inject(SiteChanges);
  protected readonly contract = reopenBodyInput;

  protected readonly reopen = async (given: ReasonInput): Promise<void> => {
    const path = `/collectivities/${encodeURIComponent(this.body().id)}/reopening`;
    await this.#changes.ask(collectivityDetail, 'POST', path, given);
    this.reopened.emit();
  };
}
