import { TestBed } from '@angular/core/testing';
import { Timeline } from './timeline';

describe('Timeline', () => {
  it('is one picture with a name, a line for each kind and a mark of the day read as of', async () => {
    const fixture = TestBed.createComponent(Timeline);
    fixture.componentRef.setInput('label', 'Trois dates, de 2021 à 2023');
    fixture.componentRef.setInput('lanes', [
      { key: 'asked', label: 'Demande' },
      { key: 'read', label: 'Lectures' },
    ]);
    fixture.componentRef.setInput('marks', [
      { lane: 'asked', date: '2021-10-01', isAhead: false },
      { lane: 'read', date: '2023-06-30', isAhead: false },
      { lane: 'read', date: '2023-12-31', isAhead: true },
    ]);
    fixture.componentRef.setInput('today', '2023-07-01');
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    expect(host.getAttribute('role')).toBe('img');
    expect(host.getAttribute('aria-label')).toBe('Trois dates, de 2021 à 2023');
    expect([...host.querySelectorAll('.name')].map((name) => name.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'Demande 1',
      'Lectures 2',
    ]);
    expect(host.querySelectorAll('path.happened')[1]?.getAttribute('d')).toMatch(/^M\d/);
    expect(host.querySelectorAll('path.ahead')[1]?.getAttribute('d')).toMatch(/^M\d/);
    expect(host.querySelector<HTMLElement>('.today')?.style.insetInlineStart).toMatch(/%$/);
  });
});
