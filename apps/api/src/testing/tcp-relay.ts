import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** A relay before the database, that can be cut, frozen and restored while the API runs. */
export class TcpRelay {
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  private port = 0;
  private swallowing = false;
  /** What is still to be asked, in turn, before the cut; null when no cut awaits. */
  private awaited: string[] | null = null;

  constructor(private readonly target: URL) {}

  /** The target's address, through the relay. */
  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String(this.port);
    return url.href;
  }

  async open(): Promise<void> {
    this.server = createServer((client) => {
      const upstream = connect(Number(this.target.port), this.target.hostname);
      client.on('data', (bytes) => {
        if (this.awaited?.[0] !== undefined && bytes.includes(this.awaited[0])) this.awaited.shift();
      });
      upstream.on('data', () => {
        if (this.awaited?.length === 0) void this.cut();
      });
      this.carry(client, upstream);
      this.carry(upstream, client);
      for (const socket of [client, upstream]) this.track(socket);
    });
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  async cut(): Promise<void> {
    this.awaited = null;
    const closed = this.server ? once(this.server, 'close') : Promise.resolve();
    this.server?.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
    this.server = null;
  }

  /** Lets the database do the last of these statements, asked in turn, and cuts before its answer. */
  cutBeforeAnswerTo(...statements: string[]): void {
    this.awaited = statements;
  }

  /** From now on what is sent goes nowhere, and nothing closes: a frozen server, or a cable pulled out. */
  swallow(): void {
    this.swallowing = true;
  }

  /** Carries what new connections send; those that lost bytes stay lost. */
  restore(): void {
    this.swallowing = false;
  }

  private carry(source: Socket, destination: Socket): void {
    let lost = false;
    source.on('data', (bytes) => {
      lost ||= this.swallowing;
      if (!lost && !source.destroyed) destination.write(bytes);
    });
    source.on('end', () => destination.end());
  }

  private track(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  }
}
