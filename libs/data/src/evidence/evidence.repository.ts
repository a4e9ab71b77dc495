import type { Evidence } from '@ou-en-est-on/domain';
import { In, type EntityManager } from 'typeorm';
import { EvidenceEntity } from './evidence.entity.js';
import { toEvidence } from './evidence.mapper.js';

export class EvidenceRepository {
  constructor(private readonly manager: EntityManager) {}

  async findAll(): Promise<Evidence[]> {
    return (await this.manager.find(EvidenceEntity, { order: { id: 'ASC' } })).map(toEvidence);
  }

  /** In the order of their ids; unknown ids are left out. */
  async findByIds(ids: readonly string[]): Promise<Evidence[]> {
    const rows = await this.manager.find(EvidenceEntity, { where: { id: In([...ids]) }, order: { id: 'ASC' } });
    return rows.map(toEvidence);
  }
}
