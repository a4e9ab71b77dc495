import {
  CollectivityEntity,
  createDataSource,
  inTransaction,
  LabelMatrixRepository,
  SelfAssessmentRepository,
  type StateKey,
} from '@ou-en-est-on/data';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import type { DataSource } from 'typeorm';
import { loadedDatabase } from '../testing/test-api.js';
import { loadData, readDataset } from './load-data.js';
import { CommandError } from './run-command.js';
import { readRollUpArguments, runRollUp } from './run-roll-up.js';

const AT = new Date('2026-11-21T12:00:00Z');

describe('npm run roll-up', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await loadedDatabase();
    owner = await createDataSource({ url: database.ownerUrl, role: 'owner', poolSize: 1 }).initialize();
    const edition = await new LabelMatrixRepository(database.dataSource.manager).findCurrentEdition();
    const [service] = edition?.themes.flatMap(({ services }) => services) ?? [];
    const key: StateKey = { collectivityId: 'COM-35238', editionId: edition?.id ?? '' };
    await inTransaction(database.dataSource, { identity: { kind: 'system', name: 'command' } }, async (manager) => {
      const states = new SelfAssessmentRepository(manager);
      await states.lock(key);
      const said = { value: 'achieved', providedBy: null, note: null, evidence: [] };
      await states.writeAnswer(key, service?.id ?? '', { ...said, editedAt: AT, editedBy: 'essai' });
      const by = { quality: 'mayor', reason: null, recordedAt: AT, recordedBy: 'essai' } as const;
      await states.recordValidation(key, { kind: 'validated', ...by });
    });
  });
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  const run = (flag: string): Promise<string[]> => runRollUp(database.dataSource, readRollUpArguments([flag]));

  it.each([[[]], [['--refaire']], [['--check', '--rebuild']]])('says how it is used when given %j', (given) => {
    expect(() => readRollUpArguments(given)).toThrow(CommandError);
  });

  it('finds nothing to say of what validations wrote', async () => {
    expect(await run('--check')).toEqual([expect.stringMatching(/: aucune différence\.$/)]);
  });

  it('fails on a sum that is not right, names it, and makes it again', async () => {
    await owner.query(`UPDATE roll_up SET collectivities = 3 WHERE standing = 'achieved'`);
    await expect(run('--check')).rejects.toThrow(
      /1 somme diffère\.\n {2}DEP-35 · commune · 100000-and-more · \S+ · achieved : 3 \(\d+ habitants\) en somme, 1 /,
    );
    expect(await run('--rebuild')).toEqual([expect.stringMatching(/1 somme refaite\.$/)]);
    expect(await run('--check')).toEqual([expect.stringMatching(/: aucune différence\.$/)]);
  });

  it('names who is counted as they were before a load that stopped midway, and the next load makes their sums again', async () => {
    const { manager } = database.dataSource;
    const id = 'COM-35238';
    const { population, stratum } = await manager.findOneByOrFail(CollectivityEntity, { id });
    await manager.update(CollectivityEntity, { id }, { population: 1_200, stratum: '1000-3499' });
    await run('--rebuild');
    await manager.update(CollectivityEntity, { id }, { population, stratum });
    await expect(run('--check')).rejects.toThrow(
      /1 répondant n’est plus compté comme il est, 0 réponse publique diffère, 0 somme diffère\.\n {2}COM-35238 : compté avec/,
    );
    await loadData(database.dataSource, readDataset([]), AT);
    expect(await run('--check')).toEqual([expect.stringMatching(/: aucune différence\.$/)]);
    const sums = await owner.query<object[]>(
      `SELECT DISTINCT stratum, population::integer FROM roll_up WHERE collectivities > 0`,
    );
    expect(sums).toEqual([{ stratum, population }]);
  });

  it('counts what it does not list', async () => {
    await owner.query(`DELETE FROM public_answer`);
    await owner.query(
      `INSERT INTO public_answer (collectivity_id, edition_id, service_id, value, standing)
       SELECT 'COM-35238', edition_id, id, 'planned', 'planned' FROM matrix_service`,
    );
    await expect(run('--check')).rejects.toThrow(/139 réponses publiques diffèrent[^]*… et \d+ autres\./);
    expect(await run('--rebuild')).toEqual([expect.stringMatching(/139 réponses publiques refaites/)]);
    expect(await run('--check')).toEqual([expect.stringMatching(/: aucune différence\.$/)]);
  });
});
