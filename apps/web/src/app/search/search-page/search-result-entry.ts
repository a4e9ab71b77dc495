import { Component, computed, type ElementRef, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SearchResultDto } from '@ou-en-est-on/contracts';
import type { SearchKind } from '@ou-en-est-on/domain';
import { frenchDate } from '@ou-en-est-on/ui';
import { STAKE_LABELS } from '../../shared/labels/common.labels';
import { ACTION_DOMAIN_LABELS } from '../../shared/labels/government-action.labels';
import { SEARCH_KIND_LABELS, SEARCH_PART_LABELS } from '../search.labels';
import { MarkedText } from './marked-text';

const FOLDERS: Readonly<Record<SearchKind, string>> = {
  proposal: '/propositions',
  'government-action': '/actions-de-l-etat',
  indicator: '/indicateurs',
  exchange: '/echanges',
};

/** Something found: what it is, its title, and the sentences where the words stand. */
@Component({
  selector: 'app-search-result-entry',
  imports: [MarkedText, RouterLink],
  templateUrl: './search-result-entry.html',
  styleUrl: './search-result-entry.css',
})
export class SearchResultEntry {
  readonly result = input.required<SearchResultDto>();

  protected readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  /** Exchanges have one page for all: each is a place in it. */
  protected readonly isInPage = computed(() => this.result().kind === 'exchange');
  protected readonly link = computed(() => {
    const { kind, id } = this.result();
    return this.isInPage() ? [FOLDERS[kind]] : [FOLDERS[kind], id];
  });
  protected readonly context = computed(() => contextOf(this.result()));
  protected readonly passages = computed(() =>
    this.result().passages.map(({ part, segments }) => ({ label: SEARCH_PART_LABELS[part], segments })),
  );

  focus(): void {
    this.title().nativeElement.focus();
  }
}

/** « Proposition 2023-1.1.1 · motion 2023 · Égalité d’accès » */
function contextOf({ kind, id, motionYear, stakeId, domain, date }: SearchResultDto): string {
  const isProposal = kind === 'proposal';
  return [
    isProposal ? `${SEARCH_KIND_LABELS.proposal} ${id}` : SEARCH_KIND_LABELS[kind],
    date && frenchDate(date),
    motionYear && `${isProposal ? 'motion' : 'congrès de'} ${String(motionYear)}`,
    stakeId && STAKE_LABELS[stakeId],
    domain && ACTION_DOMAIN_LABELS[domain],
  ]
    .filter(Boolean)
    .join(' · ');
}
