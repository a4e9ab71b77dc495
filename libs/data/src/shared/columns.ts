import type { ColumnOptions } from 'typeorm';

type Column = Omit<ColumnOptions, 'nullable'>;

/** Identifiers and vocabulary codes: ordered by code point, so that cursors and indexes agree on every server. */
export const code = (comment?: string): Column => ({ type: 'text', collation: 'C', comment });

/** Text that is displayed in alphabetical order: French order, accents included. */
export const label = (comment?: string): Column => ({ type: 'text', collation: 'french', comment });

export const text = (comment?: string): Column => ({ type: 'text', comment });

export const texts = (comment?: string): Column => ({ type: 'text', array: true, comment });

/** A day of the civil calendar, read and written as `YYYY-MM-DD`. */
export const day = (comment?: string): Column => ({ type: 'date', comment });

export const instant = (comment?: string): Column => ({ type: 'timestamptz', comment });

export const integer = (comment?: string): Column => ({ type: 'integer', comment });

/** A published figure. Doubles give back every decimal a source prints (15 digits) and need no conversion. */
export const figure = (comment?: string): Column => ({ type: 'double precision', comment });

export const flag = (comment?: string): Column => ({ type: 'boolean', comment });

/** A value object that is never queried by its parts. */
export const json = (comment?: string): Column => ({ type: 'jsonb', comment });

export const optional = (column: Column): ColumnOptions => ({ ...column, nullable: true });
