import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import type { LifeStandingDto } from '@ou-en-est-on/contracts';
import { explainChanges } from '@ou-en-est-on/domain';
import { Explain, frenchCount, TypoPipe } from '@ou-en-est-on/ui';
import * as z from 'zod/mini';
import { ChangeRefused, SiteChanges } from '../../shared/changes/site-changes';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { instantInWords } from '../../shared/instant-in-words';
import type { ChangeGroup } from './change-group';
import { doneInWords, showsTaken, type Step } from './step-taken';

const taken = z.object({ version: z.int() });

/** One living state from its last validation to the next one: what changes, and the steps that may be taken now. */
@Component({
  selector: 'app-validation-section',
  imports: [Explain, ReactiveFormsModule, Refusal, RouterLink, TypoPipe],
  templateUrl: './validation-section.html',
  styleUrl: './validation-section.css',
})
export class ValidationSection {
  /** « Autoévaluation », « Module « motion » ». */
  readonly label = input.required<string>();
  readonly standing = input.required<LifeStandingDto>();
  readonly groups = input.required<readonly ChangeGroup[]>();
  /** Address of the state. */
  readonly path = input.required<string>();
  /** Whether who reads may make it public. */
  readonly validates = input.required<boolean>();
  /** True while something typed is not kept yet. */
  readonly unsaved = input.required<boolean>();
  readonly changed = output();

  readonly #changes = inject(SiteChanges);
  protected readonly sending = new Sending();
  readonly #done = signal<string | null>(null);
  /** The step whose answer was lost, and the state as it was before. */
  readonly #unanswered = signal<{ readonly step: Step; readonly before: LifeStandingDto } | null>(null);
  /** What the state that is read again tells of it. */
  readonly #found = computed(() => {
    const lost = this.#unanswered();
    return lost && showsTaken(lost.step, lost.before, this.standing()) ? doneInWords(lost.step, lost.before) : null;
  });
  protected readonly done = computed(() => this.#found() ?? this.#done());
  protected readonly refusal = computed(() => (this.#found() === null ? this.sending.refusal() : null));
  protected readonly reasons = {
    withdraw: new FormControl('', { nonNullable: true }),
    'take-back': new FormControl('', { nonNullable: true }),
  };
  protected readonly count = computed(() => {
    const count = this.groups().reduce((sum, { changes }) => sum + changes.length, 0);
    return {
      count,
      words: frenchCount(count, 'réponse diffère', 'réponses diffèrent'),
      explain: explainChanges(count),
    };
  });
  protected readonly evidenceWords = { added: 'nouvelle', kept: 'déjà publique', removed: 'retirée' } as const;
  protected readonly submission = computed(() => {
    const { status, submittedAt, submittedBy } = this.standing();
    if (status !== 'submitted' || submittedAt === null) return null;
    const who = submittedBy?.isYou ? 'vous' : (submittedBy?.name ?? 'une personne partie depuis');
    return `Soumis par ${who}, ${instantInWords(submittedAt)}.`;
  });
  protected readonly last = computed(() => {
    const { lastValidation: last } = this.standing();
    if (!last) return 'Rien n’a encore été validé.';
    const act = last.kind === 'validated' ? 'Dernière validation' : 'Retiré du public';
    const reason = last.reason === null ? '' : ` Motif\u00a0: ${last.reason}`;
    return `${act} ${instantInWords(last.recordedAt)}.${reason}`;
  });
  /** Who may validate does both in one gesture. */
  protected readonly publishes = computed(() => this.validates() && this.can('submit'));

  protected can(step: Step): boolean {
    return this.standing().steps.includes(step);
  }

  protected changesEvidenceAlone({ before, after, evidence }: ChangeGroup['changes'][number]): boolean {
    return before === after && evidence.some(({ is }) => is !== 'kept');
  }

  /** The steps that say why, from their form. */
  protected send(event: Event, step: 'withdraw' | 'take-back'): void {
    event.preventDefault();
    this.take(step);
  }

  protected take(...steps: readonly Step[]): void {
    this.#done.set(null);
    this.#unanswered.set(null);
    void this.sending.run(async () => {
      const before = this.standing();
      let { version } = before;
      try {
        for (const step of steps) {
          version = await this.#ask(step, before, version);
          this.#done.set(doneInWords(step, before));
        }
        for (const reason of Object.values(this.reasons)) reason.reset();
      } finally {
        this.changed.emit();
      }
    });
  }

  /** The version that it makes. */
  async #ask(step: Step, before: LifeStandingDto, over: number): Promise<number> {
    const body = step === 'withdraw' || step === 'take-back' ? { reason: this.reasons[step].value } : {};
    try {
      return (await this.#changes.askOver(over, taken, 'POST', `${this.path()}/${step}`, body)).version;
    } catch (error) {
      // What is shown is no longer what is kept: the newer state is shown under the refusal.
      if (!(error instanceof ChangeRefused)) throw error;
      if (error.offline) this.#unanswered.set({ step, before });
      throw new ChangeRefused(wordsOf(error), { code: error.code, cause: error });
    }
  }
}

const LOST =
  'Le service n’a pas répondu\u00a0: nous ne savons pas si c’est fait. L’état est relu\u00a0: vérifiez ci-dessous avant de recommencer.';

function wordsOf({ code, message, faults, offline }: ChangeRefused): string {
  if (offline) return LOST;
  if (code === 'version-conflict') {
    return 'Quelqu’un a changé cet état pendant que vous le lisiez\u00a0: voici ce qu’il est devenu. Relisez, puis recommencez.';
  }
  const [fault] = Object.values(faults);
  return fault === undefined ? message : `Le motif manque\u00a0: ${fault}.`;
}
