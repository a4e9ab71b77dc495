import type { EntityManager } from 'typeorm';
import type { ShippedRow } from '../shared/shipped-row.js';
import type { ShippedContent, ShippedDataset, ShippedKind } from '../shipped/index.js';
import type { TableReport } from '../shared/load-report.js';
import { loadRows } from '../shared/load-rows.js';
import type { RowContent, ShippedEntity } from '../shared/shipped-table.js';

export interface LoadContext {
  readonly manager: EntityManager;
  readonly dataset: ShippedDataset;
  readonly now: Date;
}

/** Loads one table; runs after the steps of the tables it refers to. */
export interface LoadStep {
  /** Its name in the report: the table's, or what it loads into one that another step fills. */
  readonly table: string;
  /** Every table that it writes, where it is not the one it is named after alone. */
  readonly writes?: readonly string[];
  readonly load: (context: LoadContext) => Promise<TableReport>;
}

interface TableStepOptions<Row extends ShippedRow> {
  /** Columns written at insertion only: other steps, or people, keep them up to date. */
  readonly preserve?: readonly (keyof Row & string)[];
  /** A link that its file no longer ships goes away; any other row stays. */
  readonly isLink?: boolean;
}

/** The usual step: the files of one kind give the rows of one table. */
export function tableStep<Kind extends ShippedKind, Row extends ShippedRow>(
  table: string,
  kind: Kind,
  entity: ShippedEntity<Row>,
  read: (content: ShippedContent<Kind>) => readonly RowContent<Row>[],
  { preserve = [], isLink = false }: TableStepOptions<Row> = {},
): LoadStep {
  return {
    table,
    load: ({ manager, dataset }) => {
      const files = dataset[kind];
      const rows = files.flatMap(({ file, content }) =>
        read(content).map((row) => ({ content: row, shippedIn: file })),
      );
      return loadRows(manager, entity, rows, { preserve, removeFrom: isLink ? files.map(({ file }) => file) : [] });
    },
  };
}
