import type { Params } from '@angular/router';
import { TERRITORY_TYPES, type TerritoryType } from '@ou-en-est-on/domain';

export const LONGEST_TEXT = 100;
const DEPARTMENT_CODE = /^(\d{2}|2[AB]|97\d)$/;

/** What an address of the territories asks for. */
export interface TerritoryAddress {
  /** Empty when nothing is asked yet. */
  readonly text: string;
  readonly type: TerritoryType | undefined;
  /** Code of the département that is looked into, `35` or `2A`. */
  readonly department: string | undefined;
}

interface ReadableParams {
  get(name: string): string | null;
}

/** Reads the address; a level that does not exist is left out, and a département whose code cannot be one. */
export function readTerritoryAddress(params: ReadableParams): TerritoryAddress {
  const type = TERRITORY_TYPES.find((one) => one === params.get('niveau'));
  const asked = params.get('departement')?.toUpperCase() ?? '';
  const department = DEPARTMENT_CODE.test(asked) ? asked : undefined;
  return { text: askableText(params.get('q') ?? ''), type, department };
}

export function territoryParams({ text, type, department }: TerritoryAddress): Params {
  return {
    ...(department === undefined ? {} : { departement: department }),
    ...(text === '' ? {} : { q: text }),
    ...(type === undefined ? {} : { niveau: type }),
  };
}

/** What was typed as the API takes it: without control characters nor halves of characters, and not too long. */
export function askableText(typed: string): string {
  return typed
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TEXT)
    .replace(/\p{Cs}/gu, '');
}
