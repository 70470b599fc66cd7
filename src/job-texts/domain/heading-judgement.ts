import { isIn } from '../../kernel/sought.js';
import type { HeadingKind } from './heading-examples.table.js';
import { HEADING_EXAMPLES } from './heading-examples.table.js';
import { kindOfLine } from './kind-of-line.js';
import type { SectionKind } from './sections.table.js';

/** Forms of a word are alike in their first letters: all but an ending of two, at least four, and of long words six. */
const STEM = { least: 4, most: 6, ending: 2 } as const;
/** Of what a word alone says this share counts, since the words of a heading say much the same. */
const SHARE = 0.7;
/** Examples that a word is thought to have had before any was seen, spread as all are. */
const SMOOTHING = 0.6;
/** By how much the best reading has to be ahead, by where the words stand: before a colon with more after it, with a sign at their end, alone. */
const MARGIN: Readonly<Record<HeadingShape, number>> = {
  before: 1.5,
  over: 0.4,
  asking: 0.4,
  above: 1.5,
  line: 1,
  point: 2.5,
  within: Infinity,
};
/** So many of its words may stand in no heading; a line without a sign at its end is a heading only if none does: «Английский — плюс» asks for something. */
const STRANGE_SHARE: Readonly<Record<HeadingShape, number>> = {
  before: 1 / 3,
  over: 1 / 2,
  asking: 1 / 3,
  above: 1 / 3,
  line: 0,
  point: 0,
  within: 0,
};
const NOISE_STRANGE_SHARE = 1 / 3;
/** Half of them only where the rest says it plainly. */
const PLAIN_MARGIN = 3;
/** Names of demands themselves: «Образование: высшее» is one, and no heading over others. */
const NAMES_A_DEMAND =
  /^(?:опыт|стаж|образован|категори|документ|язык|возраст|зарплат|досвід|освіт|категорі|мов[аи]$|вік$|тәжірибе|білім|өтіл|санат|experience|education|degree|language|category|salary|age$|pay$|доход|заработн|заробітн|жалақы|еңбекақы|деньги|гроші|location|вакансия|вакансія|position|посада$|должность)/u;
const DENIES = /(?:^|[^\p{L}])(?:не|not|don'?t|doesn'?t|won'?t|isn'?t|aren'?t|емес|нет|немає)(?!\p{L})/u;
/** The commonest letters stand apart, since the rest are looked up one by one. */
const WORD = /(?:[a-zа-я0-9]+|[\p{L}\p{N}])+/gu;

/** «Обовязки»: a Cyrillic apostrophe is left out as often as not. */
const APOSTROPHE = /'(?<=[а-яіїєґ]')(?=[а-яіїєґ])/gu;

const KINDS = Object.keys(HEADING_EXAMPLES) as HeadingKind[];
const EXAMPLES = KINDS.map((kind) => HEADING_EXAMPLES[kind].flatMap((list) => list.split(' | ')));
const ALL = EXAMPLES.reduce((sum, { length }) => sum + length, 0);
const SHARES = EXAMPLES.map(({ length }) => length / ALL);

/** A heading that stands among the examples is what it stands for. */
const EXACT: ReadonlyMap<string, HeadingKind> = new Map(
  EXAMPLES.flatMap((examples, place) =>
    examples.map((example) => [plainOf(example.replaceAll('ё', 'е')), KINDS[place]] as const),
  ).reverse(),
);
/** Words of headings that are such. */
const OF_HEADINGS: ReadonlySet<string> = new Set(
  EXAMPLES.filter((_, place) => KINDS[place] !== 'none')
    .flat()
    .flatMap((example) => stemsOf(example.replaceAll('ё', 'е'))),
);
/** For each sign of a heading what it adds to each kind: the logarithm of how much oftener it stands there than anywhere. */
const WEIGHTS = weightsOf();

/** Where the words stand that may be a heading. */
export type HeadingShape = 'before' | 'over' | 'asking' | 'above' | 'line' | 'point' | 'within';

function plainOf(heading: string): string {
  return heading.includes("'") ? heading.replace(APOSTROPHE, '') : heading;
}

