import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments } from './sql.js';

/**
 * What a territory is sought by holds all that a search needs to filter, rank and count: one range of one index answers
 * each letter typed. The next load writes it again.
 */
export class TerritorySearch1760000095000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE territory_name;
      DROP INDEX territory_name_likeness_idx;
      ALTER TABLE territory_name
        ADD is_inside boolean NOT NULL,
        ADD type text COLLATE "C" NOT NULL,
        ADD population integer,
        ADD department_ids text[] NOT NULL,
        ADD CONSTRAINT territory_name_inside_check CHECK (NOT is_inside OR kind IN ('name', 'other-name')),
        ADD CONSTRAINT territory_name_type_check CHECK (
          type IN ('country', 'region', 'department', 'overseas', 'epci', 'commune')
        );
      ${comments('territory_name', COMMENT, {
        is_inside: 'True for the end of a name, from one of its words on',
        department_ids: 'Départements it is in, or has a commune in',
      })}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE territory_name;
      ALTER TABLE territory_name DROP is_inside, DROP type, DROP population, DROP department_ids;
      CREATE INDEX territory_name_likeness_idx ON territory_name USING gin (folded gin_trgm_ops)
        WHERE kind IN ('name', 'other-name');`);
  }
}

const COMMENT =
  'What a territory that exists is sought by: names and codes, as they are compared; a projection, written again whole';
