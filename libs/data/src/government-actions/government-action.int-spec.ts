import {
  aGovernmentAction,
  aMeasure,
  aMilestone,
  aMotion,
  anActionObservation,
  anActionTarget,
  anAxis,
  anEvidence,
  aProposal,
  aProposalActionLink,
  aStake,
} from '@ou-en-est-on/testing';
import { AxisEntity, EvidenceEntity, MeasureEntity, MotionEntity, ProposalEntity, StakeEntity } from '../index.js';
import { createTestDatabase, insertRow, type TestDatabase } from '../testing/index.js';
import { ActionMilestoneEntity } from './action-milestone.entity.js';
import { ActionObservationEntity } from './action-observation.entity.js';
import { ActionTargetEntity } from './action-target.entity.js';
import { GovernmentActionEntity } from './government-action.entity.js';
import { GovernmentActionRepository } from './government-action.repository.js';
import { ProposalActionLinkEntity } from './proposal-action-link.entity.js';

const LAW = aGovernmentAction({
  id: 'loi',
  name: 'Économie circulaire',
  kind: 'law',
  textType: 'law',
  legalState: 'in-force',
  startDate: '2020-02-10',
  legalReferences: [{ label: 'Loi n° 2020-105', nor: null, officialJournal: 'JORF n° 0035', url: null }],
});
const TARGET = anActionTarget({ evidenceId: 'decret-exemple' });
const FIRST = aMilestone({ date: '2024' });
const SECOND = aMilestone({ id: 'plan-exemple:m2', kind: 'event', nature: 'vote', date: '2023-05' });
const FIGURE = anActionObservation({ value: null, valueText: 'stables', date: '2025', datePrecision: 'year' });

describe('State actions', () => {
  let database: TestDatabase;
  let repository: GovernmentActionRepository;

  const insert = (entity: new () => object, row: object): Promise<void> =>
    insertRow(database.dataSource.manager, entity, row);

  beforeAll(async () => {
    database = await createTestDatabase();
    repository = new GovernmentActionRepository(database.dataSource.manager);
    await insert(EvidenceEntity, anEvidence());
    await insert(GovernmentActionEntity, aGovernmentAction());
    await insert(GovernmentActionEntity, LAW);
    await insert(ActionTargetEntity, { ...TARGET, position: 1 });
    await insert(ActionMilestoneEntity, { ...SECOND, position: 2 });
    await insert(ActionMilestoneEntity, { ...FIRST, position: 1 });
    await insert(ActionObservationEntity, { ...FIGURE, position: 1 });
  });

  afterAll(() => database.drop());

  const PLAN = aGovernmentAction({ targets: [TARGET], milestones: [FIRST, SECOND], observations: [FIGURE] });

  it('come in French order with all their facts, in the order of the file', async () => {
    expect(await repository.findAll()).toEqual([LAW, PLAN]);
  });

  it('are read one by one, or not at all', async () => {
    expect(await repository.findById('plan-exemple')).toEqual(PLAN);
    expect(await repository.findById('inconnu')).toBeNull();
  });

  it('give their links to proposals', async () => {
    await insert(StakeEntity, aStake());
    await insert(MotionEntity, aMotion());
    await insert(AxisEntity, anAxis());
    await insert(MeasureEntity, aMeasure());
    await insert(ProposalEntity, aProposal());
    const links = [
      aProposalActionLink({ id: 'pa-001' }),
      aProposalActionLink({ id: 'pa-002', actionId: 'loi', relation: 'answers' }),
    ];
    for (const link of links.toReversed()) await insert(ProposalActionLinkEntity, link);
    expect(await repository.findProposalLinks()).toEqual(links);
  });

  it('read all of them in four queries, however many there are', async () => {
    const queries: string[] = [];
    const runner = database.dataSource.createQueryRunner();
    const counted = new GovernmentActionRepository(runner.manager);
    const { query } = runner;
    runner.query = ((...args: Parameters<typeof query>) => {
      queries.push(args[0]);
      return query.apply(runner, args);
    }) as typeof query;
    expect(await counted.findAll()).toHaveLength(2);
    await runner.release();
    expect(queries).toHaveLength(4);
  });
});
