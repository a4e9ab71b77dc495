import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  { table: 'validation', about: 'an edition', what: 'it was' },
  { table: 'module_validation', about: 'a module', what: 'they were' },
];

/** The life of a state is written once, whatever is answered in it: so are the words of its columns. */
export class OneStateLife1760000124000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { table } of TABLES) await runner.query(wordsOf(table, 'what it answers', 'it was'));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, about, what } of TABLES) await runner.query(wordsOf(table, about, what));
  }
}

function wordsOf(table: string, about: string, what: string): string {
  return `
    COMMENT ON COLUMN ${table}.sequence IS 'Without a hole, from 1, inside a collectivity and ${about}';
    COMMENT ON COLUMN ${table}.quality IS
      'In which capacity ${what} validated or withdrawn; null when the collectivity ended';`;
}
