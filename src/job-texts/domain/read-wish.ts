import type { Span } from './draft.js';
import { placesOf } from './draft.js';
import { GATES } from './gate.js';

/** Words by which a text says that something would be good and need not be. */
const WISH =
  /(?<!\p{L})(?:желател\p{L}*|приветств\p{L}*|преимуществ\p{L}*|(?:будет|будут|большой|плюс|как) плюс\p{L}*|плюсом|в плюс|не обязател\p{L}*|необязател\p{L}*|пригодит\p{L}*|предпочтител\p{L}*|предпочтени\p{L}*|хорошо бы|бонусом|в идеале|бажан\p{L}*|перевага|перевагою|буде плюс\p{L}*|вітаєт\p{L}*|не обов'язков\p{L}*|стане у пригоді|артықшылық\p{L}*|болғаны (?:жөн|дұрыс|жақсы)|жөн|қалаулы|міндетті емес|құпталады|prefer\p{L}*|(?:an? )?(?:advantage|asset|bonus)|(?:a |big |would be (?:a )?)plus|desir\p{L}*|nice to have|ideally|helpful|beneficial|welcome|not essential|optional)(?!\p{L})/gu;
const MUST =
  /(?<!\p{L})(?:обязател(?:ьн|ен)\p{L}*|строго|необходим\p{L}*|обов'язков\p{L}*|міндетті(?! емес)|қажет(?! емес)|required|mandatory|essential|(?:is )?a must|must)(?!\p{L})/gu;
/** Several things are spoken of at once. */
const OF_SEVERAL =
  /(?<!\p{L})(?:желательны|обязательны|необходимы|приветствуются|будут|бажані|вітаються|обов'язкові|are|would be)(?!\p{L})/u;
/** A sentence with more of them is no sentence. */
const DEGREES_MAX = 12;

/** The words of a sentence that say how much something is wanted. */
export interface Degrees {
  readonly wishes: readonly Span[];
  readonly musts: readonly Span[];
}

const NONE: Degrees = { wishes: [], musts: [] };

/** Finds them once for all that the sentence speaks of. */
export function degreesIn(norm: string, begins: ReadonlySet<string>): Degrees {
  if (!GATES.degree.opens(begins)) return NONE;
  const wishes = placesOf(WISH, norm).slice(0, DEGREES_MAX);
  const musts = placesOf(MUST, norm)
    .filter(({ from, to }) => !wishes.some((wish) => from < wish.to && wish.from < to))
    .slice(0, DEGREES_MAX);
  return { wishes, musts };
}

/** Whether what stands in a place of a sentence must be there; null = the sentence does not say. */
export function mustAt(norm: string, { wishes, musts }: Degrees, place: Span): boolean | null {
  const wish = wishes.filter((one) => speaksOf(norm, one, place));
  const must = musts.filter((one) => speaksOf(norm, one, place));
  if (wish.length > 0 && must.length > 0) return nearest(must, place) < nearest(wish, place);
  return wish.length > 0 ? false : must.length > 0 ? true : null;
}

/** A word of degree speaks of its own part of the sentence, of the whole one if it opens it or speaks of several things. */
function speaksOf(norm: string, word: Span, place: Span): boolean {
  const [from, to] = word.from < place.from ? [word.to, place.from] : [place.to, word.from];
  const between = norm.slice(Math.min(from, to), Math.max(from, to));
  if (!/[,;(]/u.test(between) || /^[^,;(]{0,40}[(,][^,;()]{0,200}\)[^,;]{0,30}$/u.test(between)) return true;
  if (/ (?:но|але|бірақ|but) /u.test(between)) return false;
  if (word.from < place.from) return word.from <= 3;
  return OF_SEVERAL.test(norm.slice(Math.max(0, word.from - 12), word.to + 12));
}

function nearest(words: readonly Span[], place: Span): number {
  return Math.min(...words.map((word) => Math.max(place.from - word.to, word.from - place.to, 0)));
}
