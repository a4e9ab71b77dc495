import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Distribution, Empty, type LegendItem, TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { relatedExchanges, relatedProposals } from '../../shared/api/related';
import { CsvExport } from '../../shared/csv-export/csv-export';
import { pageTitle } from '../../shared/page-title';
import { congressName } from '../congress-in-words';
import { EngagementEntry } from '../engagement-entry/engagement-entry';
import { motionResource } from '../motion-api';
import { AxisSection } from './axis-section';
import { FoldedExchanges } from './folded-exchanges';
import { MotionIdentity } from './motion-identity';

/** Beyond, a motion opens on its first axis: as many as a page of proposals shows. */
const SHOWN_AT_ONCE = 15;

/** One motion: its congress, its demands axis by axis with where each stands, its engagements and exchanges. */
@Component({
  selector: 'app-motion-page',
  imports: [
    AxisSection,
    CsvExport,
    Distribution,
    Empty,
    EngagementEntry,
    FoldedExchanges,
    LoadState,
    MotionIdentity,
    RouterLink,
    TypoPipe,
  ],
  templateUrl: './motion-page.html',
})
export class MotionPage {
  readonly id = input.required<string>();

  protected readonly motion = motionResource(this.id);
  readonly #link = computed(() => (this.motion.value() ? { motion: this.id() } : undefined));
  protected readonly proposals = relatedProposals(this.#link);
  protected readonly exchanges = relatedExchanges(this.#link);

  protected readonly title = computed(() => `Motion ${this.id()}`);
  protected readonly congress = computed(() => congressName(this.motion.value()?.congressNumber ?? 0));
  protected readonly axes = computed(() => {
    const { axes = [], measures = [], proposalCount = 0 } = this.motion.value() ?? {};
    const folds = proposalCount > SHOWN_AT_ONCE && axes.length > 1;
    const foldOf = (index: number): 'open' | 'closed' => (index === 0 ? 'open' : 'closed');
    return axes.map((axis, index) => ({
      axis,
      fold: folds ? foldOf(index) : ('none' as const),
      measures: measures.filter(({ axisId }) => axisId === axis.id),
      proposals: (this.proposals.value()?.items ?? []).filter(({ axisId }) => axisId === axis.id),
    }));
  });

  constructor() {
    pageTitle(() => (this.motion.failure()?.kind === 'not-found' ? 'Page introuvable' : this.title()));
  }

  protected filteredBy({ value }: LegendItem): Record<string, string> {
    return { motion: this.id(), avancement: value };
  }
}
