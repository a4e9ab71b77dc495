import { Component, inject, input, output } from '@angular/core';
import { labelImport, type LabelImportDto, withdrawLabelsInput } from '@ou-en-est-on/contracts';
import { SiteChanges } from '../../shared/changes/site-changes';
import { ReasonForm, type ReasonInput } from '../../shared/form/reason-form';
import { labelImportPath } from '../label-desk-api';

/** Withdraws a file of labels that was wrong, and says why. */
@Component({
  selector: 'app-withdraw-form',
  imports: [ReasonForm],
  template: `<app-reason-form
    name="Retirer ce fichier"
    label="Pourquoi"
    subject="Le motif"
    hint="Gardé dans l’historique des fichiers."
    act="Retirer ce fichier"
    [contract]="contract"
    [ask]="withdraw"
  >
    <p>
      Ce qu’il a apporté quitte les pages publiques, et ce qu’il avait corrigé se montre de nouveau. Si un fichier
      enregistré depuis disait la même chose, enregistrez celui-là de nouveau&nbsp;: il n’avait rien eu à ajouter.
    </p>
  </app-reason-form>`,
})
export class WithdrawForm {
  readonly import = input.required<LabelImportDto>();
  readonly withdrawn = output();

  readonly #changes = inject(SiteChanges);
  protected readonly contract = withdrawLabelsInput;

  protected readonly withdraw = async (given: ReasonInput): Promise<void> => {
    await this.#changes.ask(labelImport, 'POST', `${labelImportPath(this.import().id)}/withdraw`, given);
    this.withdrawn.emit();
  };
}
