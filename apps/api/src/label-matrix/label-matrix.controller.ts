import { Controller, Get, Query } from '@nestjs/common';
import {
  type LabelMatrixDto,
  labelMatrixQuery,
  type LabelMatrixQuery,
  type MatrixEditionListDto,
  pageQuery,
  type PageQuery,
} from '@ou-en-est-on/contracts';
import type { CsvFile } from '../http/csv.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { GetLabelMatrix } from './get-label-matrix.js';
import { ListMatrixEditions } from './list-matrix-editions.js';

@Controller('api/v1/label-matrix')
export class LabelMatrixController {
  constructor(
    private readonly getLabelMatrix: GetLabelMatrix,
    private readonly listMatrixEditions: ListMatrixEditions,
  ) {}

  @Get()
  @OffersCsv()
  labelMatrix(
    @Query(new QueryPipe(labelMatrixQuery)) query: LabelMatrixQuery,
    @RequestedFormat() format: Format,
  ): Promise<LabelMatrixDto | CsvFile> {
    return format === 'csv' ? this.getLabelMatrix.export(query) : this.getLabelMatrix.run(query);
  }

  @Get('editions')
  @OffersCsv()
  editions(
    @Query(new QueryPipe(pageQuery)) query: PageQuery,
    @RequestedFormat() format: Format,
  ): Promise<MatrixEditionListDto | CsvFile> {
    return format === 'csv' ? this.listMatrixEditions.export() : this.listMatrixEditions.run(query);
  }
}
