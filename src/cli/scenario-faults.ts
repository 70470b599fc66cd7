import type { z as Zod } from 'zod';
import { isOneSlipApart } from '../vacancies/domain/spelling.js';

/** More faults than this are counted only. */
const FAULTS_SAID = 5;

/** What is wrong with a scenario, in one line: each fault with the place it stands in and what stands there. */
export function scenarioFaults({ issues }: Zod.ZodError, scenario: unknown, z: typeof Zod): string {
  const said = issues.slice(0, FAULTS_SAID).map((issue) => {
    const words = faultWords(issue, valueAt(scenario, issue.path));
    return issue.path.length === 0 ? words : `${z.core.toDotPath(issue.path)}: ${words}`;
  });
  return [...said, ...(issues.length > FAULTS_SAID ? [`and ${issues.length - FAULTS_SAID} more`] : [])].join('; ');
}

/** In our own words where the schema has none of its own. */
function faultWords(issue: Zod.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_union' && 'options' in issue) return formatWords(value, issue.options as string[]);
  if (issue.code === 'unrecognized_keys') {
    const [many, keys] = [issue.keys.length > 1, issue.keys.map((key) => JSON.stringify(key)).join(', ')];
    return `${keys} ${many ? 'are' : 'is'} not known here`;
  }
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input'))
    return `${issue.message}${but(value)}`;
  if (value === undefined) return 'is missing';
  return `must be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(value)}`;
}

function formatWords(value: unknown, options: readonly string[]): string {
  const given = options.map((one) => `"${one}"`).join(', ');
  if (value === undefined) return `is missing; it is one of ${given}`;
  const near = typeof value === 'string' ? options.find((one) => isOneSlipApart(value.toLowerCase(), one)) : undefined;
  return `${short(value)} is none of ${given}${near ? `; did you mean "${near}"?` : ''}`;
}

/** ", but is 2.5" for what can be told in a word. */
function but(value: unknown): string {
  return ['number', 'string', 'boolean'].includes(typeof value) ? `, but is ${short(value)}` : '';
}

function short(value: unknown): string {
  // JSON has no word for it, and reads 1e309 as it.
  if (typeof value === 'number' && !Number.isFinite(value)) return 'too large a number';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const KINDS: Readonly<Record<string, string>> = {
  object: 'an object in braces',
  array: 'a list in brackets',
  number: 'a number',
  string: 'a text in quotes',
  boolean: 'true or false',
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return KINDS[Array.isArray(value) ? 'array' : typeof value] ?? typeof value;
}

function valueAt(scenario: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], scenario);
}
