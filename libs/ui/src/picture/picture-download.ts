import { Component, inject, input, signal } from '@angular/core';
import { Download, PICTURE_NOTICE } from '../shared/download';
import { PICTURE_RASTER } from './picture-raster';
import { type SvgPicture, underNotice } from './svg-picture';

/** The two ways of taking a drawing away: as an image, and as a drawing that can be worked on. */
@Component({
  selector: 'ui-picture-download',
  template: `
    <button type="button" class="button" (click)="savePng()">Image (PNG)</button>
    <button type="button" class="button" (click)="saveSvg()">Dessin (SVG)</button>
    <p role="status" class="small">
      @if (failed()) {
        Le fichier n’a pas pu être préparé. Recommencez dans un instant.
      }
    </p>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-3);
      align-items: center;
    }

    p:empty {
      display: none;
    }
  `,
})
export class PictureDownload {
  /** Draws the picture when it is asked for; null while there is nothing to draw. */
  readonly picture = input.required<() => SvgPicture | null | Promise<SvgPicture>>();
  /** Without its extension. */
  readonly fileName = input.required<string>();

  readonly #download = inject(Download);
  readonly #notice = inject(PICTURE_NOTICE);
  readonly #toPng = inject(PICTURE_RASTER);
  protected readonly failed = signal(false);

  protected saveSvg(): Promise<void> {
    return this.#save('svg', ({ svg }) => new Blob([svg], { type: 'image/svg+xml' }));
  }

  protected savePng(): Promise<void> {
    return this.#save('png', (picture) => this.#toPng(picture));
  }

  async #save(extension: string, toFile: (picture: SvgPicture) => Blob | Promise<Blob>): Promise<void> {
    try {
      const picture = await this.picture()();
      if (picture) {
        const file = await toFile(underNotice(picture, this.#notice()));
        this.#download.save(`${this.fileName()}.${extension}`, file);
      }
      this.failed.set(false);
    } catch {
      // A browser that refuses to draw, or a connection lost before the drawing's code came.
      this.failed.set(true);
    }
  }
}
