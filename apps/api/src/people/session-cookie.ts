import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The cookie of a session. Where the public address is https its name is one that browsers keep to this host, to https
 * and to the whole site; over http, on the machine itself, they would refuse it, hence the other name.
 */
export class SessionCookie {
  readonly name: string;
  private readonly secure: boolean;

  constructor(publicUrl: string | undefined) {
    this.secure = publicUrl?.startsWith('https://') ?? false;
    this.name = this.secure ? '__Host-session' : 'oeeo-session';
  }

  read({ cookies }: FastifyRequest): string | null {
    return cookies[this.name] ?? null;
  }

  /** Without an age: the browser forgets it when it closes, the server well before if it is not used. */
  set(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, { path: '/', httpOnly: true, sameSite: 'strict', secure: this.secure });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, { path: '/', httpOnly: true, sameSite: 'strict', secure: this.secure });
  }
}
