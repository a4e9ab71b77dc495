/**
 * What was made of something that has a version: the same until the version is another. Those who ask for it together wait
 * for one making; one that fails is not kept.
 */
export class MadeOnce<T> {
  /** @param most how many are kept: past that, what was made first is made again when it is asked for */
  constructor(private readonly most: number) {}

  private readonly kept = new Map<string, { readonly version: string; readonly made: Promise<T> }>();

  async read(name: string, version: string, make: () => Promise<T>): Promise<T> {
    const known = this.kept.get(name);
    if (known?.version === version) return known.made;
    const made = make();
    this.kept.delete(name);
    this.kept.set(name, { version, made });
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
    try {
      return await made;
    } catch (error) {
      if (this.kept.get(name)?.made === made) this.kept.delete(name);
      throw error;
    }
  }
}
