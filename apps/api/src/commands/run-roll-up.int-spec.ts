import {
  createDataSource,
  inTransaction,
  LabelMatrixRepository,
  SelfAssessmentRepository,
  type StateKey,
} from '@ou-en-est-on/data';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import type { DataSource } from 'typeorm';
import { loadedDatabase } from '../testing/test-api.js';
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
      const said = { serviceId: service?.id ?? '', value: 'achieved', providedBy: null, note: null, evidence: [] };
      await states.writeAnswer(key, { ...said, editedAt: AT, editedBy: 'essai' });
      const by = { quality: 'mayor', reason: null, recordedAt: AT, recordedBy: 'essai' } as const;
      await states.recordValidation(key, { kind: 'validated', ...by });
    });
  }, 120_000);
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
