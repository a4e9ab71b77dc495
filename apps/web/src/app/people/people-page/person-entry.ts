import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { done, madeLink, type MadeLinkDto, type PersonDto } from '@ou-en-est-on/contracts';
import { Fold } from '@ou-en-est-on/ui';
import { SiteChanges, type ChangeMethod } from '../../shared/changes/site-changes';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { Told } from '../../shared/form/told';
import { instantInWords } from '../../shared/instant-in-words';
import { membershipInWords } from '../membership-in-words';
import { SITE_ROLE_LABELS } from '../../shared/labels/people.labels';
import { ProofForm } from '../proof-form';
import { ProvenChange } from '../proven-change';
import { LinkToHandOver } from './link-to-hand-over';
import { MembershipForm } from './membership-form';
import { RoleForm } from './role-form';

/** One person: what they are on the site and in each collectivity, and what can be changed of it. */
@Component({
  selector: 'app-person-entry',
  imports: [Fold, LinkToHandOver, MembershipForm, ProofForm, Refusal, RoleForm, Told],
  templateUrl: './person-entry.html',
  styleUrl: './person-entry.css',
})
export class PersonEntry {
  readonly person = input.required<PersonDto>();
  readonly changed = output();
  readonly erased = output();

  readonly #changes = inject(SiteChanges);
  protected readonly sending = new Sending();
  protected readonly change = new ProvenChange(this.sending);
  protected readonly inWords = instantInWords;
  protected readonly link = signal<MadeLinkDto | null>(null);
  protected readonly told = viewChild(Told);
  protected readonly address = computed(() => `/people/${encodeURIComponent(this.person().id)}`);
  protected readonly roles = computed(() =>
    this.person().roles.map(({ role, stateService }) => ({
      role,
      words: [SITE_ROLE_LABELS[role], stateService].filter(Boolean).join(' · '),
    })),
  );
  protected readonly memberships = computed(() =>
    this.person().memberships.map((membership) => ({ ...membership, words: membershipInWords(membership) })),
  );
  protected readonly summary = computed(
    () =>
      [...this.roles().map(({ words }) => words), ...this.memberships().map((one) => one.collectivityName)].join(
        ', ',
      ) || 'Ni rôle ni rattachement',
  );

  protected tellRaised(words: string): void {
    const ended = this.person().openedAt === null ? '' : ' Les sessions de la personne ont pris fin.';
    this.tell(`${words}${ended}`);
  }

  protected withdraw(role: string): void {
    this.#ask('DELETE', `/roles/${role}`, 'Le rôle est retiré.');
  }

  protected detach(collectivityId: string): void {
    this.#ask('DELETE', `/memberships/${encodeURIComponent(collectivityId)}`, 'Le rattachement est retiré.');
  }

  protected endSessions(): void {
    this.#ask('DELETE', '/sessions', 'Toutes ses sessions ont pris fin.');
  }

  protected makeLink(): void {
    this.#make('/access-links');
  }

  protected makeSecondFactorLink(): void {
    this.#make('/second-factor-links');
  }

  protected erase(): void {
    this.change.ask(async () => {
      await this.#changes.ask(done, 'DELETE', this.address());
      this.erased.emit();
    });
  }

  protected tell(words: string): void {
    this.told()?.say(words);
    this.changed.emit();
  }

  #make(path: string): void {
    this.change.ask(async () => {
      this.link.set(await this.#changes.ask(madeLink, 'POST', `${this.address()}${path}`));
    });
  }

  #ask(method: ChangeMethod, path: string, words: string): void {
    void this.sending.run(async () => {
      await this.#changes.ask(done, method, `${this.address()}${path}`);
      this.tell(words);
    });
  }
}
