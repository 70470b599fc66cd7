import { isIn } from '../../kernel/sought.js';
import type { Span } from './draft.js';
import { placesOf } from './draft.js';
import { NUMBER, numberOf } from './written-number.js';

/** Beginning and end of a word. */
export const B = '(?<![\\p{L}\\p{N}])';
export const E = '(?![\\p{L}])';
/** «2-х», «3-ох», «5-ти» */
const NUMERAL_ENDING = '(?:х|ух|ёх|ех|ох|ьох|ти|и|й)?';
export const YEARS = `(?:(?: ?[-–—] ?(?=[хоеёьти]{1,3} )|-)?${NUMERAL_ENDING}\\s?(?:\\+ ?)?(?:лет|года?|годов|годами|рок(?:и|ів|у|ами)|рік|років|жыл\\p{L}{0,6}|years?'?s?'?|yrs?\\.?|y(?!\\.?\\s?o)|[гр]\\.(?= |$|,|;|\\))|г(?= (?:в|на|и|по|с|до|или) ))${E})`;
export const MONTHS = `(?:-?(?:х|ти|и)?\\s?(?:\\+ ?)?(?:мес(?:яц\\p{L}*|\\.)?|міс(?:яц\\p{L}*|\\.)?|ай(?:дан|лық)?|months?'?|mos\\.?)${E})`;
export const LEAST =
  '(?:от|не менее чем|не менее|не меньше|не меньш|не менше ніж|не менш як|не менш ніж|минимум|более|больше|свыше|хотя ?бы|хочаб|как минимум|в|около|від|не менше|понад|більше|щонайменше|мінімум|хоча б|бодай|кемінде|кемі|кем дегенде|at least|minimum(?: of)?|min\\.?|over|more than|from|no less than|not less than|no fewer than|between)';
