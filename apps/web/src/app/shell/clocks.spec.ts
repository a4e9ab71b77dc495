import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, Router, RouterLink, TitleStrategy, withInMemoryScrolling } from '@angular/router';
import { SiteRouter } from '../shared/clocks/site-router';
import { SiteTitleStrategy } from '../shared/page-title';
import { Shell } from './shell';

@Component({
  imports: [RouterLink],
  template: `<h1>Propositions</h1>
    <a class="one" routerLink="/propositions/2023-1.1.1">Une</a>
    <a class="axis" routerLink="/propositions" [queryParams]="{ axe: '2023-1' }">Un axe</a>
    <a class="matrix" routerLink="/matrice">La matrice</a>`,
})
class ListPage {}

@Component({ template: '<h1>Matrice du label</h1>' })
class MatrixPage {}

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

describe('the two clocks of the site', () => {
  let fixture: ComponentFixture<Shell>;
  let router: Router;
  let awaited: Promise<typeof MatrixPage>;
  let fails: (reason: Error) => void;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const find = <T extends HTMLElement>(selector: string): T | null => page().querySelector<T>(selector);
  const href = (selector: string): string | null | undefined => find(selector)?.getAttribute('href');
  const banner = (): string => plain(find('app-clocks-banner')?.textContent);

  beforeEach(async () => {
    awaited = new Promise((_, reject) => (fails = reject));
    window.scrollTo = jest.fn();
    Element.prototype.scrollIntoView = jest.fn();
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            { path: 'propositions', title: 'Propositions', component: ListPage },
            { path: 'matrice', component: MatrixPage },
            // A page whose file takes its time: it arrives when the test says so.
            { path: 'motions', loadComponent: () => awaited },
          ],
          withInMemoryScrolling(),
        ),
        { provide: Router, useClass: SiteRouter },
        { provide: TitleStrategy, useClass: SiteTitleStrategy },
        provideHttpClient(),
        provideHttpClientTesting(),
      ],
    });
    fixture = TestBed.createComponent(Shell);
    document.body.append(page());
    router = TestBed.inject(Router);
    await visit('/propositions');
  });

  afterEach(() => page().remove());

  /** While a page is on its way nothing is stable. */
  async function aMoment(): Promise<void> {
    await new Promise((done) => setTimeout(done));
    fixture.detectChanges();
  }

  async function settle(): Promise<void> {
    await new Promise((done) => setTimeout(done));
    fixture.detectChanges();
    await fixture.whenStable();
    fixture.detectChanges();
  }

  async function visit(url: string): Promise<void> {
    await router.navigateByUrl(url);
    await settle();
  }

  async function ask(days: { readonly asOf?: string; readonly knownAt?: string }): Promise<void> {
    const fold = find<HTMLDetailsElement>('app-clocks-control details');
    if (fold && !fold.open) {
      fold.open = true;
      fold.dispatchEvent(new Event('toggle'));
      await settle();
    }
    for (const [name, value] of Object.entries(days)) {
      const field = find<HTMLInputElement>(`app-clocks-control input[name=${name}]`);
      if (field) field.value = value;
    }
    find('app-clocks-control form')?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    await settle();
  }

  it('say nothing while the site is read today', () => {
    expect(find('app-clocks-banner')?.hidden).toBe(true);
    expect(href('.one')).toBe('/propositions/2023-1.1.1');
    expect(find('app-clocks-control input')).toBeNull();
  });

  it('are moved from the foot of the page: the address, the title and a banner say so', async () => {
    await visit('/propositions?axe=2023-1&pages=3');
    await ask({ asOf: '2023-12-31' });
    expect(router.url).toBe('/propositions?axe=2023-1&asOf=2023-12-31');
    expect(banner()).toContain('Vous lisez le site au 31 décembre 2023');
    expect(plain(TestBed.inject(Title).getTitle())).toBe('Propositions (au 31 décembre 2023) — Où en est-on ?');
    expect(document.activeElement?.id).toBe('date-de-lecture');
  });

  it('are carried by the links towards the pages that follow them, and by no other', async () => {
    await visit('/propositions?asOf=2023-12-31&knownAt=2026-06-01');
    expect(href('.one')).toBe('/propositions/2023-1.1.1?asOf=2023-12-31&knownAt=2026-06-01');
    expect(href('.axis')).toBe('/propositions?axe=2023-1&asOf=2023-12-31&knownAt=2026-06-01');
    expect(href('.matrix')).toBe('/matrice');
    expect(href('#sections a[href^="/indicateurs"]')).toContain('asOf=2023-12-31');
    expect(href('footer a[href^="/methode"]')).toBe('/methode');
  });

  it('come back to today in one step', async () => {
    await visit('/propositions?axe=2023-1&asOf=2023-12-31');
    const back = find<HTMLAnchorElement>('app-clocks-banner a');
    expect(back?.getAttribute('href')).toBe('/propositions?axe=2023-1');
    back?.click();
    await settle();
    expect(router.url).toBe('/propositions?axe=2023-1');
    expect(find('app-clocks-banner')?.hidden).toBe(true);
    expect(href('.one')).toBe('/propositions/2023-1.1.1');
  });

  it('are dropped on a page that does not follow them, which says so and leads back', async () => {
    await visit('/propositions?asOf=2023-12-31');
    await visit('/matrice');
    expect(banner()).toContain('Cette page se lit toujours à aujourd’hui');
    expect(href('app-clocks-banner a')).toBe('/?asOf=2023-12-31');
    expect(find('app-clocks-control details')).toBeNull();
    await visit('/propositions');
    expect(find('app-clocks-banner')?.hidden).toBe(true);
  });

  it.each([
    ['2030-01-01', 'est un jour à venir'],
    ['2023-06-31', 'n’est pas un jour du calendrier'],
  ])('refuse %s in the address without losing the page', async (day, words) => {
    await visit(`/propositions?asOf=${day}`);
    expect(banner()).toContain(words);
    expect(banner()).toContain('Cette page se lit à aujourd’hui.');
    expect(href('.one')).toBe('/propositions/2023-1.1.1');
    expect(plain(find('h1')?.textContent)).toBe('Propositions');
  });

  it('refuse a day to come where it is typed, and stay where they are', async () => {
    await ask({ knownAt: '2030-01-01' });
    expect(router.url).toBe('/propositions');
    const field = find<HTMLInputElement>('app-clocks-control input[name=knownAt]');
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    expect(plain(find('#knownAt-refus')?.textContent)).toContain('est un jour à venir');
    expect(document.activeElement).toBe(field);
  });

  it('are carried by a link pressed before the page asked for at another date has come', async () => {
    void router.navigateByUrl('/motions?asOf=2023-12-31');
    await aMoment();
    expect(router.url).toBe('/propositions');
    find('.axis')?.click();
    await settle();
    expect(router.url).toBe('/propositions?axe=2023-1&asOf=2023-12-31');
  });

  it('are those of today for a link pressed before today’s page has come', async () => {
    await visit('/propositions?asOf=2023-12-31');
    void router.navigateByUrl('/motions');
    await aMoment();
    find('.axis')?.click();
    await settle();
    expect(router.url).toBe('/propositions?axe=2023-1');
  });

  it('stay as they are when the page asked for at another date does not come', async () => {
    const asked = router.navigateByUrl('/motions?asOf=2023-12-31').catch(() => undefined);
    await aMoment();
    fails(new Error('the file is no longer there'));
    await asked;
    await settle();
    find('.axis')?.click();
    await settle();
    expect(router.url).toBe('/propositions?axe=2023-1');
  });

  it('take two emptied fields for today', async () => {
    await visit('/propositions?asOf=2023-12-31');
    await ask({ asOf: '' });
    expect(router.url).toBe('/propositions');
  });
});
