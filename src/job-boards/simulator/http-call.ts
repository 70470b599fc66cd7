import type { FastifyRequest } from 'fastify';

/** Control calls may give a person a text of several megabytes, to see what becomes of it. */
export const BODY_LIMIT_BYTES = 16 * 1024 * 1024;

/** Address under which the caller reached the server, without a slash at the end: URLs in answers start with it. */
export function baseUrlOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}

/** Single values of the query string and of a form or JSON body together; the body wins. */
export function argumentsOf(request: FastifyRequest): Record<string, string> {
  const values: Record<string, string> = {};
  for (const source of [request.query, request.body]) {
    // The bytes of a form with files are no arguments.
    if (typeof source !== 'object' || source === null || Buffer.isBuffer(source)) continue;
    for (const [name, value] of Object.entries(source as Record<string, unknown>)) {
      const single: unknown = Array.isArray(value) ? value.at(-1) : value;
      if (['string', 'number', 'boolean'].includes(typeof single)) values[name] = String(single);
    }
  }
  return values;
}

/** All values of a repeatable argument, from the query string and the body. */
export function repeatedArgument(request: FastifyRequest, name: string): string[] {
  return [request.query, request.body].flatMap((source) => {
    if (typeof source !== 'object' || source === null) return [];
    const value = (source as Record<string, unknown>)[name];
    const list: unknown[] = Array.isArray(value) ? value : [value];
    return list.filter((item) => typeof item === 'string' || typeof item === 'number').map(String);
  });
}

/** A placeholder of the path. */
export function pathPart(request: FastifyRequest, name: string): string {
  return (request.params as Record<string, string | undefined>)[name] ?? '';
}

/** A whole number from 0 on, or null if the text is none. */
export function wholeNumber(text: string | undefined, usual: number): number | null {
  if (text === undefined) return usual;
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
