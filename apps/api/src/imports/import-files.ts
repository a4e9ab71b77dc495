import type { ImportStore, StoredFile } from '@ou-en-est-on/data';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { ProblemError } from '../http/problem-error.js';

/** How this site names them, and those still coming: whatever else is in the folder is not for it to remove. */
const OURS = /^[0-9a-f-]{36}\.csv(\.part)?$/;

/** The files handed over, in the data folder, which the API and its worker share. */
export class ImportFiles implements ImportStore {
  constructor(
    private readonly folder: string,
    private readonly maxBytes: number,
  ) {}

  /**
   * Writes a file as it comes, and names it only once it is whole on the disk.
   * @returns its size
   * @throws ProblemError payload-too-large, invalid-request when the sender stopped on the way
   */
  async save(name: string, bytes: Readable, announced: number | null): Promise<number> {
    if (announced !== null && announced > this.maxBytes) throw new ProblemError('payload-too-large');
    await this.makeFolder();
    const part = this.pathOf(`${name}.part`);
    try {
      const size = await this.write(part, bytes);
      await rename(part, this.pathOf(name));
      return size;
    } catch (error) {
      await rm(part, { force: true });
      throw bytes.readableAborted || bytes.errored ? new ProblemError('invalid-request', [], { cause: error }) : error;
    }
  }

  read(name: string): AsyncIterable<Uint8Array> {
    return createReadStream(this.pathOf(name)) as AsyncIterable<Uint8Array>;
  }

  async remove(name: string): Promise<void> {
    await rm(this.pathOf(name), { force: true });
  }

  async list(): Promise<StoredFile[]> {
    await this.makeFolder();
    const files = await Promise.all((await readdir(this.folder)).filter((name) => OURS.test(name)).map(this.fileNamed));
    return files.flatMap((file) => file ?? []);
  }

  /** Null for one that was removed meanwhile. */
  private readonly fileNamed = async (name: string): Promise<StoredFile | null> => {
    const found = await stat(this.pathOf(name)).catch(() => null);
    return found && { name, writtenAt: found.mtime };
  };

  private async makeFolder(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
  }

  private async write(file: string, bytes: Readable): Promise<number> {
    const out = await open(file, 'wx', 0o600);
    let size = 0;
    try {
      // The stream is left open on a refusal, so that the sender is told.
      for await (const chunk of bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
        size += chunk.length;
        if (size > this.maxBytes) throw new ProblemError('payload-too-large');
        await out.writeFile(chunk);
      }
      await out.sync();
      return size;
    } finally {
      await out.close();
    }
  }

  private pathOf(name: string): string {
    return path.join(this.folder, path.basename(name));
  }
}
