import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HistoryEntryDto } from '@ou-en-est-on/contracts';
import { isProvisional } from '@ou-en-est-on/domain';
import { FrDatePipe, ProgressBadge, TypoPipe } from '@ou-en-est-on/ui';
import { SourceList } from '../../../shared/source-list/source-list';
import { entryTitle, recordedInWords } from '../history-in-words';

const SUBJECT_PATHS = {
  motion: '/motions',
  'government-action': '/actions-de-l-etat',
  indicator: '/indicateurs',
} as const satisfies Record<NonNullable<HistoryEntryDto['subject']>['kind'], string>;

/** One date of the history of a proposal: what happened, who says it, when this site knew it. */
@Component({
  selector: 'app-history-entry',
  imports: [FrDatePipe, ProgressBadge, RouterLink, SourceList, TypoPipe],
  templateUrl: './history-entry.html',
  styleUrl: './history-entry.css',
})
export class HistoryEntry {
  readonly entry = input.required<HistoryEntryDto>();

  protected readonly title = computed(() => entryTitle(this.entry()));
  protected readonly recorded = computed(() => recordedInWords(this.entry()));
  protected readonly progress = computed(() => {
    const { progress } = this.entry();
    return progress && { ...progress, provisional: isProvisional({ value: progress.value, review: progress.review }) };
  });
  protected readonly subject = computed(() => {
    const { subject } = this.entry();
    return subject && { ...subject, path: SUBJECT_PATHS[subject.kind] };
  });
}
