import type { Env } from '../env/env.schema.js';

/** The address that people know the site by. */
export class PublicAddress {
  constructor(
    readonly url: string | undefined,
    private readonly fallback: string,
  ) {}

  /**
   * A link to hand over. What opens something stands after the #: browsers send it to nobody, so that no log, no proxy
   * and no other site ever holds it.
   */
  link(path: string, token: string): string {
    return `${this.url ?? this.fallback}${path}#${token}`;
  }
}

/** On the machine itself, the address that the site has without a public one. */
export function publicAddressOf({ PUBLIC_URL, PORT }: Pick<Env, 'PUBLIC_URL' | 'PORT'>): PublicAddress {
  return new PublicAddress(PUBLIC_URL, `http://localhost:${String(PORT ?? 3000)}`);
}
