import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AuditedActDto } from '@ou-en-est-on/contracts';
import { SYSTEM_NAMES } from '@ou-en-est-on/domain';
import { Fold, Tag, TypoPipe } from '@ou-en-est-on/ui';
import { instantInWords } from '../../shared/instant-in-words';
import { changedFields } from '../changes-in-words';
import { operationInWords, PROGRAM_LABELS } from '../operation.labels';

const SYSTEM = 'system:';
/** A load changes more than one reads at once. */
const SHOWN = 10;

/** One act: when, who, what, on whom, and what it changed. */
@Component({
  selector: 'app-audit-act',
  imports: [Fold, RouterLink, Tag, TypoPipe],
  templateUrl: './audit-act.html',
  styleUrl: './audit-act.css',
})
export class AuditAct {
  readonly act = input.required<AuditedActDto>();

  protected readonly what = computed(() => operationInWords(this.act().operation));
  protected readonly when = computed(() => instantInWords(this.act().at));
  /** Who did it, and how to ask for what else they did. */
  protected readonly who = computed(() => {
    const { identity, name } = this.act();
    if (identity === null) return { name: 'Sans compte', asked: null };
    const program = SYSTEM_NAMES.find((one) => `${SYSTEM}${one}` === identity);
    return program ? { name: PROGRAM_LABELS[program], asked: program } : { name: name ?? identity, asked: identity };
  });
  /** Whose account it is on, when it is not their own act. */
  protected readonly subject = computed(() => {
    const { identity, subjectTable, subjectId, subjectName } = this.act();
    return subjectTable === 'person' && subjectId !== identity ? subjectName : null;
  });
  protected readonly changes = computed(() => changedFields(this.act()));
  protected readonly isWhole = signal(false);
  protected readonly shownChanges = computed(() => (this.isWhole() ? this.changes() : this.changes().slice(0, SHOWN)));
  protected readonly place = computed(() => {
    const { position } = this.act();
    return position === null ? 'en attente de son sceau' : `scellé à la place ${String(position)}`;
  });
}
