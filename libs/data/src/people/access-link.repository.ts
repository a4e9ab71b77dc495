import { type EntityManager, IsNull } from 'typeorm';
import { AccessLinkEntity } from './access-link.entity.js';

/** Links used once, for a time. */
export class AccessLinkRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The one open link of a person: those made before open nothing from then on. */
  async create(link: Omit<AccessLinkEntity, 'usedAt' | 'revokedAt'>): Promise<void> {
    // Of two made at once, the second one ends the first.
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('access link ' || $1, 0))`, [
      link.personId,
    ]);
    await this.revokeOpen(link.personId, link.createdAt);
    await this.manager.insert(AccessLinkEntity, { ...link, usedAt: null, revokedAt: null });
  }

  async findByTokenHash(tokenHash: string): Promise<AccessLinkEntity | null> {
    return this.manager.findOneBy(AccessLinkEntity, { tokenHash });
  }

  /** Those of a person, the latest first. */
  findAllOf(personId: string): Promise<AccessLinkEntity[]> {
    return this.manager.find(AccessLinkEntity, { where: { personId }, order: { createdAt: 'DESC', id: 'ASC' } });
  }

  /** Uses a link: false when somebody else just did, or took it back. */
  async use(id: string, now: Date): Promise<boolean> {
    const { affected } = await this.manager.update(
      AccessLinkEntity,
      { id, usedAt: IsNull(), revokedAt: IsNull() },
      { usedAt: now },
    );
    return affected === 1;
  }

  async revokeOpen(personId: string, now: Date): Promise<void> {
    await this.manager.update(
      AccessLinkEntity,
      { personId, usedAt: IsNull(), revokedAt: IsNull() },
      { revokedAt: now },
    );
  }
}
