import { QueryFailedError } from 'typeorm';

/** True when the database refused a row by this constraint. */
export function isRefusedBy(constraint: string, error: unknown): boolean {
  const driverError: unknown = error instanceof QueryFailedError ? error.driverError : null;
  return (
    typeof driverError === 'object' &&
    driverError !== null &&
    'constraint' in driverError &&
    driverError.constraint === constraint
  );
}
