import { isIn } from '../../kernel/sought.js';
import type { Resume } from '../../job-boards/domain/resume.js';
import type { WordWeight } from '../../scoring/domain/person-words.js';
import { stemsOfResume } from '../../scoring/domain/person-words.js';
import { RANK_WORDS } from '../../vacancies/domain/trade-words.table.js';

/** Among fewer people nothing can be said of how telling a word is. */
const PEOPLE_MIN = 4;
/** A word that everybody has still says something, and one that nobody has is no more telling than one of a few. */
const WEIGHT_MIN = 0.35;
const RANK_WEIGHT = 0.3;
const NOBODYS_WEIGHT = 0.5;
/** Trades and doings are known by all their names: nobody says them in other words. */
const KIND_OF_WORK = /^[=~]/u;

/** The words of people who are ordered together: how many of them have each. */
export class PoolOfWords {
  private readonly holders = new Map<string, number>();
  private people = 0;

  add(resume: Resume): void {
    this.people += 1;
    for (const stem of stemsOfResume(resume)) this.holders.set(stem, (this.holders.get(stem) ?? 0) + 1);
  }

  /** For verdicts: what is asked stays asked though everybody has it; a word that nobody has is likely only another way of saying it. */
  readonly mild: WordWeight = (stem) => {
    const own = isIn(RANK_WORDS, stem) ? RANK_WEIGHT : 1;
    const isNobodys = this.people >= PEOPLE_MIN && !this.holders.has(stem) && !KIND_OF_WORK.test(stem);
    return isNobodys ? own * NOBODYS_WEIGHT : own;
  };

  /** 1 for a word of one in ten people or fewer, less for one that more have (inverse document frequency, bounded). */
  readonly weight: WordWeight = (stem) => {
    const own = isIn(RANK_WORDS, stem) ? RANK_WEIGHT : 1;
    if (this.people < PEOPLE_MIN) return own;
    if (!this.holders.has(stem)) return own * NOBODYS_WEIGHT;
    const share = ((this.holders.get(stem) ?? 0) + 0.5) / (this.people + 1);
    return own * Math.min(1, Math.max(WEIGHT_MIN, -Math.log10(share)));
  };
}
