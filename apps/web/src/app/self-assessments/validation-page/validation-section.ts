import {
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { type LifeStandingDto, withdrawInput } from '@ou-en-est-on/contracts';
import { explainChanges } from '@ou-en-est-on/domain';
import { Explain, frenchCount, TypoPipe } from '@ou-en-est-on/ui';
import * as z from 'zod/mini';
import { ChangeRefused, SiteChanges } from '../../shared/changes/site-changes';
import { ReasonForm, type ReasonInput } from '../../shared/form/reason-form';
import { Refusal } from '../../shared/form/refusal';
import { Sending } from '../../shared/form/sending';
import { Told } from '../../shared/form/told';
import { instantInWords } from '../../shared/instant-in-words';
import type { ChangeGroup } from './change-group';
import { doneInWords, showsTaken, type Step } from './step-taken';

const taken = z.object({ version: z.int() });

let count = 0;

interface AskedStep {
  readonly step: Step;
  readonly before: LifeStandingDto;
  /** Over which it is taken. */
  readonly version: number;
  readonly reason: string | undefined;
}

/** One living state from its last validation to the next one: what changes, and the steps that may be taken now. */
@Component({
  selector: 'app-validation-section',
  imports: [Explain, ReactiveFormsModule, ReasonForm, Refusal, RouterLink, Told, TypoPipe],
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
  readonly #destroyRef = inject(DestroyRef);
  protected readonly id = `validation-${String(++count)}`;
  protected readonly sending = new Sending();
  protected readonly told = viewChild.required(Told);
  /** The step whose answer was lost, and the state as it was before. */
  readonly #unanswered = signal<{ readonly step: Step; readonly before: LifeStandingDto } | null>(null);
  /** What the state that is read again tells of it. */
  readonly #found = computed(() => {
    const lost = this.#unanswered();
    return lost && showsTaken(lost.step, lost.before, this.standing()) ? doneInWords(lost.step, lost.before) : null;
  });
  protected readonly refusal = computed(() => (this.#found() === null ? this.sending.refusal() : null));
  protected readonly remark = new FormControl('', { nonNullable: true });
  protected readonly withdrawal = withdrawInput;
  /** Refused above the form, which goes away when the state that is read again cannot be withdrawn any more. */
  protected readonly withdraw = ({ reason }: ReasonInput): Promise<void> => this.#take(['withdraw'], reason);
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

  constructor() {
    effect(() => {
      const found = this.#found();
      if (found !== null) untracked(() => this.told().say(found));
    });
  }

  protected can(step: Step): boolean {
    return this.standing().steps.includes(step);
  }

  protected changesEvidenceAlone({ before, after, evidence }: ChangeGroup['changes'][number]): boolean {
    return before === after && evidence.some(({ is }) => is !== 'kept');
  }

  protected handBack(event: Event): void {
    event.preventDefault();
    void this.#take(['take-back'], this.remark.value);
  }

  protected take(...steps: readonly Step[]): void {
    // What is submitted is what is read here.
    if (this.unsaved() && steps.includes('submit')) return;
    void this.#take(steps);
  }

  #take(steps: readonly Step[], reason?: string): Promise<void> {
    return this.sending.run(async () => {
      this.told().clear();
      this.#unanswered.set(null);
      const before = this.standing();
      let { version } = before;
      try {
        for (const step of steps) {
          version = await this.#ask({ step, before, version, reason });
          this.told().say(doneInWords(step, before));
        }
        this.remark.reset();
      } finally {
        if (!this.#destroyRef.destroyed) this.changed.emit();
      }
    });
  }

  /** The version that it makes. */
  async #ask({ step, before, version, reason }: AskedStep): Promise<number> {
    const body = reason === undefined ? {} : { reason };
    try {
      return (await this.#changes.askOver(version, taken, 'POST', `${this.path()}/${step}`, body)).version;
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

function wordsOf({ code, message, offline }: ChangeRefused): string {
  if (offline) return LOST;
  if (code === 'version-conflict') {
    return 'Quelqu’un a changé cet état pendant que vous le lisiez\u00a0: voici ce qu’il est devenu. Relisez, puis recommencez.';
  }
  return message;
}
