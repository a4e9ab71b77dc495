import { Component, computed, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { frenchCount } from '@ou-en-est-on/ui';
import type { CollectivityDetailDto } from '@ou-en-est-on/contracts';
import { LoadState } from '../../shared/api/load-state';
import { Told } from '../../shared/form/told';
import { askedPermission } from '../../shared/session/asked-permission';
import { RefusedPage } from '../../shared/session/refused-page';
import { bodiesResource } from '../collectivity-api';
import { collectivityPath } from '../../shared/territory-path';
import { BodyEntry } from './body-entry';
import { BodyForm } from './body-form';

/** The bodies that the geographic code does not list, for who may add one. */
@Component({
  selector: 'app-bodies-page',
  imports: [BodyEntry, BodyForm, LoadState, RefusedPage, RouterLink, Told],
  templateUrl: './bodies-page.html',
})
export class BodiesPage {
  protected readonly permission = askedPermission('manage-collectivities');
  protected readonly bodies = bodiesResource(this.permission.granted);
  protected readonly closedBodies = bodiesResource(this.permission.granted, { closed: true });
  protected readonly count = computed(() => frenchCount(this.bodies.value()?.total ?? 0, 'organisme'));
  protected readonly added = signal<CollectivityDetailDto | null>(null);
  protected readonly told = viewChild(Told);
  protected readonly pathOf = collectivityPath;

  protected tell(body: CollectivityDetailDto): void {
    this.added.set(body);
    this.bodies.reload();
  }

  /** One that is closed or reopened changes lists: the focus that was in it goes where it is said. */
  protected move(words: string): void {
    this.told()?.say(words);
    this.bodies.reload();
    this.closedBodies.reload();
  }
}
