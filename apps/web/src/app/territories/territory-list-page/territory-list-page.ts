import { Component, computed, inject, linkedSignal, signal, untracked } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { TerritoryDto } from '@ou-en-est-on/contracts';
import { TERRITORY_TYPES } from '@ou-en-est-on/domain';
import { Empty, Explain, frenchCount, TypoPipe } from '@ou-en-est-on/ui';
import { debounceTime, Subject } from 'rxjs';
import { LoadState } from '../../shared/api/load-state';
import { TERRITORY_TYPE_LABELS, TERRITORY_TYPE_NAMES } from '../../shared/labels/common.labels';
import { territoryPath } from '../../shared/territory-path';
import { askableText, LONGEST_TEXT, readTerritoryAddress, territoryParams } from '../territory-address';
import { territoryListResource } from '../territory-api';
import { DepartmentView } from '../department-view/department-view';
import { FranceMap } from '../france-map/france-map';

/** Short enough to seem at once: each answer is a few kilobytes. */
const TYPING_PAUSE_MS = 120;

interface Line {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly where: string;
}

/** Finds a territory as one types its name, postcode or code, or on a map; what is sought lives in the address. */
@Component({
  selector: 'app-territory-list-page',
  imports: [DepartmentView, Empty, Explain, FranceMap, LoadState, RouterLink, TypoPipe],
  templateUrl: './territory-list-page.html',
  styleUrl: './territory-list-page.css',
})
export class TerritoryListPage {
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #params = toSignal(this.#route.queryParamMap, { requireSync: true });
  readonly #typed = new Subject<string>();
  readonly #isTyping = signal(false);

  protected readonly longest = LONGEST_TEXT;
  protected readonly levels = TERRITORY_TYPES.filter((type) => type !== 'country').map((type) => ({
    type,
    label: TERRITORY_TYPE_LABELS[type],
  }));
  protected readonly address = computed(() => readTerritoryAddress(this.#params()));
  protected readonly list = territoryListResource(this.address);
  /** What the field shows: the words of the address, unless they are those being typed. */
  protected readonly field = linkedSignal<string, string>({
    source: () => this.address().text,
    computation: (text, previous) => {
      const typed = previous?.value ?? '';
      return untracked(this.#isTyping) || askableText(typed) === text ? typed : text;
    },
  });
  protected readonly isSearching = computed(() => this.address().text !== '');
  /** The département looked into, by its name once the results tell it. */
  protected readonly within = computed(() => {
    const { department } = this.address();
    return department && (this.list.value()?.places[`DEP-${department}`] ?? 'un seul département');
  });
  protected readonly everywhere = computed(() => territoryParams({ ...this.address(), department: undefined }));
  protected readonly count = computed(() => {
    const list = this.list.value();
    return list && this.isSearching() ? frenchCount(list.total, 'territoire') : '';
  });
  protected readonly lines = computed<readonly Line[]>(() => {
    const list = this.list.value();
    return (list?.items ?? []).map((one) => ({
      id: one.id,
      path: territoryPath(one.id),
      name: one.name,
      where: whereOf(one, list?.places ?? {}),
    }));
  });

  constructor() {
    this.#typed.pipe(debounceTime(TYPING_PAUSE_MS), takeUntilDestroyed()).subscribe((text) => this.#ask(text));
  }

  protected type(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.#isTyping.set(true);
    this.field.set(text);
    this.#typed.next(text);
  }

  /** Without waiting for the pause. */
  protected submit(event: Event): void {
    event.preventDefault();
    this.#ask(this.field());
  }

  protected choose(event: Event): void {
    const chosen = (event.target as HTMLSelectElement).value;
    const type = TERRITORY_TYPES.find((one) => one === chosen);
    this.#go({ ...this.address(), type });
  }

  #ask(typed: string): void {
    this.#isTyping.set(false);
    const text = askableText(typed);
    if (text !== this.address().text) this.#go({ ...this.address(), text });
  }

  /** Letters typed one after the other are one step of the history. */
  #go(address: ReturnType<typeof readTerritoryAddress>): void {
    const queryParams = territoryParams(address);
    void this.#router.navigate([], { relativeTo: this.#route, queryParams, replaceUrl: true });
  }
}

/** The level, the département and the postcode: what tells two communes of one name apart. */
function whereOf(
  { type, departmentId, postcodes, code }: TerritoryDto,
  places: Readonly<Record<string, string>>,
): string {
  const department = departmentId === null ? undefined : places[departmentId];
  const codes = type === 'commune' ? postcodes.slice(0, 2).join(', ') || code : undefined;
  return [TERRITORY_TYPE_NAMES[type], department, codes].filter((part) => part !== undefined).join(' · ');
}
