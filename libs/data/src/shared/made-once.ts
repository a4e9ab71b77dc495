/** Past this many, what was made first is made again when it is asked for. */
const KEPT = 500;

/** What was made of something that has a version: the same until the version is another. */
export class MadeOnce<T> {
  private readonly kept = new Map<string, { readonly version: string; readonly made: T }>();

  async read(name: string, version: string, make: () => Promise<T>): Promise<T> {
    const known = this.kept.get(name);
    if (known?.version === version) return known.made;
    const made = await make();
    this.kept.delete(name);
    this.kept.set(name, { version, made });
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return made;
  }
}
