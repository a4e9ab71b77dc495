import { hash, verify } from '@node-rs/argon2';

/**
 * argon2id. One verification costs the same whether there is something to verify or not: what is compared then is a
 * hash that no passphrase gives.
 */
export class PassphraseHasher {
  private readonly options: { readonly memoryCost: number; readonly timeCost: number };
  private decoy: Promise<string> | null = null;

  constructor(memoryKib: number) {
    this.options = { memoryCost: memoryKib, timeCost: 1 };
  }

  /** Made ahead of the first sign-in, so that it takes no longer than the others. */
  async prepare(): Promise<void> {
    await this.decoyHash();
  }

  hash(passphrase: string): Promise<string> {
    return hash(composed(passphrase), this.options);
  }

  /** True for a hash made with other costs than those of today. */
  isOutdated(known: string): boolean {
    const { memoryCost, timeCost } = this.options;
    return !known.startsWith('$argon2id$') || !known.includes(`$m=${String(memoryCost)},t=${String(timeCost)},`);
  }

  /** False, after the same time, when there is no hash. */
  async matches(passphrase: string, known: string | null): Promise<boolean> {
    const same = await verify(known ?? (await this.decoyHash()), composed(passphrase));
    return same && known !== null;
  }

  private decoyHash(): Promise<string> {
    this.decoy ??= this.hash(crypto.randomUUID());
    return this.decoy;
  }
}

/** Keyboards do not compose accents alike: `é` is one sign or two. */
function composed(passphrase: string): string {
  return passphrase.normalize('NFC');
}
