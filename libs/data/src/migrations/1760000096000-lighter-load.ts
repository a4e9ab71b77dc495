import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What made a national load slow, beside what it must write: an index that nothing read, and two where one does.
 */
export class LighterLoad1760000096000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX territory_postcodes_idx, territory_name_folded_idx;
      ALTER TABLE territory_name
        DROP CONSTRAINT territory_name_pkey,
        ADD CONSTRAINT territory_name_pkey PRIMARY KEY (folded, territory_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE territory_name
        DROP CONSTRAINT territory_name_pkey,
        ADD CONSTRAINT territory_name_pkey PRIMARY KEY (territory_id, folded);
      CREATE INDEX territory_name_folded_idx ON territory_name (folded);
      CREATE INDEX territory_postcodes_idx ON territory USING gin (postcodes);`);
  }
}
