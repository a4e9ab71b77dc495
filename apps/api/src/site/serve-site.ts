import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isServicePath, splitTarget } from '../http/address.js';
import { DEMONSTRATION_HEADERS, DemonstrationMark } from './demonstration-mark.js';
import { FindPage } from './find-page.js';
import { isFilePath, isPrivatePage } from './known-pages.js';
import { HTML, SitePage } from './site-page.js';

const NOT_BUILT = 'Le site n’est pas encore construit : lancez « npm run build ». L’API répond sous /api/v1.\n';
const HASHED_NAME = /-[A-Z0-9]{8}\.\w+(\.br|\.gz)?$/;

/**
 * Serves the built site below the API: files as they were compressed at build, and the one page of the application for
 * every address, with 404 where the site has no such page.
 */
export async function serveSite(app: NestFastifyApplication, webRoot: string): Promise<void> {
  const findPage = app.get(FindPage);
  const mark = app.get(DemonstrationMark);
  const site = new SitePage(webRoot, () => mark.known);
  await app.register(fastifyStatic, {
    root: webRoot,
    serve: false,
    preCompressed: true,
    suppressWarning: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        HASHED_NAME.test(path) ? 'public, max-age=31536000, immutable' : 'public, no-cache',
      );
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .route({
      method: 'GET',
      url: '/*',
      handler: async (request: FastifyRequest, reply: FastifyReply) => {
        if (isServicePath(request)) return reply.callNotFound();
        if (!site.exists()) return reply.code(404).type('text/plain; charset=utf-8').send(NOT_BUILT);
        const { path } = splitTarget(request.raw.url ?? '');
        if (isFilePath(path)) return reply.sendFile(decodeURIComponent(path.slice(1)));
        const [found, isInvented] = await Promise.all([findPage.exists(path), mark.isOn()]);
        if (isInvented) void reply.headers(DEMONSTRATION_HEADERS);
        else if (isPrivatePage(path)) void reply.header('x-robots-tag', 'noindex, nofollow');
        return reply
          .code(found ? 200 : 404)
          .type(HTML)
          .send(site.read());
      },
    });
}
