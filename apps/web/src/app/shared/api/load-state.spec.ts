import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ApiFailure } from './api-failure';
import { LoadState } from './load-state';

describe('LoadState', () => {
  let reloads = 0;

  function render(failure: ApiFailure | null, loading: boolean): HTMLElement {
    reloads = 0;
    const fixture = TestBed.createComponent(LoadState);
    fixture.componentRef.setInput('resource', {
      failure: signal(failure),
      loading: signal(loading),
      reload: () => (reloads += 1),
    });
    fixture.componentRef.setInput('notFound', 'Aucune proposition ne porte ce numéro.');
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  }

  it('shows that it loads', () => {
    expect(render(null, true).querySelector('[aria-busy=true]')).not.toBeNull();
  });

  it('says an error and tries again on demand', () => {
    const page = render({ kind: 'error', message: 'La lecture a échoué.' }, false);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('La lecture a échoué.');
    page.querySelector('button')?.click();
    expect(reloads).toBe(1);
  });

  it('says in the page’s own words that nothing is there', () => {
    const page = render({ kind: 'not-found', message: 'x' }, false);
    expect(page.textContent).toContain('Aucune proposition ne porte ce numéro.');
    expect(page.querySelector('button')).toBeNull();
  });

  it('leaves it to the banner to speak aloud when the service is down', () => {
    const page = render({ kind: 'offline', message: 'Le service ne répond pas.' }, false);
    expect(page.textContent).toContain('Le service ne répond pas.');
    expect(page.querySelector('[role=alert]')).toBeNull();
  });
});
