import { type EntityManager, LessThan } from 'typeorm';
import { KnownDeviceEntity } from './known-device.entity.js';

/** The browsers that accounts were signed in from, each known by a hash of its own for each account. */
export class KnownDeviceRepository {
  constructor(private readonly manager: EntityManager) {}

  async isKnown(hash: string): Promise<boolean> {
    return this.manager.existsBy(KnownDeviceEntity, { hash });
  }

  /** One more code refused; how many it makes in a row. */
  async countRefusedCode(hash: string): Promise<number> {
    const [rows] = await this.manager.query<[{ count: number }[], number]>(
      'UPDATE known_device SET refused_codes = refused_codes + 1 WHERE hash = $1 RETURNING refused_codes AS count',
      [hash],
    );
    return rows[0]?.count ?? 0;
  }

  /** It is like any other from then on. */
  async forget(hash: string): Promise<void> {
    await this.manager.delete(KnownDeviceEntity, { hash });
  }

  async findAllOf(personId: string): Promise<KnownDeviceEntity[]> {
    return this.manager.find(KnownDeviceEntity, { where: { personId }, order: { lastUsedAt: 'DESC', hash: 'ASC' } });
  }

  async remember(hash: string, personId: string, now: Date): Promise<void> {
    await this.manager.query(
      `INSERT INTO known_device (hash, person_id, created_at, last_used_at, refused_codes) VALUES ($1, $2, $3, $3, 0)
       ON CONFLICT (hash) DO UPDATE SET refused_codes = 0,
         last_used_at = greatest(known_device.last_used_at, excluded.last_used_at)`,
      [hash, personId, now],
    );
  }

  /** Those of a person that were not used since then. */
  async forgetBefore(personId: string, before: Date): Promise<void> {
    await this.manager.delete(KnownDeviceEntity, { personId, lastUsedAt: LessThan(before) });
  }

  async forgetAllOf(personId: string): Promise<void> {
    await this.manager.delete(KnownDeviceEntity, { personId });
  }
}
