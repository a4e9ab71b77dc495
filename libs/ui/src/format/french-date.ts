import { precisionOf, type DatePrecision, type PartialDate } from '@ou-en-est-on/domain';
import { Pipe, type PipeTransform } from '@angular/core';

const NBSP = '\u00a0';
const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' });
const COARSER_FIRST: readonly DatePrecision[] = ['year', 'quarter', 'month', 'day'];

/**
 * A date in words, never more precise than what is known: « 30 septembre 2025 », « septembre 2025 »,
 * « 3e trimestre 2025 », « 2025 ».
 */
export function frenchDate(date: PartialDate, precision?: DatePrecision | null): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  const monthName = MONTH.format(new Date(Date.UTC(Number(year), Number(month) - 1, 1)));
  switch (coarsest(precisionOf(date), precision ?? 'day')) {
    case 'year':
      return year;
    case 'quarter':
      return quarterInWords(Number(month), year);
    case 'month':
      return `${monthName}${NBSP}${year}`;
    case 'day':
      return `${day === '01' ? '1er' : String(Number(day))}${NBSP}${monthName}${NBSP}${year}`;
  }
}

function quarterInWords(month: number, year: string): string {
  const quarter = Math.ceil(month / 3);
  return `${quarter === 1 ? '1er' : `${quarter}e`}${NBSP}trimestre${NBSP}${year}`;
}

function coarsest(a: DatePrecision, b: DatePrecision): DatePrecision {
  return COARSER_FIRST.indexOf(a) < COARSER_FIRST.indexOf(b) ? a : b;
}

@Pipe({ name: 'frDate' })
export class FrDatePipe implements PipeTransform {
  transform(date: PartialDate | null | undefined, precision?: DatePrecision | null): string {
    return date ? frenchDate(date, precision) : '';
  }
}
