import { Injectable } from '@nestjs/common';
import { DemonstrationRepository } from '@ou-en-est-on/data';
import { answeredWithin } from '../database/answered-within.js';
import { Database } from '../database/database.js';
import { isDatabaseUnavailable } from '../database/database-unavailable.js';
import { PublicMemory } from '../memory/public-memory.js';
import { KnownIds } from './known-ids.js';

/** What every answer of a demonstration says of itself, to programs and to search engines. */
export const DEMONSTRATION_HEADERS = { 'x-demonstration': 'on', 'x-robots-tag': 'noindex, nofollow' } as const;

const ID = 'demonstration';
/** As for whether a page exists: a reader does not wait longer. */
const PATIENCE_MS = 2_000;

/** Whether the database says that what it holds is invented: asked once per version of the data. */
@Injectable()
export class DemonstrationMark {
  private readonly said: KnownIds;
  private last = false;

  constructor(database: Database, memory: PublicMemory, demonstrations: DemonstrationRepository) {
    this.said = new KnownIds(memory, async () => {
      await database.connect();
      return (await demonstrations.find()) === null ? [] : [{ id: ID }];
    });
  }

  /** What it said last, for what cannot wait. */
  get known(): boolean {
    return this.last;
  }

  /** While the database is away, what it said last: it cannot change its mind, and no data are shown. */
  async isOn(): Promise<boolean> {
    try {
      this.last = await answeredWithin(PATIENCE_MS, this.said.has(ID));
    } catch (error) {
      if (!isDatabaseUnavailable(error)) throw error;
    }
    return this.last;
  }
}
