import { type EntityManager, IsNull, LessThan, Not } from 'typeorm';
import { SessionEntity, type SessionStage } from './session.entity.js';

/** Sessions, each known by the hash of what its cookie holds. */
export class SessionRepository {
  constructor(private readonly manager: EntityManager) {}

  async create(session: Omit<SessionEntity, 'revokedAt'>): Promise<void> {
    await this.manager.insert(SessionEntity, { ...session, revokedAt: null });
  }

  async findByTokenHash(tokenHash: string): Promise<SessionEntity | null> {
    return this.manager.findOneBy(SessionEntity, { tokenHash });
  }

  /** The latest first; those that were ended are not listed. */
  async findOpenOf(personId: string): Promise<SessionEntity[]> {
    const stage: SessionStage = 'signed-in';
    return this.manager.find(SessionEntity, {
      where: { personId, stage, revokedAt: IsNull() },
      order: { lastSeenAt: 'DESC', id: 'ASC' },
    });
  }

  /** Those that ended too, as long as they are kept; the latest first. */
  findAllOf(personId: string): Promise<SessionEntity[]> {
    return this.manager.find(SessionEntity, { where: { personId }, order: { createdAt: 'DESC', id: 'ASC' } });
  }

  async touch(id: string, now: Date): Promise<void> {
    await this.manager.update(SessionEntity, { id, revokedAt: IsNull() }, { lastSeenAt: now });
  }

  async prove(id: string, now: Date): Promise<void> {
    await this.manager.update(SessionEntity, { id, revokedAt: IsNull() }, { provedAt: now });
  }

  async chooseCollectivity(id: string, collectivityId: string | null): Promise<void> {
    await this.manager.update(SessionEntity, { id }, { collectivityId });
  }

  /** False when it is not one of that person's, or was ended already. */
  async revoke(id: string, personId: string, now: Date): Promise<boolean> {
    const { affected } = await this.manager.update(
      SessionEntity,
      { id, personId, revokedAt: IsNull() },
      { revokedAt: now },
    );
    return affected === 1;
  }

  /** Ends the sessions of a person, save one if it is named; how many ended. */
  async revokeAllOf(personId: string, now: Date, except?: string): Promise<number> {
    const { affected } = await this.manager.update(
      SessionEntity,
      { personId, revokedAt: IsNull(), ...(except !== undefined && { id: Not(except) }) },
      { revokedAt: now },
    );
    return affected ?? 0;
  }

  /** Nobody acts any more in the name of a collectivity that they left. */
  async leaveCollectivity(personId: string, collectivityId: string): Promise<void> {
    await this.manager.update(SessionEntity, { personId, collectivityId }, { collectivityId: null });
  }

  /** Forgets the sessions of a person that were opened before a day. */
  async forgetBefore(personId: string, before: Date): Promise<void> {
    await this.manager.delete(SessionEntity, { personId, createdAt: LessThan(before) });
  }

  async forgetAllOf(personId: string): Promise<void> {
    await this.manager.delete(SessionEntity, { personId });
  }
}
