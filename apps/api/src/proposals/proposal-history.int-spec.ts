import type { HistoryEntryDto, ProposalDetailDto, ProposalHistoryDto } from '@ou-en-est-on/contracts';
import { ProgressEventEntity, ProgressEventFactEntity } from '@ou-en-est-on/data';
import { insertRow, type TestDatabase } from '@ou-en-est-on/data/testing';
import { loadedDatabase, startApi, type TestApi } from '../testing/test-api.js';

const PROPOSAL = '2023-1.1.1';

describe('the history of a proposal', () => {
  let database: TestDatabase;
  let api: TestApi;
  let first: string;

  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startApi({ DATABASE_URL: database.url });
    const { history } = (await api.get(`/api/v1/proposals/${PROPOSAL}`)).json<ProposalDetailDto>();
    first = history[0]?.id ?? '';
    await database.dataSource.transaction(async (manager) => {
      await insertRow(manager, ProgressEventEntity, {
        ...{ id: 'correction', proposalId: PROPOSAL, progress: 'announced', review: 'published', corrects: first },
        ...{ effectiveOn: '2025-03-31', effectivePrecision: 'day', recordedAt: new Date('2026-11-21T11:00:00Z') },
        ...{ rationale: 'Relecture.', factCount: 1, author: 'a', reviewer: 'b' },
      });
      await insertRow(manager, ProgressEventFactEntity, {
        ...{ eventId: 'correction', factRef: 'pfthd:m1', role: 'evidence', position: 0 },
      });
    });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const read = async (query = '', id = PROPOSAL): Promise<ProposalHistoryDto> => {
    const answer = await api.get(`/api/v1/proposals/${id}/history${query}`);
    expect([query, answer.statusCode]).toEqual([query, 200]);
    return answer.json<ProposalHistoryDto>();
  };
  const ofKind = ({ items }: ProposalHistoryDto, kind: HistoryEntryDto['kind']): HistoryEntryDto[] =>
    items.filter((entry) => entry.kind === kind);
  const endOf = ({ date }: HistoryEntryDto): string => (date.length === 4 ? `${date}-12-31` : date.padEnd(10, '-99'));

  it('is whole, oldest first, each entry once', async () => {
    const history = await read();
    expect(history).toMatchObject({ total: history.items.length, next: null, proposal: { id: PROPOSAL } });
    expect(history.items.map(endOf)).toEqual(history.items.map(endOf).sort());
    expect(new Set(history.items.map(({ id }) => id)).size).toBe(history.total);
  });

  it('starts from the motions that carry the same demand', async () => {
    expect(ofKind(await read(), 'motion').map(({ subject }) => subject?.id)).toEqual(['2021', '2022', '2023']);
  });

  it('says of each entry who says it, and of a reading when this site recorded it', async () => {
    const history = await read();
    for (const kind of ['exchange', 'fact', 'observation'] as const) {
      const entries = ofKind(history, kind);
      expect([kind, entries.length > 0]).toEqual([kind, true]);
      expect(entries.filter(({ sources, statement }) => sources.length === 0 || statement === null)).toEqual([]);
    }
    expect(ofKind(history, 'progress').every(({ recordedAt }) => recordedAt?.startsWith('2026-11-21'))).toBe(true);
    expect(ofKind(history, 'text')).toMatchObject([{ statement: history.proposal.text, date: '2026-11-21' }]);
  });

  it('shows a correction as one, beside what it corrects', async () => {
    const readings = ofKind(await read(), 'progress');
    expect(readings.find(({ id }) => id === 'progress:correction')).toMatchObject({
      progress: { value: 'announced', corrects: `progress:${first}`, correctedBy: null },
    });
    expect(readings.find(({ id }) => id === `progress:${first}`)).toMatchObject({
      progress: { correctedBy: 'progress:correction' },
    });
  });

  it('follows the two clocks', async () => {
    const then = await read('?asOf=2023-12-31');
    expect(then.clocks).toEqual({ asOf: '2023-12-31', knownAt: '2026-11-21' });
    expect(then.items.filter((entry) => !entry.ahead && endOf(entry) > '2023-12-31')).toEqual([]);
    expect(ofKind(await read('?knownAt=2026-11-20'), 'progress')).toEqual([]);
    expect((await api.get(`/api/v1/proposals/${PROPOSAL}/history?asOf=2022-12-31`)).statusCode).toBe(404);
  });

  it('is a file too, with the same entries', async () => {
    const answer = await api.get(`/api/v1/proposals/${PROPOSAL}/history`, { accept: 'text/csv' });
    expect(answer.headers['content-disposition']).toContain(`historique-${PROPOSAL}.csv`);
    const ids = answer.body.match(/^(?:motion|delivery|exchange|fact|observation|progress|text):[^,]+/gm) ?? [];
    expect(ids).toEqual((await read()).items.map(({ id }) => id));
  });

  it('is of no proposal that does not exist', async () => {
    expect((await api.get('/api/v1/proposals/2023-9.9.9/history')).statusCode).toBe(404);
  });
});
