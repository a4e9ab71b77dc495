import { aMeasure, aMotion, aNamedPerson, anAxis, anEngagement, aProposal, aStake } from '@ou-en-est-on/testing';
import { ProposalEntity } from '../index.js';
import { createTestDatabase, insertRow, type TestDatabase } from '../testing/index.js';
import { AxisEntity } from './axis.entity.js';
import { CongressWithoutTextEntity } from './congress-without-text.entity.js';
import { EngagementEntity } from './engagement.entity.js';
import { MeasureEntity } from './measure.entity.js';
import { MotionEntity } from './motion.entity.js';
import { MotionRepository } from './motion.repository.js';
import { StakeEntity } from './stake.entity.js';

const MOTION = aMotion({ sponsors: [aNamedPerson({ note: 'Commune à vérifier' })], partners: ['AMF', 'l’Arcep'] });
const UNDATED = aMotion({
  year: 2021,
  congressNumber: 3,
  heldFrom: null,
  heldTo: null,
  datePrecision: 'year',
  delivery: null,
  fullTextAvailable: false,
});
const OTHER = aMotion({ year: 2025, congressNumber: 6 });
const AXES = [
  anAxis({ position: 2, workshop: { kind: 'Atelier', title: 'Réseaux', heading: null } }),
  anAxis({ position: 10, question: 'Quelle égalité ?' }),
  anAxis({ motionId: '2025' }),
];
const MEASURES = [aMeasure({ axisId: '2023-2', position: 2 }), aMeasure({ axisId: '2023-10' })];
const CONGRESS = {
  year: 2019,
  congressNumber: 1,
  heldFrom: '2019-01-29',
  heldTo: '2019-01-30',
  place: 'La Défense',
  note: null,
  source: 'maire-info',
};

describe('motions', () => {
  let database: TestDatabase;
  let repository: MotionRepository;

  beforeAll(async () => {
    database = await createTestDatabase();
    const { manager } = database.dataSource;
    repository = new MotionRepository(manager);
    await insertRow(manager, StakeEntity, aStake({ id: 'risks', position: 4 }));
    await insertRow(manager, StakeEntity, aStake());
    for (const motion of [OTHER, MOTION, UNDATED]) await insertRow(manager, MotionEntity, motion);
    for (const axis of AXES.toReversed()) await insertRow(manager, AxisEntity, axis);
    for (const measure of MEASURES.toReversed()) await insertRow(manager, MeasureEntity, measure);
    await insertRow(manager, ProposalEntity, aProposal({ id: '2025-1.1' }));
    await insertRow(manager, EngagementEntity, anEngagement());
    await insertRow(manager, CongressWithoutTextEntity, CONGRESS);
  });

  afterAll(() => database.drop());

  it('come by year, as they were written', async () => {
    expect(await repository.findAll()).toEqual([UNDATED, MOTION, OTHER]);
  });

  it('are read one by one, or not at all', async () => {
    expect(await repository.findById('2023')).toEqual(MOTION);
    expect(await repository.findById('2024')).toBeNull();
  });

  it('give their axes by position, all of them or those of one', async () => {
    expect(await repository.findAxes()).toEqual(AXES);
    expect(await repository.findAxes('2023')).toEqual(AXES.slice(0, 2));
  });

  it('give their measures in the order of their axes', async () => {
    expect(await repository.findMeasures()).toEqual(MEASURES);
    expect(await repository.findMeasures('2025')).toEqual([]);
  });

  it('give the engagements of the association', async () => {
    expect(await repository.findEngagements()).toEqual([anEngagement()]);
    expect(await repository.findEngagements('2023')).toEqual([]);
  });

  it('give the stakes by position, and the congresses whose motion was not found', async () => {
    expect((await repository.findStakes()).map((stake) => stake.id)).toEqual(['access', 'risks']);
    expect(await repository.findCongressesWithoutText()).toEqual([CONGRESS]);
  });

  it('cannot be two of the same congress', async () => {
    const twin = insertRow(database.dataSource.manager, MotionEntity, aMotion({ year: 2024, congressNumber: 6 }));
    await expect(twin).rejects.toMatchObject({ driverError: { constraint: 'motion_congress_number_key' } });
  });

  it('hold axes of a stake that exists', async () => {
    const axis = insertRow(
      database.dataSource.manager,
      AxisEntity,
      anAxis({ position: 3, stakeId: 'public-services' }),
    );
    await expect(axis).rejects.toMatchObject({ driverError: { constraint: 'axis_stake_fk' } });
  });
});
