import { Injectable } from '@nestjs/common';
import type { ListedProposalDto, ProposalQuery } from '@ou-en-est-on/contracts';
import { filterProposals, sortProposals } from '@ou-en-est-on/domain';
import { type Columns, type CsvFile, toCsv } from '../http/csv.js';
import { ReadRealisations } from '../realisations/read-realisations.js';
import { Clock } from '../shared/clock.js';
import { ReadProposalEntries } from '../shared/read-proposal-entries.js';
import { differencesOf, toListedProposal } from './proposal.mapper.js';

const COLUMNS: Columns<ListedProposalDto> = {
  id: (row) => row.id,
  motionId: (row) => row.motionId,
  axisId: (row) => row.axisId,
  measureId: (row) => row.measureId,
  position: (row) => row.position,
  kind: (row) => row.kind,
  text: (row) => row.text,
  shortTitle: (row) => row.shortTitle,
  keywords: (row) => row.keywords,
  tags: (row) => row.tags.map(({ tag }) => tag),
  stakeId: (row) => row.stakeId,
  otherStakeIds: (row) => row.otherStakeIds,
  actors: (row) => row.actors,
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

@Injectable()
export class ExportProposals {
  constructor(
    private readonly readEntries: ReadProposalEntries,
    private readonly readRealisations: ReadRealisations,
    private readonly clock: Clock,
  ) {}

  /** Every proposal that matches the filters, whatever the page asked for. */
  async run(query: ProposalQuery): Promise<CsvFile> {
    const clocks = this.clock.reading(query);
    const { entries } = await this.readEntries.run(clocks);
    const sides = await this.readRealisations.ofProposals(entries, clocks);
    const found = sortProposals(filterProposals(entries, query), query.sort, differencesOf(sides));
    const rows = found.map((entry) => toListedProposal(entry, sides.get(entry.proposal.id)));
    return toCsv('propositions.csv', rows, COLUMNS);
  }
}
