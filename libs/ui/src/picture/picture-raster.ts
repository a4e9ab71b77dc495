import { InjectionToken } from '@angular/core';
import type { SvgPicture } from './svg-picture';

/** Pixels of the image for one of the drawing: sharp on a page printed at its full width. */
const DENSITY = 2;

/** Turns a drawing into a PNG by the browser's own canvas; specs, which have none, give their own. */
export const PICTURE_RASTER = new InjectionToken<(picture: SvgPicture) => Promise<Blob>>('PICTURE_RASTER', {
  providedIn: 'root',
  factory: () => rasterize,
});

async function rasterize({ svg, width, height }: SvgPicture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * DENSITY;
    canvas.height = height * DENSITY;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('The browser gave no image'));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
