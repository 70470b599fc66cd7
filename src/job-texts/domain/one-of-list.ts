import { isIn } from '../../kernel/sought.js';
import type { PlacedDemand } from './demands-of-sentence.js';
import { OPENS_WAYS } from './opens-ways.js';
import type { PlacedSentence } from './sections.js';

/** Ways to a post; other kinds of demands are ways among themselves. */
const OF_A_WAY: ReadonlySet<string> = new Set(['education', 'experience', 'training', 'category']);
/** Below a point that asks for one of them, and with its own mark, only bare names are its ways: «Figma», «Adobe XD». */
const BARE_WORDS_MAX = 3;
const SAYS_HOW =
  /^(?:знани|умени|навык|владени|опыт|уверен|понимани|работ|знання|вміння|уміння|навич|володінн|досвід|розумінн|knowledge|skill|ability|able|experience|understanding|proficien|fluen|білу|меңгер|тәжірибе|дағды)/u;

/** Points below a sentence that asks for one of them are ways: those of one point hold together. */
export function withListsOfWays(
  sentences: readonly PlacedSentence[],
  demands: readonly PlacedDemand[],
): readonly PlacedDemand[] {
  const kinds = kindsOfLines(demands);
  const ways = new Map<number, { readonly over: string; readonly option: number }>();
  for (const [place, intro] of sentences.entries()) {
    if (!isIn(OPENS_WAYS, intro.norm)) continue;
    const points = waysBelow(intro, sentences, place + 1, kinds);
    for (const index of points) ways.set(index, { over: `list ${intro.start}`, option: index - points[0] });
  }
  if (ways.size === 0) return demands;
  return demands.map((one) => {
    const way = ways.get(one.sentence.line.index);
    return way && one.route === null ? { ...one, route: { group: 0, ...way } } : one;
  });
}

/** The numbers of the lines below an introduction that are ways: those of one mark, up to the first of another kind than the ways before it. */
function waysBelow(
  intro: PlacedSentence,
  sentences: readonly PlacedSentence[],
  from: number,
  kinds: ReadonlyMap<number, ReadonlySet<string>>,
): number[] {
  const first = sentences[from]?.line;
  const isOfNumbers = typeof first?.number === 'string';
  // "1. One of the following: a) …": letters below a number are a list of their own.
  const isBelowNumber = intro.line.number !== null && !isOfNumbers;
  const isOwnMark = intro.line.isPoint && intro.line.mark === first?.mark && !isBelowNumber;
  const points: number[] = [];
  // Of a list that is mixed from the beginning all points are ways, one of a kind and then others ends there.
  let known: ReadonlySet<string> | null = null;
  let isMixed = false;
  for (let place = from; place < sentences.length; place += 1) {
    const { line, norm } = sentences[place];
    if (!line.isPoint || line.mark !== first?.mark || (line.afterBlank && line !== first)) break;
    if ((line.number !== null) !== isOfNumbers) break;
    if (points.at(-1) === line.index) continue;
    const own = kinds.get(line.index);
    if (isOwnMark && !isBareName(norm)) break;
    const isOther: boolean = own !== undefined && known !== null && ![...own].some((kind) => known?.has(kind));
    if (isOther && !isMixed) {
      if (points.length > 1 || isOwnMark) break;
      isMixed = true;
    }
    known ??= own ?? null;
    points.push(line.index);
  }
  return isOwnMark && points.length < 2 ? [] : points;
}

function isBareName(norm: string): boolean {
  return !norm.endsWith(':') && norm.split(' ', BARE_WORDS_MAX + 1).length <= BARE_WORDS_MAX && !SAYS_HOW.test(norm);
}

/** What kinds of things each line asks for. */
function kindsOfLines(demands: readonly PlacedDemand[]): ReadonlyMap<number, ReadonlySet<string>> {
  const kinds = new Map<number, Set<string>>();
  for (const { demand, sentence } of demands) {
    const kind = OF_A_WAY.has(demand.kind) ? 'way' : demand.kind;
    const { index } = sentence.line;
    kinds.set(index, (kinds.get(index) ?? new Set<string>()).add(kind));
  }
  return kinds;
}
