import { Injectable } from '@nestjs/common';
import type { ActionSheetListDto, ActionSheetQuery } from '@ou-en-est-on/contracts';
import {
  CollectivityRepository,
  LabelMatrixRepository,
  type PublicActionSheetEntity,
  type PublicSheetFilter,
  PublicSheetRepository,
} from '@ou-en-est-on/data';
import { explainFound, type MatrixEdition } from '@ou-en-est-on/domain';
import { type CsvFile, toCsv } from '../http/csv.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { datedPosition } from '../shared/dated-position.js';
import { pageAfter } from '../shared/page.js';
import { SHEET_EXPORT_COLUMNS } from './action-sheet.columns.js';
import { type SheetNames, toSummary, toTexts } from './action-sheet.mapper.js';

/** The sheets that collectivities published, the latest first. */
@Injectable()
export class ListActionSheets {
  constructor(
    private readonly sheets: PublicSheetRepository,
    private readonly editions: LabelMatrixRepository,
    private readonly collectivities: CollectivityRepository,
  ) {}

  /** @throws ProblemError invalid-cursor */
  async run(query: ActionSheetQuery): Promise<ActionSheetListDto> {
    const after = datedPosition(query);
    const position = after && { publishedAt: new Date(after.at), id: after.id };
    const found = await this.sheets.findPage(filterOf(query), position, query.limit + 1);
    const { items, total, next } = pageAfter(found, query, ({ publishedAt, id }) => [publishedAt.toISOString(), id]);
    const names = await this.namesFor(items);
    return {
      ...{ items: items.map((sheet) => toSummary(sheet, names)), total, next },
      explain: toExplanationDto(explainFound('Fiches actions publiées', await this.sheets.countAll(), total)),
    };
  }

  /** Every sheet that matches, whatever the page asked for. */
  async export(query: ActionSheetQuery): Promise<CsvFile> {
    const found = await this.sheets.findAll(filterOf(query));
    const names = await this.namesFor(found);
    const rows = found.map((sheet) => ({ ...toSummary(sheet, names), ...toTexts(sheet) }));
    return toCsv('fiches-actions.csv', rows, SHEET_EXPORT_COLUMNS);
  }

  /** What sheets are told with. */
  async namesFor(sheets: readonly PublicActionSheetEntity[]): Promise<SheetNames> {
    const editions = new Map<string, MatrixEdition>();
    for (const id of new Set(sheets.map(({ editionId }) => editionId))) {
      const edition = await this.editions.findEdition(id);
      if (edition) editions.set(id, edition);
    }
    const collectivities = await this.collectivities.findNames(sheets.map(({ collectivityId }) => collectivityId));
    return { editions, collectivities };
  }
}

function filterOf({ collectivity, service, proposal }: ActionSheetQuery): PublicSheetFilter {
  return { collectivityId: collectivity, serviceIds: service, proposalIds: proposal };
}
