/** SQL classes of what will be refused again however often it is tried: values out of bounds, constraints. */
const DATA_EXCEPTION = '22';
const CONSTRAINT_VIOLATION = '23';

/** By which rule the database refused values; null for any other failure, which another attempt may pass. */
export function databaseRefusal(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, constraint, driverError }: { code?: unknown; constraint?: unknown; driverError?: unknown } = error;
  if (typeof code === 'string' && [DATA_EXCEPTION, CONSTRAINT_VIOLATION].includes(code.slice(0, 2))) {
    return typeof constraint === 'string' ? constraint : code;
  }
  return driverError === error ? null : databaseRefusal(driverError);
}
