import { Module } from '@nestjs/common';
import { ChangeCollectivities } from './change-collectivities.js';
import { CloseBodies } from './close-bodies.js';
import { CollectivitiesController } from './collectivities.controller.js';
import { FindCollectivities } from './find-collectivities.js';
import { GetDepartmentComposition } from './get-department-composition.js';
import { GetTerritory } from './get-territory.js';
import { ListTerritories } from './list-territories.js';
import { TerritoriesController } from './territories.controller.js';

@Module({
  controllers: [TerritoriesController, CollectivitiesController],
  providers: [
    ListTerritories,
    GetTerritory,
    GetDepartmentComposition,
    FindCollectivities,
    ChangeCollectivities,
    CloseBodies,
  ],
})
export class TerritoriesModule {}
