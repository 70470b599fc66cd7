import type { z } from 'zod';
import { knownFields } from './known-fields.js';

type Issue = z.core.$ZodIssue;

/**
 * What is wrong with a field of a request, in words of ours: those of the schemas speak of their own types.
 *
 * @param given   the whole path, query or body that was refused
 * @param schema  of the whole
 */
export function fieldWords(issue: Issue, given: unknown, schema: z.ZodType): string {
  if (issue.code === 'unrecognized_keys') return unknownWords(issue.keys, knownFields(schema, given, issue.path));
  const words = OUR_OWN.test(issue.message) ? issue.message : schemaWords(issue);
  const isMissing = MISSING.has(issue.code) && valueAt(given, issue.path) === undefined;
  if (!isMissing) return words;
  return issue.code === 'invalid_type' && !OUR_OWN.test(issue.message) ? 'is missing' : `is missing; it ${words}`;
}

/** A schema that has words for its field says them as we do: "must be …". */
const OUR_OWN = /^must /u;

/** What may be wrong with a field that is not there. */
const MISSING = new Set(['invalid_type', 'invalid_value', 'invalid_union']);

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], given);
}

/** Whoever misspelt a field sees how it is written. */
function unknownWords(unknown: readonly string[], known: readonly string[]): string {
  const words = `has unknown fields: ${unknown.join(', ')}`;
  return known.length === 0 ? words : `${words}; those that it may have are ${known.join(', ')}`;
}

function schemaWords(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      return `must ${sizeWords(issue.origin)} ${issue.inclusive === false ? 'less than' : 'at most'} ${countWords(issue.origin, issue.maximum)}`;
    case 'too_small':
      return `must ${sizeWords(issue.origin)} ${issue.inclusive === false ? 'more than' : 'at least'} ${countWords(issue.origin, issue.minimum)}`;
    case 'invalid_type':
      return `must be ${typeWords(issue.expected)}`;
    case 'invalid_value':
      return `must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return `must be ${FORMATS[issue.format] ?? `of the form "${issue.format}"`}`;
    case 'not_multiple_of':
      return `must be a multiple of ${String(issue.divisor)}`;
    case 'invalid_union':
      if ('options' in issue) return `must be one of ${(issue.options as readonly unknown[]).map(String).join(', ')}`;
      return 'has none of the forms that are described';
    default:
      return issue.message;
  }
}

const FORMATS: Readonly<Partial<Record<string, string>>> = {
  uuid: 'an id (UUID)',
  date: 'a day (YYYY-MM-DD)',
  datetime: 'a moment (ISO 8601 with its offset)',
  email: 'an e-mail address',
  url: 'an address (URL)',
};

function sizeWords(origin: string): string {
  return origin === 'string' || origin === 'array' ? 'have' : 'be';
}

function countWords(origin: string, count: number | bigint): string {
  const unit = origin === 'string' ? 'character' : origin === 'array' ? 'entr' : null;
  if (unit === null) return String(count);
  const isOne = Number(count) === 1;
  return `${String(count)} ${unit}${unit === 'entr' ? (isOne ? 'y' : 'ies') : isOne ? '' : 's'}`;
}

function typeWords(expected: string): string {
  const words: Readonly<Partial<Record<string, string>>> = {
    int: 'a whole number',
    array: 'a list',
    object: 'an object',
    boolean: 'true or false',
    string: 'a text',
  };
  return words[expected] ?? `a ${expected}`;
}
