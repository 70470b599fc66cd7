import type { VerdictLine } from '../../scoring/index.js';

type Evidence = VerdictLine['evidence'][number];

/** A stretch of text; `mark` is the id of the proof that it is, null for ordinary text. */
export interface TextPart {
  text: string;
  mark: string | null;
}

/** The words of a proof with a little text around them, and the place in the résumé that they lead to. */
export interface Proof {
  before: string;
  words: string;
  after: string;
  /** Id of the marked place; null where the résumé shows the fact in other words. */
  anchor: string | null;
}

/** Characters of the text around a proof that are shown with it: about four words on each side. */
const CONTEXT_CHARACTERS = 28;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/** All proofs of a score by the field of the résumé they stand in, overlapping ones joined. */
export class EvidenceMarks {
  private readonly spans = new Map<string, Span[]>();

  constructor(evidence: readonly Evidence[]) {
    for (const { field, start, end } of [...evidence].sort((a, b) => a.start - b.start || a.end - b.end)) {
      const known = this.spans.get(field) ?? [];
      this.spans.set(field, known);
      const last = known.at(-1);
      if (last && start <= last.end) known[known.length - 1] = { ...last, end: Math.max(last.end, end) };
      else if (end > start) known.push({ start, end, id: idOf(field, start) });
    }
  }

  /** A text of the résumé cut at its proofs; null for a text that is missing. */
  parts(field: string, text: string | null): TextPart[] {
    if (!text) return [];
    const parts: TextPart[] = [];
    let at = 0;
    for (const { start, end, id } of this.spans.get(field) ?? []) {
      if (start >= text.length) break;
      if (start > at) parts.push({ text: text.slice(at, start), mark: null });
      parts.push({ text: text.slice(start, end), mark: id });
      at = end;
    }
    if (at < text.length) parts.push({ text: text.slice(at), mark: null });
    return parts;
  }

  /** A proof with its surroundings; `text` is the whole field, `shown` the marks that are on the page. */
  proof(evidence: Evidence, text: string | null, shown: ReadonlySet<string>): Proof {
    const { field, start, end } = evidence;
    const span =
      text === null ? undefined : this.spans.get(field)?.find((known) => known.start <= start && end <= known.end);
    if (!span || text === null) return { before: '', words: evidence.text, after: '', anchor: null };
    return {
      before: beginningCut(text.slice(0, start)),
      words: text.slice(start, end),
      after: endCut(text.slice(end)),
      anchor: shown.has(span.id) ? span.id : null,
    };
  }
}

function idOf(field: string, start: number): string {
  return `proof-${field.replaceAll(/[^a-z0-9]+/gi, '-')}-${String(start)}`;
}

function beginningCut(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  return line.length > CONTEXT_CHARACTERS ? `…${line.slice(-CONTEXT_CHARACTERS).replace(/^\S*\s/, '')}` : line;
}

function endCut(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line.length > CONTEXT_CHARACTERS ? `${line.slice(0, CONTEXT_CHARACTERS).replace(/\s\S*$/, '')}…` : line;
}
