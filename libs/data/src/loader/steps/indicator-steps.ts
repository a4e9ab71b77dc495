import { IndicatorEntity } from '../../indicators/indicator.entity.js';
import { IndicatorFactEntity } from '../../indicators/indicator-fact.entity.js';
import { ProposalIndicatorLinkEntity } from '../../indicators/proposal-indicator-link.entity.js';
import { tableStep } from '../load-step.js';

export const INDICATOR_STEPS = [
  tableStep('indicator', 'indicators', IndicatorEntity, ({ indicators }) => indicators),
  tableStep(
    'indicator_fact',
    'indicators',
    IndicatorFactEntity,
    ({ indicators }) =>
      indicators.flatMap(({ id, observations, targets }) =>
        [...observations, ...targets].map((factRef) => ({ indicatorId: id, factRef })),
      ),
    { isLink: true },
  ),
  tableStep('proposal_indicator_link', 'proposal-indicators', ProposalIndicatorLinkEntity, ({ links }) => links, {
    isLink: true,
  }),
];
