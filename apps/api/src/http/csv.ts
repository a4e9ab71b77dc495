import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { guardFormulas } from '@ou-en-est-on/domain';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';

export type Cell = string | number | boolean | null | readonly string[];

/** The columns of a CSV file: the field's name in the JSON answer (`stateProgress.value`) and how it is read. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

type CellName<Row> = { [Name in keyof Row]: Row[Name] extends Cell ? Name : never }[keyof Row] & string;

/** The columns that are fields of the JSON answer as they stand. */
export function fields<Row>(...names: readonly CellName<Row>[]): Columns<Row> {
  return Object.fromEntries(names.map((name) => [name, (row: Row) => row[name] as Cell]));
}

/** A finished CSV file, to be sent as an attachment. */
export class CsvFile {
  constructor(
    readonly filename: string,
    readonly text: string,
  ) {}
}

/** Quoted whatever ends the records: some programs end one at either sign. */
const BREAK = /[\r\n]/;

/** RFC 4180, UTF-8 with its mark so that spreadsheets read the accents. */
export function toCsv<Row>(filename: string, rows: readonly Row[], columns: Columns<Row>): CsvFile {
  const readers = Object.values(columns);
  const records = rows.map((row) => readers.map((read) => toCell(read(row))));
  const text = stringify([Object.keys(columns), ...records], {
    bom: true,
    record_delimiter: '\r\n',
    quoted_match: BREAK,
  });
  return new CsvFile(filename, text);
}

/** What a spreadsheet would run as a formula is kept as text, also by one that cuts at semicolons; numbers are left alone. */
export function toCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = typeof cell === 'string' ? cell : cell.join(' | ');
  return guardFormulas(text, ';');
}

/** Sends a CSV file with its type and its name, which says when what it holds is invented. */
@Injectable()
export class CsvInterceptor implements NestInterceptor {
  constructor(private readonly isDemonstration: () => boolean) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((body: unknown) => {
        if (!(body instanceof CsvFile)) return body;
        void context
          .switchToHttp()
          .getResponse<FastifyReply>()
          .headers({
            'content-type': 'text/csv; charset=utf-8; header=present',
            'content-disposition': `attachment; filename="${this.isDemonstration() ? 'demonstration-' : ''}${body.filename}"`,
          });
        return body.text;
      }),
    );
  }
}
