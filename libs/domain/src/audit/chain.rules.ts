import type { AuditEntry, AuditSeal, PublishedSeal } from './audit-entry.js';

/** SHA-256 in hexadecimal: given, as the domain has no package. */
export type Digest = (text: string) => string;

/** What the first seal stands on. */
export const CHAIN_START = '0'.repeat(64);

/**
 * The one form in which an entry is hashed: an array, so that neither names nor their order matter. The first era is not
 * told, as there was no other when its first entries were hashed.
 */
export function canonicalEntry(entry: AuditEntry): string {
  return JSON.stringify([
    ...[entry.id, entry.transaction, entry.at, entry.identity, entry.operation, entry.outcome],
    ...[entry.subjectTable, entry.subjectId, entry.collectivityId, entry.before, entry.after],
    ...[entry.personal, entry.requestId, ...(entry.era === 1 ? [] : [entry.era])],
  ]);
}

export function chainHash(previous: string, entryHash: string, digest: Digest): string {
  return digest(`${previous}\n${entryHash}`);
}

/** Seals entries after the last seal, in the order given. */
export function sealAfter(last: AuditSeal, entries: readonly AuditEntry[], digest: Digest): AuditSeal[] {
  const seals: AuditSeal[] = [];
  let { position, hash } = last;
  for (const entry of entries) {
    const entryHash = digest(canonicalEntry(entry));
    position += 1;
    hash = chainHash(hash, entryHash, digest);
    seals.push({ position, entryId: entry.id, entryHash, hash });
  }
  return seals;
}

/**
 * `removed`: an entry, or its seal, is gone; `changed`: it is no longer what was sealed; `swapped`: the same, and an
 * entry sealed after it is older than its own; `rewritten`: the chain holds by itself and is not the one that was published; `truncated`: it
 * ends before a seal that was published; `slipped-in`: an entry that no seal holds, older than the last one sealed.
 */
export const CHAIN_FAULTS = ['removed', 'changed', 'swapped', 'rewritten', 'truncated', 'slipped-in'] as const;
export interface ChainFault {
  readonly kind: (typeof CHAIN_FAULTS)[number];
  readonly position: number;
  readonly entryId: string | null;
}

/** A seal with the entry it names, if that is still there. */
export interface SealedEntry {
  readonly seal: AuditSeal;
  readonly entry: AuditEntry | null;
}

/** Reads a chain from its first seal on and stops at the first row that is not what it was. */
export class ChainReader {
  private position = -1;
  private hash = CHAIN_START;
  private readonly published: ReadonlyMap<number, string>;
  private readonly lastPublished: number;

  /**
   * @param covers what the first seal was made of
   * @param published seals that were written down outside the database
   */
  constructor(
    private readonly covers: string,
    published: readonly PublishedSeal[],
    private readonly digest: Digest,
  ) {
    this.published = new Map(published.map((seal) => [seal.position, seal.hash]));
    // Not `Math.max(...)`: years of seals are more arguments than a call may have.
    this.lastPublished = published.reduce((last, { position }) => Math.max(last, position), -1);
  }

  /** How many entries were read and hold. */
  get count(): number {
    return Math.max(0, this.position);
  }

  /** The next row of the chain, in the order of positions; null when it holds. */
  read({ seal, entry }: SealedEntry): ChainFault | null {
    const kind = this.faultOf(seal, entry);
    if (kind && seal.position !== this.position + 1) return { kind, position: this.position + 1, entryId: null };
    if (kind) return { kind, position: seal.position, entryId: seal.entryId };
    this.position = seal.position;
    this.hash = seal.hash;
    return null;
  }

  /** What is missing at the end: seals that were published and are not there. */
  end(): ChainFault | null {
    return this.lastPublished > this.position
      ? { kind: 'truncated', position: this.position + 1, entryId: null }
      : null;
  }

  private faultOf(seal: AuditSeal, entry: AuditEntry | null): ChainFault['kind'] | null {
    if (seal.position !== this.position + 1) return 'removed';
    const content = this.contentOf(seal, entry);
    if (content === null) return 'removed';
    const entryHash = this.digest(content);
    if (seal.entryHash !== entryHash || seal.hash !== chainHash(this.hash, entryHash, this.digest)) return 'changed';
    const published = this.published.get(seal.position);
    return published !== undefined && published !== seal.hash ? 'rewritten' : null;
  }

  private contentOf(seal: AuditSeal, entry: AuditEntry | null): string | null {
    if (seal.position === 0) return this.covers;
    return entry && canonicalEntry(entry);
  }
}
