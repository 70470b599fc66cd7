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

/** A deadlock, or a row that somebody else refers to since: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const COLLISIONS = new Set<unknown>(['40P01', '23503']);

/** Whether a statement failed by what another transaction did at the same moment: the whole of the work may be tried again. */
export function collidedWithOthers(error: unknown): boolean {
  return error instanceof QueryFailedError && COLLISIONS.has((error.driverError as { code?: unknown }).code);
}

/** PostgreSQL stops, was stopped, starts, or has no connection left: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const AWAY_STATES = new Set(['57P01', '57P02', '57P03', '53300']);

/** What the system says where the database's name is not known now, nobody answers at its address, or a connection to it breaks off. */
const AWAY_CODES = new Set([
  ...['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'],
  ...['ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
]);

/** Of the system's codes only those of connections: files are missing too. */
const CALLS_OF_CONNECTIONS = new Set<unknown>(['getaddrinfo', 'connect', 'read', 'write']);

/** What the driver says, without a code, of a connection that ended or was not made in time. */
const AWAY_MESSAGE =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether a statement failed because the database cannot be reached, which has nothing to do with what was asked. */
export function isDatabaseAway(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error)) return false;
  // A name with several addresses ("localhost" often has two): one failure for each of them.
  if (cause instanceof AggregateError) return cause.errors.length > 0 && cause.errors.every(isDatabaseAway);
  const { code, syscall, severity } = cause as { code?: unknown; syscall?: unknown; severity?: unknown };
  const isAway =
    severity === undefined
      ? CALLS_OF_CONNECTIONS.has(syscall) && AWAY_CODES.has(String(code))
      : AWAY_STATES.has(String(code));
  return isAway || AWAY_MESSAGE.test(cause.message);
}
