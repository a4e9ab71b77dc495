import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SYSTEM_NAMES } from '@ou-en-est-on/domain';
import { Callout, Empty, frenchCount, TypoPipe } from '@ou-en-est-on/ui';
import { apiUrl } from '../../shared/api/api-url';
import { LoadState } from '../../shared/api/load-state';
import { CsvExport } from '../../shared/csv-export/csv-export';
import { FilterSelect, type SelectChoice, type SelectGroup } from '../../shared/filter-select/filter-select';
import { askedPermission } from '../../shared/session/asked-permission';
import { peopleResource } from '../../shared/session/people-resource';
import { RefusedPage } from '../../shared/session/refused-page';
import { actsResource, type AuditFilters, auditStateResource } from '../audit-api';
import { OPERATION_GROUPS, PROGRAM_LABELS } from '../operation.labels';
import { sealInWords } from '../seal-in-words';
import { AuditActs } from './audit-acts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const OUTCOMES = { fait: 'done', refus: 'refused' } as const;

/** Who did what, or was refused it, the latest first; what is asked for lives in the address. */
@Component({
  selector: 'app-audit-page',
  imports: [AuditActs, Callout, CsvExport, Empty, FilterSelect, LoadState, RefusedPage, RouterLink, TypoPipe],
  templateUrl: './audit-page.html',
  styleUrls: ['../../shared/form/form.css', './audit-page.css'],
})
export class AuditPage {
  /** A person’s id, or the name of a program. */
  readonly qui = input<string>();
  readonly quoi = input<string>();
  /** A day, AAAA-MM-JJ. */
  readonly quand = input<string>();
  readonly collectivite = input<string>();
  readonly issue = input<string>();

  readonly #router = inject(Router);
  protected readonly permission = askedPermission('read-audit');
  protected readonly people = peopleResource(this.permission.granted);
  protected readonly state = auditStateResource(this.permission.granted);
  protected readonly day = computed(() => {
    const day = this.quand();
    return day !== undefined && DAY.test(day) ? day : undefined;
  });
  protected readonly filters = computed<AuditFilters>(() => {
    const who = this.qui();
    const program = SYSTEM_NAMES.find((name) => name === who);
    return {
      ...{ person: program ? undefined : who, program, operation: this.quoi(), day: this.day() },
      collectivity: this.collectivite()?.toUpperCase(),
      outcome: Object.entries(OUTCOMES).find(([word]) => word === this.issue())?.[1],
    };
  });
  protected readonly acts = actsResource(() => (this.permission.granted() ? this.filters() : undefined));
  protected readonly count = computed(() => frenchCount(this.acts.value()?.total ?? 0, 'acte'));
  protected readonly isFiltered = computed(() => Object.values(this.filters()).some(Boolean));
  protected readonly seal = computed(() => {
    const state = this.state.value();
    return state && sealInWords(state, new Date());
  });
  protected readonly exportUrl = computed(() => apiUrl('/audit', this.filters()));

  protected readonly operations: readonly SelectGroup[] = OPERATION_GROUPS.map(({ label, labels }) => ({
    label,
    choices: choicesOf(labels),
  }));
  protected readonly outcomes: readonly SelectGroup[] = [
    { label: null, choices: choicesOf({ fait: 'Fait', refus: 'Refusé' }) },
  ];
  /** Who is asked for may have no account any more: they are a choice all the same. */
  protected readonly everybody = computed<readonly SelectGroup[]>(() => {
    const people = (this.people.value()?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
    const asked = this.filters().person;
    const isGone = asked !== undefined && this.people.value() && !people.some(({ value }) => value === asked);
    const gone = isGone ? [{ value: asked, label: this.#nameOf(asked) }] : [];
    return [
      { label: 'Personnes', choices: [...people, ...gone] },
      { label: 'Programmes du site', choices: choicesOf(PROGRAM_LABELS) },
    ];
  });
  /** The name of the collectivity asked for, as far as its acts tell it. */
  protected readonly place = computed(
    () =>
      this.acts.value()?.items.find(({ collectivityName }) => collectivityName !== null)?.collectivityName ??
      this.filters().collectivity,
  );

  protected choose(param: 'quand', event: Event): void {
    const { value } = event.target as HTMLInputElement;
    void this.#router.navigate([], { queryParams: { [param]: value || null }, queryParamsHandling: 'merge' });
  }

  #nameOf(personId: string): string {
    const acts = this.acts.value()?.items ?? [];
    const own = acts.find(({ identity }) => identity === personId)?.name;
    return own ?? acts.find(({ subjectId }) => subjectId === personId)?.subjectName ?? personId;
  }
}

function choicesOf(labels: Readonly<Record<string, string>>): SelectChoice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
