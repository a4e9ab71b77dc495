import { KNOWN_DEVICE_LIFETIME_MS } from '@ou-en-est-on/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The cookie of a session. Where the public address is https its name is one that browsers keep to this host, to https
 * and to the whole site; over http, on the machine itself, they would refuse it, hence the other name.
 */
export class SessionCookie {
  readonly name: string;
  /** The one that makes the browser known to the accounts that were signed in from it; it opens nothing. */
  readonly deviceName: string;
  readonly isSecure: boolean;

  constructor(publicUrl: string | undefined) {
    this.isSecure = publicUrl?.startsWith('https://') ?? false;
    this.name = this.isSecure ? '__Host-session' : 'oeeo-session';
    this.deviceName = this.isSecure ? '__Host-device' : 'oeeo-device';
  }

  read({ cookies }: FastifyRequest): string | null {
    return cookies[this.name] ?? null;
  }

  readDevice({ cookies }: FastifyRequest): string | null {
    const token = cookies[this.deviceName];
    return token !== undefined && /^[\w-]{43}$/.test(token) ? token : null;
  }

  /** Longer than any session: it is there for the next sign-in. */
  setDevice(reply: FastifyReply, token: string): void {
    const maxAge = KNOWN_DEVICE_LIFETIME_MS / 1_000;
    void reply.setCookie(this.deviceName, token, { ...this.options(), maxAge });
  }

  /** Without an age: the browser forgets it when it closes, the server well before if it is not used. */
  set(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, this.options());
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.options());
  }

  private options(): { path: string; httpOnly: boolean; sameSite: 'strict'; secure: boolean } {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.isSecure };
  }
}
