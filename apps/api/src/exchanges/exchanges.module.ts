import { Module } from '@nestjs/common';
import { ExchangesController } from './exchanges.controller.js';
import { ListExchanges } from './list-exchanges.js';

@Module({ controllers: [ExchangesController], providers: [ListExchanges] })
export class ExchangesModule {}
