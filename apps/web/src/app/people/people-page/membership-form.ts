import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { done, membershipInput, type PersonDto } from '@ou-en-est-on/contracts';
import { headOf, MEMBER_ROLES, type MemberRole, qualitiesUnder, type ValidatorQuality } from '@ou-en-est-on/domain';
import { foundCollectivities } from '../../shared/collectivities/found-collectivities';
import { SiteChanges } from '../../shared/changes/site-changes';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { TextField } from '../../shared/form/text-field';
import { territoryResource } from '../people-api';
import { MEMBER_ROLE_LABELS, VALIDATOR_QUALITY_LABELS } from '../../shared/labels/people.labels';
import { ProofForm } from '../proof-form';
import { ProvenChange } from '../proven-change';

/** Attaches a person to a collectivity found as one types, with the written act of a delegate. */
@Component({
  selector: 'app-membership-form',
  imports: [ProofForm, ReactiveFormsModule, Refusal, TextField],
  templateUrl: './membership-form.html',
  styleUrl: '../../shared/form/form.css',
})
export class MembershipForm {
  readonly person = input.required<PersonDto>();
  readonly attached = output();

  readonly #changes = inject(SiteChanges);
  protected readonly sending = new Sending();
  protected readonly change = new ProvenChange(this.sending);
  protected readonly roles = MEMBER_ROLES.map((value) => ({ value, label: MEMBER_ROLE_LABELS[value] }));
  protected readonly form = new FormGroup({
    words: new FormControl('', { nonNullable: true }),
    place: new FormControl('', { nonNullable: true }),
    role: new FormControl<MemberRole>('agent', { nonNullable: true }),
    quality: new FormControl<ValidatorQuality | ''>('', { nonNullable: true }),
    reference: new FormControl('', { nonNullable: true }),
    date: new FormControl('', { nonNullable: true }),
  });
  readonly #typed = toSignal(this.form.controls.words.valueChanges, { initialValue: '' });
  protected readonly list = foundCollectivities(this.#typed, 8);
  protected readonly found = this.list.found;
  readonly #place = toSignal(this.form.controls.place.valueChanges, { initialValue: '' });
  /** What was chosen, when it is a body: it is its own collectivity. */
  readonly #body = computed(() => this.list.bodies.value()?.items.find(({ id }) => id === this.#place()));
  protected readonly territory = territoryResource(() =>
    this.#place() === '' || this.#body() ? undefined : this.#place(),
  );
  /** The collectivity that answers for what was chosen. */
  readonly #chosen = computed(() =>
    this.#place() === '' ? null : (this.#body() ?? this.territory.value()?.collectivity ?? null),
  );
  protected readonly chosenInWords = computed(() => {
    const [chosen, territory] = [this.#chosen(), this.territory.value()];
    if (!chosen || !territory || chosen.id === territory.id) return '';
    return `${territory.name} n’a pas de collectivité à part : la personne sera rattachée à ${chosen.name}, qui en a les pouvoirs.`;
  });
  /** Those that the collectivity has: a commune has no president. */
  protected readonly qualities = computed(() => {
    const chosen = this.#chosen();
    const known = chosen ? qualitiesUnder(headOf(chosen)) : [];
    return known.map((value) => ({ value, label: VALIDATOR_QUALITY_LABELS[value] }));
  });
  protected readonly missing = signal(false);
  protected readonly collectivityFault = computed(() => {
    if (this.missing() && this.territory.loading()) return 'est encore cherchée : recommencez dans un instant';
    if (this.missing() && !this.#chosen()) return 'doit être choisie dans la liste';
    if (this.territory.value()?.collectivity === null) return 'n’en est pas une : ce territoire n’a pas d’assemblée';
    return this.sending.faults()['collectivityId'];
  });

  constructor() {
    const { words, place } = this.form.controls;
    // Other words, other places to choose from.
    words.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => {
      place.reset();
    });
    // Nor is a place kept that is no longer shown: what was found for other words was still there when it was chosen.
    effect(() => {
      const shown = this.found().map(({ id }) => id);
      if (place.value !== '' && !shown.includes(place.value)) place.reset();
    });
    // A quality that the collectivity newly chosen has not is not kept.
    effect(() => {
      const known = this.qualities();
      const { quality } = this.form.controls;
      if (quality.value !== '' && !known.some(({ value }) => value === quality.value)) quality.reset();
    });
  }

  protected attach(): void {
    const { role, quality, reference, date } = this.form.getRawValue();
    const collectivityId = this.#chosen()?.id;
    this.missing.set(collectivityId === undefined);
    const asked = role === 'elected' && quality !== '' ? quality : null;
    const delegation = asked === 'delegate' ? { reference, date } : null;
    const input = this.sending.read(membershipInput, { role, quality: asked, delegation });
    if (!input || collectivityId === undefined) return;
    const path = `/people/${encodeURIComponent(this.person().id)}/memberships/${encodeURIComponent(collectivityId)}`;
    this.change.ask(async () => {
      await this.#changes.ask(done, 'PUT', path, input);
      this.form.reset();
      this.attached.emit();
    });
  }
}
