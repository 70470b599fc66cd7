import type { Answer } from './board-callers.js';
import { HEADHUNTER_OPERATIONS, KNOWN_CONTRADICTIONS } from './headhunter-operations.table.js';
import { HeadhunterSpecification, specificationExists } from './headhunter-specification.js';

const specification = specificationExists ? new HeadhunterSpecification() : null;

const patterns = Object.keys(HEADHUNTER_OPERATIONS)
  .map((route) => ({
    route,
    pattern: new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`),
    placeholders: route.split(':').length,
  }))
  // A path without placeholders is meant before one with them.
  .sort((a, b) => a.placeholders - b.placeholders);

/** Collections have names, topics have numbers. */
const COLLECTION = /^GET \/negotiations\/[a-z_]+$/;

/** What has been held to the specification in this file so far: `route status`. */
export const checked = new Set<string>();

/**
 * Faults of an answer of the simulated HeadHunter, one a line. What stands in front of the API (errors of servers, pages of HTML) has
 * no declaration.
 */
export function contractFaults(method: string, url: string, { status, headers, body, text }: Answer): string[] {
  const call = `${method} ${new URL(url).pathname}`;
  const route = patterns.find(({ pattern }) => pattern.test(call))?.route;
  const inFront = status >= 500 || (status >= 400 && (headers.get('content-type') ?? '').startsWith('text/html'));
  if (specification === null || route === undefined || inFront || status === 304 || method === 'HEAD') return [];
  const declared = HEADHUNTER_OPERATIONS[route];
  checked.add(`${route} ${status}`);
  if (typeof declared !== 'string') return [];
  const operation = COLLECTION.test(call) ? 'get /negotiations/response' : declared;
  const empty = status === 204 && text !== '' ? ['a body after 204'] : [];
  return [...empty, ...specification.faults(operation, status, body)]
    .filter((fault) => !isKnown(operation, fault, body))
    .map((fault) => `${operation} ${status}: ${fault}`);
}

/** Faults of a webhook, one a line. */
export function webhookFaults(body: { action_type: string; payload: unknown }): string[] {
  return specification?.webhookFaults(body) ?? [];
}

function isKnown(operation: string, fault: string, body: unknown): boolean {
  return KNOWN_CONTRADICTIONS.some((known) => {
    if (known.operation?.includes(operation) === false) return false;
    return known.error?.test(firstError(body)) ?? known.fault?.test(fault) ?? false;
  });
}

function firstError(body: unknown): string {
  const { error, errors } = (body ?? {}) as { error?: string; errors?: { type: string; value?: string }[] };
  const [first] = errors ?? [];
  return first === undefined ? (error ?? '') : `${first.type}/${first.value ?? ''}`;
}
