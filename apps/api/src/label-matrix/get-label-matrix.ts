import { Injectable } from '@nestjs/common';
import type { LabelMatrixDto } from '@ou-en-est-on/contracts';
import { LabelMatrixRepository, ProposalRepository } from '@ou-en-est-on/data';
import { ProblemError } from '../http/problem-error.js';
import { toLabelMatrixDto } from './label-matrix.mapper.js';

@Injectable()
export class GetLabelMatrix {
  constructor(
    private readonly editions: LabelMatrixRepository,
    private readonly proposals: ProposalRepository,
  ) {}

  /** @throws ProblemError not-found when no edition is current */
  async run(): Promise<LabelMatrixDto> {
    const [edition, proposals] = await Promise.all([this.editions.findCurrentEdition(), this.proposals.findAll()]);
    if (!edition) throw new ProblemError('not-found');
    return toLabelMatrixDto(edition, proposals);
  }
}
