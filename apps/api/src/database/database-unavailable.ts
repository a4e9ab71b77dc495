/** The database cannot answer now: not reachable, restarting, full, or not yet migrated. */
export class DatabaseUnavailableError extends Error {}

/** Classes of SQLSTATE: connection, authorisation, resources, operator intervention, unknown database. */
const UNAVAILABLE_CLASSES = ['08', '28', '3D', '53', '57P'];
/** A table or a column that the next migration brings. */
const NOT_MIGRATED = ['42P01', '42703', '3F000'];
const NETWORK_CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EAI_AGAIN',
];
const DRIVER_SENTENCES = [
  /^Connection terminated/,
  /^timeout exceeded when trying to connect/,
  /not queryable/,
  /^Cannot use a pool after calling end/,
  /^Connection is not established/,
  /^Driver not Connected/,
  /^Query read timeout/,
];

/** What drivers put on their errors; read by shape, as errors cross realms and copies of a package. */
interface DriverError {
  readonly message?: unknown;
  readonly code?: unknown;
  readonly errors?: unknown;
  readonly driverError?: unknown;
}

/** True when an error says that the database is away, rather than that the request or the code is wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailableError) return true;
  if (typeof error !== 'object' || error === null) return false;
  const { message, code, errors, driverError }: DriverError = error;
  if (Array.isArray(errors) && errors.some(isDatabaseUnavailable)) return true;
  if (driverError !== undefined && driverError !== error && isDatabaseUnavailable(driverError)) return true;
  return isUnavailableCode(String(code)) || DRIVER_SENTENCES.some((sentence) => sentence.test(String(message)));
}

function isUnavailableCode(code: string): boolean {
  return (
    NETWORK_CODES.includes(code) ||
    NOT_MIGRATED.includes(code) ||
    UNAVAILABLE_CLASSES.some((prefix) => code.startsWith(prefix))
  );
}
