import { TestBed } from '@angular/core/testing';
import { FileField } from './file-field';

describe('The field of a file', () => {
  const drop = (busy: boolean): string[] => {
    const fixture = TestBed.createComponent(FileField);
    fixture.componentRef.setInput('label', 'Fichier');
    fixture.componentRef.setInput('busy', busy);
    fixture.detectChanges();
    const chosen: string[] = [];
    fixture.componentInstance.chosen.subscribe(({ name }) => chosen.push(name));
    const [field] = (fixture.nativeElement as HTMLElement).getElementsByTagName('input');
    Object.defineProperty(field, 'files', { value: [new File(['a'], 'deux.csv')] });
    field?.dispatchEvent(new Event('change'));
    return chosen;
  };

  it('takes a file that is dropped on it', () => {
    expect(drop(false)).toEqual(['deux.csv']);
  });

  it('takes none while another one is being tried', () => {
    expect(drop(true)).toEqual([]);
  });
});
