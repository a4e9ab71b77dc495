import { Module } from '@nestjs/common';
import { ListTerritories } from './list-territories.js';
import { TerritoriesController } from './territories.controller.js';

@Module({ controllers: [TerritoriesController], providers: [ListTerritories] })
export class TerritoriesModule {}
