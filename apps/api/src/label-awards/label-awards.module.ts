import { Module } from '@nestjs/common';
import { ImportLabels } from './import-labels.js';
import { KeepLabelImports } from './keep-label-imports.js';
import { LabelAwardsController } from './label-awards.controller.js';
import { LabelImportsController } from './label-imports.controller.js';
import { ListLabelAwards } from './list-label-awards.js';

@Module({
  controllers: [LabelAwardsController, LabelImportsController],
  providers: [ImportLabels, KeepLabelImports, ListLabelAwards],
})
export class LabelAwardsModule {}
