import { Pipe, type PipeTransform } from '@angular/core';

const NBSP = '\u00a0';
const NNBSP = '\u202f';
/** Signs that follow a number after a narrow space; other units are words. */
const SIGNS = ['%', '€'];

/** A number as French readers write it: « 1 234,5 »; at most two decimals unless told. */
export function frenchNumber(value: number, maximumFractionDigits = 2): string {
  return new Intl.NumberFormat('fr-FR', { maximumFractionDigits }).format(value);
}

export interface ValueShape {
  /** Upper end of a range. */
  readonly valueMax?: number | null;
  readonly atLeast?: boolean;
}

/** A value with its unit that never breaks off: « 93,5 % », « de 20 à 30 M€ », « au moins 2 800 espaces ». */
export function frenchValue(value: number, unit?: string | null, shape: ValueShape = {}): string {
  const amount =
    shape.valueMax === null || shape.valueMax === undefined
      ? frenchNumber(value)
      : `de${NBSP}${frenchNumber(value)} à${NBSP}${frenchNumber(shape.valueMax)}`;
  return `${shape.atLeast ? `au moins${NBSP}` : ''}${amount}${unitSuffix(unit)}`;
}

/** A count with its noun: « 0 proposition », « 1 proposition », « 12 propositions ». */
export function frenchCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${frenchNumber(count, 0)}${NBSP}${Math.abs(count) < 2 ? singular : plural}`;
}

function unitSuffix(unit: string | null | undefined): string {
  if (!unit) return '';
  return `${SIGNS.includes(unit) ? NNBSP : NBSP}${unit}`;
}

@Pipe({ name: 'frNumber' })
export class FrNumberPipe implements PipeTransform {
  transform(value: number | null | undefined, maximumFractionDigits?: number): string {
    return value === null || value === undefined ? '' : frenchNumber(value, maximumFractionDigits);
  }
}

@Pipe({ name: 'frValue' })
export class FrValuePipe implements PipeTransform {
  transform(value: number | null | undefined, unit?: string | null, shape?: ValueShape): string {
    return value === null || value === undefined ? '' : frenchValue(value, unit, shape);
  }
}

@Pipe({ name: 'frCount' })
export class FrCountPipe implements PipeTransform {
  transform(count: number, singular: string, plural?: string): string {
    return frenchCount(count, singular, plural);
  }
}
