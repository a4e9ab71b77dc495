import { Component, computed, inject, input, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { done, membershipInput, type PersonDto } from '@ou-en-est-on/contracts';
import { MEMBER_ROLES, type MemberRole, VALIDATOR_QUALITIES, type ValidatorQuality } from '@ou-en-est-on/domain';
import { debounceTime, map } from 'rxjs';
import { COLLECTIVITY_KIND_LABELS } from '../../shared/labels/collectivity.labels';
import { TERRITORY_TYPE_LABELS } from '../../shared/labels/common.labels';
import { SiteChanges } from '../../shared/changes/site-changes';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { TextField } from '../../shared/form/text-field';
import { foundBodies, foundCollectivities } from '../people-api';
import { MEMBER_ROLE_LABELS, VALIDATOR_QUALITY_LABELS } from '../people.labels';
import { ProofForm } from '../proof-form';
import { ProvenChange } from '../proven-change';

const TYPING_PAUSE_MS = 150;

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
  protected readonly qualities = VALIDATOR_QUALITIES.map((value) => ({
    value,
    label: VALIDATOR_QUALITY_LABELS[value],
  }));
  protected readonly form = new FormGroup({
    words: new FormControl('', { nonNullable: true }),
    collectivityId: new FormControl('', { nonNullable: true }),
    role: new FormControl<MemberRole>('agent', { nonNullable: true }),
    quality: new FormControl<ValidatorQuality | ''>('', { nonNullable: true }),
    reference: new FormControl('', { nonNullable: true }),
    date: new FormControl('', { nonNullable: true }),
  });
  readonly #words = toSignal(
    this.form.controls.words.valueChanges.pipe(
      debounceTime(TYPING_PAUSE_MS),
      map((words) => words.trim()),
    ),
    { initialValue: '' },
  );
  protected readonly list = foundCollectivities(this.#words);
  protected readonly bodies = foundBodies(this.#words);
  /** Territories that bear the name, then bodies that no territory has. */
  protected readonly found = computed(() => {
    const { items = [], places = {} } = this.list.value() ?? {};
    const bodies = this.bodies.value()?.items ?? [];
    const territories = items.map(({ id, name, type, departmentId, postcodes }) => ({
      id,
      name,
      where: [TERRITORY_TYPE_LABELS[type], departmentId && places[departmentId], postcodes[0]]
        .filter(Boolean)
        .join(' · '),
    }));
    return [
      ...territories,
      ...bodies.map(({ id, name, kind, siren }) => ({
        id,
        name,
        where: `${COLLECTIVITY_KIND_LABELS[kind]} · SIREN ${siren ?? ''}`,
      })),
    ];
  });
  protected readonly missing = signal(false);

  protected attach(): void {
    const { collectivityId, role, quality, reference, date } = this.form.getRawValue();
    this.missing.set(collectivityId === '');
    const asked = role === 'elected' && quality !== '' ? quality : null;
    const delegation = asked === 'delegate' ? { reference, date } : null;
    const input = this.sending.read(membershipInput, { role, quality: asked, delegation });
    if (!input || collectivityId === '') return;
    const path = `/people/${encodeURIComponent(this.person().id)}/memberships/${encodeURIComponent(collectivityId)}`;
    this.change.ask(async () => {
      await this.#changes.ask(done, 'PUT', path, input);
      this.form.reset();
      this.attached.emit();
    });
  }
}
