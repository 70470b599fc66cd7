import { saidWords, signsOfPart } from './demand-signs.js';
import type { SaidWord } from './demand-signs.js';
import { DEMAND_WEIGHTS } from './demand-weights.table.js';
import type { Span } from './draft.js';

/** The parts of a sentence outside all headings, judged one after another. */
export class ProseJudgement {
  private readonly words: readonly SaidWord[];
  /** The last part that was looked at, and whether it demands something. */
  private last: (Span & { readonly demands: boolean }) | null = null;

  constructor(private readonly norm: string) {
    this.words = saidWords(norm);
  }

  /** True if a part looks more like a demand on the person than not: the weights of its signs together are above nought. */
  demands(part: Span): boolean {
    if (this.last?.from === part.from && this.last.to === part.to) return this.last.demands;
    const isAfter = this.last !== null && this.last.demands && this.last.from < part.from;
    const signs = signsOfPart(this.words, this.norm, part, isAfter);
    const odds = signs.reduce((sum, sign) => sum + (DEMAND_WEIGHTS[sign] ?? 0), DEMAND_WEIGHTS['base'] ?? 0);
    this.last = { ...part, demands: odds > 0 };
    return this.last.demands;
  }
}
