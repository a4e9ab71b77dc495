import { Injectable } from '@nestjs/common';
import type { LabelMatrixDto, LabelMatrixQuery } from '@ou-en-est-on/contracts';
import { LabelMatrixRepository, MATRIX_COLUMNS, matrixRows, ProposalRepository } from '@ou-en-est-on/data';
import type { MatrixEdition } from '@ou-en-est-on/domain';
import { type CsvFile, fields, toCsv } from '../http/csv.js';
import { ProblemError } from '../http/problem-error.js';
import { toLabelMatrixDto } from './label-matrix.mapper.js';

@Injectable()
export class GetLabelMatrix {
  constructor(
    private readonly editions: LabelMatrixRepository,
    private readonly proposals: ProposalRepository,
  ) {}

  /** @throws ProblemError not-found when there is no such edition, or none is current */
  async run(query: LabelMatrixQuery): Promise<LabelMatrixDto> {
    const edition = await this.read(query);
    return toLabelMatrixDto(edition, await this.proposals.findAll(edition.id));
  }

  /** The file that an import of this edition takes. */
  async export(query: LabelMatrixQuery): Promise<CsvFile> {
    const edition = await this.read(query);
    return toCsv(`matrice-${edition.id}.csv`, matrixRows(edition), fields(...MATRIX_COLUMNS));
  }

  private async read({ edition: id }: LabelMatrixQuery): Promise<MatrixEdition> {
    const edition = await (id === undefined ? this.editions.findCurrentEdition() : this.editions.findEdition(id));
    if (!edition) throw new ProblemError('not-found');
    return edition;
  }
}
