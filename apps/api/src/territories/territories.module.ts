import { Module } from '@nestjs/common';
import { GetTerritory } from './get-territory.js';
import { ListTerritories } from './list-territories.js';
import { TerritoriesController } from './territories.controller.js';

@Module({ controllers: [TerritoriesController], providers: [ListTerritories, GetTerritory] })
export class TerritoriesModule {}
