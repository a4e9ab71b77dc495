import type { CalendarDate, DatePrecision, ObservationKind } from '@ou-en-est-on/domain';
import type { ImportFault } from './csv/import-fault.js';
import type { SeriesCatalogue } from './descriptor/series-catalogue.js';
import type { ImportFormatName } from './format-name.js';

/** A value read in a file, before it is an observation. */
export interface ParsedValue {
  readonly indicatorId: string;
  readonly seriesId: string;
  readonly territoryId: string;
  readonly date: CalendarDate;
  readonly datePrecision: DatePrecision;
  readonly kind: ObservationKind;
  readonly value: number;
  /** The publisher's own progress rate, as published: never ours. */
  readonly publishedRate: number | null;
  /** Column the value stands in. */
  readonly column: string;
}

/** A line of a file: its values, or what is wrong in it. */
export interface ParsedLine {
  readonly line: number;
  readonly values: readonly ParsedValue[];
  readonly faults: readonly ImportFault[];
}

/** What a file is read against. */
export interface ReadingContext {
  readonly series: SeriesCatalogue;
  readonly territories: ReadonlySet<string>;
  /** No measure is of a later day. */
  readonly today: CalendarDate;
}

/** A row's cells by column, trimmed. */
export type Cells<Column extends string = string> = Readonly<Record<Column, string>>;

/** Notes what is wrong in a cell of the row being read. */
export type Report<Column extends string = string> = (
  code: ImportFault['code'],
  column: Column,
  message: string,
) => void;

/** A family of files that the importer reads by the names of their columns. */
export interface ImportFormat<Column extends string = string> {
  readonly name: ImportFormatName;
  /** In French, for messages. */
  readonly label: string;
  readonly columns: readonly Column[];
  /** A reader for one file: what one row says may be held against the next. */
  open(context: ReadingContext): (cells: Cells<Column>, report: Report<Column>) => readonly ParsedValue[];
}
