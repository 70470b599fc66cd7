import { HttpException } from '@nestjs/common';
import { ExpectedError } from '../../kernel/errors.js';
import type { ErrorKind } from '../../kernel/errors.js';
import { isDatabaseAway } from '../database/index.js';

const STATUSES: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  'not-found': 404,
  conflict: 409,
  forbidden: 403,
  unauthenticated: 401,
  'too-many': 429,
  unavailable: 503,
};

/** The status with which pages and the API answer a failure (RFC 9110 §15); 500 for what nobody expected. */
export function statusOf(error: unknown): number {
  if (error instanceof ExpectedError) return STATUSES[error.kind];
  if (error instanceof HttpException) return error.getStatus();
  if (isDatabaseAway(error)) return STATUSES.unavailable;
  // The server's own refusals: a body too large, a content type that nobody reads.
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
