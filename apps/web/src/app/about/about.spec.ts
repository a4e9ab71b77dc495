import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { accountExport } from '@ou-en-est-on/contracts';
import { STATE_PROGRESS_ENTRIES, typography } from '@ou-en-est-on/ui';
import AccessibilityPage from './accessibility-page/accessibility-page';
import LegalPage from './legal-page/legal-page';
import MethodPage from './method-page/method-page';
import PrivacyPage from './privacy-page/privacy-page';

describe('pages about the site', () => {
  function render(component: Type<unknown>): HTMLElement {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(component);
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  }

  it.each([
    ['Méthode', MethodPage],
    ['Mentions légales', LegalPage],
    ['Accessibilité', AccessibilityPage],
    ['Vie privée', PrivacyPage],
  ])('« %s » has one title', (title, component) => {
    const titles = [...render(component).querySelectorAll('h1')].map((h1) => h1.textContent);
    expect(titles).toEqual([title]);
  });

  it('the privacy page says of each part of the export why it is kept, and how long', () => {
    const parts = [...(render(PrivacyPage).querySelector('dl')?.children ?? [])];
    const exported = Object.keys(accountExport.shape).filter((key) => !['exportedAt', 'actCount'].includes(key));
    expect(parts).toHaveLength(exported.length);
    for (const part of parts) {
      expect([...part.querySelectorAll('.asked')].map((asked) => asked.textContent)).toEqual([
        'Pourquoi',
        'Combien de temps',
      ]);
    }
  });

  it('the method explains every word of the State’s progress', () => {
    const page = render(MethodPage);
    expect([...page.querySelectorAll('.words dd')].map((dd) => dd.textContent)).toEqual(
      STATE_PROGRESS_ENTRIES.map(({ meaning }) => typography(meaning)),
    );
  });

  it('the method’s contents lead to chapters that exist', () => {
    const page = render(MethodPage);
    const anchors = [...page.querySelectorAll('.contents a')].map((a) => a.getAttribute('href')?.split('#')[1]);
    expect(anchors).toEqual([...page.querySelectorAll('h2')].map(({ id }) => id));
  });

  it('the legal page invents nothing about the publisher', () => {
    expect(render(LegalPage).textContent?.match(/À compléter par l’éditeur/g)).toHaveLength(4);
  });

  it('the accessibility page claims no conformity', () => {
    expect(render(AccessibilityPage).textContent).toContain('Aucun audit n’a été mené');
  });
});
