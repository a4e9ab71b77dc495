import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ServiceStatus } from './service-status';

describe('ServiceStatus', () => {
  let status: ServiceStatus;
  let http: HttpTestingController;

  beforeEach(() => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    status = TestBed.inject(ServiceStatus);
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => {
    http.verify();
    jest.useRealTimers();
  });

  const refuse = (): void =>
    http.expectOne('/health/ready').flush(null, { status: 503, statusText: 'Service Unavailable' });

  it('asks nothing while the service answers', async () => {
    await jest.advanceTimersByTimeAsync(60_000);
    expect(status.down()).toBe(false);
  });

  it('asks less and less often while nobody answers', async () => {
    status.reportDown();
    expect(status.down()).toBe(true);
    for (const wait of [2_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
      await jest.advanceTimersByTimeAsync(wait - 1);
      http.expectNone('/health/ready');
      await jest.advanceTimersByTimeAsync(1);
      refuse();
    }
    expect(status.down()).toBe(true);
  });

  it('clears and stops asking when the service is back', async () => {
    status.reportDown();
    status.reportDown();
    await jest.advanceTimersByTimeAsync(2_000);
    http.expectOne('/health/ready').flush({ status: 'ok' });
    expect([status.down(), status.recoveries()]).toEqual([false, 1]);
    await jest.advanceTimersByTimeAsync(60_000);
  });

  it('asks at once when the reader wants to', async () => {
    status.reportDown();
    status.retryNow();
    await jest.advanceTimersByTimeAsync(0);
    http.expectOne('/health/ready').flush({ status: 'ok' });
    expect(status.down()).toBe(false);
  });
});
