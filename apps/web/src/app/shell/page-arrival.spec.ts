import { ViewportScroller } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { NavigationEnd, Router, Scroll } from '@angular/router';
import { Subject } from 'rxjs';
import { PageArrival } from './page-arrival';
import { ScrollMemory } from './scroll-memory';

describe('PageArrival', () => {
  const events = new Subject<Scroll>();
  const router = { events, url: '/' };
  const moves: unknown[] = [];

  beforeEach(() => {
    moves.length = 0;
    document.body.innerHTML = '<main tabindex="-1"><h1>Propositions</h1><button>Filtrer</button></main>';
    TestBed.configureTestingModule({
      providers: [
        { provide: Router, useValue: router },
        { provide: ScrollMemory, useValue: { restore: (top: number) => moves.push(['restore', top]) } },
        {
          provide: ViewportScroller,
          useValue: {
            scrollToAnchor: (anchor: string) => moves.push(['anchor', anchor]),
            scrollToPosition: (position: [number, number]) => moves.push(['top', position]),
          },
        },
      ],
    });
    TestBed.inject(PageArrival).watch();
    arrive('/');
    (document.activeElement as HTMLElement | null)?.blur();
    moves.length = 0;
  });

  function arrive(url: string, position: [number, number] | null = null, anchor: string | null = null): void {
    router.url = url;
    events.next(new Scroll(new NavigationEnd(1, url, url), position, anchor));
    TestBed.tick();
  }

  it('leaves focus alone on the first page, which the browser announces', () => {
    expect(document.activeElement).toBe(document.body);
  });

  it('moves focus to the title of a new page and starts at its top', () => {
    arrive('/propositions');
    expect(document.activeElement?.tagName).toBe('H1');
    expect(moves).toEqual([['top', [0, 0]]]);
  });

  it('moves focus to the content while a page has no title yet', () => {
    document.querySelector('h1')?.remove();
    arrive('/motions');
    expect(document.activeElement?.tagName).toBe('MAIN');
  });

  it.each([
    [0, 'H1'],
    [640, 'BODY'],
  ])('back %d pixels below the top, leaves focus on %s', (top, holder) => {
    arrive('/motions', [0, top]);
    expect(document.activeElement?.tagName).toBe(holder);
    expect(moves).toEqual([['restore', top]]);
  });

  it('moves nothing when only a filter changes', () => {
    arrive('/propositions');
    const button = document.querySelector('button');
    button?.focus();
    moves.length = 0;
    arrive('/propositions?enjeu=acces');
    expect(document.activeElement).toBe(button);
    expect(moves).toEqual([]);
  });

  it('brings the reader back where they were', () => {
    arrive('/propositions', [0, 840]);
    expect(moves).toEqual([['restore', 840]]);
  });

  it('goes to an anchor, of the same page too', () => {
    draw('manques');
    arrive('/methode#manques', null, 'manques');
    expect(moves).toEqual([['anchor', 'manques']]);
    expect(document.activeElement?.id).toBe('manques');
  });

  it('waits for the data that hold an anchor', async () => {
    arrive('/indicateurs/fibre#valeurs', null, 'valeurs');
    expect(moves).toEqual([]);
    draw('valeurs');
    await Promise.resolve();
    expect(moves).toEqual([['anchor', 'valeurs']]);
    expect(document.activeElement?.id).toBe('valeurs');
  });

  it('gives an anchor up for a reader who has moved meanwhile', async () => {
    arrive('/indicateurs/fibre#valeurs', null, 'valeurs');
    window.dispatchEvent(new Event('wheel'));
    draw('valeurs');
    await Promise.resolve();
    expect(moves).toEqual([]);
  });

  function draw(anchor: string): void {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', `<h2 id="${anchor}">Ce qui manque</h2>`);
  }
});
