import { isRecord } from './plain-values.js';
import type { JsonRecord } from './plain-values.js';
import { isResume } from './superjob-shape.js';

/** Keys under which answers, exports and search engines keep the thing itself or a list of it. */
const WRAPPERS: readonly string[] = [
  ...[
    'resume',
    'objects',
    'resumes',
    'items',
    'results',
    'result',
    'data',
    'response',
    'content',
    'payload',
    'raw',
    'body',
  ],
  ...['rows', 'records', 'value', 'list', '_source', 'hits', 'cv', 'json', 'document', 'candidate', 'резюме'],
];

/** Deeper than any wrapping of a wrapping. */
const MOST_LEVELS = 6;

/** The list that a page of an answer (`{objects: […], total}`) consists of; null for anything else. */
export function listWithin(value: unknown): readonly unknown[] | null {
  if (!isRecord(value) || isWhole(value)) return null;
  const list = WRAPPERS.map((key) => value[key]).find((inner) => Array.isArray(inner) && inner.some(isRecord));
  return Array.isArray(list) && list.flatMap((item) => resumesIn(item)).length > 0 ? list : null;
}

/** The résumés within a value, whatever is around them; none if there are none. */
export function resumesIn(value: unknown, level = 0): JsonRecord[] {
  if (level > MOST_LEVELS) return [];
  if (Array.isArray(value)) return value.flatMap((item) => resumesIn(item, level + 1));
  if (typeof value === 'string' && /^\s*[{[]/u.test(value)) return resumesIn(parsed(value), level + 1);
  if (!isRecord(value)) return [];
  const inner = WRAPPERS.filter((key) => typeof value[key] === 'object' || typeof value[key] === 'string').flatMap(
    (key) => resumesIn(value[key], level + 1).map((resume) => withPerson(resume, value)),
  );
  if (inner.length > 0 && !isWhole(value)) return inner;
  if (isResume(value)) return [value];
  // {"31000001": {…}, "31000002": {…}}
  const members = Object.values(value);
  return members.length > 0 && members.every(isRecord) ? members.flatMap((item) => resumesIn(item, level + 1)) : [];
}

/** A résumé with a part that looks like one (a candidate, a list of objects) is still the whole. */
function isWhole(value: JsonRecord): boolean {
  return !isRecord(value.resume) && isResume(value) && ('profession' in value || 'work_history' in value);
}

/** Our own file of a résumé keeps the person beside it. */
function withPerson(resume: JsonRecord, around: JsonRecord): JsonRecord {
  const { person } = around;
  return isRecord(person) ? { ...person, ...resume } : resume;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
