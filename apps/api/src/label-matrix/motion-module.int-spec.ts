import type { LabelMatrixDto, ModuleQuestionListDto, ProposalDetailDto } from '@ou-en-est-on/contracts';
import { startLoadedApi, type TestApi } from '../testing/test-api.js';

describe('the module « motion »', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startLoadedApi();
  });
  afterAll(() => api.close());

  const read = async <T>(path: string): Promise<T> => (await api.get(`/api/v1/${path}`)).json<T>();

  it('puts its 16 questions in their order, proposed by this site', async () => {
    const { total, items, module } = await read<ModuleQuestionListDto>('motion-module?limit=100');
    expect([total, module.review]).toEqual([16, 'proposed']);
    expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
    expect(items[0]).toMatchObject({ id: 'mm-01', populationMin: 50_001, proposalIds: ['2022-3.1.4'] });
    expect(items.filter(({ kind }) => kind === 'number').map(({ unit }) => unit)).not.toContain(null);
  });

  it('is never counted in the services of the matrix', async () => {
    const { themes } = await read<LabelMatrixDto>('label-matrix');
    const services = themes.flatMap((theme) => theme.services.map(({ id }) => id));
    const { items } = await read<ModuleQuestionListDto>('motion-module?limit=100');
    expect(services).toHaveLength(139);
    expect(items.filter(({ id }) => services.includes(id))).toEqual([]);
  });

  it('tells each proposal the questions that bear on it, and only those', async () => {
    const { items } = await read<ModuleQuestionListDto>('motion-module?limit=100');
    for (const id of ['2023-4.2.4', '2022-3.1.4', '2023-1.1.3']) {
      const { localSide } = await read<ProposalDetailDto>(`proposals/${id}`);
      const expected = items.filter(({ proposalIds }) => proposalIds.includes(id));
      expect(localSide.moduleQuestions).toMatchObject(
        expected.map(({ id: question, label, kind, unit, adds }) => ({ id: question, label, kind, unit, adds })),
      );
    }
    expect((await read<ProposalDetailDto>('proposals/2023-4.2.4')).localSide.moduleQuestions).toHaveLength(3);
  });
});
