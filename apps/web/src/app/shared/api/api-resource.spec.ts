import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type Signal, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import * as z from 'zod/mini';
import { type ApiResource, type ApiResourceOptions, apiResource } from './api-resource';
import { serviceStatusInterceptor } from './service-status.interceptor';

const CONTRACT = z.object({ total: z.int() });

describe('apiResource', () => {
  let http: HttpTestingController;

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([serviceStatusInterceptor])), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => {
    http.verify();
    jest.useRealTimers();
  });

  function read(url: Signal<string | undefined>, options?: ApiResourceOptions): ApiResource<{ total: number }> {
    return TestBed.runInInjectionContext(() => apiResource(CONTRACT, url, options));
  }

  async function settle(): Promise<void> {
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(0);
    TestBed.tick();
  }

  it('loads, then gives the answer parsed by its contract', async () => {
    const list = read(signal('/motions'));
    TestBed.tick();
    expect([list.loading(), list.value(), list.failure()]).toEqual([true, undefined, null]);
    http.expectOne('/api/v1/motions').flush({ total: 4, unknown: true });
    await settle();
    expect([list.loading(), list.value(), list.failure()]).toEqual([false, { total: 4 }, null]);
  });

  it('refuses an answer that breaks its contract', async () => {
    const list = read(signal('/motions'));
    TestBed.tick();
    http.expectOne('/api/v1/motions').flush({ total: 'quatre' });
    await settle();
    expect(list.value()).toBeUndefined();
    expect(list.failure()?.kind).toBe('outdated');
  });

  it('asks nothing while it has no address', () => {
    const list = read(signal(undefined));
    TestBed.tick();
    expect(list.loading()).toBe(false);
  });

  it('tells an unknown id from a fault', async () => {
    const page = read(signal('/proposals/1'));
    TestBed.tick();
    http.expectOne('/api/v1/proposals/1').flush({ detail: '…' }, { status: 404, statusText: 'Not Found' });
    await settle();
    expect(page.failure()?.kind).toBe('not-found');
  });

  it.each([
    [undefined, undefined],
    ['while-loading', { total: 1 }],
    ['always', { total: 1 }],
  ] as const)('when its address changes (keepPrevious: %s) shows %j meanwhile', async (keepPrevious, shown) => {
    const url = signal('/proposals?motion=2021');
    const list = read(url, keepPrevious && { keepPrevious });
    TestBed.tick();
    http.expectOne('/api/v1/proposals?motion=2021').flush({ total: 1 });
    await settle();
    expect(list.value()).toEqual({ total: 1 });
    url.set('/proposals?motion=2022');
    TestBed.tick();
    expect([list.value(), list.loading()]).toEqual([shown, true]);
    http.expectOne('/api/v1/proposals?motion=2022').flush({ total: 2 });
    await settle();
    expect(list.value()).toEqual({ total: 2 });
  });

  it.each([
    ['while-loading', undefined],
    ['always', { total: 1 }],
  ] as const)('when the next answer cannot be read (keepPrevious: %s) shows %j', async (keepPrevious, shown) => {
    const url = signal('/proposals?motion=2021');
    const list = read(url, { keepPrevious });
    TestBed.tick();
    http.expectOne('/api/v1/proposals?motion=2021').flush({ total: 1 });
    await settle();
    expect(list.value()).toEqual({ total: 1 });
    url.set('/proposals?motion=2022');
    TestBed.tick();
    http.expectOne('/api/v1/proposals?motion=2022').flush({}, { status: 500, statusText: 'Error' });
    await settle();
    expect([list.value(), list.failure()?.kind]).toEqual([shown, 'error']);
  });

  it('does not wait for ever for an answer', async () => {
    const list = read(signal('/motions'));
    TestBed.tick();
    const request = http.expectOne('/api/v1/motions');
    await jest.advanceTimersByTimeAsync(14_999);
    TestBed.tick();
    expect(list.failure()).toBeNull();
    await jest.advanceTimersByTimeAsync(1);
    TestBed.tick();
    expect([list.failure()?.kind, request.cancelled]).toEqual(['offline', true]);
  });

  it('reads again by itself when the service that did not answer is back', async () => {
    const list = read(signal('/motions'));
    TestBed.tick();
    http.expectOne('/api/v1/motions').flush(null, { status: 503, statusText: 'Service Unavailable' });
    await settle();
    expect(list.failure()?.kind).toBe('offline');
    await jest.advanceTimersByTimeAsync(2_000);
    http.expectOne('/health/ready').flush({ status: 'ok' });
    await settle();
    http.expectOne('/api/v1/motions').flush({ total: 4 });
    await settle();
    expect(list.value()).toEqual({ total: 4 });
  });
});
