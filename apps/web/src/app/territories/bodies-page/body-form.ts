import { Component, computed, effect, inject, input, output } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { addBodyInput, changeBodyInput, collectivityDetail, type CollectivityDetailDto } from '@ou-en-est-on/contracts';
import { ADDED_KINDS, type AddedKind } from '@ou-en-est-on/domain';
import { SiteChanges } from '../../shared/changes/site-changes';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { TextField } from '../../shared/form/text-field';
import { COLLECTIVITY_KIND_LABELS } from '../../shared/labels/collectivity.labels';

let count = 0;

/** Adds a body with its members, or changes one that was added: its SIREN then stays. */
@Component({
  selector: 'app-body-form',
  imports: [ReactiveFormsModule, Refusal, TextField],
  templateUrl: './body-form.html',
  styleUrls: ['../../shared/form/form.css', './body-form.css'],
})
export class BodyForm {
  /** The body to change; null to add one. */
  readonly body = input<CollectivityDetailDto | null>(null);
  readonly saved = output<CollectivityDetailDto>();

  readonly #changes = inject(SiteChanges);
  protected readonly sending = new Sending();
  protected readonly membersId = `membres-${String(++count)}`;
  protected readonly kinds = ADDED_KINDS.map((value) => ({ value, label: COLLECTIVITY_KIND_LABELS[value] }));
  /** Of the whole list, or of one of its codes. */
  protected readonly memberFault = computed(() => {
    const found = Object.entries(this.sending.faults()).find(([field]) => field.split('.')[0] === 'members');
    return found?.[1] ?? null;
  });
  protected readonly form = new FormGroup({
    kind: new FormControl<AddedKind>('syndicate', { nonNullable: true }),
    name: new FormControl('', { nonNullable: true }),
    siren: new FormControl('', { nonNullable: true }),
    members: new FormControl('', { nonNullable: true }),
    on: new FormControl('', { nonNullable: true }),
  });

  constructor() {
    effect(() => {
      const body = this.body();
      const kind = ADDED_KINDS.find((one) => one === body?.kind);
      if (!body || !kind) return;
      const members = body.members.map(({ id }) => id.replace(/^COM-/, '')).join('\n');
      this.form.setValue({ kind, name: body.name, siren: body.siren ?? '', members, on: '' });
    });
  }

  protected save(): void {
    const { siren, members, on, ...fields } = this.form.getRawValue();
    const given = { ...fields, members: members.split(/[\s,;]+/).filter((code) => code !== '') };
    const body = this.body();
    const asked = body
      ? this.sending.read(changeBodyInput, { ...given, ...(on && { on }) })
      : this.sending.read(addBodyInput, { ...given, siren });
    if (!asked) return;
    void this.sending.run(async () => {
      const path = body ? `/collectivities/${encodeURIComponent(body.id)}` : '/collectivities';
      const kept = await this.#changes.ask(collectivityDetail, body ? 'PUT' : 'POST', path, asked);
      if (!body) this.form.reset();
      this.saved.emit(kept);
    });
  }
}
