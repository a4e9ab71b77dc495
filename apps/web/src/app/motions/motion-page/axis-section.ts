import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import type { MotionDetailDto, ProposalSummaryDto } from '@ou-en-est-on/contracts';
import { Fold, FrCountPipe, Tag, TypoPipe } from '@ou-en-est-on/ui';
import { STAKE_LABELS } from '../../shared/labels/common.labels';
import { ProposalLine } from '../../shared/proposal-line/proposal-line';

type AxisDto = MotionDetailDto['axes'][number];
type MeasureDto = MotionDetailDto['measures'][number];

interface MeasureGroup {
  /** Null for proposals that stand directly under the axis. */
  readonly measure: MeasureDto | null;
  readonly proposals: readonly ProposalSummaryDto[];
}

/** An axis of a motion: its own words, then its proposals, measure by measure. */
@Component({
  selector: 'app-axis-section',
  imports: [Fold, FrCountPipe, NgTemplateOutlet, ProposalLine, Tag, TypoPipe],
  templateUrl: './axis-section.html',
  styleUrl: './axis-section.css',
})
export class AxisSection {
  readonly axis = input.required<AxisDto>();
  readonly measures = input.required<readonly MeasureDto[]>();
  readonly proposals = input.required<readonly ProposalSummaryDto[]>();
  /** Whether its proposals are in a fold, and how it starts. */
  readonly fold = input<'none' | 'open' | 'closed'>('none');

  protected readonly stake = computed(() => STAKE_LABELS[this.axis().stakeId]);
  protected readonly paragraphs = computed(() => this.axis().intro?.split(/\n+/) ?? []);
  /** Some axes are titled by their question: it is not said twice. */
  protected readonly question = computed(() => {
    const { question, title } = this.axis();
    return question === title ? null : question;
  });
  protected readonly groups = computed<readonly MeasureGroup[]>(() => {
    const of = (measureId: string | null) => this.proposals().filter((proposal) => proposal.measureId === measureId);
    return [
      { measure: null, proposals: of(null) },
      ...this.measures().map((measure) => ({ measure, proposals: of(measure.id) })),
    ].filter(({ measure, proposals }) => measure !== null || proposals.length > 0);
  });
}