/** The part of a text that these words stand over; null for words that are no heading as far as anybody knows. */
export function headingKind(bare: string, shape: HeadingShape): SectionKind | null {
  const exact = EXACT.get(plainOf(bare));
  // «Похожие вакансии: …» has a word that elsewhere names what is asked.
  if (exact === 'noise') return exact;
  if ((shape === 'before' || shape === 'asking') && bare.split(' ').some((word) => isIn(NAMES_A_DEMAND, word)))
    return null;
  if (exact !== undefined) return exact === 'none' ? null : exact;
  // A point that asks for something is a demand among others.
  if (shape === 'point' && kindOfLine(bare) === 'asked') return null;
  // Most lines have words that stand in no heading, and need no more.
  const stems = stemsOf(bare);
  if (strangeAmong(stems) > stems.length * Math.max(NOISE_STRANGE_SHARE, STRANGE_SHARE[shape])) return null;
  const { best, margin, strange, words } = headingScores(bare);
  // «Вакансии компании «Лесоторг»» needs no demand to be taken for a heading.
  const share = best === 'noise' ? NOISE_STRANGE_SHARE : STRANGE_SHARE[shape];
  if (best === 'none' || words === 0 || margin < MARGIN[shape] || strange > words * share) return null;
  if (strange > words / 3 && margin < PLAIN_MARGIN) return null;
  // The name of a post may look like a word of headings: «Accountant» and "accountabilities".
  if (words === 1 && (shape === 'line' || shape === 'point')) return null;
  // «Английский не понадобится»: what is denied of a strange word is no demand.
  return best === 'requirements' && strange > 0 && DENIES.test(bare) ? null : best;
}

/** True for a heading that stands among the examples. */
export function isKnownHeading(bare: string): boolean {
  return EXACT.has(plainOf(bare));
}

/** What a line looks like that may be a heading: log odds of each kind beside what all kinds have in common. */
export interface HeadingScores {
  readonly scores: Readonly<Record<HeadingKind, number>>;
  readonly best: HeadingKind;
  /** By how much the best is ahead of the second, in natural logarithms. */
  readonly margin: number;
  /** Words that stand in no heading. */
  readonly strange: number;
  readonly words: number;
}

/**
 * Naive Bayes over the words of a heading and their neighbours · used to tell what a part of a text is about · cost: a few look-ups a word.
 *
 * @param line  in small letters with ё as е, without signs at its end
 */
export function headingScores(line: string): HeadingScores {
  const words = stemsOf(line);
  const sums = SHARES.map((share) => SHARE * Math.log(share));
  for (const sign of signsOf(words)) {
    const weights = WEIGHTS.get(sign);
    if (weights) for (const [place, weight] of weights.entries()) sums[place] += weight;
  }
  let [best, second] = [0, -1];
  for (let place = 1; place < sums.length; place++)
    if (sums[place] > sums[best]) [best, second] = [place, best];
    else if (second < 0 || sums[place] > sums[second]) second = place;
  return {
    scores: Object.fromEntries(KINDS.map((kind, place) => [kind, sums[place]])) as Record<HeadingKind, number>,
    best: KINDS[best],
    margin: sums[best] - sums[second],
    strange: strangeAmong(words),
    words: words.length,
  };
}

function strangeAmong(stems: readonly string[]): number {
  return stems.reduce((count, stem) => (OF_HEADINGS.has(stem) ? count : count + 1), 0);
}

function stemsOf(line: string): string[] {
  return (plainOf(line).match(WORD) ?? []).map((word) =>
    word.slice(0, Math.max(STEM.least, Math.min(STEM.most, word.length - STEM.ending))),
  );
}

/** Each word, each with the one before it, the first and the last as such. */
function signsOf(words: readonly string[]): Set<string> {
  const signs = new Set<string>();
  for (const [place, word] of words.entries()) signs.add(word).add(`${words[place - 1] ?? '^'} ${word}`);
  return signs.add(`${words.at(-1) ?? ''} $`);
}

function weightsOf(): ReadonlyMap<string, readonly number[]> {
  const counts = new Map<string, number[]>();
  for (const [kind, examples] of EXAMPLES.entries())
    for (const example of examples)
      for (const sign of signsOf(stemsOf(example.replaceAll('ё', 'е')))) {
        const known = counts.get(sign) ?? KINDS.map(() => 0);
        known[kind] += 1;
        counts.set(sign, known);
      }
  return new Map(
    [...counts].map(([sign, known]) => {
      const total = known.reduce((sum, one) => sum + one, 0) + SMOOTHING;
      return [
        sign,
        known.map((count, kind) => SHARE * Math.log((count + SMOOTHING * SHARES[kind]) / total / SHARES[kind])),
      ] as const;
    }),
  );
}

/** Words of their own before a colon or a dash, and no list after it. */
export function isSentence(head: string, rest: string): boolean {
  return !/[,;]/u.test(rest) && headingScores(head).strange > 0;
}
