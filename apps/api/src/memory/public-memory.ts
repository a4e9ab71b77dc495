import type { CalendarDate } from '@ou-en-est-on/domain';

/** A public answer as it is sent, kept whole: its bytes are those of one encoding. */
export interface KeptAnswer {
  readonly etag: string;
  /** Names and values in turn, without those that change from one answer to the next. */
  readonly headers: readonly string[];
  /** Those of the answer to whoever holds these bytes already. */
  readonly unchangedHeaders: readonly string[];
  readonly body: Buffer;
}

/** When an answer began to be made: it is kept only if nothing changed since. */
export interface Moment {
  readonly epoch: number;
  readonly today: CalendarDate;
}

export interface MemoryState {
  readonly found: number;
  readonly missed: number;
  readonly answers: number;
  readonly bytes: number;
}

/** What an entry costs beyond its bytes: key, headers, objects. */
const OVERHEAD_BYTES = 1_500;
/** An answer that takes more of the memory than this share would drive too many others out. */
const LARGEST_SHARE = 1 / 8;

/**
 * The public answers that still hold: those of one version of the data and of one day in Paris. It works only while
 * somebody tells it of the changes; the least recently read answers leave first.
 */
export class PublicMemory {
  private readonly answers = new Map<string, KeptAnswer>();
  private bytes = 0;
  private day: CalendarDate = '';
  private epoch = 0;
  private version: string | null = null;
  private found = 0;
  private missed = 0;

  constructor(
    private readonly limitBytes: number,
    private readonly today: () => CalendarDate,
  ) {}

  /** The moment at which an answer begins to be made; null while nothing may be kept. */
  moment(): Moment | null {
    return this.version === null || this.limitBytes === 0 ? null : { epoch: this.epoch, today: this.today() };
  }

  find(key: string): KeptAnswer | null {
    if (this.version === null) return null;
    if (this.today() !== this.day) this.forget();
    const found = this.answers.get(key);
    if (!found) {
      this.missed += 1;
      return null;
    }
    this.found += 1;
    this.answers.delete(key);
    this.answers.set(key, found);
    return found;
  }

  /** What it holds now, and how often what was looked for was there. */
  state(): MemoryState {
    return { found: this.found, missed: this.missed, answers: this.answers.size, bytes: this.bytes };
  }

  /** Keeps an answer, unless the data or the day changed while it was made. */
  keep(key: string, answer: KeptAnswer, { epoch, today }: Moment): void {
    const size = sizeOf(key, answer);
    if (epoch !== this.epoch || today !== this.day || size > this.limitBytes * LARGEST_SHARE) return;
    this.drop(key);
    this.answers.set(key, answer);
    this.bytes += size;
    for (const oldest of this.answers.keys()) {
      if (this.bytes <= this.limitBytes) return;
      this.drop(oldest);
    }
  }

  /** The data changed: nothing that was made, or is being made, holds any longer. */
  forget(): void {
    this.epoch += 1;
    this.day = this.today();
    this.answers.clear();
    this.bytes = 0;
  }

  /** The version of the data is this one, and whoever says so will tell of the next. */
  follow(version: string): void {
    this.version = version;
    this.forget();
  }

  /** Nobody tells of the changes any more: nothing is answered from here until somebody does. */
  suspend(): void {
    this.version = null;
    this.forget();
  }

  private drop(key: string): void {
    const answer = this.answers.get(key);
    if (!answer) return;
    this.answers.delete(key);
    this.bytes -= sizeOf(key, answer);
  }
}

function sizeOf(key: string, { body }: KeptAnswer): number {
  return body.length + 2 * key.length + OVERHEAD_BYTES;
}
