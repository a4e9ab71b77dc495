import { TestBed } from '@angular/core/testing';
import { Download, FILE_PREFIX } from './download';

describe('Download', () => {
  const names: string[] = [];

  beforeEach(() => {
    names.length = 0;
    URL.createObjectURL = () => 'blob:x';
    URL.revokeObjectURL = () => undefined;
    jest.useFakeTimers();
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('gives the file the name asked for', () => {
    TestBed.inject(Download).saveCsv('valeurs.csv', 'a;b');
    expect(names).toEqual(['valeurs.csv']);
  });

  it('begins every name by what the site says of all its files, as it is then', () => {
    let prefix = '';
    TestBed.configureTestingModule({ providers: [{ provide: FILE_PREFIX, useValue: () => prefix }] });
    const download = TestBed.inject(Download);
    prefix = 'demonstration-';
    download.save('carte.svg', new Blob(['<svg/>']));
    expect(names).toEqual(['demonstration-carte.svg']);
  });
});
