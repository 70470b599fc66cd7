import { isIn } from '../../kernel/sought.js';
import type { Beginnings } from '../../vacancies/domain/gate.js';
import { tellingStems } from '../../vacancies/domain/telling-words.js';
import type { Draft, Span } from './draft.js';
import { placesOf } from './draft.js';
import { GATES } from './gate.js';
import { takesNewcomersToo } from './newcomers-too.js';

/** Words by which a text says that something would be good and need not be. */
const WISH =
  /(?<!\p{L})(?:желат(?:ел\p{L}*|\.|-?но)|преимущ(?:\.|-\p{L}{1,3})|приветств?(?:\.|-\p{L}{1,3})|(?<=[-–—(,] ?)(?:для тех(?=,? кто)|для тих(?=,? хто)|for those(?= who))|басымдық\p{L}*(?: беріл\p{L}*)?|(?:приоритет|пріоритет)(?: (?:у|отда\p{L}*|нада\p{L}*)(?: (?:кандидат\p{L}*|тем|тим))?)|(?:priority|preference)(?: (?:is |will be )?given to (?:candidates|those|applicants|people))?|перевагу(?: (?:мають|матимуть|нада\p{L}*|віддаємо))?(?: (?:кандидати?|тим|ті))?|перевага (?:надається|віддається|буде)(?: (?:кандидатам|тим))?|предпочтение (?:отда\p{L}*|будет)(?: (?:кандидатам|тем))?|преимущество (?:у|имеют|отда\p{L}*)(?: (?:кандидат\p{L}*|те|тех))?|приве?т?ств\p{L}*|не (?:помешает|лишн\p{L}*|завадить)|(?<=[-–—] ?(?:вообще |просто |взагалі |просто )?)(?:огонь|супер|круто|класс\p{L}*|бомба|отлично|чудово|класно|круть|great|awesome)(?!\p{L})|будет (?:круто|супер|отлично)|в приоритете|у пріоритеті|по возможности|за можливості|предпочт\p{L}*|not a must|(?:буде|будет) (?:класно|класс\p{L}*|круто|супер|чудово|добре|отлично|хорошо|неплохо|здорово|кстати|до речі)|(?:дуже )?допомогл[аоиі]\p{L}*(?: б| би)?|преимуществ\p{L}*|(?:будет|будут|большой|плюс|как) плюс\p{L}*|(?<=[-–—=(] ?)(?:\p{L}+ )?плюс(?:ик)?(?!\p{L})|(?<=\p{L}{3} )плюс(?=\s*(?:$|[.!,;)]))|будет приятно|плюсом|в плюс|не обязател\p{L}*|не обязаловк\p{L}*|необязател\p{L}*|необов'?язков\p{L}*|приго(?:дит|дят)\p{L}*|предпочтител\p{L}*|предпочтени\p{L}*|хорошо бы|бонусом|в идеале|(?:идеально|ідеально),? (?:если|якщо)|бажан(?:о|ий|а|е|і|ою)(?!\p{L})|перевага|перевагою|буде плюс\p{L}*|віта(?:єт|ют)\p{L}*|не (?:є )?обов'?язков\p{L}*|не явля\p{L}+ обязательн\p{L}*|стане у пригоді|артықшылық\p{L}*|(?:\p{L}+(?:ғаны|гені|қаны|кені) )?(?:жөн|абзал)|(?:\p{L}+(?:ғаны|гені|қаны|кені)) (?:дұрыс|жақсы|құпталады|артық (?:болмас|етпес)\p{L}*)|(?<=\p{L}{3} )болса(?=[\s.!]*$)|қалаулы|міндетті емес|құпталады|(?:\p{L}+се|\p{L}+са)(?:\p{L}{0,4}),? ?(?:[–—-] )?(?:тіпті |өте )?(?:жақсы|дұрыс|плюс|керемет|тамаша)(?: болады)?|жақсы болар(?: еді)?|(?:helpful|useful|nice|desirable|desired|preferred|good|recommended|advantageous|beneficial),? but not (?:strictly |absolutely )?(?:required|necessary|needed|essential|mandatory)|prefer\p{L}*|(?:an? )?(?:\p{L}+ )?(?:advantage|asset|bonus)|(?:(?:a|an) (?:\p{L}+ )?|big |strong |would be (?:a )?)plus|будет здорово|(?:будем|буду) рад\p{L}*|бонус,? если|здорово,? если|круто,? если|не критично|не принципиально|буде чудово|будемо раді|desir\p{L}*(?! (?:results?|outcomes?|goals?|targets?|effects?)(?!\p{L}))|(?<=[\s,–—(-])(?:если (?:есть|име[ею]тся)|при наличии|якщо є|за наявності|if you have (?:one|it|any)|if any)(?=\s*(?:$|[.,;)–—-]))|(?:i|we)(?:.d| would) (?:also )?(?:love|like|be (?:delighted|thrilled|glad|happy|pleased))|nice[- ]to[- ]have|(?:an? )?(?:very |really )?(?:nice|sweet|lovely|welcome|pleasant|big|great) (?:extra|surprise|touch)|(?:is |would be |will be )?(?:lovely|wonderful|fantastic)|(?:not |no |n't )(?:an? )?(?:deal|show)[- ]?breaker|(?:would )?count in your favour|(?:will |would )?come in handy|(?:does not|doesn't|won't|would not|wouldn't) hurt|(?:would )?make our (?:day|week)|(?:(?:would|will) be |is |are )?(?:(?:highly|very|well|favou?rably|much|greatly) )*(?:regarded|valued|appreciated|recommended)(?! (?:by|as|in|at|for|that|to )(?!\p{L}))|(?:(?:would|will) be |is )?(?:looked (?:up)?on|viewed|considered) favou?rably|advantageous|encouraged(?= to apply)|(?<=\()nice(?=\))|first preference|ideally|helpful|helps|handy|(?:it )?(?:would|could|will) be (?:great|nice|good|useful|handy|lovely|amazing|awesome|brilliant|ideal)|useful|(?:отдельн\p{L}* |особ\p{L}* |окрем\p{L}* )(?:респект|плюс|благодарность|повага)|(?:дополнительн|додатков|бонусн)\p{L}* (?:балл|бал|очк)\p{L}*|(?:это|це|it is|it's|that's) (?:\p{L}+ ){0,2}(?:плюс|бонус|перевага|преимущество|plus|bonus)|(?:– |— )(?:\p{L}+ )?бонус|приємн\p{L}* бонус|приятн\p{L}* бонус|(?:особенно )?обрадуемся|(?:очень |сильно )?(?:об|по)радует|потішить|(?:особливо |дуже )?зрадіємо|зачтем\p{L}*|зачтется|зарахуємо|мечта|не (?:повредит|зашкодить|завадить)|было бы кстати|будет кстати|қосымша (?:ұпай|балл|артықшылық)(?: береді)?|қуанамыз|қуана қарсы аламыз|(?:алдымен|бірінші кезекте) қаралады|хотелось бы|(?:хорошо|добре),? (?:если|якщо)|было бы (?:здорово|хорошо|неплохо|отлично)|неплохо бы|було б (?:добре|чудово)|хотілося б|beneficial|welcome|(?:not|isn't|aren't) (?:essential|mandatory|compulsory|vital)|optional|(?<=, ?but (?:(?:it|this|that) is )?)not (?:strictly |absolutely )?(?:required|mandatory|needed|necessary))(?!\p{L})/gu;
const MUST =
  /(?<!\p{L})(?:об[яе]з[аяе]т[еи]л(?:ьн|ен)(?!ост)\p{L}*|обяз(?:ат)?(?:\.|-но)|строго|необходим(?!ост)\p{L}*|обов'?язков(?!іст)\p{L}*|міндетті(?! емес)|қажет(?! емес)|required|mandatory|essential|(?:is )?a must|musts?)(?!\p{L})/gu;
/** Several things are spoken of at once. */
const OF_SEVERAL =
  /(?<!\p{L})(?:желательны|обязательны|необходимы|приветствуются|будут|бажані|вітаються|обов'?язкові|are)(?!\p{L})/u;
/** Of one thing or of several: of all before it only where they are bare names, "Excel, Word would be a plus". */
const WOULD_BE = /(?<!\p{L})would be(?!\p{L})/u;
const SAYS_MORE_THAN_A_NAME =
  /(?:\S+\s+){3}\S|(?<!\p{L})(?:you|we|must|should|have|has|hold|need|know|speak|can|with|is|are)(?!\p{L})/u;
/** Words that stand beside a word of degree and say nothing more. */
const FILLING =
  /(?<!\p{L})(?:но|очень|будет|крайне|это|является|являться|як|але|дуже|буде|but|is|would|be|very|strongly|highly)(?!\p{L})/gu;
/** "…, some kitchen experience would be an advantage": a thing with a noun of its own, and nothing before it is meant. */
const ONE_KIND =
  /(?<!\p{L})(?:experience|knowledge|ability|understanding|familiarity|degree|diploma|licen[cs]e|qualification|certificate|certification)\s*(?:(?:would|will) be|is)?\s*$/u;
/** A noun of several things may be one demand: «водительские права приветствуются». */
const PLURAL_BEFORE =
  /(?<!\p{L})(?:права|навыки|знания|умения|курсы|документы|рекомендации|навички|знання|skills)\s*$/u;
/** A sentence with more of them is no sentence. */
const DEGREES_MAX = 12;

/** The words of a sentence that say how much something is wanted. */
export interface Degrees {
  readonly wishes: readonly Span[];
  readonly musts: readonly Span[];
}

const NONE: Degrees = { wishes: [], musts: [] };

/** Finds them once for all that the sentence speaks of. */
export function degreesIn(norm: string, begins: Beginnings): Degrees {
  if (!GATES.degree.opens(begins)) return NONE;
  const wishes = placesOf(WISH, norm).slice(0, DEGREES_MAX);
  const musts = placesOf(MUST, norm)
    .filter(({ from, to }) => !wishes.some((wish) => from < wish.to && wish.from < to))
    .slice(0, DEGREES_MAX);
  return { wishes, musts };
}

/** «Предпочтение отдаётся лицам» names nothing yet. */
const OF_THOSE = /(?<!\p{L})(?:лицам|особам|тем|тим|those|candidates)(?!\p{L})/u;
const TELLING_MIN = 2;

/** «Приветствуется членство в НОСТРОЙ»: what is named right after a word of degree that opens its part. */
export function saysHowMuch(part: string, from: number, { wishes, musts }: Degrees): boolean {
  const to = from + part.length;
  const opening = [...wishes, ...musts].find((one) => one.from >= from && one.to <= to);
  if (opening === undefined || isIn(OF_THOSE, part) || /\p{L}/u.test(part.slice(0, opening.from - from))) return false;
  return tellingStems(part.slice(opening.to - from)).length >= TELLING_MIN;
}

/**
 * Whether a sentence says of a demand of its own that it must be met; what else it says decides where it does not.
 *
 * @param isWay  it is one of several ways, of which one must be met
 */
export function isMust(
  norm: string,
  degrees: Degrees,
  draft: Draft,
  { list, isWay, byDefault }: { readonly list: Span | undefined; readonly isWay: boolean; readonly byDefault: boolean },
): boolean {
  if (draft.demand.kind === 'experience') {
    if (draft.demand.value.months === 0) return isWay;
    if (!isWay && takesNewcomersToo(norm)) return false;
  }
  return mustAt(norm, degrees, draft, list) ?? (byDefault && !isSupposedAt(norm, draft));
}

/** Whether what stands in a place of a sentence must be there; null = the sentence does not say. */
function mustAt(
  norm: string,
  { wishes, musts }: Degrees,
  place: Span & { readonly at?: number },
  list: Span | null = null,
): boolean | null {
  const speaks = (one: Span) =>
    speaksOf(norm, one, place) ||
    (list !== null &&
      [...wishes, ...musts].every((other) => other === one || other.to < list.from) &&
      closes(norm, one, list));
  const wish = wishes.filter((one) => speaks(one));
  const must = musts.filter((one) => speaks(one));
  if (wish.length > 0 && must.length > 0) return nearest(must, place) < nearest(wish, place);
  return wish.length > 0 ? false : must.length > 0 ? true : null;
}

/** «1С, CRM желательно»: a word of degree that ends a list of bare names is said of all of them. */
function closes(norm: string, word: Span, list: Span): boolean {
  return word.from >= list.from && word.to <= list.to + 1 && !/\p{L}/u.test(norm.slice(word.to, list.to));
}

/** A word of degree speaks of its own part of the sentence, of the whole one if it opens it or speaks of several things. */
function speaksOf(norm: string, word: Span, place: Span & { readonly at?: number }): boolean {
  if (place.from <= word.from && word.to <= place.to && !norm.slice(place.from, word.from).includes('(')) return true;
  const bracket = bracketAround(norm, word);
  if (bracket && place.at !== undefined && place.at > bracket.from && place.at < bracket.to) return true;
  if (bracket && (place.from >= bracket.to || place.from < bracket.from)) {
    // «(желательно)» is about what stands before it, «(экономика желательно)» about itself.
    if (!isBareDegree(norm, bracket, word)) return false;
    return place.from < bracket.from && !/[,;]/u.test(norm.slice(Math.min(place.to, bracket.from), bracket.from));
  }
  // «Знание 1С, желательно»: a part that says nothing else speaks of the one before it.
  if (
    word.from >= place.to &&
    /^[^,;()]*,\s*$/u.test(norm.slice(place.to, word.from)) &&
    /^\s*(?:[;.!]|$)/u.test(norm.slice(word.to))
  )
    return true;
  if (word.from >= place.to && isTakenBack(norm, word))
    return !norm.slice(place.to, word.from).includes(';') && place.to > takenBackFrom(norm, word);
  const [from, to] = word.from < place.from ? [word.to, place.from] : [place.to, word.from];
  const between = norm.slice(Math.min(from, to), Math.max(from, to));
  if (!/[,;(]/u.test(between) || /^[^,;(]{0,40}[(,][^,;()]{0,200}\)[^,;]{0,30}$/u.test(between)) return true;
  if (/ (?:но|але|бірақ|but) /u.test(between) && !/^не об/u.test(norm.slice(word.from))) return false;
  if (word.from < place.from) return word.from <= 3;
  if (isSaidOfList(norm, word)) return true;
  if (PLURAL_BEFORE.test(norm.slice(Math.max(0, word.from - 24), word.from))) return false;
  // «Курси флористики вітаються» are several themselves.
  const part = norm.slice(Math.max(norm.lastIndexOf(',', word.from), norm.lastIndexOf(';', word.from)) + 1, word.from);
  if (/^\s*\p{L}{3,}(?:ы|и|і|s)\s/u.test(part) || ONE_KIND.test(part)) return false;
  const beside = norm.slice(Math.max(0, word.from - 12), word.to + 12);
  if (!WOULD_BE.test(beside)) return OF_SEVERAL.test(beside);
  const names = norm.slice(norm.lastIndexOf(';', word.from) + 1, word.from).replace(WOULD_BE, '');
  return !names.split(',').some((name) => SAYS_MORE_THAN_A_NAME.test(name.trim()));
}

/** «Знание 1С, но это не обязательно»: the end of a sentence takes back what stands before it. */
const BUT_BEFORE = /[,–—-] ?(?:но|але|but) (?:(?:это|це|it is|this is|that is) )?$/u;

/** «…, наличие авто приветствуется, но не обязательно»: taken back is what is welcomed right before, and nothing earlier. */
const WELCOMED = /(?:приветству|желател|предпочт|вітає|бажан)\p{L}*$/u;

function takenBackFrom(norm: string, { from }: Span): number {
  const before = norm.slice(0, from).replace(BUT_BEFORE, '').trimEnd();
  return WELCOMED.test(before) ? before.lastIndexOf(',') : -1;
}

function isTakenBack(norm: string, { from, to }: Span): boolean {
  if (!/^(?:не|not) /u.test(norm.slice(from)) || !/^[\s.!)]*$/u.test(norm.slice(to))) return false;
  return BUT_BEFORE.test(norm.slice(Math.max(0, from - 24), from));
}

/** A dash before a word of degree sets it off from all that stands before it … */
const AFTER_DASH =
  /\s[–—-]\s(?:(?:это|це|будет|буде|является|is|are|would be|an?|очень|дуже|большим|великим|огромным|big|huge) )*$/u;
/** … unless a part of it opens another thing. */
const OPENS_A_THING =
  /^\s*(?:и |а |та |and )?(?:знани|умени|уме|навык|опыт|владе|наличи|образован|высш|средн|стаж|готов|англ|прав[ао]|водит|желан|способн|диплом|сертиф|удостовер|знанн|вмінн|досвід|освіт|наявн|бажанн|посвідч|knowledge|experience|ability|skill|degree|licen)/u;
/** The last of several that are one list, and not each for itself: «…, обуви или сумок», «…, Java и прочее». */
const CLOSES_A_LIST = /(?<!\p{L})(?:или|либо|або|чи|or|и (?:проч|др|т\. ?[дп])|та ін|тощо|etc)(?!\p{Lu})/u;
const WORDS_OF_ONE_MAX = 5;

/** «Опыт в создании карточек, баннеров или обложек — будет плюсом»: said of one list of things. */
function isSaidOfList(norm: string, { from, to }: Span): boolean {
  const dash = AFTER_DASH.exec(norm.slice(Math.max(0, from - 60), from));
  if (dash === null || !/^[\s.!)]*$/u.test(norm.slice(to))) return false;
  const list = norm.slice(0, Math.max(0, from - 60) + dash.index);
  const [, ...others] = list.slice(list.lastIndexOf(';') + 1).split(',');
  if (!CLOSES_A_LIST.test(others.at(-1) ?? '')) return false;
  return others.every((part) => part.trim().split(' ').length <= WORDS_OF_ONE_MAX && !OPENS_A_THING.test(part));
}

/** The brackets that a word stands in, brackets included. */
function bracketAround(norm: string, { from, to }: Span): Span | null {
  const opening = norm.lastIndexOf('(', from);
  if (opening < 0 || norm.slice(opening, from).includes(')')) return null;
  const closing = norm.indexOf(')', to);
  return closing < 0 ? null : { from: opening, to: closing + 1 };
}

/** Nothing but the word of degree stands in the brackets, or it opens them: «(желательно, 1С)». */
function isBareDegree(norm: string, bracket: Span, word: Span): boolean {
  const before = norm.slice(bracket.from + 1, word.from);
  const after = norm.slice(word.to, bracket.to - 1);
  return (
    !/\p{L}/u.test(before.replace(FILLING, '')) && (/^\s*,/u.test(after) || !/\p{L}/u.test(after.replace(FILLING, '')))
  );
}

/** «Если уже работали с лошадьми — …», "if you have run a till, …": what a sentence supposes is no must … */
const SUPPOSES = /^[+➕\s]*(?:а |но |і |и |also |and |even better )?(?:если|якщо|if)\s/u;
/** … unless it calls whoever has it, says that it is needed, or denies something. */
const INVITES =
  /жд[её]м|чека[єе]|отклик|відгук|пиш[иі]|звон|дзвон|приход|приезж|присыл|надсил|к нам|до нас|наша? ваканс|для (?:вас|тебя|тебе)|резюме|вы наш|ты наш|ви наш|ти наш|твое|ваше место|подход|підход|apply|send|call us|join|contact|get in touch|for you|we want you/u;
const CALLS = new RegExp(
  `${INVITES.source}|обязат|нужн|необход|требу|обов|потріб|must|need|requir|(?<!\\p{L})(?:не|нет|немає|not)(?!\\p{L})`,
  'u',
);

/** True for a sentence that supposes something of the reader and goes on about what is better then. */
export function isSupposed(norm: string): boolean {
  return isIn(SUPPOSES, norm) && !isIn(CALLS, norm);
}

const AND_IF = /^(?:а|но|але|і|и|also|and|even better) (?:если|якщо|if)\s/u;

/** «…, and if you speak French our guests will love you»: a part of the sentence that supposes, where none of it calls anybody. */
function isSupposedAt(norm: string, { from, at = from }: Draft): boolean {
  const start = Math.max(norm.lastIndexOf(',', at), norm.lastIndexOf(';', at)) + 1;
  const rest = norm.slice(start).trimStart();
  return start > 0 && isIn(AND_IF, rest) && !INVITES.test(norm) && !isIn(CALLS, rest);
}

function nearest(words: readonly Span[], place: Span): number {
  return Math.min(...words.map((word) => Math.max(place.from - word.to, word.from - place.to, 0)));
}
