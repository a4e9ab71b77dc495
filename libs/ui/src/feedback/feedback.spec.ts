import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Side } from '../layout/side';
import { Callout } from './callout';
import { ErrorMessage } from './error';
import { Loading } from './loading';

@Component({
  imports: [Callout, ErrorMessage, Side],
  template: `<ui-callout tone="working-data" heading="À valider ?">Lecture proposée.</ui-callout>
    <ui-error message="La lecture a échoué." (retry)="retries = retries + 1" />
    <ui-side side="collectivities" heading="Ce qu’elles ont fait">…</ui-side>`,
})
class Host {
  retries = 0;
}

describe('messages and sides', () => {
  function render(): { host: Host; page: HTMLElement } {
    const fixture = TestBed.createComponent(Host);
    fixture.detectChanges();
    return { host: fixture.componentInstance, page: fixture.nativeElement as HTMLElement };
  }
  const nameOf = (page: HTMLElement, selector: string): string => {
    const id = page.querySelector(selector)?.getAttribute('aria-labelledby');
    return (page.querySelector(`#${id}`)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  };

  it('names a callout by its heading', () => {
    const { page } = render();
    expect(nameOf(page, '[role=note]')).toBe('À valider ?');
    expect(page.querySelector('.heading')?.textContent).toBe('À valider\u202f?');
  });

  it('says an error aloud and offers to try again', () => {
    const { host, page } = render();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('La lecture a échoué.');
    page.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    expect(host.retries).toBe(1);
  });

  it('names a side by whose it is and what it holds', () => {
    expect(nameOf(render().page, '[role=region]')).toBe('Côté collectivités : Ce qu’elles ont fait');
  });
});

describe('Loading', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('stays silent when the reading is quick and speaks when it lasts', async () => {
    const fixture = TestBed.createComponent(Loading);
    fixture.detectChanges();
    const page = fixture.nativeElement as HTMLElement;
    expect(page.getAttribute('aria-busy')).toBe('true');
    expect(page.querySelector('[role=status]')?.textContent).toBe('');
    await jest.advanceTimersByTimeAsync(700);
    fixture.detectChanges();
    expect(page.querySelector('[role=status]')?.textContent).toBe('Chargement en cours…');
  });
});
