import { rememberLast } from '../../vacancies/domain/memo.js';
import { saidWords, signsOfPart } from './demand-signs.js';
import type { SaidWord } from './demand-signs.js';
import { DEMAND_WEIGHTS } from './demand-weights.table.js';
import type { Span } from './draft.js';

/** Log odds from which a part is taken for a demand, by where it stands: outside all headings most sentences ask for nothing, under one that asks most do. */
export const DEMANDS_FROM = { free: 0.5, asked: -1.2, point: -4.5 };
const EVEN = -0.15;
/** Years, a licence or a language say themselves that they are asked for, unless all else is against it. */
const SURELY_NONE = -2.5;

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(DEMAND_WEIGHTS));
const BASE = WEIGHTS.get('base') ?? 0;
/** No text that is read has so many letters. */
const LETTERS_MAX = 2 ** 18;
const SENTENCES_REMEMBERED = 4;

/** The words of a sentence, and log odds of those of its parts that were asked for, also by other readers of the sentence. */
const judged = rememberLast(
  (norm: string) => ({ words: saidWords(norm), known: new Map<number, number>() }),
  SENTENCES_REMEMBERED,
);

/** How much a line looks like a demand on the person by its first part, in log odds. */
export function demandOdds(norm: string): number {
  const comma = norm.search(/[,;]/u);
  return new ProseJudgement(norm).oddsOf({ from: 0, to: comma < 0 ? norm.length : comma });
}

/** The parts of a sentence outside all headings, judged one after another. */
export class ProseJudgement {
  private readonly words: readonly SaidWord[];
  private readonly known: Map<number, number>;
  /** The last part that was looked at, and whether it demands something. */
  private last: (Span & { readonly demands: boolean }) | null = null;

  constructor(
    private readonly norm: string,
    private readonly place: keyof typeof DEMANDS_FROM = 'free',
    private readonly isAfter = false,
  ) {
    ({ words: this.words, known: this.known } = judged(norm));
  }

  /** True if a part looks more like a demand on the person than not. */
  demands(part: Span): boolean {
    if (this.last?.from === part.from && this.last.to === part.to) return this.last.demands;
    const isAfter = this.last === null ? this.isAfter : this.last.demands && this.last.from < part.from;
    this.last = { ...part, demands: this.odds(part, isAfter) > DEMANDS_FROM[this.place] };
    return this.last.demands;
  }

  /** True if the part around a place looks more like a demand than not. */
  demandsAt(place: number): boolean {
    return this.oddsAt(place) > DEMANDS_FROM[this.place];
  }

  /** True if the part around a place is surely none, whatever it names: «в ателье пять мастеров с опытом больше десяти лет». */
  surelyNone(place: number): boolean {
    // «Профильное образование? Нам всё равно»
    return this.oddsAt(place) < (this.norm.endsWith('?') ? EVEN : SURELY_NONE);
  }

  /** Log odds that a part demands something, nothing before it being known. */
  oddsOf(part: Span): number {
    return this.odds(part, false);
  }

  /** Log odds of the part around a place, after those before it. */
  private oddsAt(place: number): number {
    let isAfter = this.isAfter;
    for (let from = 0; ;) {
      const end = this.norm.slice(from).search(/[,;]/u);
      const part = { from, to: end < 0 ? this.norm.length : from + end };
      const odds = this.odds(part, isAfter);
      if (place <= part.to || part.to >= this.norm.length) return odds;
      isAfter = odds > DEMANDS_FROM[this.place];
      from = part.to + 1;
    }
  }

  /** The weights of all signs of a part together: log odds that it demands something. */
  private odds(part: Span, isAfter: boolean): number {
    const key = (part.from * LETTERS_MAX + part.to) * (isAfter ? -1 : 1);
    let odds = this.known.get(key);
    if (odds === undefined) {
      const signs = signsOfPart(this.words, this.norm, part, isAfter);
      odds = signs.reduce((sum, sign) => sum + (WEIGHTS.get(sign) ?? 0), BASE);
      this.known.set(key, odds);
    }
    return odds;
  }
}
