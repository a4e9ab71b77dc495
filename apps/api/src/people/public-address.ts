import type { Env } from '../env/env.schema.js';
import { readSitePort } from './site-port.js';

const USUAL_PORT = 3000;

/** The address that people know the site by. */
export class PublicAddress {
  constructor(
    readonly url: string | undefined,
    private port: number,
  ) {}

  /** The port that was really taken: the one asked for may be another, or none. */
  listensOn(port: number): void {
    this.port = port;
  }

  /**
   * A link to hand over. What opens something stands after the #: browsers send it to nobody, so that no log, no proxy
   * and no other site ever holds it. On the machine itself the site has no other address than its port.
   */
  link(path: string, token: string): string {
    return `${this.url ?? `http://localhost:${String(this.port)}`}${path}#${token}`;
  }
}

/** As a command knows it: by its settings, or by what the API beside it said. */
export function publicAddressOf(env: Pick<Env, 'PUBLIC_URL' | 'PORT' | 'DATA_DIR'>): PublicAddress {
  const { PUBLIC_URL, PORT, DATA_DIR } = env;
  return new PublicAddress(PUBLIC_URL, readSitePort(DATA_DIR) ?? PORT ?? USUAL_PORT);
}
