import { problem } from '@ou-en-est-on/contracts';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { startApi, type TestApi } from '../testing/test-api.js';

/** No database is needed to refuse. */
const NOWHERE = 'postgres://nobody@127.0.0.1:1/none';

describe('what is written on a bare connection', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ DATABASE_URL: NOWHERE });
    await api.app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => api.close());

  const say = async (text: string): Promise<string> => {
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
    socket.write(text);
    await once(socket, 'close');
    return answer;
  };

  it.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['an unknown method', 'FETCH /api/v1/motions HTTP/1.1\r\nhost: x\r\n\r\n'],
    ['a space in the address', 'GET /api/v1/mo tions HTTP/1.1\r\nhost: x\r\n\r\n'],
    ['a NUL in a header', 'GET /api/v1/motions HTTP/1.1\r\nhost: x\r\nx: a\0b\r\n\r\n'],
    ['two lengths', 'POST /api/v1/motions HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\na'],
    ['a length that is none', 'POST /api/v1/motions HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n'],
    ['headers without end', `GET /api/v1/motions HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(70_000)}\r\n\r\n`],
  ])('is refused by a problem: %s', async (_case, text) => {
    const [head = '', body = ''] = (await say(text)).split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(problem.parse(JSON.parse(body))).toMatchObject({ code: 'invalid-request', status: 400 });
  });

  it.each([
    [
      'an address that names the host',
      'GET http://x/health/live HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
      200,
    ],
    ['no host, by Node itself', 'GET /api/v1/motions HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
    ['every resource', 'OPTIONS * HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 400],
    ['bytes that are no text', 'GET /api/v1/\u00ff HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 4],
  ])('is answered: %s', async (_case, text, status) => {
    expect(await say(text)).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)}`));
  });
});
