import { Module } from '@nestjs/common';
import { ListRealisations } from './list-realisations.js';
import { ReadRealisations } from './read-realisations.js';
import { RealisationsController } from './realisations.controller.js';

/** What the collectivities made public, summed. */
@Module({
  controllers: [RealisationsController],
  providers: [ListRealisations, ReadRealisations],
  exports: [ReadRealisations],
})
export class RealisationsModule {}
