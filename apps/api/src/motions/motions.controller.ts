import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  type EngagementListDto,
  engagementQuery,
  type EngagementQuery,
  type MotionDetailDto,
  type MotionListDto,
  pageQuery,
  type PageQuery,
  type StakeListDto,
} from '@ou-en-est-on/contracts';
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
  motions(@Query(new QueryPipe(pageQuery)) query: PageQuery): Promise<MotionListDto> {
    return this.listMotions.run(query);
  }

  @Get('motions/:id')
  motion(@Param('id') id: string): Promise<MotionDetailDto> {
    return this.getMotion.run(id);
  }

  @Get('engagements')
  engagements(@Query(new QueryPipe(engagementQuery)) query: EngagementQuery): Promise<EngagementListDto> {
    return this.listEngagements.run(query);
  }

  @Get('stakes')
  stakes(@Query(new QueryPipe(pageQuery)) query: PageQuery): Promise<StakeListDto> {
    return this.listStakes.run(query);
  }
}
