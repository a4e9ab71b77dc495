import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { STATE_PROGRESSES } from '@ou-en-est-on/domain';
import { anExplanation } from '../explanation/explanation.fixture';
import { Distribution } from './distribution';
import { ProgressBadge } from './progress-badge';
import { PROGRESS_GLYPHS } from './progress-glyphs';
import { STATE_PROGRESS_LABELS } from './state-progress.labels';

const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('the words and shapes of State progress', () => {
  it('has one word and one shape for each value, none shared', () => {
    expect(new Set(STATE_PROGRESSES.map((value) => STATE_PROGRESS_LABELS[value].label)).size).toBe(
      STATE_PROGRESSES.length,
    );
    expect(new Set(STATE_PROGRESSES.map((value) => PROGRESS_GLYPHS[value])).size).toBe(STATE_PROGRESSES.length);
  });

  it('accuses nobody', () => {
    const words = Object.values(STATE_PROGRESS_LABELS).map(({ label, meaning }) => `${label} ${meaning}`);
    expect(words.join(' ')).not.toMatch(/retard|promesse|échec|manquement/i);
  });
});

describe('ProgressBadge', () => {
  function render(inputs: Record<string, unknown>): HTMLElement {
    const fixture = TestBed.createComponent(ProgressBadge);
    Object.entries(inputs).forEach(([name, value]) => fixture.componentRef.setInput(name, value));
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  }

  it.each(STATE_PROGRESSES)('says %s in words, beside a shape that is not read aloud', (value) => {
    const badge = render({ value });
    expect(text(badge)).toBe(STATE_PROGRESS_LABELS[value].label);
    expect(badge.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(badge.querySelector('path')?.getAttribute('d')).toBe(PROGRESS_GLYPHS[value]);
  });

  it('says that a reading is provisional and is outlined apart', () => {
    const badge = render({ value: 'engaged', provisional: true });
    expect(text(badge)).toBe('Engagé, lecture provisoire');
    expect(badge.classList).toContain('provisional');
  });

  it('says that a fact is still to verify rather than that the reading is provisional', () => {
    const badge = render({ value: 'not-assessed', provisional: true, pendingVerification: true });
    expect(text(badge)).toBe('Non évalué, fait à vérifier');
  });
});

@Component({
  imports: [Distribution],
  template: `<ui-distribution label="Par enjeu" [counts]="counts" [explain]="explain">
    <ng-template let-item
      ><a href="/propositions">{{ item.label }}</a></ng-template
    >
  </ui-distribution>`,
})
class Host {
  readonly explain = anExplanation;
  readonly counts = [
    { value: 'engaged' as const, total: 5, provisional: 2 },
    { value: 'declined' as const, total: 1, provisional: 0 },
  ];
}

describe('Distribution', () => {
  let fixture: ComponentFixture<Host>;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;

  beforeEach(() => {
    fixture = TestBed.createComponent(Host);
    fixture.detectChanges();
  });

  it('names its bar and says its counts', () => {
    const bar = page().querySelector('[role=img]');
    expect(bar?.getAttribute('aria-label')).toMatch(/^Par enjeu — 6.propositions/);
    expect(bar?.children).toHaveLength(3);
  });

  it('lists every count with the words it is given', () => {
    const entries = [...page().querySelectorAll('.legend li')].map(text);
    expect(entries).toEqual(['5 Engagé', '1 Refusé']);
    expect(page().querySelectorAll('.legend a')).toHaveLength(2);
  });

  it('says how many readings are provisional', () => {
    expect(text(page().querySelector('.note'))).toBe('2 lectures provisoires (hachures) sur 6 propositions.');
  });
});
