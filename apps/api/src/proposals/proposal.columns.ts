import type { ListedProposalDto } from '@ou-en-est-on/contracts';
import { type Columns, fields } from '../http/csv.js';

export const PROPOSAL_COLUMNS: Columns<ListedProposalDto> = {
  ...fields<ListedProposalDto>('id', 'motionId', 'axisId', 'measureId', 'position', 'kind', 'text', 'shortTitle'),
  ...fields<ListedProposalDto>('keywords'),
  tags: (row) => row.tags.map(({ tag }) => tag),
  ...fields<ListedProposalDto>('stakeId', 'otherStakeIds', 'actors'),
  'stateProgress.value': (row) => row.stateProgress.value,
  'stateProgress.review': (row) => row.stateProgress.review,
  'stateProgress.effectiveOn': (row) => row.stateProgress.effectiveOn,
  'stateProgress.effectivePrecision': (row) => row.stateProgress.effectivePrecision,
  'stateProgress.confidence': (row) => row.stateProgress.confidence,
  'stateProgress.searchedOn': (row) => row.stateProgress.searchedOn,
  'stateProgress.rationale': (row) => row.stateProgress.rationale,
  'stateProgress.pendingVerification': (row) => row.stateProgress.pendingVerification,
  'askedIn.years': (row) => row.askedIn.years.map(String),
  'askedIn.validatedOnly': (row) => row.askedIn.validatedOnly,
  'disagreement.difference': (row) => row.disagreement?.difference ?? null,
  'disagreement.reason': (row) => row.disagreement?.reason ?? null,
};
