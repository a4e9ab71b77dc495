import type { Indicator, Observation, ProposalIndicatorLink } from '@ou-en-est-on/domain';
import { withoutShipping } from '../shared/without-shipping.js';
import type { IndicatorEntity } from './indicator.entity.js';
import type { ObservationRow } from './observation.columns.js';
import type { ProposalIndicatorLinkEntity } from './proposal-indicator-link.entity.js';

export const toIndicator = (row: IndicatorEntity): Indicator => withoutShipping(row);
export const toProposalIndicatorLink = (row: ProposalIndicatorLinkEntity): ProposalIndicatorLink =>
  withoutShipping(row);
export const toObservation = (row: ObservationRow): Observation => ({ ...row });
