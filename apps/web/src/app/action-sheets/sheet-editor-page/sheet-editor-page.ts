import { Location } from '@angular/common';
import { Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { actionSheetInput, done, ownSheetDetail, type OwnSheetDetailDto } from '@ou-en-est-on/contracts';
import { TypoPipe } from '@ou-en-est-on/ui';
import { ChangeRefused, SiteChanges } from '../../shared/changes/site-changes';
import type { ReasonInput } from '../../shared/form/reason-form';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { Told } from '../../shared/form/told';
import { pageTitle } from '../../shared/page-title';
import { SpaceFrame } from '../../shared/space-frame/space-frame';
import { editionResource, ownSheetResource, proposalsResource, sheetsPath } from '../action-sheet-api';
import { ownSpace } from '../own-space';
import { LinkPicker } from './link-picker';
import { SheetConflict } from './sheet-conflict';
import { DATES, differing, FIELD_LABELS, FIRST_TEXTS, OTHER_TEXTS, SheetForm } from './sheet-fields';
import { SheetPublication } from './sheet-publication';
import { SheetTextField } from './sheet-text';
import { savedInWords } from './saved-in-words';

const MOVED = 'Cette fiche a avancé entre-temps, sans que son texte change\u00a0: voici où elle en est.';

const TAKEN = {
  publish: 'C’est publié\u00a0: tout le monde peut lire cette fiche.',
  withdraw: 'C’est retiré du public dès maintenant.',
} as const;

/** One sheet being written: its fields, how they are kept, and what is public of it. */
@Component({
  selector: 'app-sheet-editor-page',
  imports: [
    ...[LinkPicker, ReactiveFormsModule, Refusal, RouterLink, SheetConflict, SheetPublication, SpaceFrame],
    ...[SheetTextField, Told, TypoPipe],
  ],
  templateUrl: './sheet-editor-page.html',
  styleUrls: ['../../shared/form/form.css', './sheet-editor-page.css'],
  host: { '(window:beforeunload)': 'warn($event)' },
})
export class SheetEditorPage {
  /** Of the address; a new sheet has none yet. */
  readonly fiche = input<string>();
  /** A service that the new sheet serves from the start. */
  readonly service = input<string>();

  readonly #changes = inject(SiteChanges);
  readonly #router = inject(Router);
  readonly #location = inject(Location);
  readonly #newId = crypto.randomUUID();
  readonly #kept = signal<OwnSheetDetailDto | null>(null);
  readonly #readAt = signal<string | null>(null);

  protected readonly space = ownSpace();
  protected readonly reading = ownSheetResource(this.space.collectivityId, this.fiche);
  protected readonly kept = computed(() => this.#kept() ?? this.reading.value() ?? null);
  protected readonly matrix = editionResource(() =>
    this.fiche() === undefined ? this.space.collectivityId() && null : this.kept()?.editionId,
  );
  readonly #proposals = proposalsResource(() => this.space.collectivityId() !== undefined);
  protected readonly frame = computed(() =>
    this.fiche() === undefined ? this.space.frame(this.matrix) : this.space.frame(this.reading, this.matrix),
  );

  protected readonly form = new SheetForm();
  protected readonly labels = FIELD_LABELS;
  protected readonly first = FIRST_TEXTS;
  protected readonly dates = DATES;
  protected readonly rest = OTHER_TEXTS;
  protected readonly sending = new Sending();
  protected readonly told = viewChild(Told);
  protected readonly conflict = signal<OwnSheetDetailDto | null>(null);
  readonly #typed = toSignal(this.form.valueChanges);
  protected readonly isDirty = computed(() => {
    this.#typed();
    this.kept();
    return this.form.dirty;
  });
  protected readonly state = computed(() =>
    savedInWords({ busy: this.sending.busy(), unsaved: this.isDirty(), savedAt: this.#readAt() }),
  );
  protected readonly services = computed(() =>
    (this.matrix.value()?.themes ?? []).flatMap(({ label: where, services }) =>
      services.map(({ id, label }) => ({ id, label, where })),
    ),
  );
  protected readonly proposals = computed(() =>
    (this.#proposals.value()?.items ?? []).map(({ id, text }) => ({
      ...{ id, label: `${id} ${text}` },
      where: `motion ${id.slice(0, 4)}`,
    })),
  );
  protected readonly heading = computed(() => this.kept()?.title ?? 'Nouvelle fiche action');
  protected readonly path = computed(
    () => `${sheetsPath(this.space.collectivityId() ?? '')}/${this.fiche() ?? this.#newId}`,
  );

  constructor() {
    pageTitle(() => this.heading());
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => this.sending.clear());
    // What is read fills the form once; what is typed since is never overwritten by a reading.
    effect(() => {
      const sheet = this.reading.value();
      if (sheet && untracked(this.#kept)?.id !== sheet.id) this.#show(sheet);
    });
    effect(() => {
      const service = this.service();
      const { synthesis } = (this.#location.getState() ?? {}) as { readonly synthesis?: unknown };
      if (service !== undefined) this.form.controls.serviceIds.setValue([service]);
      if (this.fiche() === undefined && typeof synthesis === 'string') this.form.controls.synthesis.setValue(synthesis);
    });
  }

  hasUnsaved(): boolean {
    return this.form.dirty;
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.form.dirty) event.preventDefault();
  }

  protected serve(field: 'serviceIds' | 'proposalIds', ids: readonly string[]): void {
    this.form.controls[field].setValue(ids);
    this.form.controls[field].markAsDirty();
    this.form.updateValueAndValidity();
  }

  protected save(): void {
    void this.#run(async () => {
      await this.#save(this.kept()?.version ?? 0);
    });
  }

  /** Mine is kept over theirs. */
  protected keepMine(theirs: OwnSheetDetailDto): void {
    this.conflict.set(null);
    void this.#run(async () => {
      await this.#save(theirs.version);
    });
  }

  protected takeTheirs(theirs: OwnSheetDetailDto): void {
    this.conflict.set(null);
    this.#show(theirs);
  }

  /** Keeps what is typed first: what is published is what is read here. */
  protected publish(): void {
    void this.#run(async () => {
      const kept = this.kept();
      const saved = this.form.dirty || !kept ? await this.#save(kept?.version ?? 0) : kept;
      if (saved?.steps.includes('publish')) await this.#step(saved, 'publish', {});
    });
  }

  protected readonly withdraw = (given: ReasonInput): Promise<void> =>
    this.#run(async () => {
      const kept = this.kept();
      if (kept) await this.#step(kept, 'withdraw', given);
    });

  protected discard(): void {
    const kept = this.kept();
    if (!kept) return;
    void this.#run(async () => {
      const erased = await this.#overVersion(() =>
        this.#changes.askOver(kept.version, done, 'DELETE', this.path(), {}),
      );
      if (!erased) return;
      this.form.markAsPristine();
      await this.#router.navigateByUrl('/espace/fiches');
    });
  }

  /** What was told of the change before is said no longer. */
  #run(change: () => Promise<void>): Promise<void> {
    return this.sending.run(async () => {
      this.told()?.clear();
      await change();
    });
  }

  /** Undefined when nothing was kept: what is wrong, or what somebody else wrote, is shown. */
  async #save(version: number): Promise<OwnSheetDetailDto | undefined> {
    const content = this.sending.read(actionSheetInput, this.form.getRawValue());
    if (!content) return undefined;
    const sent = JSON.stringify(this.form.getRawValue());
    const kept = await this.#overVersion(() =>
      this.#changes.askOver(version, ownSheetDetail, 'PUT', this.path(), content),
    );
    if (!kept) return undefined;
    this.#keep(kept);
    // What was typed since it was sent stays, and is still to be kept.
    if (JSON.stringify(this.form.getRawValue()) !== sent) return kept;
    this.form.show(kept);
    if (this.fiche() === undefined) await this.#router.navigate(['/espace/fiches', kept.id], { replaceUrl: true });
    return kept;
  }

  async #step(kept: OwnSheetDetailDto, step: 'publish' | 'withdraw', body: object): Promise<void> {
    const taken = await this.#overVersion(() =>
      this.#changes.askOver(kept.version, ownSheetDetail, 'POST', `${this.path()}/${step}`, body),
    );
    if (!taken) return;
    this.#keep(taken);
    // No step changes the words: those that are typed and not kept yet stay.
    if (!this.form.dirty) this.form.show(taken);
    this.told()?.say(TAKEN[step]);
  }

  /** What somebody else kept meanwhile is shown beside what is typed, which stays. */
  async #overVersion<T>(change: () => Promise<T>): Promise<T | undefined> {
    try {
      return await change();
    } catch (error) {
      const theirs = error instanceof ChangeRefused ? ownSheetDetail.safeParse(error.current) : undefined;
      if (!theirs?.success) throw error;
      if (differing(this.form.content(), theirs.data).length === 0) {
        // Nothing to choose between: a step was taken meanwhile, maybe one's own whose answer was lost.
        this.#show(theirs.data);
        throw new ChangeRefused(MOVED, { code: 'version-conflict', cause: error });
      }
      this.conflict.set(theirs.data);
      return undefined;
    }
  }

  #show(sheet: OwnSheetDetailDto): void {
    this.#keep(sheet);
    this.form.show(sheet);
  }

  #keep(sheet: OwnSheetDetailDto): void {
    this.#kept.set(sheet);
    this.#readAt.set(sheet.editedAt);
  }
}
