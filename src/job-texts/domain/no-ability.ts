import { FIRM_SPEAKS, OPENS_NO_DEMAND } from './no-ability.table.js';
import { kindOfLine } from './kind-of-line.js';
import { wordsIn } from './quality-words.js';

const OPENINGS: ReadonlyMap<string, keyof typeof OPENS_NO_DEMAND> = new Map(
  (Object.keys(OPENS_NO_DEMAND) as (keyof typeof OPENS_NO_DEMAND)[]).flatMap((kind) =>
    OPENS_NO_DEMAND[kind].split(' ').map((word) => [word, kind] as const),
  ),
);
/** Of sums, times and hashtags nothing is left to ask for. */
const ONLY_FIGURES = /^[^\p{L}]*\d[^\p{L}]*$/u;
const HASHTAG = /^\s*#[\p{L}\d_]+/u;

/** «…, на складе», "…, in date": it only tells more of the part before it. */
const MODIFIER =
  /^(?:(?:причем|причому|притом|зокрема|особенно|особливо|в том числе|у тому числі|in particular|especially) )?(?:в|во|на|до|под|из|у|за|при|по|для|від|до|під|із|in|on|at|under|for|to|from|by|as|with)\s(?:\S+\s?){1,2}$/u;
const IF_ALONE = /^(?:если|якщо|if)\s(?:\S+\s?){1,3}$/u;
/** «Но если уже знаете — отлично» names nothing itself. */
const IF_SO =
  /^(?:но |але |but )?(?:если|якщо|if) (?:(?:вы|ты|ви|ти|you|уже|вже|already) )*(?:знаете|знаешь|умеете|умеешь|работали|есть|знаєте|знаєш|вмієте|вмієш|працювали|є|do|have|know)\s*(?:$|[–—-])/u;

/**
 * True for a part of a sentence that stands among demands and demands nothing: pay, hours, what the firm gives, a clause that explains.
 *
 * @param isFirst  nothing of the sentence stands before it that it could belong to
 */
export function demandsNothing(part: string, isFirst: boolean): boolean {
  const words = part.trim();
  if (!isFirst && (MODIFIER.test(words) || IF_ALONE.test(words))) return true;
  if (IF_SO.test(words) || ONLY_FIGURES.test(words) || HASHTAG.test(words)) return true;
  const asks = kindOfLine(words) === 'asked';
  if (!asks && FIRM_SPEAKS.test(words)) return true;
  const [first = ''] = wordsIn(words);
  const opening = OPENINGS.get(first);
  if (opening === undefined) return false;
  return opening === 'reader' || opening === 'comparison' || !asks;
}
