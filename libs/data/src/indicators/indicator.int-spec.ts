import {
  aGovernmentAction,
  aMeasure,
  aMotion,
  anActionObservation,
  anAxis,
  anIndicator,
  aProposal,
  aProposalIndicatorLink,
  aStake,
} from '@ou-en-est-on/testing';
import {
  ActionObservationEntity,
  AxisEntity,
  GovernmentActionEntity,
  MeasureEntity,
  MotionEntity,
  ProposalEntity,
  StakeEntity,
} from '../index.js';
import { createTestDatabase, insertRow, type TestDatabase } from '../testing/index.js';
import { IndicatorFactEntity } from './indicator-fact.entity.js';
import { IndicatorEntity } from './indicator.entity.js';
import { IndicatorRepository } from './indicator.repository.js';
import { ProposalIndicatorLinkEntity } from './proposal-indicator-link.entity.js';

describe('indicators', () => {
  let database: TestDatabase;
  let repository: IndicatorRepository;

  const insert = (entity: new () => object, row: object): Promise<void> =>
    insertRow(database.dataSource.manager, entity, row);

  beforeAll(async () => {
    database = await createTestDatabase();
    repository = new IndicatorRepository(database.dataSource.manager);
    for (const [id, label, headline] of [
      ['z', 'Zones blanches', true],
      ['e', 'Équipements réemployés', true],
      ['f', 'Fibre', true],
      ['a', 'Abonnés', false],
    ] as const) {
      await insert(IndicatorEntity, anIndicator({ id, label, headline }));
    }
  });

  afterAll(() => database.drop());

  it('come with those followed at mid-term first, then in French order', async () => {
    expect((await repository.findAll()).map((indicator) => indicator.label)).toEqual([
      'Équipements réemployés',
      'Fibre',
      'Zones blanches',
      'Abonnés',
    ]);
  });

  it('are read as they were written, or not at all', async () => {
    expect(await repository.findById('f')).toEqual(anIndicator({ id: 'f', label: 'Fibre' }));
    expect(await repository.findById('g')).toBeNull();
  });

  it('give their links to proposals', async () => {
    await insert(StakeEntity, aStake());
    await insert(MotionEntity, aMotion());
    await insert(AxisEntity, anAxis());
    await insert(MeasureEntity, aMeasure());
    await insert(ProposalEntity, aProposal());
    const links = ['z', 'f'].map((indicatorId) => aProposalIndicatorLink({ indicatorId }));
    for (const link of links) await insert(ProposalIndicatorLinkEntity, link);
    expect(await repository.findProposalLinks()).toEqual(links.reverse());
  });

  it('count the facts held back, by themselves or through their action', async () => {
    const fact = { ...anActionObservation(), position: 1 };
    await insert(GovernmentActionEntity, aGovernmentAction());
    await insert(GovernmentActionEntity, aGovernmentAction({ id: 'plan-douteux', toVerify: true }));
    await insert(ActionObservationEntity, fact);
    await insert(ActionObservationEntity, { ...fact, id: 'plan-exemple:o2', toVerify: true });
    await insert(ActionObservationEntity, { ...fact, id: 'plan-douteux:o1', actionId: 'plan-douteux' });
    for (const [indicatorId, factRef] of [
      ['f', 'plan-exemple:o1'],
      ['f', 'plan-exemple:o2'],
      ['f', 'plan-douteux:o1'],
      ['z', 'plan-exemple:o2'],
      ['a', 'plan-exemple:o1'],
    ]) {
      await insert(IndicatorFactEntity, { indicatorId, factRef });
    }
    expect(await repository.countFactsToVerify()).toEqual(
      new Map([
        ['f', 2],
        ['z', 1],
      ]),
    );
  });
});
