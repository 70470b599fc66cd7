import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What is wrong with a field of a request, in words of ours: those of the schemas speak of their own types. */
export function fieldWords(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      return `must ${sizeWords(issue.origin)} ${issue.inclusive === false ? 'less than' : 'at most'} ${countWords(issue.origin, issue.maximum)}`;
    case 'too_small':
      return `must ${sizeWords(issue.origin)} ${issue.inclusive === false ? 'more than' : 'at least'} ${countWords(issue.origin, issue.minimum)}`;
    case 'invalid_type':
      return /received undefined$/.test(issue.message) ? 'is missing' : `must be ${typeWords(issue.expected)}`;
    case 'invalid_value':
      return `must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return `must be ${FORMATS[issue.format] ?? `of the form "${issue.format}"`}`;
    case 'not_multiple_of':
      return `must be a multiple of ${String(issue.divisor)}`;
    case 'unrecognized_keys':
      return `has unknown fields: ${issue.keys.join(', ')}`;
    case 'invalid_union':
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
