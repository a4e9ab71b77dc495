import type { ImportRunRepository } from '@ou-en-est-on/data';
import { WORKER } from '@ou-en-est-on/domain';
import { answeredWithin } from '../database/answered-within.js';
import type { Database } from '../database/database.js';
import type { PublicMemory } from '../memory/public-memory.js';
import type { Reading } from './metrics.js';

/** Whoever collects does not wait longer for the database. */
const PATIENCE_MS = 2_000;

/** The state of what the process holds, read each time it is asked for. */
export function readingsOf(memory: PublicMemory, database: Database, runs: ImportRunRepository): Reading[] {
  return [
    {
      name: 'public_memory_found_total',
      kind: 'total',
      help: 'Public reads answered from memory since the start.',
      read: () => memory.state().found,
    },
    {
      name: 'public_memory_missed_total',
      kind: 'total',
      help: 'Public reads that were not in memory since the start.',
      read: () => memory.state().missed,
    },
    { name: 'public_memory_answers', kind: 'state', help: 'Answers in memory.', read: () => memory.state().answers },
    { name: 'public_memory_bytes', kind: 'state', help: 'Room they take.', read: () => memory.state().bytes },
    {
      name: 'database_connections_open',
      kind: 'state',
      help: 'Connections to the database, used or not.',
      read: () => database.pool().open,
    },
    {
      name: 'database_connections_idle',
      kind: 'state',
      help: 'Connections to the database that nobody uses.',
      read: () => database.pool().idle,
    },
    {
      name: 'database_connections_awaited',
      kind: 'state',
      help: 'Requests that wait for a connection.',
      read: () => database.pool().awaited,
    },
    {
      name: 'imports_waiting',
      kind: 'state',
      help: 'Imports that a worker has yet to check or publish.',
      // In the worker's name: what waits for it is nobody else's to read.
      read: () =>
        answeredWithin(
          PATIENCE_MS,
          database.inTransaction(WORKER, () => runs.countWaiting()),
        ),
    },
  ];
}
