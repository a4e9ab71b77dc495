import { Pipe, type PipeTransform } from '@angular/core';

const NBSP = '\u00a0';
const NNBSP = '\u202f';
const SPACES = '[ \\t\\u00a0\\u2009\\u202f]';

/** Each rule moves or adds spaces only. A sign glued to an address (`?page=2`, `https:`) is left alone. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${SPACES}+([;!?])`, 'gu'), `${NNBSP}$1`],
  [/([\p{L}\p{N})»])([;!?]+)(?=\s|$)/gu, `$1${NNBSP}$2`],
  [new RegExp(`${SPACES}+:(?=\\s|$)`, 'gu'), `${NBSP}:`],
  [/([\p{L}\p{N})»]):(?=\s|$)/gu, `$1${NBSP}:`],
  [new RegExp(`«${SPACES}*`, 'gu'), `«${NBSP}`],
  [new RegExp(`${SPACES}*»`, 'gu'), `${NBSP}»`],
  [new RegExp(`(\\d)${SPACES}+([%€])`, 'gu'), `$1${NNBSP}$2`],
];

/** French typography for a text shown verbatim: only its spaces change, never a word or a sign. */
export function typography(text: string): string {
  return RULES.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
}

@Pipe({ name: 'typo' })
export class TypoPipe implements PipeTransform {
  transform(text: string | null | undefined): string {
    return text ? typography(text) : '';
  }
}
