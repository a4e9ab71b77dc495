import {
  aGovernmentAction,
  aMeasure,
  aMilestone,
  aMotion,
  anActionObservation,
  anAxis,
  aProgressEvent,
  aProposal,
  aStake,
} from '@ou-en-est-on/testing';
import type { EntityManager } from 'typeorm';
import {
  ActionMilestoneEntity,
  ActionObservationEntity,
  AxisEntity,
  GovernmentActionEntity,
  MeasureEntity,
  MotionEntity,
  ProposalEntity,
  StakeEntity,
} from '../index.js';
import { createTestDatabase, insertRow, type TestDatabase } from '../testing/index.js';
import { ProgressEventFactEntity } from './progress-event-fact.entity.js';
import { ProgressEventEntity } from './progress-event.entity.js';
import { ProgressEventRepository } from './progress-event.repository.js';

describe('the history of the State’s progress', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    const { manager } = database.dataSource;
    await insertRow(manager, StakeEntity, aStake());
    await insertRow(manager, MotionEntity, aMotion());
    await insertRow(manager, AxisEntity, anAxis());
    await insertRow(manager, MeasureEntity, aMeasure());
    await insertRow(manager, ProposalEntity, aProposal());
    await insertRow(manager, ProposalEntity, aProposal({ id: '2023-1.1.2' }));
    await insertRow(manager, GovernmentActionEntity, aGovernmentAction({ id: 'pfthd' }));
    await insertRow(manager, GovernmentActionEntity, aGovernmentAction({ id: 'loi-sren', toVerify: true }));
    const fact = { actionId: 'pfthd', evidenceId: null, position: 1 };
    await insertRow(manager, ActionMilestoneEntity, { ...aMilestone(), ...fact, id: 'pfthd:m1' });
    await insertRow(manager, ActionObservationEntity, { ...anActionObservation(), ...fact, id: 'pfthd:o1' });
    await insertRow(manager, ActionObservationEntity, {
      ...{ ...anActionObservation(), ...fact, id: 'pfthd:o2', toVerify: true },
    });
    const ofOther = { ...fact, actionId: 'loi-sren', id: 'loi-sren:m1' };
    await insertRow(manager, ActionMilestoneEntity, { ...aMilestone(), ...ofOther });
  });

  afterAll(() => database.drop());

  const record = (
    event: object,
    evidence: readonly string[],
    toVerify: readonly string[] = [],
    factCount?: number,
  ): Promise<void> =>
    database.dataSource.transaction(async (manager) => {
      const row = { ...aProgressEvent(), ...event };
      await insertRow(manager, ProgressEventEntity, {
        ...row,
        factCount: factCount ?? evidence.length + toVerify.length,
      });
      await insertFacts(manager, row.id, 'evidence', evidence);
      await insertFacts(manager, row.id, 'to-verify', toVerify);
    });

  it('is read from the oldest to the latest, each event with its facts', async () => {
    await record({ id: 'b', effectiveOn: '2024-12-31', effectivePrecision: 'year' }, ['pfthd:m1', 'pfthd:o1']);
    await record({ id: 'a', effectiveOn: '2025-06-30' }, ['pfthd:m1']);
    await record({ id: 'c', proposalId: '2023-1.1.2', progress: 'not-assessed' }, ['pfthd:m1'], ['pfthd:o2']);

    const repository = new ProgressEventRepository(database.dataSource.manager);
    const history = [
      aProgressEvent({
        id: 'b',
        effectiveOn: '2024-12-31',
        effectivePrecision: 'year',
        evidence: ['pfthd:m1', 'pfthd:o1'],
      }),
      aProgressEvent({ id: 'a', effectiveOn: '2025-06-30', evidence: ['pfthd:m1'] }),
    ];
    expect(await repository.findByProposal('2023-1.1.1')).toEqual(history);
    expect(await repository.findByProposal('2023-9.9.9')).toEqual([]);
    expect(await repository.findAll()).toEqual([
      ...history,
      aProgressEvent({
        id: 'c',
        proposalId: '2023-1.1.2',
        progress: 'not-assessed',
        evidence: ['pfthd:m1'],
        factsToVerify: ['pfthd:o2'],
      }),
    ]);
  });

  it.each([
    'announced',
    'parliamentary-initiative',
    'engaged',
    'partly-achieved',
    'achieved',
    'declined',
    'rolled-back',
  ])('refuses « %s » without evidence', async (progress) => {
    await expect(record({ id: 'x', progress }, [])).rejects.toMatchObject({
      driverError: { constraint: 'progress_event_evidence_rule' },
    });
  });

  it.each(['not-assessed', 'no-action-found', 'not-assessable', 'not-concerned'])(
    'takes « %s » without evidence',
    async (progress) => {
      await expect(record({ id: `bare-${progress}`, progress }, [])).resolves.toBeUndefined();
    },
  );

  it('refuses a status resting on a fact still to verify', async () => {
    await expect(record({ id: 'x', progress: 'engaged' }, ['pfthd:m1'], ['pfthd:o2'])).rejects.toMatchObject({
      driverError: { constraint: 'progress_event_to_verify_rule' },
    });
  });

  it.each([
    ['of a fact that nobody knows', 'pfthd:m9'],
    ['of a fact to verify', 'pfthd:o2'],
    ['of an action to verify', 'loi-sren:m1'],
  ])('refuses the evidence %s', async (_, ref) => {
    await expect(record({ id: 'x', progress: 'achieved' }, ['pfthd:m1', ref])).rejects.toMatchObject({
      driverError: { constraint: 'progress_event_known_facts_rule' },
    });
  });

  it('refuses a reading held back by a fact that nobody knows', async () => {
    await expect(record({ id: 'x', progress: 'not-assessed' }, [], ['pfthd:m9'])).rejects.toMatchObject({
      driverError: { constraint: 'progress_event_known_facts_rule' },
    });
  });

  it('refuses an event that lacks a fact it announces', async () => {
    await expect(record({ id: 'x' }, ['pfthd:m1'], [], 2)).rejects.toMatchObject({
      driverError: { constraint: 'progress_event_fact_count_rule' },
    });
  });

  it('refuses a fact added afterwards', async () => {
    await record({ id: 'sealed' }, ['pfthd:m1']);
    const addition = insertFacts(database.dataSource.manager, 'sealed', 'evidence', ['pfthd:m9']);
    await expect(addition).rejects.toMatchObject({ driverError: { constraint: 'progress_event_fact_count_rule' } });
  });

  it('refuses to correct an event of another proposal', async () => {
    await record({ id: 'theirs', proposalId: '2023-1.1.2' }, ['pfthd:m1']);
    await expect(record({ id: 'mine', corrects: 'theirs' }, ['pfthd:m1'])).rejects.toMatchObject({
      driverError: { constraint: 'progress_event_corrects_fk' },
    });
  });

  it('keeps nothing of what it refused', async () => {
    const events = await new ProgressEventRepository(database.dataSource.manager).findAll();
    expect(events.filter((event) => event.id === 'x' || event.id === 'mine')).toEqual([]);
  });
});

async function insertFacts(
  manager: EntityManager,
  eventId: string,
  role: string,
  refs: readonly string[],
): Promise<void> {
  for (const [position, factRef] of refs.entries()) {
    await insertRow(manager, ProgressEventFactEntity, { eventId, factRef, role, position });
  }
}
