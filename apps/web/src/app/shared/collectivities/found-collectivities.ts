import { computed, type Signal } from '@angular/core';
import {
  collectivityList,
  type CollectivityListDto,
  territoryList,
  type TerritoryListDto,
} from '@ou-en-est-on/contracts';
import type { TerritoryType } from '@ou-en-est-on/domain';
import { type ApiResource, apiResource } from '../api/api-resource';
import { apiUrl } from '../api/api-url';
import { COLLECTIVITY_KIND_LABELS } from '../labels/collectivity.labels';
import { TERRITORY_TYPE_NAMES } from '../labels/common.labels';
import { type AskedWords, askedWords } from './asked-words';

/** A territory that bears the name of its collectivity, or a body that no territory has. */
export interface FoundCollectivity {
  readonly id: string;
  readonly name: string;
  /** What it is, and where. */
  readonly where: string;
}

/** Collectivities as one types their name, a postcode or a SIREN. */
export interface FoundCollectivities {
  /** Territories that bear the name, then bodies that no territory has. */
  readonly found: Signal<readonly FoundCollectivity[]>;
  /** Syndicates, établissements publics territoriaux… */
  readonly bodies: ApiResource<CollectivityListDto>;
  /** True once all that bears the words typed is known. */
  readonly answered: Signal<boolean>;
}

/** Territories as one types their name, a postcode or a code. */
export interface FoundTerritories {
  readonly found: Signal<readonly FoundCollectivity[]>;
  readonly list: ApiResource<TerritoryListDto>;
  /** True once all that bears the words typed is known. */
  readonly answered: Signal<boolean>;
}

/** Those of some levels. Without words nothing is asked. */
export function foundTerritories(
  typed: Signal<string>,
  levels: () => readonly TerritoryType[],
  limit: number,
): FoundTerritories {
  return territoriesBearing(askedWords(typed), levels, limit);
}

function territoriesBearing(
  { words, current }: AskedWords,
  levels: () => readonly TerritoryType[],
  limit: number,
): FoundTerritories {
  const url = (): string | undefined =>
    words() === '' ? undefined : apiUrl('/territories', { q: words(), type: levels(), limit });
  const list = apiResource(territoryList, url, { keepPrevious: 'while-loading' });
  const found = computed(() => {
    // What was found stays in the resource while nothing is asked.
    if (words() === '') return [];
    const { items = [], places = {} } = list.value() ?? {};
    return items.map(({ id, name, type: level, departmentId, postcodes }) => ({
      ...{ id, name },
      where: told(TERRITORY_TYPE_NAMES[level], departmentId && places[departmentId], postcodes[0]),
    }));
  });
  return { found, list, answered: computed(() => current() && isKnown(list)) };
}

/** Without words nothing is asked. */
export function foundCollectivities(typed: Signal<string>, limit: number): FoundCollectivities {
  const asked = askedWords(typed);
  const { words } = asked;
  const territories = territoriesBearing(asked, () => ['commune', 'epci', 'department', 'region', 'overseas'], limit);
  const url = (): string | undefined => (words() === '' ? undefined : apiUrl('/collectivities', { q: words(), limit }));
  const bodies = apiResource(collectivityList, url, { keepPrevious: 'while-loading' });
  const found = computed(() => {
    if (words() === '') return [];
    return [
      ...territories.found(),
      ...(bodies.value()?.items ?? []).map(({ id, name, kind, siren }) => ({
        ...{ id, name },
        where: told(COLLECTIVITY_KIND_LABELS[kind], siren && `SIREN ${siren}`),
      })),
    ];
  });
  return { found, bodies, answered: computed(() => territories.answered() && isKnown(bodies)) };
}

const isKnown = (list: ApiResource<unknown>): boolean => !list.loading() && list.value() !== undefined;

const told = (...words: readonly (string | null | undefined)[]): string => words.filter(Boolean).join(' · ');
