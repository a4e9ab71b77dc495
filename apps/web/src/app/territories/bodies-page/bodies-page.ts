import { Component, computed, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, frenchCount } from '@ou-en-est-on/ui';
import type { CollectivityDetailDto } from '@ou-en-est-on/contracts';
import { LoadState } from '../../shared/api/load-state';
import { bodiesResource, operationsResource } from '../collectivity-api';
import { collectivityPath } from '../territory-address';
import { BodyEntry } from './body-entry';
import { BodyForm } from './body-form';

/** The bodies that the geographic code does not list, for who may add one. */
@Component({
  selector: 'app-bodies-page',
  imports: [BodyEntry, BodyForm, Empty, LoadState, RouterLink],
  templateUrl: './bodies-page.html',
})
export class BodiesPage {
  protected readonly operations = operationsResource();
  /** Why one may not be here; null for who may. */
  protected readonly refusal = computed(() => {
    const asked = this.operations.value()?.items.find(({ operation }) => operation === 'manage-collectivities');
    return asked && !asked.allowed ? asked : null;
  });
  protected readonly bodies = bodiesResource(() => this.operations.value() !== undefined && this.refusal() === null);
  protected readonly count = computed(() => frenchCount(this.bodies.value()?.total ?? 0, 'organisme'));
  protected readonly added = signal<CollectivityDetailDto | null>(null);
  protected readonly pathOf = collectivityPath;

  protected tell(body: CollectivityDetailDto): void {
    this.added.set(body);
    this.bodies.reload();
  }
}
