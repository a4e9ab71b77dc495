import type { DatePrecision, ObservationKind } from '@ou-en-est-on/domain';
import { Column, PrimaryColumn } from 'typeorm';
import { code, day, figure, flag, optional, text } from '../shared/columns.js';

/** Columns of a value, in the table that keeps them all and in the view of those that are shown. */
export abstract class ObservationRow {
  @PrimaryColumn(code())
  indicatorId: string;

  @PrimaryColumn(code("The publisher's own series, or the action whose published figures it was read in"))
  seriesId: string;

  @PrimaryColumn(code())
  territoryId: string;

  @PrimaryColumn(day())
  date: string;

  @PrimaryColumn(code('initial, measured or target: sources of one indicator stay side by side'))
  kind: ObservationKind;

  @PrimaryColumn(code())
  importId: string;

  @Column(code())
  datePrecision: DatePrecision;

  @Column(figure())
  value: number;

  @Column(optional(figure('Upper end, when the source gives a range')))
  valueMax: number | null;

  @Column(flag('True when the source says at least this value'))
  atLeast: boolean;

  @Column(optional(figure()))
  numerator: number | null;

  @Column(optional(figure()))
  denominator: number | null;

  @Column(optional(figure("The publisher's own progress rate, as published and unbounded")))
  publishedRate: number | null;

  @Column(optional(text()))
  note: string | null;

  @Column(optional(code()))
  evidenceId: string | null;
}
