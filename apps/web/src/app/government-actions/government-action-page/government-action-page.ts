import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { compareText, groupBy } from '@ou-en-est-on/domain';
import { Callout, Empty, Explain, FrDatePipe, FrValuePipe, Source, TypoPipe } from '@ou-en-est-on/ui';
import { FactsToVerify } from '../../shared/facts-to-verify/facts-to-verify';
import { LoadState } from '../../shared/api/load-state';
import { relatedExchanges, relatedProposals } from '../../shared/api/related';
import { ExchangeEntry } from '../../shared/exchange-entry/exchange-entry';
import { REVIEW_LABELS } from '../../shared/labels/common.labels';
import { ACTION_DOMAIN_LABELS, ACTION_RELATION_LABELS } from '../../shared/labels/government-action.labels';
import { groupLinks } from '../../shared/linked-proposals/link-groups';
import { LinkedProposals } from '../../shared/linked-proposals/linked-proposals';
import { pageTitle } from '../../shared/page-title';
import { MEMBERS_BILL_NOTICE, natureInWords, periodInWords } from '../action-in-words';
import { governmentActionResource } from '../government-action-api';
import { MilestoneList } from './milestone-list';
import { ObservedFigures } from './observed-figures';

/** One action: what it promises, its milestones, its figures with their sources, the demands it bears on. */
@Component({
  selector: 'app-government-action-page',
  imports: [
    Callout,
    Empty,
    ExchangeEntry,
    Explain,
    FactsToVerify,
    FrDatePipe,
    FrValuePipe,
    LinkedProposals,
    LoadState,
    MilestoneList,
    ObservedFigures,
    RouterLink,
    Source,
    TypoPipe,
  ],
  templateUrl: './government-action-page.html',
  styleUrl: './government-action-page.css',
})
export class GovernmentActionPage {
  readonly id = input.required<string>();

  protected readonly action = governmentActionResource(this.id);
  readonly #link = computed(() => (this.action.value() ? { governmentAction: this.id() } : undefined));
  protected readonly proposals = relatedProposals(this.#link);
  protected readonly exchanges = relatedExchanges(this.#link);

  protected readonly title = computed(() => this.action.value()?.name ?? 'Action de l’État');
  protected readonly kicker = computed(() => {
    const action = this.action.value();
    return action ? `${ACTION_DOMAIN_LABELS[action.domain]} · ${natureInWords(action)}` : '';
  });
  protected readonly period = computed(() => {
    const action = this.action.value();
    return action ? periodInWords(action) : null;
  });
  /** Targets of the same figure together, as announced one after the other. */
  protected readonly targets = computed(() => {
    const targets = this.action.value()?.targets ?? [];
    const byDue = targets.toSorted((a, b) => compareText(a.due ?? '', b.due ?? ''));
    return [...groupBy(byDue, ({ metric }) => metric).entries()];
  });
  protected readonly proposalGroups = computed(() =>
    groupLinks(
      this.action.value()?.proposalLinks ?? [],
      this.proposals.value()?.items ?? [],
      ACTION_RELATION_LABELS,
      ({ rationale, factsAfterMotion, review }) =>
        `${rationale} ${factsAfterMotion ? 'Des faits sont postérieurs à la motion.' : 'Aucun fait vérifié après la motion.'} ${REVIEW_LABELS[review]}.`,
    ),
  );
  protected readonly membersBillNotice = MEMBERS_BILL_NOTICE;

  constructor() {
    pageTitle(() => (this.action.failure()?.kind === 'not-found' ? 'Page introuvable' : this.title()));
  }
}
