import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RelatedCollectivityDto } from '@ou-en-est-on/contracts';
import { isBodyId } from '@ou-en-est-on/domain';
import { Callout, Empty, frenchDate, TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { LabelHistory } from '../../shared/label-awards/label-history';
import { pageTitle } from '../../shared/page-title';
import { COLLECTIVITY_KIND_LABELS } from '../../shared/labels/collectivity.labels';
import { collectivityDashboardResource, collectivityResource } from '../collectivity-api';
import { LocalState } from '../local-state/local-state';
import { BodyHistory } from './body-history';
import { LinkedSheets } from '../../shared/action-sheets/linked-sheets';
import { collectivityPath } from '../../shared/territory-path';

/** A body that no territory has: what it is, who its members are, and what it made public of what it did. */
@Component({
  selector: 'app-body-page',
  imports: [BodyHistory, Callout, Empty, LabelHistory, LinkedSheets, LoadState, LocalState, RouterLink, TypoPipe],
  templateUrl: './body-page.html',
})
export class BodyPage {
  readonly id = input.required<string>();

  protected readonly collectivity = collectivityResource(this.id);
  /** Of a body alone: the page of its territory tells what another one did. */
  protected readonly dashboard = collectivityDashboardResource(() => {
    const it = this.collectivity.value();
    return it && isBodyId(it.id) ? it.id : undefined;
  });
  protected readonly title = computed(() => this.collectivity.value()?.name ?? 'Organisme');
  protected readonly kicker = computed(() => {
    const it = this.collectivity.value();
    return it ? COLLECTIVITY_KIND_LABELS[it.kind] : '';
  });
  protected readonly members = computed(() => linesOf(this.collectivity.value()?.members));
  protected readonly memberOf = computed(() => linesOf(this.collectivity.value()?.memberOf));
  /** Since when it no longer exists, and why. */
  protected readonly closing = computed(() => {
    const { closedOn = null, history = [] } = this.collectivity.value() ?? {};
    const reason = history.find(({ kind }) => kind === 'closed')?.reason?.replace(/\.$/, '');
    return closedOn === null ? null : { since: frenchDate(closedOn), reason };
  });
  protected readonly successor = computed(() => {
    const heir = this.collectivity.value()?.successor;
    return heir ? { name: heir.name, path: collectivityPath(heir.id) } : null;
  });
  protected readonly territoryPath = computed(() => {
    const it = this.collectivity.value();
    return it?.territoryId ? collectivityPath(it.id) : null;
  });

  constructor() {
    pageTitle(() => (this.collectivity.failure()?.kind === 'not-found' ? 'Page introuvable' : this.title()));
  }
}

function linesOf(related: readonly RelatedCollectivityDto[] = []): { id: string; name: string; path: string }[] {
  return related.map((one) => ({ id: one.id, name: one.name, path: collectivityPath(one.id) }));
}
