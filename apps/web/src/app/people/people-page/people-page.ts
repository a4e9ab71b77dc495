import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { invitePersonInput, madeLink, type MadeLinkDto } from '@ou-en-est-on/contracts';
import { frenchCount } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { SiteChanges } from '../../shared/changes/site-changes';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { TextField } from '../../shared/form/text-field';
import { Told } from '../../shared/form/told';
import { peopleResource } from '../../shared/session/people-resource';
import { askedPermission } from '../../shared/session/asked-permission';
import { RefusedPage } from '../../shared/session/refused-page';
import { ProofForm } from '../proof-form';
import { ProvenChange } from '../proven-change';
import { LinkToHandOver } from './link-to-hand-over';
import { PersonEntry } from './person-entry';

/** Who has an account: invites, attaches, grants. What may be done is what the service says. */
@Component({
  selector: 'app-people-page',
  imports: [
    ...[LinkToHandOver, LoadState, PersonEntry, ProofForm, RefusedPage],
    ...[ReactiveFormsModule, Refusal, RouterLink, TextField, Told],
  ],
  templateUrl: './people-page.html',
  styleUrl: '../../shared/form/form.css',
})
export class PeoplePage {
  readonly #changes = inject(SiteChanges);

  protected readonly sending = new Sending();
  protected readonly change = new ProvenChange(this.sending);
  protected readonly permission = askedPermission('manage-people');
  protected readonly people = peopleResource(this.permission.granted);
  protected readonly count = computed(() => frenchCount(this.people.value()?.total ?? 0, 'personne'));
  protected readonly link = signal<MadeLinkDto | null>(null);
  protected readonly told = viewChild(Told);
  protected readonly form = new FormGroup({
    email: new FormControl('', { nonNullable: true }),
    name: new FormControl('', { nonNullable: true }),
  });

  protected invite(): void {
    const input = this.sending.read(invitePersonInput, this.form.getRawValue());
    if (!input) return;
    this.change.ask(async () => {
      this.link.set(await this.#changes.ask(madeLink, 'POST', '/people', input));
      this.form.reset();
      this.people.reload();
    });
  }

  protected tellErased(name: string): void {
    this.told()?.say(`Compte effacé\u00a0: ${name}.`);
    this.people.reload();
  }
}
