import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { AuditEntry } from './audit-entry.js';
import { auditEntry, genesisSeal } from './audit-entry.factory.js';
import { type ChainFault, ChainReader, sealAfter, type SealedEntry } from './chain.rules.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const COVERS = '{"motion": {"rows": 5}}';

/** A chain sealed in batches of the sizes given, and what was written down outside after each. */
function chain(batches: readonly number[]): { rows: SealedEntry[]; published: { position: number; hash: string }[] } {
  const rows: SealedEntry[] = [{ seal: genesisSeal(COVERS, digest), entry: null }];
  const published = [];
  for (const size of batches) {
    const entries = Array.from({ length: size }, (_one, index) => auditEntry(rows.length + index));
    const last = (rows.at(-1) as SealedEntry).seal;
    const seals = sealAfter(last, entries, digest);
    rows.push(...seals.map((seal, index) => ({ seal, entry: entries[index] ?? null })));
    const { position, hash } = (rows.at(-1) as SealedEntry).seal;
    published.push({ position, hash });
  }
  return { rows, published };
}

function firstFault(
  rows: readonly SealedEntry[],
  published: { position: number; hash: string }[] = [],
): ChainFault | null {
  const reader = new ChainReader(COVERS, published, digest);
  for (const row of rows) {
    const fault = reader.read(row);
    if (fault) return fault;
  }
  return reader.end();
}

const FIELDS = Object.keys(auditEntry(1)) as (keyof AuditEntry)[];
const batches = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 });
/** A chain, and a row of it that is not the first. */
const chainAndPlace = batches.chain((sizes) => {
  const made = chain(sizes);
  return fc.record({ made: fc.constant(made), place: fc.integer({ min: 1, max: made.rows.length - 1 }) });
});

/** The rows with one of them replaced. */
const replace = (
  rows: readonly SealedEntry[],
  place: number,
  change: (row: SealedEntry) => SealedEntry,
): SealedEntry[] => rows.map((row, index) => (index === place ? change(row) : row));

describe('a chain of audit entries', () => {
  it('holds as it was made, whatever the batches it was sealed in', () => {
    fc.assert(
      fc.property(batches, (sizes) => {
        const { rows, published } = chain(sizes);
        expect(firstFault(rows, published)).toBeNull();
        const total = sizes.reduce((sum, size) => sum + size, 0);
        expect(rows.at(-1)?.seal).toEqual(chain([total]).rows.at(-1)?.seal);
      }),
    );
  });

  it('names the first entry changed, in whichever of its parts', () => {
    fc.assert(
      fc.property(chainAndPlace, fc.constantFrom(...FIELDS), fc.string(), ({ made, place }, field, text) => {
        const before = made.rows[place]?.entry?.[field];
        const rows = replace(made.rows, place, ({ seal, entry }) => ({
          seal,
          entry: { ...(entry as AuditEntry), [field]: text === before ? null : text },
        }));
        expect(firstFault(rows, made.published)).toMatchObject({ kind: 'changed', position: place });
      }),
    );
  });

  it('names the first entry removed, alone or with its seal', () => {
    fc.assert(
      fc.property(chainAndPlace, fc.boolean(), ({ made, place }, withSeal) => {
        const rows = withSeal
          ? made.rows.filter((_row, index) => index !== place)
          : replace(made.rows, place, ({ seal }) => ({ seal, entry: null }));
        const isEnd = withSeal && place === made.rows.length - 1;
        expect(firstFault(rows, made.published)).toMatchObject({
          kind: isEnd ? 'truncated' : 'removed',
          position: place,
        });
      }),
    );
  });

  it('names the first of two entries that changed places', () => {
    fc.assert(
      fc.property(chainAndPlace, fc.nat(), ({ made, place }, other) => {
        const second = place + 1 + (other % Math.max(1, made.rows.length - place - 1));
        fc.pre(second < made.rows.length);
        const [one, two] = [made.rows[place], made.rows[second]] as [SealedEntry, SealedEntry];
        const moved = (row: SealedEntry, to: SealedEntry): SealedEntry => ({
          ...row,
          seal: { ...row.seal, entryId: to.seal.entryId },
          entry: to.entry,
        });
        const rows = replace(
          replace(made.rows, place, (row) => moved(row, two)),
          second,
          (row) => moved(row, one),
        );
        expect(firstFault(rows, made.published)).toMatchObject({ kind: 'changed', position: place });
      }),
    );
  });

  it('names a seal that was touched', () => {
    fc.assert(
      fc.property(chainAndPlace, fc.constantFrom('hash' as const, 'entryHash' as const), ({ made, place }, field) => {
        const rows = replace(made.rows, place, ({ seal, entry }) => ({
          seal: { ...seal, [field]: digest('x') },
          entry,
        }));
        expect(firstFault(rows, made.published)).toMatchObject({ kind: 'changed', position: place });
      }),
    );
  });

  it('tells a chain that was cut, or wholly made again, by what was published of it', () => {
    fc.assert(
      fc.property(chainAndPlace, ({ made, place }) => {
        expect(firstFault(made.rows.slice(0, place), made.published)).toMatchObject({
          kind: 'truncated',
          position: place,
        });
        const entries = made.rows.flatMap(({ entry }, index) =>
          entry === null ? [] : [index === place ? { ...entry, after: '{"level": "declined"}' } : entry],
        );
        const genesis = genesisSeal(COVERS, digest);
        const again = sealAfter(genesis, entries, digest).map((seal, index) => ({
          seal,
          entry: entries[index] ?? null,
        }));
        const rows = [{ seal: genesis, entry: null }, ...again];
        expect(firstFault(rows)).toBeNull();
        const told = made.published.find(({ position }) => position >= place);
        expect(firstFault(rows, made.published)).toMatchObject({ kind: 'rewritten', position: told?.position });
      }),
    );
  });

  it('holds what was loaded before it too', () => {
    const { rows, published } = chain([2]);
    const reader = new ChainReader('{"motion": {"rows": 6}}', published, digest);
    expect(reader.read(rows[0] as SealedEntry)).toMatchObject({ kind: 'changed', position: 0 });
  });

  it('reads the seals that years published', () => {
    const { rows } = chain([1]);
    const published = Array.from({ length: 200_000 }, (_one, index) => ({ position: index + 2, hash: digest('x') }));
    expect(firstFault(rows, published)).toEqual({ kind: 'truncated', position: 2, entryId: null });
  });

  it('counts what it read', () => {
    const { rows } = chain([3, 2]);
    const reader = new ChainReader(COVERS, [], digest);
    for (const row of rows) reader.read(row);
    expect(reader.count).toBe(5);
  });
});
