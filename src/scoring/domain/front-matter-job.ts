import type { PrintedJob } from './printed-jobs.js';
import { trimmed } from './printed-lines.js';
import type { Span } from './printed-lines.js';

/** What pages that are made of text files have above their words: names with their values between two lines of dashes. */
const FRONT_MATTER = /^\s*-{3,}[^\S\n]*\n((?:[^\n]{0,200}\n){1,30}?)-{3,}[^\S\n]*(?:\n|$)/u;
const FIELD = /^[^\S\n]*([\p{L}_-]{2,24})[^\S\n]*:[^\S\n]*["'«]?([^\n]*?)["'»]?[^\S\n]*$/gmu;
const NAMES = {
  company: /^(?:company|employer|organi[sz]ation|компания|организация|компанія)$/iu,
  position: /^(?:role|position|job[_-]?title|title|должность|посада)$/iu,
  start: /^(?:date[_-]?start|start[_-]?date|start|from|начало)$/iu,
  end: /^(?:date[_-]?end|end[_-]?date|end|to|until|конец)$/iu,
} as const;
/** «06/01/2021»: where the second number of both is the first day, or is no month, the month stands first. */
const WITH_SLASHES = /^(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)$/u;
const DATE = /^(?:\d{4}(?:-\d\d){0,2}|(?:\d{1,2}[./]){0,2}\d{4}|\p{L}{3,9}\.?\s+\d{4})$/u;
const NOW = /^(?:present|now|current|today|н\.\s?в\.|по настоящее время|настоящее время)?$/iu;

/** The one job that a text file of a page tells of, its words below; null where post, firm or the beginning is not told. */
export function frontMatterJob(text: string): PrintedJob | null {
  const found = FRONT_MATTER.exec(text);
  if (!found) return null;
  const fields = new Map<keyof typeof NAMES, Span & { readonly text: string }>();
  const from = found[0].indexOf(found[1] ?? '');
  for (const { 0: line, 1: name = '', 2: value = '', index } of (found[1] ?? '').matchAll(FIELD)) {
    const id = (Object.keys(NAMES) as (keyof typeof NAMES)[]).find((one) => NAMES[one].test(name));
    const at = from + index + line.indexOf(value, line.indexOf(':'));
    if (id !== undefined) fields.set(id, { start: at, end: at + value.length, text: value });
  }
  const [company = null, position = null] = [fields.get('company'), fields.get('position')];
  const [start, end] = [fields.get('start')?.text ?? '', fields.get('end')?.text ?? ''];
  if (!company?.text || !position?.text || !DATE.test(start) || !(DATE.test(end) || NOW.test(end))) return null;
  const isMonthFirst = [start, end].every(
    (date) => !WITH_SLASHES.test(date) || /^\d{1,2}\/(?:0?1|1[3-9]|2\d|3[01])\//u.test(date),
  );
  const plain = (date: string) => (isMonthFirst ? date.replace(WITH_SLASHES, '$2.$1.$3') : date.replaceAll('/', '.'));
  return {
    ...{ start: plain(start), end: NOW.test(end) ? null : plain(end), company, position },
    description: trimmed(text, found[0].length, text.length),
  };
}
