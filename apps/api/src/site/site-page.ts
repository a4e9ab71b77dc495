import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const HTML = 'text/html; charset=utf-8';

/** What the application reads in its own page to know that what it shows is invented. */
const ROOT_ELEMENT = '<html';
const MARK = ' data-demonstration';

/** The one page of the built site. Read at each use: what is built while the API runs is served at once. */
export class SitePage {
  private readonly file: string;

  constructor(
    webRoot: string,
    private readonly isDemonstration: () => boolean,
  ) {
    this.file = join(webRoot, 'index.html');
  }

  exists(): boolean {
    return existsSync(this.file);
  }

  /** Null while the site is not built. */
  read(): Buffer | null {
    if (!this.exists()) return null;
    const page = readFileSync(this.file);
    return this.isDemonstration() ? Buffer.from(page.toString().replace(ROOT_ELEMENT, ROOT_ELEMENT + MARK)) : page;
  }
}

/** True when a reader opens an address, rather than a page its scripts, styles and images. */
export function asksForPage({ headers }: { readonly headers: { readonly accept?: string | undefined } }): boolean {
  return /\btext\/html\b/i.test(headers.accept ?? '');
}
