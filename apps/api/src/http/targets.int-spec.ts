import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { startApi, type TestApi } from '../testing/test-api.js';

describe('a request target that is sent as it is', () => {
  let api: TestApi;
  let port: number;
  beforeAll(async () => {
    api = await startApi({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    await api.app.listen(0, '127.0.0.1');
    ({ port } = api.app.getHttpServer().address() as AddressInfo);
  });
  afterAll(() => api.close());

  const ask = async (target: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes.toString()));
    socket.write(`GET ${target} HTTP/1.1\r\nHost: site\r\nConnection: close\r\n\r\n`);
    await once(socket, 'close');
    return answer;
  };

  it.each(['*', '*?x=1', '*/health/live'])(
    '%s is refused like any other, with the headers of every answer',
    async (target) => {
      const answer = await ask(target);
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).toMatch(/^content-type: application\/problem\+json/m);
      expect(answer).toMatch(/^x-request-id: \S/m);
      expect(answer).toMatch(/^content-security-policy: \S/m);
    },
  );

  it.each(['/health/live', 'http://site/health/live', 'HTTP://site/health/live'])('%s is answered', async (target) => {
    expect(await ask(target)).toMatch(/^HTTP\/1\.1 200 /);
  });
});
