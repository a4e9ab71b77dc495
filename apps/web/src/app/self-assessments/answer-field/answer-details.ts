import { Component, computed, input, output, signal } from '@angular/core';
import { answerInput } from '@ou-en-est-on/contracts';
import { instantInWords } from '../../shared/instant-in-words';
import type { AnswerContent } from '../saving/answer-content';
import type { KeptAnswer } from '../saving/answer-saver';

const evidenceOf = answerInput.shape.evidence;

/** What goes with an answer: a note, addresses that show it, who gave it, and the way to take it back. */
@Component({
  selector: 'app-answer-details',
  templateUrl: './answer-details.html',
  styleUrl: './answer-details.css',
  host: { class: 'typing' },
})
export class AnswerDetails {
  /** Id of what is answered. */
  readonly subject = input.required<string>();
  readonly label = input.required<string>();
  readonly content = input.required<AnswerContent>();
  readonly evidenceIsPublic = input.required<boolean>();
  readonly kept = input<Pick<KeptAnswer, 'editedAt' | 'editedBy'>>();
  readonly typed = output<Pick<Partial<AnswerContent>, 'note' | 'evidence'>>();
  readonly cleared = output();

  protected readonly opened = signal(false);
  /** What stands in the fields while one types; null once left: what is kept is shown again. */
  protected readonly noteTyped = signal<string | null>(null);
  protected readonly addressesTyped = signal<string | null>(null);
  protected readonly note = computed(() => this.noteTyped() ?? this.content().note ?? '');
  protected readonly addresses = computed(() => this.addressesTyped() ?? this.content().evidence.join('\n'));
  protected readonly fault = computed(() => {
    const [issue] = evidenceOf.safeParse(linesOf(this.addresses())).error?.issues ?? [];
    return issue?.message ?? null;
  });
  protected readonly summary = computed(() => {
    const { note, evidence } = this.content();
    const has = [note !== null && 'une note', evidence.length > 0 && 'des preuves'].filter(Boolean);
    return has.length > 0 ? `Note et preuves\u00a0: ${has.join(' et ')}` : 'Note et preuves';
  });
  protected readonly author = computed(() => {
    const kept = this.kept();
    if (!kept) return null;
    const who = kept.editedBy.isYou ? 'vous' : (kept.editedBy.name ?? 'une personne partie depuis');
    return `Dernier changement par ${who}, ${instantInWords(kept.editedAt)}.`;
  });

  protected typeNote(event: Event): void {
    const note = (event.target as HTMLTextAreaElement).value;
    this.noteTyped.set(note);
    this.typed.emit({ note: note.trim() === '' ? null : note });
  }

  protected typeAddresses(event: Event): void {
    const text = (event.target as HTMLTextAreaElement).value;
    this.addressesTyped.set(text);
    const read = evidenceOf.safeParse(linesOf(text));
    if (read.success) this.typed.emit({ evidence: read.data });
  }

  /** A fault stays in sight until it is mended. */
  protected leave(): void {
    this.noteTyped.set(null);
    if (this.fault() === null) this.addressesTyped.set(null);
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
