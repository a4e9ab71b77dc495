import { Module } from '@nestjs/common';
import { ActionSheetsController } from './action-sheets.controller.js';
import { GetActionSheet } from './get-action-sheet.js';
import { ImportSheets } from './import-sheets.js';
import { ListActionSheets } from './list-action-sheets.js';
import { OwnSheetsController } from './own-sheets.controller.js';
import { ReadOwnSheets } from './read-own-sheets.js';
import { TakeSheetStep } from './take-sheet-step.js';
import { WriteSheet } from './write-sheet.js';

/** What collectivities say they do: written by their members, read by everybody once it is published. */
@Module({
  controllers: [ActionSheetsController, OwnSheetsController],
  providers: [GetActionSheet, ImportSheets, ListActionSheets, ReadOwnSheets, TakeSheetStep, WriteSheet],
})
export class ActionSheetsModule {}
