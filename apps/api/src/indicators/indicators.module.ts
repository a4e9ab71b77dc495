import { Module } from '@nestjs/common';
import { CompareTerritories } from './compare-territories.js';
import { FindObservations } from './find-observations.js';
import { GetIndicator } from './get-indicator.js';
import { IndicatorsController } from './indicators.controller.js';
import { ListIndicators } from './list-indicators.js';
import { ListObservations } from './list-observations.js';
import { ReadIndicators } from './read-indicators.js';

@Module({
  controllers: [IndicatorsController],
  providers: [CompareTerritories, FindObservations, GetIndicator, ListIndicators, ListObservations, ReadIndicators],
  exports: [FindObservations, ReadIndicators],
})
export class IndicatorsModule {}
