import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { page } from '@ou-en-est-on/contracts';
import * as z from 'zod/mini';
import type { ApiResource } from './api-resource';
import { wholeList } from './whole-list';

const CONTRACT = page(z.string());

describe('wholeList', () => {
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => http.verify());

  function read(url: string | undefined): ApiResource<z.output<typeof CONTRACT>> {
    const list = TestBed.runInInjectionContext(() => wholeList(CONTRACT, signal(url)));
    TestBed.tick();
    return list;
  }

  async function settle(): Promise<void> {
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
  }

  it('reads one page after the other, to the end', async () => {
    const list = read('/proposals?limit=2');
    http.expectOne('/api/v1/proposals?limit=2').flush({ items: ['a', 'b'], total: 3, next: 'c+1' });
    await settle();
    expect([list.loading(), list.value()]).toEqual([true, undefined]);
    http.expectOne('/api/v1/proposals?limit=2&cursor=c%2B1').flush({ items: ['c'], total: 3, next: null });
    await settle();
    expect([list.loading(), list.value()]).toEqual([false, { items: ['a', 'b', 'c'], total: 3, next: null }]);
  });

  it('shows nothing of a list that cannot be read to its end', async () => {
    const list = read('/proposals');
    http.expectOne('/api/v1/proposals').flush({ items: ['a'], total: 2, next: 'c' });
    http.expectOne('/api/v1/proposals?cursor=c').flush({}, { status: 500, statusText: 'Error' });
    await settle();
    expect([list.value(), list.failure()?.kind]).toEqual([undefined, 'error']);
  });

  it('refuses a page that breaks its contract', async () => {
    const list = read('/proposals');
    http.expectOne('/api/v1/proposals').flush({ items: [1], total: 1, next: null });
    await settle();
    expect(list.failure()?.kind).toBe('outdated');
  });

  it('asks nothing while it has no address', () => {
    expect(read(undefined).loading()).toBe(false);
  });
});
