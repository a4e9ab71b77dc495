import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { ServiceStatus } from '../shared/api/service-status';
import { FullLoad } from '../shared/full-load';
import { LostPage } from './lost-page';

describe('LostPage', () => {
  const router = { navigated: true };
  const recoveries = signal(0);
  const asked: string[] = [];
  const loaded: string[] = [];
  let lost: LostPage;

  beforeEach(() => {
    router.navigated = true;
    recoveries.set(0);
    asked.length = 0;
    loaded.length = 0;
    const status = {
      recoveries,
      reportDown: () => asked.push('down'),
      retryNow: () => asked.push('retry'),
    };
    TestBed.configureTestingModule({
      providers: [
        { provide: Router, useValue: router },
        { provide: ServiceStatus, useValue: status },
        { provide: FullLoad, useValue: { to: (url: string) => loaded.push(url) } },
      ],
    });
    lost = TestBed.inject(LostPage);
  });

  it('asks the service at once, and loads the page anew only when it answers', () => {
    lost.report({ url: '/motions' });
    TestBed.tick();
    expect([asked, loaded]).toEqual([['down', 'retry'], []]);
    recoveries.set(1);
    TestBed.tick();
    expect(loaded).toEqual(['/motions']);
  });

  it('loads the last page asked for', () => {
    lost.report({ url: '/motions' });
    lost.report({ url: '/matrice' });
    recoveries.set(1);
    TestBed.tick();
    expect(loaded).toEqual(['/matrice']);
  });

  it('leaves the reader choose when the site has just been loaded: it would go round and round', () => {
    router.navigated = false;
    lost.report({ url: '/motions' });
    recoveries.set(1);
    TestBed.tick();
    expect([lost.atFirstLoad(), asked, loaded]).toEqual(['/motions', [], []]);
  });
});
