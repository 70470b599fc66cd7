import { answer } from './log-cells.js';
import { isTooTelling } from './log-features.js';
import { isNothing, isOfStayingAway, plain, readOutcomeBelow } from './log-words.js';
import { isShow, isTrial } from './outcome.js';

/**
 * What a person is asked before the interview; an answer other than yes is no refusal. Only what is known to be asked then is taken for
 * such a question: most of what ends with a question mark is asked afterwards, and to learn from that is to learn from the outcome.
 */
const ASKED_BEFORE = new RegExp(
  [
    '^have you (?:already )?(?:obtained|got|gotten|received|taken|read|printed|seen|noted|understood|saved|informed|arranged|booked|planned|made sure)(?!\\p{L})',
    '^(?:can|could|may|shall|should) (?:i|we) (?:please )?(?:call|ring|phone|remind|text|message|write|contact|have (?:an?|your) (?:alternat|other|second|desk|another))',
    '^hope (?:there|you|that)(?!\\p{L})',
    '^are you (?:clear|aware|sure|ready|available|free|able|coming|planning|going|still coming|comfortable with the (?:time|date|venue|place))(?!\\p{L})',
    '^(?:has|have) (?:the|your|our) (?:call letter|letter|invitation|jd|address|venue|details|directions|map|link|permission)',
    '^(?:do|will) you (?:know|have|need|remember|understand|be able)(?!\\p{L})',
    '^(?:можно|можем|могу|мож(?:ем|ете) ли)(?: ли)?(?: (?:я|мы|вам|вас|нам))*(?: ли)? (?:позвон|перезвон|набра|напомн|напис|связат)',
    '^удобно ли|^(?:вам )?удобн(?:о|ы)(?: ли)?(?: вам)? (?:время|место|дата|день|приехать|подъехать|добираться|будет)',
    '(?:удастся|получится|сможете|успеете|успеваете|планируете|собираетесь)(?: ли)?(?: вы| вам| у вас)? (?:прийти|приехать|подъехать|быть|подойти|отпроситься|добраться|найти|вовремя|к)(?!\\p{L})',
    '^(?:вы )?(?:сможете|успеете|приедете|подъедете|подойдете|будете)(?: ли)?(?: вы)?(?: (?:вовремя|завтра|на собеседовани\\p{L}*|на встреч\\p{L}*))?\\??$',
    '^(?:вы )?(?:получили|прочитали|видели|распечатали|посмотрели|изучили)(?: ли)?(?: вы)? (?:приглашени|письмо|адрес|описани|ваканс|резюме|карт|схем|ссылк|памятк|сообщени|смс|напоминани)',
    '^(?:вы )?знаете(?: ли)?(?: вы)?,? (?:адрес|как|куда|где|дорогу|время|место)',
    '^(?:вас|вам) (?:отпуст|отпустят|понятн|ясн|известн)|^(?:вы )?отпросились',
    '^есть ли (?:у вас )?(?:другой|второй|запасной|еще один) (?:номер|телефон)',
  ].join('|'),
  'u',
);

/** What is known only when the interview is over, or told of what came of it. */
const AFTERWARDS =
  /offer|оффер|принят|приняли|опозд|запізн|доволен|довольн|задоволен|понрав|сподоба|attended|joined|joining|(?<!\p{L})(?:hired|selected|rejected|satisfied|happy|liked|feedback|came|arrived)(?!\p{L})|пришел|пришл|прийшл|прийшов|явил|прошл[аои]|прошел|взяли|наняли|нанят|отзыв|впечатл|результат/u;

/** Said of what is past: no question about what is to come. */
const PAST = /(?<!\p{L})(?:did|was|were|had)(?!\p{L})/u;

/** True for a header that asks what can be asked before an interview only. */
export function asksBefore(header: string): boolean {
  const asked = plain(header);
  return ASKED_BEFORE.test(asked) && !AFTERWARDS.test(asked) && !PAST.test(asked);
}

/** True for a header that speaks of what is known only when the interview is over. */
export function isAskedAfterwards(header: string): boolean {
  return AFTERWARDS.test(plain(header));
}

/**
 * Whether the answers of a column tell who came so well that they must have been written down afterwards.
 *
 * @param outcome  the column of what became of people; null = not known, and then nothing can be said
 */
export function answersTellOutcome(
  header: string,
  outcome: string | null,
  rows: readonly Readonly<Record<string, string>>[],
): boolean {
  if (outcome === null) return false;
  const isTurned = isOfStayingAway(outcome);
  const told = rows.flatMap((row) => {
    const became = readOutcomeBelow(isTurned, row[outcome] ?? '');
    if (became === null || !isTrial(became)) return [];
    const text = row[header] ?? '';
    return [{ code: isNothing(text) ? -1 : (answer(text) ?? -1), came: Number(isShow(became)) }];
  });
  const codes = Int32Array.from(told, ({ code }) => code);
  return isTooTelling(
    { codes, levels: 3 },
    Uint8Array.from(told, ({ came }) => came),
    told.length,
  );
}
