import { anEvidence } from '@ou-en-est-on/testing';
import { createTestDatabase, insertRow, type TestDatabase } from '../testing/index.js';
import { EvidenceEntity } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';

const SOURCES = [
  anEvidence({ id: 'a', url: null }),
  anEvidence({ id: 'b', validUntil: '2030-01-01' }),
  anEvidence({ id: 'c' }),
];

describe('evidence', () => {
  let database: TestDatabase;
  let repository: EvidenceRepository;

  beforeAll(async () => {
    database = await createTestDatabase();
    repository = new EvidenceRepository(database.dataSource.manager);
    for (const source of SOURCES.toReversed()) await insertRow(database.dataSource.manager, EvidenceEntity, source);
  });

  afterAll(() => database.drop());

  it('is read whole, by id', async () => {
    expect(await repository.findAll()).toEqual(SOURCES);
  });

  it.each([
    [
      ['c', 'unknown', 'a', 'c'],
      ['a', 'c'],
    ],
    [[], []],
  ])('is found for the ids %j', async (ids, expected) => {
    expect((await repository.findByIds(ids)).map((source) => source.id)).toEqual(expected);
  });
});
