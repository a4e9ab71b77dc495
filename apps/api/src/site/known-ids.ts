import type { PublicMemory } from '../memory/public-memory.js';

/** How long ids hold while nobody tells of the changes of the data. */
const HOLDS_MS = 1_000;

interface HeldIds {
  readonly ids: Promise<ReadonlySet<string>>;
  readonly epoch: number | null;
  /** Null while they are being read. */
  readAt: number | null;
}

/** The ids that have a page: read once per version of the data, whatever is asked. */
export class KnownIds {
  private held: HeldIds | null = null;

  constructor(
    private readonly memory: Pick<PublicMemory, 'moment'>,
    private readonly find: () => Promise<readonly { readonly id: string }[]>,
  ) {}

  async has(id: string): Promise<boolean> {
    const epoch = this.memory.moment()?.epoch ?? null;
    if (!this.held || !holds(this.held, epoch)) this.held = this.read(epoch);
    return (await this.held.ids).has(id);
  }

  private read(epoch: number | null): HeldIds {
    const ids = this.find().then((found) => new Set(found.map((one) => one.id)));
    const held: HeldIds = { ids, epoch, readAt: null };
    ids.then(
      () => (held.readAt = performance.now()),
      () => {
        if (this.held === held) this.held = null;
      },
    );
    return held;
  }
}

function holds(held: HeldIds, epoch: number | null): boolean {
  if (held.epoch !== epoch) return false;
  return epoch !== null || held.readAt === null || performance.now() - held.readAt < HOLDS_MS;
}
