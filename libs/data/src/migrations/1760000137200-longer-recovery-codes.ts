import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes made from now on hold more than what a plain hash may keep; those of before serve until they are replaced. */
export class LongerRecoveryCodes1760000137200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(say('SHA-256 of the code, which has 120 random bits; eighty before December 2026'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(say('SHA-256 of the code, which has eighty random bits'));
  }
}

const say = (words: string): string => `COMMENT ON COLUMN recovery_code.hash IS '${words}'`;
