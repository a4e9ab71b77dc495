/** How long a file that was tried waits to be published. */
const TRIED_IMPORT_DAYS = 7;

const DAY_MS = 86_400_000;

/** How far a file handed over is: its reading ended well when it is `ready`; a task is what a worker still has to do. */
export interface TriedImport {
  readonly status: string;
  readonly task: string | null;
  readonly checkedAt: Date | null;
}

/** Until when a file that was tried, and that nobody asked to be published, is kept; null for any other. */
export function triedImportKeptUntil({ status, task, checkedAt }: TriedImport): Date | null {
  if (status !== 'ready' || task !== null || checkedAt === null) return null;
  return new Date(checkedAt.getTime() + TRIED_IMPORT_DAYS * DAY_MS);
}

/** Nobody published it in time: it is thrown away, with its file. */
export function isImportForgotten(run: TriedImport, now: Date): boolean {
  const until = triedImportKeptUntil(run);
  return until !== null && until <= now;
}