const SPAN = new RegExp(
  `${B}(?:${LEAST} ?:?\\s?)?(${NUMBER})(?:-?(?:х|го|ого))?(?: ?\\((?:\\p{L}{3,20}|\\d{1,2})\\))?(?: (?:or|and|и|или|або|чи|та) (?:more|более|больше|більше))?(?: ?(?:[-–—~]|до|to|и|дейін|(?<=between \\S{1,5} )and) ?(${NUMBER}))?\\+?(?:[- ]?(?:ти|х|и))?\\s?(?:\\+|plus)?\\s?(?:полных |full |повних )?(${YEARS}|${MONTHS})(?: (?:и более|и выше|и больше|та більше|or more|кем емес|бастап|астам|\\d{1,2} (?:жылға|айға) дейін))*`,
  'gu',
);
const BARE_UNIT = new RegExp(
  `${B}(?:${LEAST}) ?:?\\s?(полугода|полгода|полутора лет|полугодия|півроку|пів року|рік|полтора года|года|года|року|жыл|жарты жыл|a (?:year|yr)|one year|half a year)${E}(?: (?:до|to) (?:${NUMBER}(?:-?(?:х|ти|ох))?(?: ?${YEARS})?|года|року)${E})?`,
  'gu',
);
/** «Пару лет», "a couple of years", «года три», «років зо два». */
const A_COUPLE = new RegExp(
  `${B}(?:(?:a )?couple (?:of )?(?:years|yrs)|пар[ауы] (?:лет|років)|кілька років)${E}|${B}(?:года|лет|років|роки)(?: (?:зо|так|на|этак))? (${NUMBER})(?! (?:\\p{L}+ )?(?:назад|тому|года?|лет|рок))${E}`,
  'gu',
);
/** «Опыт в ЖКХ год и больше», «год, а лучше два». */
const YEAR_OR_MORE = new RegExp(
  `${B}(?<!\\d ?)(?:(?:хотя ?бы|как минимум|минимум) год(?:-полтора|-два)?|(?:хоча б|мінімум) рік(?:-півтора|-два)?|(?:год-(?:два|полтора)|рік-(?:два|півтора)|a year or two)(?!\\p{L})|(?:год|рік)(?=,? (?:а |но |але |ещё |еще )?(?:лучше|краще)(?: \\p{L}+)? (?:два|три|больше|більше|\\d))|(?:год|рік|a year) (?:и|та|or) (?:больше|более|выше|більше|more)|(?:год|рік|(?:a|one) year)(?= (?:работы|роботи|опыта|досвіду|стажа|of ))|(?<=(?:опыт|стаж|досвід)(?: работы| роботи)?:? )(?:год|рік)(?=\\s*(?:$|[.,;)!]))|^(?:год|рік|a year)(?= (?:на|в|во|у|за|in|as) \\p{L}{2})|(?<=(?:[ву] т\\. ?ч\\.|в том числе|у тому числі|(?:из|з|із) (?:них|которых|яких)) )(?:год|рік)(?= \\p{L})|(?:год|рік)(?= (?:на|в|у|во|за) [^,;.]{3,40}, (?:не менее|не меньше|не менше|мінімум|минимум)))${E}`,
  'gu',
);
/** «Стаж 3+», «от 3» after another way whose years are named: the unit is understood. */
const NO_UNIT = new RegExp(
  `(?<=(?:стаж|опыт|досвід|тәжірибе|experience)(?: работы| роботи)?:? ?)(?:${LEAST} )?(\\d{1,2})(?:\\+| ?[-–—] ?\\d{1,2}| ?[гр])(?=\\s*(?:$|[.,;)])| (?:на|в|у|з|із|по|с|со) \\p{L})|(?<=(?:лет|года?|рок(?:и|ів|у)|years?)(?!\\p{L})[^,;.]{0,60}(?: (?:или|либо|або|чи|or) |, {2,})[^,;.\\d]{3,40} )${LEAST} (${NUMBER})(?=\\s*(?:$|[.,;)]))|(?<=(?:стаж|опыт|досвід) [^,;.\\d]{3,40} )${LEAST} ?(\\d{1,2}) ?г(?=\\s*(?:$|[,;)]))`,
  'gu',
);
/** «Трехлетний стаж», «п'ятирічний досвід», "a three-year record". */
const YEARS_LONG =
  /(?<!\p{L})(?:(одн|двух|тр[её]х|четыр[её]х|пяти|шести|семи|десяти|дво|трьох|три|чотири|п'яти)(?:летн|річн|годичн)\p{L}+|(\d{1,2})-?(?:летн|річн)\p{L}+|(бір|екі|үш|төрт|бес|он) жылдық|(one|two|three|four|five|ten)-year)(?!\p{L})(?=[^,;.]{0,25}(?:стаж|опыт|досвід|практик|experience|record|тәжірибе|өтіл))/gu;
const LONG: Readonly<Record<string, number>> = {
  ...{ одн: 1, двух: 2, трех: 3, четырех: 4, пяти: 5, шести: 6, семи: 7, десяти: 10, дво: 2, трьох: 3, три: 3 },
  ...{ чотири: 4, "п'яти": 5, бір: 1, екі: 2, үш: 3, төрт: 4, бес: 5, он: 10 },
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, ten: 10 },
};
/** «Два сезона на уборке», "one season as an instructor" */
const SEASONS = new RegExp(`${B}(?:${LEAST} ?:?\\s?)?(${NUMBER}) (?:сезон(?:а|ов|и|ів)?|seasons?|маусым)${E}`, 'gu');
const SEASON_MONTHS = 6;
/** "Ten years in construction, five of them as number one" */
const OF_THEM = new RegExp(
  `(?<=years?[^.;]{0,60})${B}(${NUMBER}) of (?:them|which|these|those)${E}|(?<=years?[^.;]{0,80} of (?:them|which|these|those) )${LEAST} (${NUMBER})(?= (?:in|with|of|on|as|using) )`,
  'gu',
);
const HALVES: Readonly<Record<string, number>> = {
  полугода: 6,
  полгода: 6,
  полугодия: 6,
  півроку: 6,
  'пів року': 6,
  'полутора лет': 18,
  'полтора года': 18,
  'жарты жыл': 6,
  'half a year': 6,
};

/** A length of time that may be one of experience. */
export interface Time extends Span {
  readonly months: number;
}

const MOST_REACH = 30;
const IN_YEARS = new RegExp(`^[^\\p{L}]{0,6}${NUMERAL_ENDING}\\s?(?:\\+ ?)?(?:лет|год|рок|рік|жыл|y|[гр]\\.|г$)`, 'u');

/** «Опыт до 2 лет», "up to a year's experience": whoever has some has enough; an age is longer. */
const MOST =
  /(?:опыт|стаж|досвід|experience)\p{L}{0,3}(?: работы| роботи)?:? (?:до|up to|не более|не больше|не більше|maximum) $/u;
const UP_TO = /(?:^|\s)up to $/u;
const OF_EXPERIENCE = /^ (?:of )?(?:\p{L}+ )?experience(?!\p{L})/u;

/** «От 1 года до 3 лет», «от полугода до двух лет» are of the first at least. */
const END_OF_RANGE =
  /(?:от|від|from) (?:(?:\S{1,12} (?:года|лет|рок[уи]|років|years?|месяц\p{L}{1,2}|місяц\p{L}{1,2}|months?)|года|полугода|полутора лет|року|півроку|a year) (?:до|to|up to)|\S{1,12} (?:года|лет|рок[уи]|років) и до) $|(?<![\p{L}\d.,])\d{1,2} ?(?:years?|yrs?|months?|mos|лет|года?|мес\p{L}*|рок\p{L}{1,2}|міс\p{L}*)\.? ?(?:to|[-–—]|до) ?$|(?<!\p{L})(?:полгода|полугода|півроку) ?[-–—] ?$/u;

function isEndOfRange(norm: string, { from }: Span): boolean {
  return isIn(END_OF_RANGE, norm.slice(Math.max(0, from - MOST_REACH), from));
}

function isMost(norm: string, { from, to }: Span): boolean {
  const before = norm.slice(Math.max(0, from - MOST_REACH), from);
  return isIn(MOST, before) || (isIn(UP_TO, before) && OF_EXPERIENCE.test(norm.slice(to, to + MOST_REACH)));
}

/** Lengths of time that a sentence names, in words or figures. */
export function* timesIn(norm: string): Generator<Time> {
  for (const match of placesOf(SPAN, norm)) {
    const unit = match[3] ?? '';
    const perUnit = isIn(IN_YEARS, unit) ? 12 : 1;
    const months = Math.round(numberOf(match[1] ?? '') * perUnit);
    // More than thirty years is nobody's demand: it is an age or a jubilee.
    if (months > 0 && months <= 360 && !isEndOfRange(norm, match))
      yield { from: match.from, to: match.to, months: isMost(norm, match) ? 1 : months };
  }
  for (const match of placesOf(YEARS_LONG, norm)) {
    const years = LONG[match[1] ?? match[3] ?? match[4] ?? ''] ?? Number(match[2]);
    if (years > 0) yield { from: match.from, to: match.to, months: years * 12 };
  }
  for (const match of norm.includes(' of ') ? placesOf(OF_THEM, norm) : [])
    yield { from: match.from, to: match.to, months: Math.round(numberOf(match[1] ?? match[2] ?? '') * 12) };
  for (const match of placesOf(A_COUPLE, norm))
    yield { from: match.from, to: match.to, months: match[1] === undefined ? 24 : Math.round(numberOf(match[1]) * 12) };
  for (const match of /сезон|season|маусым/u.test(norm) ? placesOf(SEASONS, norm) : [])
    yield { from: match.from, to: match.to, months: SEASON_MONTHS * numberOf(match[1] ?? '') };
  for (const { from, to } of placesOf(YEAR_OR_MORE, norm)) yield { from, to, months: 12 };
  for (const match of placesOf(NO_UNIT, norm))
    yield { from: match.from, to: match.to, months: Math.round(12 * numberOf(match[1] ?? match[2] ?? match[3] ?? '')) };
  for (const match of placesOf(BARE_UNIT, norm))
    yield { from: match.from, to: match.to, months: HALVES[match[1] ?? ''] ?? 12 };
}
