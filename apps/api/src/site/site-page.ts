import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const HTML = 'text/html; charset=utf-8';

/** The one page of the built site. Read at each use: what is built while the API runs is served at once. */
export class SitePage {
  private readonly file: string;

  constructor(webRoot: string) {
    this.file = join(webRoot, 'index.html');
  }

  /** Null while the site is not built. */
  read(): Buffer | null {
    return existsSync(this.file) ? readFileSync(this.file) : null;
  }
}

/** True when a reader opens an address, rather than a page its scripts, styles and images. */
export function asksForPage({ headers }: { readonly headers: { readonly accept?: string | undefined } }): boolean {
  return /\btext\/html\b/i.test(headers.accept ?? '');
}
