import type { PublishedSeal } from '@ou-en-est-on/domain';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The last seals, written down outside the database: one line of JSON each, only ever added. Who can rewrite the
 * database cannot make the chain again without this file telling it, provided that a copy of it is kept elsewhere.
 */
export class SealFile {
  private readonly file: string;

  constructor(dataFolder: string) {
    this.file = path.join(dataFolder, 'seals', 'seals.jsonl');
  }

  /** In the order they were written; a last line cut short by a crash is left out. */
  async read(): Promise<PublishedSeal[]> {
    const text = await readFile(this.file, 'utf8').catch((error: unknown) => {
      if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return '';
      throw error;
    });
    return text
      .split('\n')
      .slice(0, -1)
      .flatMap((line) => sealOf(line));
  }

  async append({ position, hash }: PublishedSeal, at: Date): Promise<void> {
    await mkdir(path.dirname(this.file), { recursive: true, mode: 0o700 });
    const out = await open(this.file, 'a', 0o600);
    try {
      await out.writeFile(`${JSON.stringify({ position, hash, at: at.toISOString() })}\n`);
      await out.sync();
    } finally {
      await out.close();
    }
  }
}

/** A line glued to one that was cut short is no seal either. */
function sealOf(line: string): PublishedSeal[] {
  try {
    const { position, hash } = JSON.parse(line) as PublishedSeal;
    return [{ position, hash }];
  } catch {
    return [];
  }
}
