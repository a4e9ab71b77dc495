import type { DataSource, EntityManager } from 'typeorm';
import { DemonstrationEntity } from './demonstration.entity.js';

/** Whether this database is one of demonstration, as it says itself. */
export class DemonstrationRepository {
  constructor(private readonly manager: EntityManager) {}

  find(): Promise<DemonstrationEntity | null> {
    return this.manager.findOneBy(DemonstrationEntity, { id: true });
  }
}

/** The same of a database whatever migrations it has: one that does not know the question is not one. */
export async function isDemonstration(dataSource: DataSource): Promise<boolean> {
  const [row] = await dataSource.query<{ known: boolean }[]>(
    `SELECT to_regclass('demonstration') IS NOT NULL AS known`,
  );
  return row?.known === true && (await new DemonstrationRepository(dataSource.manager).find()) !== null;
}
