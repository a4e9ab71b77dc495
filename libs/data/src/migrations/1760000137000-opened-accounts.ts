import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_STAFF } from './sql.js';

/**
 * Whether somebody ever opened their account, which the database notes by itself with their first passphrase: who reads
 * people may not read passphrases. And once a person is erased, who erased them takes away what opened the account: of
 * anybody else it is not for the staff to see.
 */
export class OpenedAccounts1760000137000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person ADD COLUMN opened_at timestamptz;
      COMMENT ON COLUMN person.opened_at IS 'When they first chose a passphrase; null: the account was never opened';
      SELECT set_config('oeeo.identity', 'system:sign-in', true);
      UPDATE person SET opened_at = least(changed_at, (
          SELECT min(used_at) FROM access_link WHERE purpose = 'invitation' AND access_link.person_id = person.id))
        FROM credential WHERE credential.person_id = person.id;

      CREATE FUNCTION note_opened_account() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
        BEGIN
          UPDATE person SET opened_at = NEW.changed_at WHERE id = NEW.person_id AND opened_at IS NULL;
          RETURN NULL;
        END
      $$;
      COMMENT ON FUNCTION note_opened_account() IS 'The first passphrase of a person opens their account';
      REVOKE ALL ON FUNCTION note_opened_account() FROM PUBLIC;
      CREATE TRIGGER credential_opened AFTER INSERT ON credential
        FOR EACH ROW EXECUTE FUNCTION note_opened_account();
      ${[...SECRETS, ...PERSONAL].map((table) => mayBeTakenAway(table)).join('')}
      ${SECRETS.map(
        (table) => `CREATE POLICY ${table}_erased_read ON ${table} FOR SELECT USING (${erased(table)});`,
      ).join('')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${SECRETS.map((table) => `DROP POLICY ${table}_erased_read ON ${table};`).join('')}
      ${[...SECRETS, ...PERSONAL].map((table) => `DROP POLICY ${table}_erased_delete ON ${table};`).join('')}
      DROP TRIGGER credential_opened ON credential;
      DROP FUNCTION note_opened_account;
      ALTER TABLE person DROP COLUMN opened_at;`);
  }
}

const SECRETS = ['credential', 'second_factor', 'recovery_code', 'known_device'] as const;
/** What the staff reads already. */
const PERSONAL = ['audit_person_key', 'audit_person_value'] as const;

const erased = (table: string): string => `${IS_STAFF} AND EXISTS (
  SELECT FROM person WHERE person.id = ${table}.person_id AND person.erased_at IS NOT NULL)`;

const mayBeTakenAway = (table: string): string =>
  `CREATE POLICY ${table}_erased_delete ON ${table} FOR DELETE USING (${erased(table)});`;
