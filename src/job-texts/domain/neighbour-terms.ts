import type { PlacedSentence } from './sections.js';

/** A sentence whose clauses were judged by themselves. */
export interface ClausesOfSentence {
  readonly sentence: PlacedSentence;
  /** Log odds of each. */
  readonly odds: readonly number[];
  /** What their own words add to these. */
  readonly own: readonly number[];
  /** Which of them are of a few words. */
  readonly short: readonly boolean[];
}

/** What is known of the clauses around one, by name. */
export const NEIGHBOUR_TERMS = [
  'base',
  'itself',
  'before',
  'after',
  'sentence before',
  'sentence after',
  'block',
  'others of the sentence',
  'block of points',
  'point',
  'itself alone',
  'free',
  'block in free',
  'itself in free',
  'line before',
  'line after',
  'after a like one',
  'by itself',
  'itself, by itself',
  'own words',
  'own words of the block',
  'own words of the block of points',
  'asked',
  'itself, asked',
  'others of the sentence, asked',
  'block, asked',
  'first of the sentence',
  'others of the sentence, of a few words',
] as const;

/** Odds beyond these leave no doubt. */
const ODDS_MAX = 6;
/** So many clauses of a block are believed half. */
const BLOCK_HALF = 2;

const leaning = (odds: number) => 1 / (1 + Math.exp(-odds)) - 0.5;
const clipped = (odds: number) => Math.max(-ODDS_MAX, Math.min(ODDS_MAX, odds));

/**
 * For each clause of each sentence the terms by which its neighbours move its odds.
 * Cost: linear.
 */
export function neighbourTerms(sentences: readonly ClausesOfSentence[]): number[][][] {
  const leanings = sentences.map(({ odds }) => odds.map(leaning));
  const sums = leanings.map((all) => all.reduce((sum, one) => sum + one, 0));
  const means = sums.map((sum, place) => sum / Math.max(1, leanings[place].length));
  const blocks = blocksOf(sentences);
  const ofBlocks = new Map<number, { sum: number; ownSum: number; count: number }>();
  for (const [place, block] of blocks.entries()) {
    const known = ofBlocks.get(block) ?? { sum: 0, ownSum: 0, count: 0 };
    const ownSum = sentences[place].own.reduce((all, one) => all + clipped(one), known.ownSum);
    ofBlocks.set(block, { sum: known.sum + sums[place], ownSum, count: known.count + leanings[place].length });
  }
  return sentences.map(({ sentence, odds, own: ownOdds, short }, place) => {
    const own = leanings[place];
    const { sum, ownSum, count } = ofBlocks.get(blocks[place]) ?? { sum: 0, ownSum: 0, count: 1 };
    const ownBlock = ownSum / (count + BLOCK_HALF);
    const others = (sum - sums[place]) / Math.max(1, count - own.length) || 0;
    const block = (others * (count - own.length)) / (count - own.length + BLOCK_HALF);
    // What stands under another line speaks of something else.
    const beside = (other: number) =>
      sentences[other]?.sentence.over?.line === sentence.over?.line ? means[other] : 0;
    const before = place > 0 ? beside(place - 1) : 0;
    const after = place + 1 < sentences.length ? beside(place + 1) : 0;
    const isLone = count === own.length && before === 0 && after === 0 ? 1 : 0;
    const isPoint = sentence.line.isPoint ? 1 : 0;
    const isAsked = sentence.section === 'requirements' || sentence.section === 'wishes' ? 1 : 0;
    const isFree = sentence.section === 'free' ? 1 : 0;
    const inLine = (other: number) => (sentences[other]?.sentence.line === sentence.line ? 1 : 0);
    return odds.map((itself, at) => {
      const clause = clipped(itself);
      const last = own[at - 1] ?? 0;
      const rest = own.length > 1 ? (sums[place] - own[at]) / (own.length - 1) : 0;
      return [
        ...[1, clause, last, own[at + 1] ?? 0, before, after, block, rest],
        ...[isPoint * block, isPoint, own.length === 1 ? clause : 0],
        ...[isFree, isFree * block, isFree * clause],
        ...[inLine(place - 1) * before, inLine(place + 1) * after, last * clause],
        ...[isLone, isLone * clause],
        ...[clipped(ownOdds[at]), ownBlock, isPoint * ownBlock],
        ...[isAsked, isAsked * clause, isAsked * rest, isAsked * block],
        ...[at > 0 ? own[0] : 0, short[at] ? rest : 0],
      ];
    });
  });
}

/** Sentences that stand together: under one line, points beside points, up to a blank line. */
function blocksOf(sentences: readonly ClausesOfSentence[]): number[] {
  let block = 0;
  return sentences.map(({ sentence: { line, over } }, place) => {
    const before = sentences[place - 1]?.sentence;
    const isNext =
      before !== undefined &&
      before.line.isPoint === line.isPoint &&
      before.over?.line === over?.line &&
      !(line.afterBlank && before.line !== line && !line.isPoint);
    return isNext ? block : ++block;
  });
}
