import type { EngagementDto, MotionSummaryDto, StakeDto } from '@ou-en-est-on/contracts';
import { type Columns, fields } from '../http/csv.js';

export const MOTION_COLUMNS: Columns<MotionSummaryDto> = {
  ...fields<MotionSummaryDto>('id', 'year', 'congressNumber', 'title', 'heldFrom', 'heldTo', 'datePrecision', 'place'),
  ...fields<MotionSummaryDto>('venue', 'axisCount', 'proposalCount', 'engagementCount', 'contributions'),
  ...fields<MotionSummaryDto>('contributors'),
  'delivery.name': (row) => row.delivery?.name ?? null,
  'delivery.role': (row) => row.delivery?.role ?? null,
  'delivery.date': (row) => row.delivery?.date ?? null,
  'delivery.source': (row) => row.delivery?.source ?? null,
  ...fields<MotionSummaryDto>('daysWithoutWrittenReply', 'fullTextAvailable'),
};

export const ENGAGEMENT_COLUMNS: Columns<EngagementDto> = {
  ...fields<EngagementDto>('id', 'motionId', 'axisId', 'axisTitle', 'position', 'text'),
  'leads.name': (row) => row.leads.map(({ name }) => name),
  'supporters.name': (row) => row.supporters.map(({ name }) => name),
  ...fields<EngagementDto>('proposalId', 'proposalText'),
};

export const STAKE_COLUMNS = fields<StakeDto>('id', 'label', 'description', 'position', 'review');
