import { Component, inject, input, output } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { done, type PersonDto, siteRoleInput } from '@ou-en-est-on/contracts';
import { SITE_ROLES, type SiteRole } from '@ou-en-est-on/domain';
import { SiteChanges } from '../../shared/changes/site-changes';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { TextField } from '../../shared/form/text-field';
import { SITE_ROLE_LABELS } from '../../shared/labels/people.labels';
import { ProofForm } from '../proof-form';
import { ProvenChange } from '../proven-change';

/** Grants a role on the whole site; a correspondent's is that of a service of the State. */
@Component({
  selector: 'app-role-form',
  imports: [ProofForm, ReactiveFormsModule, Refusal, TextField],
  template: `@if (change.waiting()) {
      <app-proof-form (proved)="change.goOn()" (givenUp)="change.giveUp()" />
    } @else {
      <form novalidate [attr.aria-label]="'Donner un rôle à ' + person().name" [formGroup]="form" (ngSubmit)="grant()">
        <app-refusal [message]="sending.refusal()" />
        <label class="field">
          Rôle
          <select formControlName="role">
            @for (role of roles; track role.value) {
              <option [value]="role.value">{{ role.label }}</option>
            }
          </select>
        </label>
        @if (form.controls.role.value === 'correspondent') {
          <app-text-field
            label="Service de l’État"
            subject="Le service"
            [control]="form.controls.stateService"
            [fault]="sending.faults()['stateService']"
          />
        }
        <button type="submit" class="button" [attr.aria-disabled]="sending.busy()">Donner ce rôle</button>
      </form>
    }`,
  styleUrl: '../../shared/form/form.css',
})
export class RoleForm {
  readonly person = input.required<PersonDto>();
  readonly granted = output();

  readonly #changes = inject(SiteChanges);
  protected readonly sending = new Sending();
  protected readonly change = new ProvenChange(this.sending);
  protected readonly roles = SITE_ROLES.map((value) => ({ value, label: SITE_ROLE_LABELS[value] }));
  protected readonly form = new FormGroup({
    role: new FormControl<SiteRole>('staff', { nonNullable: true }),
    stateService: new FormControl('', { nonNullable: true }),
  });

  protected grant(): void {
    const { role, stateService } = this.form.getRawValue();
    const input = this.sending.read(siteRoleInput, role === 'correspondent' ? { stateService } : {});
    if (!input) return;
    this.change.ask(async () => {
      await this.#changes.ask(done, 'PUT', `/people/${encodeURIComponent(this.person().id)}/roles/${role}`, input);
      this.granted.emit();
    });
  }
}
