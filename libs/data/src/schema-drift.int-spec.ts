import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import { createTestDatabase, schemaDrift, type TestDatabase } from './testing/index.js';

describe('the schema that the migrations make', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await createDataSource({ url: database.ownerUrl, role: 'owner' }).initialize();
  });

  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  it('is the one that the entities declare', async () => {
    expect(await schemaDrift(owner)).toEqual([]);
  });

  it.each([
    ['a column without its entity', 'ALTER TABLE motion ADD extra text', 'ALTER TABLE motion DROP extra'],
    [
      'a column that may be null',
      'ALTER TABLE axis ALTER title DROP NOT NULL',
      'ALTER TABLE axis ALTER title SET NOT NULL',
    ],
    [
      'another collation',
      'ALTER TABLE indicator ALTER label TYPE text COLLATE "C"',
      'ALTER TABLE indicator ALTER label TYPE text COLLATE french',
    ],
    [
      'another comment',
      `COMMENT ON TABLE exchange IS 'Other'`,
      `COMMENT ON TABLE exchange IS 'An exchange with the State or Parliament, with the side that spoke'`,
    ],
    [
      'a vocabulary that lacks a word',
      `ALTER TABLE stake DROP CONSTRAINT stake_review_check, ADD CONSTRAINT stake_review_check CHECK (review IN ('proposed'))`,
      `ALTER TABLE stake DROP CONSTRAINT stake_review_check,
         ADD CONSTRAINT stake_review_check CHECK (review IN ('proposed', 'validated'))`,
    ],
    [
      'a partial index made whole',
      `DROP INDEX import_published_bytes_idx; CREATE INDEX import_published_bytes_idx ON import (kind, sha256)`,
      `DROP INDEX import_published_bytes_idx;
       CREATE INDEX import_published_bytes_idx ON import (kind, sha256) WHERE status = 'published'`,
    ],
    [
      'a foreign key to another column',
      `ALTER TABLE lineage_link DROP CONSTRAINT lineage_link_to_fk,
         ADD CONSTRAINT lineage_link_to_fk FOREIGN KEY (from_proposal_id) REFERENCES proposal`,
      `ALTER TABLE lineage_link DROP CONSTRAINT lineage_link_to_fk,
         ADD CONSTRAINT lineage_link_to_fk FOREIGN KEY (to_proposal_id) REFERENCES proposal`,
    ],
  ])('is told apart from one with %s', async (_, change, undo) => {
    await owner.query(change);
    const drift = await schemaDrift(owner);
    await owner.query(undo);
    expect(drift).not.toEqual([]);
  });

  it('says of every table and view what it is for', async () => {
    const silent = await owner.query(
      `SELECT relname FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v') AND relname <> 'schema_migration'
         AND coalesce(obj_description(oid, 'pg_class'), '') = ''`,
    );
    expect(silent).toEqual([]);
  });

  it('indexes every foreign key from its own side, but those of append-only histories to themselves', async () => {
    const bare = await owner.query(
      `SELECT conname FROM pg_constraint
       WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND NOT EXISTS (
         SELECT FROM pg_index
         WHERE indrelid = conrelid AND conkey <@ indkey[0:cardinality(conkey) - 1]::int2[])
       ORDER BY conname`,
    );
    expect(bare).toEqual([
      { conname: 'progress_event_corrects_fk' },
      // Their primary keys begin with the validation, of which there is one owner.
      { conname: 'validated_answer_validation_fk' },
      { conname: 'validated_module_answer_validation_fk' },
    ]);
  });
});
