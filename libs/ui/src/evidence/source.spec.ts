import { TestBed } from '@angular/core/testing';
import { Source, type SourceView } from './source';

const REPORT: SourceView = {
  publisher: 'Arcep',
  title: 'Observatoire : T3 2025',
  reference: 'n° 12',
  url: 'https://exemple.fr/t3',
  urlBuilt: false,
  publishedOn: '2025-12-11',
};

describe('Source', () => {
  function render(evidence: SourceView): HTMLElement {
    const fixture = TestBed.createComponent(Source);
    fixture.componentRef.setInput('evidence', evidence);
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  }
  const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

  it('says who published what, when, and links to it', () => {
    const source = render(REPORT);
    expect(words(source)).toBe('Source : Arcep, Observatoire : T3 2025, n° 12, 11 décembre 2025');
    expect(source.querySelector('a')?.getAttribute('href')).toBe('https://exemple.fr/t3');
  });

  it('says when the address was rebuilt by us', () => {
    expect(words(render({ ...REPORT, urlBuilt: true }))).toContain('adresse reconstituée');
  });

  it('cites without a link when no address is known', () => {
    const source = render({ ...REPORT, url: null });
    expect(source.querySelector('a')).toBeNull();
    expect(source.querySelector('cite')?.textContent).toContain('Observatoire');
  });

  it('never links to a script', () => {
    jest.spyOn(console, 'warn').mockReturnValue();
    expect(
      render({ ...REPORT, url: 'javascript:alert(1)' })
        .querySelector('a')
        ?.getAttribute('href'),
    ).toMatch(/^unsafe:/);
  });
});
