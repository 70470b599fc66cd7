import type { z as Zod } from 'zod';
import { isOneSlipApart } from '../vacancies/domain/spelling.js';

/** A key that a scenario may have, and in which part of it: '' for the scenario itself. */
export interface KnownKey {
  readonly name: string;
  readonly part: string;
}

/** Of a JSON Schema what keys are read from. */
interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly oneOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly const?: unknown;
}

/** The keys that a scenario of this format may have, from the JSON Schema of all formats. */
export function knownKeys(schema: unknown, format: unknown): KnownKey[] {
  const one = (schema as SchemaNode).oneOf?.find(({ properties }) => properties?.format.const === format);
  return one === undefined ? [] : keysOf(one, '');
}

function keysOf(node: SchemaNode, part: string): KnownKey[] {
  const own = Object.entries(node.properties ?? {});
  const parts = [...(node.items ? [node.items] : []), ...(node.oneOf ?? []), ...(node.anyOf ?? [])];
  return [
    ...own.flatMap(([name, child]) => [{ name, part }, ...keysOf(child, name)]),
    ...parts.flatMap((child) => keysOf(child, part)),
  ];
}

/** More faults than this are counted only. */
const FAULTS_SAID = 5;

/** What is wrong with a scenario, in one line: each fault with the place it stands in, what stands there, and what should. */
export function scenarioFaults(
  { issues }: Zod.ZodError,
  scenario: unknown,
  z: typeof Zod,
  known: readonly KnownKey[] = [],
): string {
  const said = issues.slice(0, FAULTS_SAID).map((issue) => {
    const words = faultWords(issue, valueAt(scenario, issue.path), known);
    return issue.path.length === 0 ? words : `${z.core.toDotPath(issue.path)}: ${words}`;
  });
  return [...said, ...(issues.length > FAULTS_SAID ? [`and ${issues.length - FAULTS_SAID} more`] : [])].join('; ');
}

/** In our own words where the schema has none of its own. */
function faultWords(issue: Zod.core.$ZodIssue, value: unknown, known: readonly KnownKey[]): string {
  if (issue.code === 'invalid_union' && 'options' in issue) return formatWords(value, issue.options as string[]);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => keyWords(key, issue.path, known)).join(', ');
  if (issue.code !== 'invalid_type') return `${issue.message}${but(value, issue.message)}`;
  const hasOwnWords = !issue.message.startsWith('Invalid input');
  const should = hasOwnWords ? issue.message : `must be ${KINDS[issue.expected] ?? issue.expected}`;
  if (value === undefined) return hasOwnWords ? `is missing; it ${should}` : 'is missing';
  if (isNumberInQuotes(issue.expected, value)) return `${should}, but is ${short(value)}: leave out the quotes`;
  return hasOwnWords && but(value, should) !== ''
    ? `${should}${but(value, should)}`
    : `${should}, not ${kindOf(value)}`;
}

function isNumberInQuotes(expected: string, value: unknown): boolean {
  return expected === 'number' && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
}

/** Where an unknown key belongs, or how it is written; else that it has to go. */
function keyWords(key: string, path: readonly PropertyKey[], known: readonly KnownKey[]): string {
  const here = String(path.findLast((one) => typeof one === 'string') ?? '');
  const unknown = `${JSON.stringify(key)} is not known here`;
  const near = known.find(({ name, part }) => part === here && isOneSlipApart(key.toLowerCase(), name.toLowerCase()));
  if (near !== undefined) return `${unknown}; did you mean "${near.name}"?`;
  const elsewhere = known.find(({ name }) => name === key);
  if (elsewhere === undefined) return `${unknown}: leave it out`;
  return `${unknown}; it belongs ${elsewhere.part === '' ? 'beside "format"' : `into "${elsewhere.part}"`}`;
}

function formatWords(value: unknown, options: readonly string[]): string {
  const given = options.map((one) => `"${one}"`).join(', ');
  if (value === undefined) return `is missing; it is one of ${given}`;
  const near = typeof value === 'string' ? options.find((one) => isOneSlipApart(value.toLowerCase(), one)) : undefined;
  return `${short(value)} is none of ${given}${near ? `; did you mean "${near}"?` : ''}`;
}

/** ", but is 2.5" for what can be told in a word, where nothing else is said of it already. */
function but(value: unknown, said: string): string {
  if (said.includes(': ') || value === '') return '';
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
