import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Download } from '../shared/download';
import { TableTwin } from './table-twin';

describe('TableTwin', () => {
  const saved: [string, string][] = [];
  let fixture: ComponentFixture<TableTwin>;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;

  beforeEach(() => {
    saved.length = 0;
    TestBed.configureTestingModule({
      providers: [
        { provide: Download, useValue: { saveCsv: (name: string, content: string) => saved.push([name, content]) } },
      ],
    });
    fixture = TestBed.createComponent(TableTwin);
    fixture.componentRef.setInput('caption', 'Fibre, France');
    fixture.componentRef.setInput('columns', ['Date', 'Valeur']);
    fixture.componentRef.setInput('rows', [
      ['30 septembre 2025', 93.5],
      ['31 décembre 2025', null],
    ]);
    fixture.componentRef.setInput('fileName', 'fibre');
    fixture.detectChanges();
  });

  function open(): void {
    const details = page().querySelector('details') as HTMLDetailsElement;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    fixture.detectChanges();
  }

  it('draws no table until it is opened', () => {
    expect(page().querySelector('table')).toBeNull();
  });

  it('draws the table once opened, with its caption, its headers and a dash for an absent value', () => {
    open();
    expect(page().querySelector('caption')?.textContent?.trim()).toBe('Fibre, France');
    expect([...page().querySelectorAll('thead th')].map((th) => th.textContent?.trim())).toEqual(['Date', 'Valeur']);
    expect(page().querySelectorAll('tbody th[scope=row]')).toHaveLength(2);
    expect([...page().querySelectorAll('tbody td')].map((td) => td.textContent)).toEqual(['93,5', '—']);
  });

  it('leads from the name of a row to its page, and leaves new tabs to the browser', () => {
    const followed: string[] = [];
    fixture.componentInstance.followed.subscribe((path) => followed.push(path));
    fixture.componentRef.setInput('rows', [[{ text: 'Ain', key: 'Ain', path: '/territoires/dep-01' }, 12]]);
    open();
    const link = page().querySelector('tbody th a') as HTMLAnchorElement;
    const click = (more: MouseEventInit): boolean =>
      link.dispatchEvent(new MouseEvent('click', { cancelable: true, bubbles: true, ...more }));
    expect([link.getAttribute('href'), link.textContent]).toEqual(['/territoires/dep-01', 'Ain']);
    expect([click({}), click({ ctrlKey: true })]).toEqual([false, true]);
    expect(followed).toEqual(['/territoires/dep-01']);
  });

  it('draws the table when the page is printed and puts it away after', () => {
    window.dispatchEvent(new Event('beforeprint'));
    fixture.detectChanges();
    expect(page().querySelector('table')).not.toBeNull();
    window.dispatchEvent(new Event('afterprint'));
    fixture.detectChanges();
    expect(page().querySelector('table')).toBeNull();
  });

  it('hands its data over as a CSV file', () => {
    open();
    page().querySelector('button')?.click();
    expect(saved).toEqual([['fibre.csv', 'Date;Valeur\r\n30 septembre 2025;93,5\r\n31 décembre 2025;\r\n']]);
  });

  it('is sorted by its headers when it is a ranking, upwards then downwards', () => {
    fixture.componentRef.setInput('sortable', true);
    open();
    const press = (column: string): void => {
      [...page().querySelectorAll('th button')]
        .find((one) => one.textContent?.includes(column))
        ?.dispatchEvent(new Event('click'));
      fixture.detectChanges();
    };
    const names = (): (string | null)[] => [...page().querySelectorAll('tbody th')].map((th) => th.textContent);
    press('Date');
    press('Date');
    expect(names()).toEqual(['31 décembre 2025', '30 septembre 2025']);
    expect([...page().querySelectorAll('thead th')].map((th) => th.getAttribute('aria-sort'))).toEqual([
      'descending',
      null,
    ]);
    press('Valeur');
    expect(names()).toEqual(['30 septembre 2025', '31 décembre 2025']);
  });
});
