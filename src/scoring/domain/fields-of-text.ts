import type { Resume } from '../../job-boards/domain/resume.js';
import { eachOnce } from './evidence-once.js';
import type { Evidence } from './facts.js';
import type { Span } from './printed-lines.js';

/** A résumé whose free text was read part by part, where it has parts. */
export interface UnprintedResume {
  /** The parts as fields: for reading, not for keeping. */
  readonly resume: Resume;
  /** Turns what was found in the fields back into places of the document as it is. */
  readonly inDocument: <T>(found: T) => T;
}

/** Where in the free text the fields stand that were made of it. */
export class PlacesInText {
  private readonly places = new Map<string, number>();

  /** @param jobs  how many the document has in fields of its own */
  constructor(
    private readonly text: string,
    private readonly jobs: number,
  ) {}

  set(field: string, start: number): void {
    this.places.set(field, start);
  }

  /** What was found, with every place in the document as it is. */
  inDocument<T>(found: T): T {
    if (Array.isArray(found)) return onceEach(found.map((one: unknown) => this.inDocument(one))) as T;
    if (typeof found !== 'object' || found === null) return found;
    if (isEvidence(found)) return this.inText(found) as T;
    return Object.fromEntries(
      Object.entries(found).map(([key, inner]) => [
        key,
        key === 'index' ? this.indexOf(inner) : this.inDocument(inner as unknown),
      ]),
    ) as T;
  }

  /** A job that only the text tells of has no place among the fields. */
  private indexOf(index: unknown): unknown {
    return typeof index === 'number' && index >= this.jobs ? null : index;
  }

  private inText(evidence: Evidence): Evidence {
    const { field, start, end } = evidence;
    const place = field === 'about' ? 0 : this.places.get(field);
    if (place === undefined) return evidence;
    return {
      field: 'about',
      start: place + start,
      end: place + end,
      text: this.text.slice(place + start, place + end),
    };
  }
}

/** What proves the same in a field and in the text that the field was made of stands in one place of the document. */
function onceEach(found: readonly unknown[]): readonly unknown[] {
  const isProof = found.every((one) => typeof one === 'object' && one !== null && isEvidence(one));
  return isProof ? eachOnce(found) : found;
}

function isEvidence(found: object): found is Evidence {
  return 'field' in found && 'start' in found && 'end' in found && 'text' in found;
}

/** A text with stretches of it left blank: every other character stays where it is. */
export class BlankedText {
  readonly whole: string;

  constructor(text: string, blanks: readonly Span[], joins: readonly number[] = []) {
    const parts: string[] = [];
    let at = 0;
    for (const { start, end } of [...blanks].sort((a, b) => a.start - b.start)) {
      if (end <= at) continue;
      const from = Math.max(at, start);
      parts.push(text.slice(at, from), text.slice(from, end).replace(/[^\n]/gu, ' '));
      at = end;
    }
    this.whole = joined(parts.join('') + text.slice(at), joins);
  }
}

/** Between two neighbouring places of the list, which is in order, a line goes on. */
function joined(text: string, places: readonly number[]): string {
  const parts: string[] = [];
  let at = 0;
  for (let place = 0; place + 1 < places.length; place += 2) {
    const [from, to] = [places[place] ?? 0, places[place + 1] ?? 0];
    parts.push(text.slice(at, from), ' '.repeat(to - from));
    at = to;
  }
  return parts.join('') + text.slice(at);
}
