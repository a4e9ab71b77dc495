import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router, withInMemoryScrolling } from '@angular/router';
import { ServiceStatus } from '../shared/api/service-status';
import { Demonstration } from '../shared/demonstration/demonstration';
import { Shell } from './shell';

@Component({ template: '<h1>Propositions</h1><a id="last" href="/x">Un lien</a>' })
class ListPage {}

@Component({ template: '<h1>Méthode</h1>' })
class MethodPage {}

@Component({ template: '<h1>Recherche</h1>' })
class SearchPage {}

describe('Shell', () => {
  let fixture: ComponentFixture<Shell>;
  let router: Router;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;

  beforeEach(async () => {
    window.scrollTo = jest.fn();
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            { path: 'propositions', component: ListPage },
            { path: 'methode', component: MethodPage },
            { path: 'recherche', component: SearchPage },
          ],
          withInMemoryScrolling(),
        ),
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

  async function visit(url: string): Promise<void> {
    await router.navigateByUrl(url);
    fixture.detectChanges();
    await fixture.whenStable();
  }

  const sectionLink = (label: string): HTMLAnchorElement | undefined =>
    [...page().querySelectorAll<HTMLAnchorElement>('#sections a')].find((link) => link.textContent?.trim() === label);

  it('starts with a way straight to the content', () => {
    const skip = page().querySelector<HTMLAnchorElement>('a');
    expect(skip?.textContent).toBe('Aller au contenu');
    Element.prototype.scrollIntoView = jest.fn();
    skip?.click();
    expect(document.activeElement?.tagName).toBe('MAIN');
  });

  it('says on every page that what it shows is invented, in a demonstration only', async () => {
    const banner = (): string => page().querySelector('app-demonstration-banner')?.textContent ?? '';
    expect(banner()).toBe('');
    TestBed.inject(Demonstration).report();
    for (const path of ['/propositions', '/methode']) {
      await visit(path);
      expect(banner()).toContain('Données de démonstration, inventées.');
    }
  });

  it('lists the sections and marks the current one', () => {
    expect(page().querySelectorAll('#sections a')).toHaveLength(10);
    expect(sectionLink('Propositions')?.getAttribute('aria-current')).toBe('page');
    expect(sectionLink('Motions')?.hasAttribute('aria-current')).toBe(false);
  });

  it('opens the sections from a button that says so, and closes them on arrival', async () => {
    const menu = page().querySelector<HTMLButtonElement>('button[aria-controls=sections]');
    expect(menu?.getAttribute('aria-expanded')).toBe('false');
    menu?.click();
    fixture.detectChanges();
    expect(menu?.getAttribute('aria-expanded')).toBe('true');
    await visit('/methode');
    expect(menu?.getAttribute('aria-expanded')).toBe('false');
  });

  it('leads to the search, whose page has a field of its own', async () => {
    const form = page().querySelector<HTMLFormElement>('header form[role=search]');
    const field = form?.querySelector('input');
    if (field) field.value = 'fibre';
    form?.dispatchEvent(new SubmitEvent('submit', { cancelable: true, bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    fixture.detectChanges();
    expect(router.url).toBe('/recherche?q=fibre');
    expect(page().querySelector('header form[role=search]')).toBeNull();
    await visit('/methode');
    expect(page().querySelector('header form[role=search]')).not.toBeNull();
  });

  it('says that the service does not answer, and stops saying it', () => {
    const banner = page().querySelector('app-service-banner');
    expect(banner?.getAttribute('role')).toBe('status');
    expect(banner?.textContent).toBe('');
    TestBed.inject(ServiceStatus).reportDown();
    fixture.detectChanges();
    expect(banner?.textContent).toContain('Le service ne répond pas.');
  });
});
