import { Module } from '@nestjs/common';
import { GetDepartmentComposition } from './get-department-composition.js';
import { GetTerritory } from './get-territory.js';
import { ListTerritories } from './list-territories.js';
import { TerritoriesController } from './territories.controller.js';

@Module({ controllers: [TerritoriesController], providers: [ListTerritories, GetTerritory, GetDepartmentComposition] })
export class TerritoriesModule {}
