import { Injectable } from '@nestjs/common';
import { IMPORT_DESCRIPTOR_HEADER, type ImportDetailDto } from '@ou-en-est-on/contracts';
import { DescriptorError, type ImportDescriptor, ImportRunRepository, readDescriptor } from '@ou-en-est-on/data';
import type { Identity } from '@ou-en-est-on/domain';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { Clock } from '../shared/clock.js';
import { ImportFiles } from './import-files.js';
import { importDetail } from './read-import.js';

/** A file as a request carries it. */
export interface Upload {
  readonly name: string;
  /** As the header gives it: JSON in base64url. */
  readonly descriptor: string | null;
  readonly announcedBytes: number | null;
  readonly body: unknown;
}

@Injectable()
export class CreateImport {
  constructor(
    private readonly database: Database,
    private readonly files: ImportFiles,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps the file, and asks for it to be read.
   * @throws ProblemError
   */
  async run(identity: Identity, { name, descriptor, announcedBytes, body }: Upload): Promise<ImportDetailDto> {
    if (!(body instanceof Readable)) throw new ProblemError('unsupported-media-type');
    const described = descriptor === null ? null : descriptorOf(descriptor);
    const id = randomUUID();
    const storedAs = `${id}.csv`;
    const byteCount = await this.files.save(storedAs, body, announcedBytes);
    try {
      const run = { sourceFile: name, storedAs, descriptor: described, byteCount };
      return await this.database.inTransaction(identity, async (manager) => {
        await new ImportRunRepository(manager).create(run, this.clock.now(), id);
        return importDetail(manager, id);
      });
    } catch (error) {
      await this.files.remove(storedAs);
      throw error;
    }
  }
}

function descriptorOf(header: string): ImportDescriptor {
  try {
    return readDescriptor(Buffer.from(header, 'base64url').toString());
  } catch (error) {
    if (!(error instanceof DescriptorError)) throw error;
    const faults = error.faults.map(({ field, message }) => ({
      field: [IMPORT_DESCRIPTOR_HEADER, field].filter(Boolean).join('.'),
      message,
    }));
    throw new ProblemError('invalid-request', faults, { cause: error });
  }
}
