import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type OwnSheetDetailDto, withdrawInput } from '@ou-en-est-on/contracts';
import { ReasonForm, type ReasonInput } from '../../shared/form/reason-form';
import { instantInWords } from '../../shared/instant-in-words';
import { gapsInWords, statusInWords } from '../sheet-in-words';

/** What is public of a sheet, what lacks for it to be, and what happened to it in public. */
@Component({
  selector: 'app-sheet-publication',
  imports: [ReasonForm, RouterLink],
  templateUrl: './sheet-publication.html',
  styleUrl: './sheet-publication.css',
})
export class SheetPublication {
  readonly sheet = input.required<OwnSheetDetailDto>();
  readonly unsaved = input.required<boolean>();
  readonly busy = input.required<boolean>();
  readonly published = output();
  /** Asks that the sheet leave the public; what is refused is said with the rest of the page. */
  readonly withdraw = input.required<(given: ReasonInput) => Promise<void>>();
  readonly discarded = output();

  protected readonly status = computed(() => statusInWords(this.sheet()));
  protected readonly gaps = computed(() => gapsInWords(this.sheet().gaps));
  protected readonly withdrawal = withdrawInput;
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
}
