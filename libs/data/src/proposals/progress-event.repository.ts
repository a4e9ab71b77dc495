import { groupBy, type ProgressEvent } from '@ou-en-est-on/domain';
import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { ProgressEventFactEntity } from './progress-event-fact.entity.js';
import { ProgressEventEntity } from './progress-event.entity.js';
import { toProgressEvent } from './proposal.mapper.js';

/** The history of the State's progress, oldest first; which event is shown is a rule of the domain. */
export class ProgressEventRepository {
  constructor(private readonly manager: EntityManager) {}

  async findAll(): Promise<ProgressEvent[]> {
    return this.find({});
  }

  async findByProposal(proposalId: string): Promise<ProgressEvent[]> {
    return this.find({ proposalId });
  }

  private async find(where: FindOptionsWhere<ProgressEventEntity>): Promise<ProgressEvent[]> {
    const rows = await this.manager.find(ProgressEventEntity, {
      where,
      order: { proposalId: 'ASC', effectiveOn: 'ASC', recordedAt: 'ASC', id: 'ASC' },
    });
    const facts = await this.manager.find(ProgressEventFactEntity, {
      where: { eventId: In(rows.map((row) => row.id)) },
      order: { eventId: 'ASC', position: 'ASC', factRef: 'ASC' },
    });
    const factsOf = groupBy(facts, (fact) => fact.eventId);
    return rows.map((row) => toProgressEvent(row, factsOf.get(row.id) ?? []));
  }
}
