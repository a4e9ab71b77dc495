import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Fold } from './fold';

@Component({
  imports: [Fold],
  template: `<details uiFold #fold="uiFold" [startsOpen]="startsOpen()">
    <summary>Trois propositions</summary>
    @if (fold.shown()) {
      <p>La première</p>
    }
  </details>`,
})
class Page {
  readonly startsOpen = signal(false);
}

describe('Fold', () => {
  let fixture: ComponentFixture<Page>;
  const details = (): HTMLDetailsElement =>
    (fixture.nativeElement as HTMLElement).querySelector('details') as HTMLDetailsElement;
  const drawn = (): boolean => details().querySelector('p') !== null;

  beforeEach(() => {
    fixture = TestBed.createComponent(Page);
    fixture.detectChanges();
  });

  function turn(open: boolean): void {
    details().open = open;
    details().dispatchEvent(new Event('toggle'));
    fixture.detectChanges();
  }

  function print(event: 'beforeprint' | 'afterprint'): void {
    window.dispatchEvent(new Event(event));
    fixture.detectChanges();
    details().dispatchEvent(new Event('toggle'));
    fixture.detectChanges();
  }

  it('draws its content once opened, and puts it away once closed', () => {
    expect(drawn()).toBe(false);
    turn(true);
    expect(drawn()).toBe(true);
    turn(false);
    expect(drawn()).toBe(false);
  });

  it('starts open where it is asked to, and still closes', () => {
    fixture.componentInstance.startsOpen.set(true);
    fixture.detectChanges();
    expect([details().open, drawn()]).toEqual([true, true]);
    turn(false);
    expect([details().open, drawn()]).toEqual([false, false]);
  });

  it('is open in print, and as it was afterwards', () => {
    print('beforeprint');
    expect([details().open, drawn()]).toEqual([true, true]);
    print('afterprint');
    expect([details().open, drawn()]).toEqual([false, false]);
    turn(true);
    print('beforeprint');
    print('afterprint');
    expect([details().open, drawn()]).toEqual([true, true]);
  });
});
