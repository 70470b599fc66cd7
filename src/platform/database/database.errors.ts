import { QueryFailedError } from 'typeorm';

/** The database cannot be used; the message is one line that says what to do. */
export class DatabaseStartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DatabaseStartError';
  }
}

/** The name of the constraint that a failed statement broke, or null if it failed for another reason. */
export function violatedConstraint(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const driverError = 'driverError' in error ? error.driverError : error;
  if (typeof driverError !== 'object' || driverError === null || !('constraint' in driverError)) return null;
  return typeof driverError.constraint === 'string' ? driverError.constraint : null;
}

/** Codes of PostgreSQL (it is stopping, was stopped, starts) and of the system, where nobody answers at the database's address. */
const AWAY_CODES = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE']);

/** What the driver says, without a code, of a connection that ended or was not made in time. */
const AWAY_MESSAGE =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether a statement failed because the database cannot be reached, which has nothing to do with what was asked. */
export function isDatabaseAway(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error)) return false;
  const { code, syscall, severity } = cause as { code?: unknown; syscall?: unknown; severity?: unknown };
  // Of the system's codes only those of connections: files are missing too.
  const isOfConnection = severity !== undefined || syscall === 'connect' || syscall === 'read' || syscall === 'write';
  return (isOfConnection && AWAY_CODES.has(String(code))) || AWAY_MESSAGE.test(cause.message);
}
