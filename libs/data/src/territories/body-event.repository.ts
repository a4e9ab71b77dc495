import type { BodyEvent } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { BodyEventEntity } from './body-event.entity.js';

/** An event with the instant it was written down. */
export interface RecordedBodyEvent extends BodyEvent {
  readonly recordedAt: Date;
}

/** What happened to the bodies that an admin added; whoever records holds the body. */
export class BodyEventRepository {
  constructor(private readonly manager: EntityManager) {}

  /** In the order they were recorded. */
  findAllOf(bodyId: string): Promise<RecordedBodyEvent[]> {
    return this.manager.find(BodyEventEntity, { where: { bodyId }, order: { sequence: 'ASC' } });
  }

  async record(bodyId: string, event: RecordedBodyEvent): Promise<void> {
    const sequence = (await this.manager.countBy(BodyEventEntity, { bodyId })) + 1;
    await this.manager.insert(BodyEventEntity, { bodyId, sequence, ...event });
  }
}
