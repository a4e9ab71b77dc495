import { Component, computed, input, output, signal } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { type OwnSheetDetailDto, sheetWithdrawInput } from '@ou-en-est-on/contracts';
import { TextField } from '../../shared/form/text-field';
import { instantInWords } from '../../shared/instant-in-words';
import { gapsInWords, statusInWords } from '../sheet-in-words';

/** What is public of a sheet, what lacks for it to be, and what happened to it in public. */
@Component({
  selector: 'app-sheet-publication',
  imports: [ReactiveFormsModule, RouterLink, TextField],
  templateUrl: './sheet-publication.html',
  styleUrl: './sheet-publication.css',
})
export class SheetPublication {
  readonly sheet = input.required<OwnSheetDetailDto>();
  readonly unsaved = input.required<boolean>();
  readonly busy = input.required<boolean>();
  readonly published = output();
  readonly withdrawn = output<string>();
  readonly discarded = output();

  protected readonly status = computed(() => statusInWords(this.sheet()));
  protected readonly gaps = computed(() => gapsInWords(this.sheet().gaps));
  protected readonly reason = new FormControl('', { nonNullable: true });
  protected readonly fault = signal<string | undefined>(undefined);
  protected readonly history = computed(() =>
    this.sheet().history.map(({ kind, recordedAt, recordedBy, reason }) => {
      const who = recordedBy.isYou ? 'vous' : (recordedBy.name ?? 'une personne partie depuis');
      const act = kind === 'published' ? 'Publiée' : 'Retirée du public';
      return `${act} ${instantInWords(recordedAt)} par ${who}.${reason === null ? '' : ` Motif\u00a0: ${reason}`}`;
    }),
  );

  protected can(step: OwnSheetDetailDto['steps'][number]): boolean {
    return this.sheet().steps.includes(step);
  }

  protected withdraw(): void {
    const read = sheetWithdrawInput.safeParse({ reason: this.reason.value });
    this.fault.set(read.success ? undefined : read.error.issues[0]?.message);
    if (!read.success) return;
    this.reason.reset();
    this.withdrawn.emit(read.data.reason);
  }
}
