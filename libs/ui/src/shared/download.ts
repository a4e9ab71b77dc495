import { DOCUMENT } from '@angular/common';
import { inject, Injectable, InjectionToken } from '@angular/core';

/** Byte order mark: without it Excel reads the accents of a UTF-8 file wrongly. */
const BOM = '\ufeff';
/** Some browsers read the file only after the click has returned. */
const KEPT_MS = 60_000;

/** What the names of all files begin with: nothing, unless the site has something to say of them all. */
export const FILE_PREFIX = new InjectionToken<() => string>('prefix of the names of files', {
  factory: () => () => '',
});

/** What is written inside every picture: nothing, unless the site has something to say of them all. */
export const PICTURE_NOTICE = new InjectionToken<() => string>('notice written in pictures', {
  factory: () => () => '',
});

/** Hands a file to the browser. */
@Injectable({ providedIn: 'root' })
export class Download {
  readonly #document = inject(DOCUMENT);
  readonly #prefix = inject(FILE_PREFIX);

  saveCsv(fileName: string, content: string): void {
    this.save(fileName, new Blob([BOM, content], { type: 'text/csv;charset=utf-8' }));
  }

  save(fileName: string, file: Blob): void {
    const address = URL.createObjectURL(file);
    const link = this.#document.createElement('a');
    link.href = address;
    link.download = `${this.#prefix()}${fileName}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
  }
}
