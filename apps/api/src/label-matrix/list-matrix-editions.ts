import { Injectable } from '@nestjs/common';
import type { MatrixEditionListDto, PageQuery } from '@ou-en-est-on/contracts';
import { LabelMatrixRepository } from '@ou-en-est-on/data';
import { explainEditionCounts, type MatrixEditionSummary } from '@ou-en-est-on/domain';
import { type CsvFile, fields, toCsv } from '../http/csv.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { pageOfDtos } from '../shared/page.js';

type EditionDto = MatrixEditionListDto['items'][number];

@Injectable()
export class ListMatrixEditions {
  constructor(private readonly editions: LabelMatrixRepository) {}

  async run(query: PageQuery): Promise<MatrixEditionListDto> {
    return pageOfDtos(
      await this.editions.findEditions(),
      query,
      ({ id }) => id,
      (one): EditionDto => ({ ...one, explain: toExplanationDto(explainEditionCounts(one)) }),
    );
  }

  /** Every edition, whatever the page asked for. */
  async export(): Promise<CsvFile> {
    return toCsv(
      'editions-de-la-matrice.csv',
      await this.editions.findEditions(),
      fields<MatrixEditionSummary>(
        ...(['id', 'label', 'year', 'official', 'isCurrent', 'basedOn', 'warning', 'previousEditionId'] as const),
        ...(['themeCount', 'serviceCount'] as const),
      ),
    );
  }
}
