import { openApiDocument } from '../../openapi/openapi-document.js';
import { startLoadedApi, type TestApi } from '../test-api.js';
import { Chance } from './chance.js';
import { faultFinder } from './fuzz-faults.js';
import { fuzzRequest } from './fuzz-request.js';

/** A short run, always the same, with the other specs; `npm run fuzz` gives a long one, of a seed of its own. */
const SEED = process.env['FUZZ_SEED'] ?? 'npm test';
const CASES = Number(process.env['FUZZ_CASES'] ?? 600);

describe('whatever is asked', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startLoadedApi();
  }, 120_000);
  afterAll(() => api.close());

  it(
    `is answered as the document says: ${String(CASES)} requests of the seed « ${SEED} »`,
    async () => {
      const document = openApiDocument();
      const faultOf = faultFinder(document);
      const statuses = new Map<number, number>();
      const faults: string[] = [];
      for (let n = 0; n < CASES; n++) {
        const request = fuzzRequest(document, new Chance(`${SEED}:${String(n)}`));
        const answer = await api.send(request.options);
        statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
        const fault = faultOf(request, answer);
        if (fault) faults.push(`${SEED}:${String(n)} ${JSON.stringify(request.options)} ${fault}`);
      }
      expect(faults).toEqual([]);
      // Neither all refused nor all accepted: both sides were tried.
      for (const status of [200, 400, 404, 405, 406])
        expect([status, statuses.get(status) ?? 0]).not.toEqual([status, 0]);
    },
    60_000 + 100 * CASES,
  );
});
