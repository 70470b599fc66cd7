import type { VerdictLine } from '../../scoring/index.js';

type Evidence = VerdictLine['evidence'][number];

/** A stretch of text; `mark` is the id of the proof that it is, null for ordinary text. */
export interface TextPart {
  text: string;
  mark: string | null;
}

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

  /** Id of the mark that a proof is part of; null where it is none. */
  markOf(field: string, { start, end }: Pick<Evidence, 'start' | 'end'>): string | null {
    return this.spans.get(field)?.find((known) => known.start <= start && end <= known.end)?.id ?? null;
  }
}

function idOf(field: string, start: number): string {
  return `proof-${field.replaceAll(/[^a-z0-9]+/gi, '-')}-${String(start)}`;
}
