import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalDetailDto } from '@ou-en-est-on/contracts';
import { Explain, Figure, ProgressRate, Side, TypoPipe } from '@ou-en-est-on/ui';
import { headlineRemark } from '../../../shared/headline-remark';
import { IndicatorTarget } from '../../../shared/indicator-target/indicator-target';
import { REVIEW_LABELS } from '../../../shared/labels/common.labels';
import { INDICATOR_RELATION_LABELS } from '../../../shared/labels/indicator.labels';

/** What open data say of a demand; a proxy is shown as a proxy. */
@Component({
  selector: 'app-measured-side',
  imports: [Explain, Figure, IndicatorTarget, ProgressRate, RouterLink, Side, TypoPipe],
  templateUrl: './measured-side.html',
  styleUrl: './measured-side.css',
})
export class MeasuredSide {
  readonly indicators = input.required<ProposalDetailDto['indicators']>();
  protected readonly remark = headlineRemark;
  protected readonly relations = INDICATOR_RELATION_LABELS;
  protected readonly reviews = REVIEW_LABELS;
}
