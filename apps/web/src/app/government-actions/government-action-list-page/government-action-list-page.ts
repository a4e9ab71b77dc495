import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ACTION_DOMAINS, ACTION_KINDS } from '@ou-en-est-on/domain';
import { Empty, Explain, frenchCount } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { FilterSelect, type SelectGroup } from '../../shared/filter-select/filter-select';
import { ACTION_DOMAIN_LABELS, ACTION_KIND_LABELS } from '../../shared/labels/government-action.labels';
import { governmentActionListResource } from '../government-action-api';
import { GovernmentActionEntry } from './government-action-entry';

/** What the State did or announced, by domain; the filters live in the address. */
@Component({
  selector: 'app-government-action-list-page',
  imports: [Empty, Explain, FilterSelect, GovernmentActionEntry, LoadState, RouterLink],
  templateUrl: './government-action-list-page.html',
  styleUrl: './government-action-list-page.css',
})
export class GovernmentActionListPage {
  readonly domaine = input<string>();
  readonly nature = input<string>();

  readonly #filters = computed(() => ({
    domain: ACTION_DOMAINS.find((domain) => domain === this.domaine()),
    kind: ACTION_KINDS.find((kind) => kind === this.nature()),
  }));
  protected readonly actions = governmentActionListResource(this.#filters);

  protected readonly domains = choicesOf(ACTION_DOMAINS, ACTION_DOMAIN_LABELS);
  protected readonly kinds = choicesOf(ACTION_KINDS, ACTION_KIND_LABELS);
  protected readonly count = computed(() => {
    const list = this.actions.value();
    return list ? frenchCount(list.total, 'action') : '';
  });
  protected readonly groups = computed(() => {
    const items = this.actions.value()?.items ?? [];
    return ACTION_DOMAINS.map((domain) => ({
      domain,
      label: ACTION_DOMAIN_LABELS[domain],
      actions: items.filter((action) => action.domain === domain),
    })).filter(({ actions }) => actions.length > 0);
  });
}

function choicesOf<T extends string>(
  values: readonly T[],
  labels: Readonly<Record<T, string>>,
): readonly SelectGroup[] {
  return [{ label: null, choices: values.map((value) => ({ value, label: labels[value] })) }];
}
