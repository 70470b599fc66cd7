import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { HeadhunterRefusal, badJson, badJsonEntry } from './headhunter.errors.js';

/**
 * The JSON body of a call as its schema has it.
 *
 * @throws HeadhunterRefusal 400 with the board's pointers and reasons, one entry a fault
 */
export function jsonBody<T>(request: FastifyRequest, schema: z.ZodType<T>): T {
  const { body } = request;
  if (typeof body !== 'object' || body === null) throw badJson('', 'required');
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const entries = parsed.error.issues.map((issue) => badJsonEntry(pointerOf(issue), issueReason(issue, body)));
  throw new HeadhunterRefusal(400, entries);
}

function pointerOf(issue: z.core.$ZodIssue): string {
  const unexpected = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...unexpected].map((part) => `/${String(part)}`).join('');
}

/** The board's word for what is wrong with a field. */
export function issueReason(issue: z.core.$ZodIssue, body: object): string {
  if (issue.code === 'unrecognized_keys') return 'unexpected';
  if (issue.code === 'too_small') return 'size_less_than_min';
  if (issue.code === 'too_big') return 'greater_than_max';
  const given = issue.path.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | null)?.[part],
    body,
  );
  return given === undefined ? 'required' : 'invalid';
}
