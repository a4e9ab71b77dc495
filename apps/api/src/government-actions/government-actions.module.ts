import { Module } from '@nestjs/common';
import { GetGovernmentAction } from './get-government-action.js';
import { GovernmentActionsController } from './government-actions.controller.js';
import { ListGovernmentActions } from './list-government-actions.js';

@Module({ controllers: [GovernmentActionsController], providers: [GetGovernmentAction, ListGovernmentActions] })
export class GovernmentActionsModule {}
