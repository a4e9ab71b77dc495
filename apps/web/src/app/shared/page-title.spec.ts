import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, TitleStrategy } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { fullTitle, pageTitle, SiteTitleStrategy } from './page-title';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

@Component({ template: '' })
class ProposalPage {
  readonly text = signal<string | undefined>(undefined);

  constructor() {
    pageTitle(() => this.text());
  }
}

describe('page titles', () => {
  it('end with the name of the site', () => {
    expect(plain(fullTitle('Motions'))).toBe('Motions — Où en est-on ?');
    expect(plain(fullTitle(undefined))).toBe('Où en est-on ?');
  });

  it('follow the route, then the data', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'propositions', title: 'Proposition', component: ProposalPage }]),
        { provide: TitleStrategy, useClass: SiteTitleStrategy },
      ],
    });
    const harness = await RouterTestingHarness.create();
    const page = await harness.navigateByUrl('/propositions', ProposalPage);
    const title = TestBed.inject(Title);
    expect(plain(title.getTitle())).toBe('Proposition — Où en est-on ?');
    page.text.set('Proposition 2023-1.1.1');
    TestBed.tick();
    expect(plain(title.getTitle())).toBe('Proposition 2023-1.1.1 — Où en est-on ?');
  });
});
