import fastify, { type FastifyInstance } from 'fastify';
import { representPublicly } from '../http/public-representation.js';
import { injectIn } from '../testing/inject-in.js';
import { answerFromMemory, keepAnswer } from './answer-from-memory.js';
import { PublicMemory } from './public-memory.js';

describe('a process that acknowledges a write', () => {
  let server: FastifyInstance;
  let value: number;

  beforeEach(async () => {
    value = 1;
    const memory = new PublicMemory(1_000_000, () => '2026-11-21');
    memory.follow('1');
    server = fastify();
    answerFromMemory(server, memory);
    server.addHook('onSend', async (request, reply, payload) => {
      const representation = await representPublicly(request, reply, payload);
      keepAnswer(memory, request, reply, representation);
      return representation;
    });
    server.get('/api/v1/value', () => ({ value }));
    server.get('/api/v1/private', (_request, reply) => reply.header('cache-control', 'no-store').send({ value }));
    server.post('/api/v1/value', (_request, reply) => {
      value += 1;
      return reply.code(202).send({ value });
    });
    server.post('/api/v1/refused', (_request, reply) => reply.code(403).send({}));
    await server.ready();
  });
  afterEach(() => server.close());

  const read = async (url = '/api/v1/value'): Promise<number> =>
    (await injectIn(server.server, url)).json<{ value: number }>().value;

  it('shows it at the next read', async () => {
    expect([await read(), await read()]).toEqual([1, 1]);
    await injectIn(server.server, { method: 'POST', url: '/api/v1/value' });
    expect(await read()).toBe(2);
  });

  it('keeps its answers when it refused one', async () => {
    expect(await read()).toBe(1);
    value = 5;
    await injectIn(server.server, { method: 'POST', url: '/api/v1/refused' });
    expect(await read()).toBe(1);
  });

  it('keeps no private answer', async () => {
    expect(await read('/api/v1/private')).toBe(1);
    value = 5;
    const { headers } = await injectIn(server.server, '/api/v1/private');
    expect(await read('/api/v1/private')).toBe(5);
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(headers.etag).toBeUndefined();
  });
});
