import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';

export type CopiedCell = string | number | null;

/**
 * Writes many rows by COPY: the server parses no statement and plans nothing.
 * @param target the table and its columns, `name (one, other)`, of a manager that holds a connection
 */
export async function copyRows(
  manager: EntityManager,
  target: string,
  rows: readonly (readonly CopiedCell[])[],
): Promise<void> {
  if (rows.length === 0) return;
  if (!manager.queryRunner) throw new Error('COPY needs a connection of its own.');
  const client = (await manager.queryRunner.connect()) as ClientBase;
  const text = rows.map((cells) => `${cells.map(copied).join('\t')}\n`).join('');
  await pipeline(Readable.from([text]), client.query(from(`COPY ${target} FROM STDIN`)));
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function copied(cell: CopiedCell): string {
  if (cell === null) return '\\N';
  return typeof cell === 'number' ? String(cell) : cell.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? '');
}
