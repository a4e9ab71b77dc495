import { PROPOSAL_SORTS, proposalFilters, type ProposalSort } from '@ou-en-est-on/contracts';
import type { ProposalFilterName, ProposalFilterValues } from '@ou-en-est-on/domain';
import type { Params } from '@angular/router';
import type { IgnoredValue } from '../shared/filters/ignored-values';

/** The French name each filter has in the addresses of the site; the values are the API's own codes, save some. */
export const FILTER_PARAMS = {
  motion: 'motion',
  axis: 'axe',
  measure: 'mesure',
  stake: 'enjeu',
  stateProgress: 'avancement',
  governmentAction: 'action',
  indicator: 'indicateur',
  theme: 'thematique',
  tag: 'etiquette',
  actor: 'acteur',
  review: 'lecture',
  pending: 'verification',
} as const satisfies Record<ProposalFilterName, string>;

/** What each filter is called on screen. */
export const FILTER_LABELS = {
  motion: 'Motion',
  axis: 'Axe',
  measure: 'Mesure',
  stake: 'Enjeu',
  stateProgress: 'Avancement côté État',
  governmentAction: 'Action de l’État',
  indicator: 'Indicateur',
  theme: 'Thématique du label',
  tag: 'Étiquette',
  actor: 'Qui doit agir',
  review: 'Lecture',
  pending: 'Vérification',
} as const satisfies Record<ProposalFilterName, string>;

/** Values that have a French word in the addresses. */
const FRENCH_VALUES: Readonly<Partial<Record<ProposalFilterName, Readonly<Record<string, string>>>>> = {
  review: { proposed: 'provisoire', published: 'publiee' },
  pending: { true: 'attente' },
};

function toFrench(name: ProposalFilterName, code: string): string {
  return FRENCH_VALUES[name]?.[code] ?? code;
}

/** The code of a word of the address; nothing for a word that is not one of its values. */
function toCode(name: ProposalFilterName, word: string): string {
  const words = FRENCH_VALUES[name];
  if (!words) return word;
  return Object.keys(words).find((code) => words[code] === word) ?? '';
}

export const FILTER_NAMES = Object.keys(FILTER_PARAMS) as readonly ProposalFilterName[];

const DEFAULT_SORT: ProposalSort = 'document';
/** Beyond, the address was not made by the site. */
const MOST_PAGES = 50;

/** What an address of the list asks for. */
export interface ListAddress {
  readonly filters: ProposalFilterValues;
  readonly sort: ProposalSort;
  /** How many pages are shown one after the other. */
  readonly pages: number;
  /** Values that no proposal can have. */
  readonly ignored: readonly IgnoredValue[];
}

interface ReadableParams {
  getAll(name: string): string[];
}

/** Reads the address of the list. Values may be separated by commas or the parameter repeated. */
export function readListAddress(params: ReadableParams): ListAddress {
  const asked = FILTER_NAMES.map((name) => ({ name, values: valuesOf(params, FILTER_PARAMS[name]) }));
  const kept = asked.map(
    ({ name, values }) =>
      [name, values.map((word) => toCode(name, word)).filter((code) => accepts(name, code))] as const,
  );
  const sort = params.getAll('tri').at(0) ?? DEFAULT_SORT;
  return {
    filters: Object.fromEntries(kept.filter(([, values]) => values.length > 0)),
    sort: isSort(sort) ? sort : DEFAULT_SORT,
    pages: readPages(params.getAll('pages').at(0)),
    ignored: [
      ...asked.flatMap(({ name, values }) =>
        values
          .filter((word) => !accepts(name, toCode(name, word)))
          .map((value) => ({ label: FILTER_LABELS[name], value })),
      ),
      ...(isSort(sort) ? [] : [{ label: 'Tri', value: sort }]),
    ],
  };
}

/** Query parameters of the list with these filters: every link towards it is made here. */
export function listParams(filters: ProposalFilterValues, sort: ProposalSort = DEFAULT_SORT, pages = 1): Params {
  const named = FILTER_NAMES.map(
    (name) => [FILTER_PARAMS[name], filters[name]?.map((code) => toFrench(name, code)).join(',')] as const,
  );
  return {
    ...Object.fromEntries(named.filter(([, value]) => value)),
    ...(sort === DEFAULT_SORT ? {} : { tri: sort }),
    ...(pages > 1 ? { pages } : {}),
  };
}

function valuesOf(params: ReadableParams, param: string): string[] {
  const values = params.getAll(param).flatMap((text) => text.split(','));
  return [...new Set(values.map((value) => value.trim()).filter(Boolean))];
}

/** The contract says what a filter may be; an identifier may still name nothing. */
function accepts(name: ProposalFilterName, value: string): boolean {
  return proposalFilters.shape[name].safeParse(value).success;
}

function isSort(text: string): text is ProposalSort {
  return (PROPOSAL_SORTS as readonly string[]).includes(text);
}

function readPages(text: string | undefined): number {
  const pages = /^\d{1,3}$/.test(text ?? '') ? Number(text) : 1;
  return Math.min(Math.max(pages, 1), MOST_PAGES);
}
