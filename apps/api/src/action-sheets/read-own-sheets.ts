import { Injectable } from '@nestjs/common';
import type { OwnSheetDetailDto, OwnSheetListDto, PageQuery } from '@ou-en-est-on/contracts';
import {
  ActionSheetRepository,
  CollectivityRepository,
  LabelMatrixRepository,
  PersonRepository,
  sheetRows,
  SHEET_COLUMNS,
  type WorkingSheet,
} from '@ou-en-est-on/data';
import { Database, type Transaction } from '../database/database.js';
import { type CsvFile, fields, toCsv } from '../http/csv.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { pageOfDtos } from '../shared/page.js';
import { type SheetReader, toOwnSheet, toOwnSheetDetail } from './own-sheet.mapper.js';

/** The sheets of a collectivity as its own members see them. */
@Injectable()
export class ReadOwnSheets {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * One page, the latest written first.
   * @throws ProblemError not-found, invalid-cursor
   */
  list(asker: SignedIn, collectivityId: string, query: PageQuery): Promise<OwnSheetListDto> {
    return this.database.inTransaction(asker.identity, async (manager) => {
      const collectivity = await new CollectivityRepository(manager).findById(collectivityId);
      const edition = await new LabelMatrixRepository(manager).findCurrentEdition();
      if (!collectivity || !edition) throw new ProblemError('not-found');
      const sheets = await new ActionSheetRepository(manager).findAll(collectivityId);
      const reader = await this.reader(
        manager,
        asker,
        sheets.map(({ editedBy }) => editedBy),
      );
      return {
        ...pageOfDtos(
          sheets,
          query,
          ({ id }) => id,
          (sheet) => toOwnSheet(sheet, reader),
        ),
        collectivity: { id: collectivity.id, name: collectivity.name },
        edition: { id: edition.id, label: edition.label, official: edition.official },
      };
    });
  }

  /** Those of the current edition, in the form that an import takes: without a sheet, the form to fill. */
  export(asker: SignedIn, collectivityId: string): Promise<CsvFile> {
    return this.database.inTransaction(asker.identity, async (manager) => {
      const edition = await new LabelMatrixRepository(manager).findCurrentEdition();
      const sheets = await new ActionSheetRepository(manager).findAll(collectivityId);
      const current = sheets.filter(({ editionId }) => editionId === edition?.id);
      return toCsv('fiches-actions.csv', sheetRows(current), fields(...SHEET_COLUMNS));
    });
  }

  /** @throws ProblemError not-found */
  detail(asker: SignedIn, collectivityId: string, id: string): Promise<OwnSheetDetailDto> {
    return this.database.inTransaction(asker.identity, async (manager) => {
      const sheet = await new ActionSheetRepository(manager).find(collectivityId, id);
      if (!sheet) throw new ProblemError('not-found');
      return this.toDetail(manager, asker, sheet);
    });
  }

  /** The same, in the transaction of what was just changed. */
  async toDetail(manager: Transaction, asker: SignedIn, sheet: WorkingSheet): Promise<OwnSheetDetailDto> {
    const history = await new ActionSheetRepository(manager).findHistory(sheet);
    const authors = [sheet.editedBy, ...history.map(({ recordedBy }) => recordedBy)];
    return toOwnSheetDetail(sheet, history, await this.reader(manager, asker, authors));
  }

  private async reader(manager: Transaction, asker: SignedIn, authors: readonly string[]): Promise<SheetReader> {
    return { asker, people: await new PersonRepository(manager).findNames(authors), now: this.clock.now() };
  }
}
