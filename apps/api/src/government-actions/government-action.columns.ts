import type { GovernmentActionSummaryDto } from '@ou-en-est-on/contracts';
import { type Columns, fields } from '../http/csv.js';

export const GOVERNMENT_ACTION_COLUMNS: Columns<GovernmentActionSummaryDto> = {
  ...fields<GovernmentActionSummaryDto>('id', 'name', 'kind', 'textType', 'legalState', 'domain', 'lead'),
  ...fields<GovernmentActionSummaryDto>('startDate', 'endDate', 'promise', 'toVerify', 'proposalCount'),
  'lastMilestone.date': (row) => row.lastMilestone?.date ?? null,
  'lastMilestone.label': (row) => row.lastMilestone?.label ?? null,
  'lastMilestone.state': (row) => row.lastMilestone?.state ?? null,
  'nextMilestone.date': (row) => row.nextMilestone?.date ?? null,
  'nextMilestone.label': (row) => row.nextMilestone?.label ?? null,
  'nextMilestone.state': (row) => row.nextMilestone?.state ?? null,
};
