import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { BusyPortError } from '../listen.js';
import type { Metrics } from './metrics.js';

/** Answers `/metrics` on a port of its own, which no proxy of the site leads to. */
export class MetricsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(MetricsServer.name);
  private readonly server: Server;

  constructor(
    private readonly metrics: Metrics,
    private readonly port: number,
    private readonly host: string,
  ) {
    this.server = createServer((request, response) => {
      this.answer(request, response).catch((error: unknown) => {
        this.fail(error, response);
      });
    });
  }

  /** @throws BusyPortError when the port is taken */
  async onApplicationBootstrap(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject).listen(this.port, this.host, resolve);
    }).catch((cause: unknown) => {
      const sentence = `On ne peut pas écouter sur le port ${String(this.port)} (réglages METRICS_PORT et METRICS_HOST).`;
      throw new BusyPortError(sentence, { cause });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer({ method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
    if (url !== '/metrics') return void response.writeHead(404).end();
    if (method !== 'GET') return void response.writeHead(405, { allow: 'GET' }).end();
    const text = await this.metrics.text();
    response.writeHead(200, { 'content-type': this.metrics.contentType, 'cache-control': 'no-store' }).end(text);
  }

  /** Figures that cannot be told end nothing of the site. */
  private fail(error: unknown, response: ServerResponse): void {
    this.logger.error(error);
    if (response.headersSent) response.destroy();
    else response.writeHead(500).end();
  }
}
