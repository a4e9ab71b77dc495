import { standingOf } from '@ou-en-est-on/domain';
import fc from 'fast-check';
import { CollectivityEntity } from '../territories/collectivity.entity.js';
import { BODIES, insertBodies } from '../testing/editions-and-bodies.fixture.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import type { ModuleKey, SaidOfQuestion } from './module-answer.repository.js';
import { type AskedSums, ModuleSumsRepository } from './module-sums.repository.js';
import { type GivenToModule, insertModule, publishModule } from './published-modules.fixture.js';

const [A, B, C] = BODIES;

type Told = Pick<SaidOfQuestion, 'providedBy'> & { readonly value: string };

describe('what is answered to the module, summed', () => {
  let database: TestDatabase;
  let kept: ModuleSumsRepository;
  let modules = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    await insertBodies(database.dataSource.manager);
    kept = new ModuleSumsRepository(database.dataSource.manager);
  });
  afterAll(() => database.drop());

  /** One for all, as in a process: what it kept of a state of the answers must never be told of another. */
  const sums = (): ModuleSumsRepository => kept;
  const instant = (n: number): Date => new Date(Date.UTC(2026, 0, n + 1));

  const newModule = async (): Promise<AskedSums> => {
    const moduleId = `m-${String(++modules)}`;
    const questionIds = await insertModule(database.dataSource.manager, moduleId);
    return { moduleId, questionIds, grain: 'country', at: null };
  };

  const act = (key: ModuleKey, given: GivenToModule | null, at: Date): Promise<void> =>
    publishModule(database.dataSource, key, given, at);

  const countsOf = async (asked: AskedSums): Promise<Record<string, number>> => {
    const rows = await sums().findCounts(asked);
    return Object.fromEntries(
      rows.map(({ subjectId, standing, collectivities }) => [`${subjectId.slice(-3)} ${standing}`, collectivities]),
    );
  };

  it('inherit through others, wait for who validated nothing, and go with who withdraws', async () => {
    const asked = await newModule();
    const { moduleId } = asked;
    const [q1 = '', q2 = ''] = asked.questionIds;
    const provided = (providedBy: string): Partial<SaidOfQuestion> => ({ value: 'provided-by', providedBy });
    await act({ moduleId, collectivityId: A }, { [q1]: provided(B), [q2]: provided(C) }, instant(1));
    await act({ moduleId, collectivityId: B }, { [q1]: provided(C), [q2]: provided(A) }, instant(2));
    expect(await countsOf(asked)).toEqual({ '* respondent': 2, 'q-1 awaited': 2, 'q-2 awaited': 2 });
    await act(
      { moduleId, collectivityId: C },
      { [q1]: { value: 'achieved' }, [q2]: { value: 'not-concerned' } },
      instant(3),
    );
    expect(await countsOf(asked)).toEqual({
      ...{ '* respondent': 3, 'q-1 achieved': 3, 'q-2 awaited': 2, 'q-2 not-concerned': 1 },
    });
    await act({ moduleId, collectivityId: C }, null, instant(4));
    expect(await countsOf(asked)).toEqual({ '* respondent': 2, 'q-1 awaited': 2, 'q-2 awaited': 2 });
    expect(await countsOf({ ...asked, at: instant(3) })).toMatchObject({ '* respondent': 3, 'q-1 achieved': 3 });
    expect(await countsOf({ ...asked, at: instant(0) })).toEqual({});
  });

  it('leave out who has emptied all its answers, today as on the days since', async () => {
    const asked = await newModule();
    const key = { moduleId: asked.moduleId, collectivityId: A };
    const [q1 = ''] = asked.questionIds;
    await act(key, { [q1]: { value: 'achieved' } }, instant(1));
    await act(key, { [q1]: { value: null } }, instant(2));
    expect(await countsOf(asked)).toEqual({});
    expect(await countsOf({ ...asked, at: instant(3) })).toEqual({});
    expect(await countsOf({ ...asked, at: instant(1) })).toEqual({ '* respondent': 1, 'q-1 achieved': 1 });
  });

  it('are made once, and again when somebody validates answers or is counted otherwise', async () => {
    const asked = await newModule();
    const { moduleId } = asked;
    const [q1 = ''] = asked.questionIds;
    await act({ moduleId, collectivityId: A }, { [q1]: { value: 'achieved' } }, instant(1));
    const first = await sums().findCounts(asked);
    expect(await sums().findCounts(asked)).toBe(first);
    await act({ moduleId, collectivityId: B }, { [q1]: { value: 'achieved' } }, instant(1));
    const second = await sums().findCounts(asked);
    expect(second).toContainEqual(expect.objectContaining({ subjectId: q1, standing: 'achieved', population: 1_000 }));
    await database.dataSource.manager.update(CollectivityEntity, { id: B }, { population: 1_500 });
    expect(await sums().findCounts(asked)).toContainEqual(
      expect.objectContaining({ subjectId: q1, standing: 'achieved', population: 1_500 }),
    );
    await database.dataSource.manager.update(CollectivityEntity, { id: B }, { population: 1_000 });
    expect(await sums().findCounts(asked)).toEqual(second);
  });

  it('are spread by what each gave of its own', async () => {
    const asked = await newModule();
    const { moduleId } = asked;
    const [, , q3 = ''] = asked.questionIds;
    await act({ moduleId, collectivityId: A }, { [q3]: { value: 'number', amount: 10 } }, instant(1));
    await act({ moduleId, collectivityId: B }, { [q3]: { value: 'number', amount: 30 } }, instant(2));
    await act({ moduleId, collectivityId: C }, { [q3]: { value: 'provided-by', providedBy: A } }, instant(2));
    const spread = { subjectId: q3, answers: 2, low: 15, median: 20, high: 25 };
    expect(await sums().findQuartiles(asked)).toEqual([{ groupId: 'FR', ...spread }]);
    expect(await sums().findQuartiles({ ...asked, grain: 'stratum', at: instant(1) })).toMatchObject([
      { groupId: 'unknown', answers: 1, median: 10 },
    ]);
  });

  it('are those of the rule after any history, today as from the history, at every grain', async () => {
    const body = fc.constantFrom(A, B, C);
    const said = fc.oneof(
      fc.constantFrom('achieved', 'in-progress', 'not-concerned', null).map((value) => ({ value })),
      body.map((providedBy) => ({ value: 'provided-by', providedBy })),
    );
    const step = fc.record({
      body,
      given: fc.option(fc.dictionary(fc.constantFrom('q-1', 'q-2'), said, { minKeys: 1 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const asked = await newModule();
        const told = new Map<string, Map<string, Told>>();
        const working = new Map<string, Map<string, Told>>();
        for (const [n, { body: collectivityId, given }] of steps.entries()) {
          const legal = Object.entries(given ?? {}).filter(
            ([, one]) => !('providedBy' in one && one.providedBy === collectivityId),
          );
          const named = legal.map(([id, one]) => [`${asked.moduleId}-${id}`, one] as const);
          await act({ moduleId: asked.moduleId, collectivityId }, given && Object.fromEntries(named), instant(n));
          await countsOf(asked);
          // A withdrawal leaves the working copy as it was: the next validation makes it public again.
          const own = new Map(working.get(collectivityId));
          for (const [id, { value, ...rest }] of named) {
            if (value === null) own.delete(id);
            else own.set(id, { value, providedBy: null, ...rest });
          }
          working.set(collectivityId, own);
          told.set(collectivityId, given ? own : new Map());
        }
        const ruled = [...told].flatMap(([id, answers]) =>
          [...answers].map(([question, answer]) => {
            const standing = standingOf(id, answer, (other) => told.get(other)?.get(question) ?? null);
            return `${question.slice(-3)} ${standing?.kind === 'level' ? standing.level : (standing?.kind ?? '')}`;
          }),
        );
        const respondents = [...told.values()].filter(({ size }) => size > 0).map(() => '* respondent');
        const counted = await countsOf(asked);
        expect(
          Object.entries(counted)
            .flatMap(([name, n]) => Array<string>(n).fill(name))
            .sort(),
        ).toEqual([...respondents, ...ruled].sort());
        expect(await countsOf({ ...asked, at: instant(steps.length) })).toEqual(counted);
      }),
      { numRuns: 20 },
    );
  });
});
