import { Module } from '@nestjs/common';
import { GetMotion } from './get-motion.js';
import { ListEngagements } from './list-engagements.js';
import { ListMotions } from './list-motions.js';
import { ListStakes } from './list-stakes.js';
import { MotionsController } from './motions.controller.js';
import { ReadMotionContext } from './read-motion-context.js';

@Module({
  controllers: [MotionsController],
  providers: [GetMotion, ListEngagements, ListMotions, ListStakes, ReadMotionContext],
  exports: [ReadMotionContext],
})
export class MotionsModule {}
