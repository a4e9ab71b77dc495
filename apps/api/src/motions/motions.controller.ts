import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  clocksQuery,
  type ClocksQuery,
  type EngagementListDto,
  engagementQuery,
  type EngagementQuery,
  type MotionDetailDto,
  type MotionListDto,
  motionQuery,
  type MotionQuery,
  pageQuery,
  type PageQuery,
  type StakeListDto,
} from '@ou-en-est-on/contracts';
import type { CsvFile } from '../http/csv.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { GetMotion } from './get-motion.js';
import { ListEngagements } from './list-engagements.js';
import { ListMotions } from './list-motions.js';
import { ListStakes } from './list-stakes.js';

@Controller('api/v1')
export class MotionsController {
  constructor(
    private readonly listMotions: ListMotions,
    private readonly getMotion: GetMotion,
    private readonly listEngagements: ListEngagements,
    private readonly listStakes: ListStakes,
  ) {}

  @Get('motions')
  @OffersCsv()
  motions(
    @Query(new QueryPipe(motionQuery)) query: MotionQuery,
    @RequestedFormat() format: Format,
  ): Promise<MotionListDto | CsvFile> {
    return format === 'csv' ? this.listMotions.export(query) : this.listMotions.run(query);
  }

  @Get('motions/:id')
  motion(@Param('id') id: string, @Query(new QueryPipe(clocksQuery)) query: ClocksQuery): Promise<MotionDetailDto> {
    return this.getMotion.run(id, query);
  }

  @Get('engagements')
  @OffersCsv()
  engagements(
    @Query(new QueryPipe(engagementQuery)) query: EngagementQuery,
    @RequestedFormat() format: Format,
  ): Promise<EngagementListDto | CsvFile> {
    return format === 'csv' ? this.listEngagements.export(query) : this.listEngagements.run(query);
  }

  @Get('stakes')
  @OffersCsv()
  stakes(
    @Query(new QueryPipe(pageQuery)) query: PageQuery,
    @RequestedFormat() format: Format,
  ): Promise<StakeListDto | CsvFile> {
    return format === 'csv' ? this.listStakes.export() : this.listStakes.run(query);
  }
}
