import { isIn } from '../../kernel/sought.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import type { Span } from './draft.js';
import type { Time } from './times-of-experience.js';

/** A number of years of these is no experience. */
const NOT_EXPERIENCE = ofOurLetters(
  /возраст|исполнил(?:ось|ся)|исполнится|виповн(?:илося|иться)|(?<!\p{L})(?:старше|моложе|младше)(?!\p{L})|на рынке|рынк\p{L}+ (?:уже|более)|существу|основан|гарант|договор на|контракт на|(?<!\p{L})вік(?!\p{L})|віком|жас\p{L}*|(?<!\p{L})age[ds]?(?!\p{L})|years? old|on the market|founded|since|in business|групп\p{L}*(?: детей)? \d|каждые|раз в|every|срок|обучени\p{L}* (?:длит|\d)|ребен|дет(?:ей|и)(?!\p{L})|children/u,
);

/** Nobody who does not say so asks for so many years of work. */
const AGE_MONTHS = 16 * 12;
/** Nor at all for so many: «заведующая с 30-летним стажем». */
const OF_A_LIFE_MONTHS = 20 * 12;
const OF_LATE = /(?<!\p{L})(?:last|past|previous|последн\p{L}{2,3}|останн\p{L}{1,3}|соңғы) (?:\d+ ?)?$/u;

/** «Выданные 3 года назад», "two years ago": when something was. */
const AGO = /^\s?(?:назад|тому|ago|бұрын)(?!\p{L})/u;
/** "Certified within one year of hire", «в течение первых двух месяцев»: until when something is to be done. */
const UNTIL =
  /(?<!\p{L})(?:within|(?:in|during|for) (?:the|your|his|her|their) first|в течение перв\p{L}{2,3}|протягом перш\p{L}{2,3}|алғашқы)(?: the| an?)? $/u;
/** «Не реже 1 раза в 3 года», "every three years": how often something is done again. */
const AGAIN_AFTER =
  /(?<!\p{L})(?:раз[аи]?(?: (?:в|на|у|за))?|каждые|кожні|every|once (?:in|every)|(?:сайын|әр))(?: every)? ?$/u;
/** «4-5 р.», where nothing else is Ukrainian: a grade of a trade, cut short. */
const GRADE_CUT_SHORT = /\d ?р\.$/u;
const UKRAINIAN = /[іїєґ]|досвід|понад/u;
/** «Даже если вы десять лет сидели с детьми» asks for nothing. */
const EVEN_IF = /(?:^|[,;:—–] )(?:и )?(?:даже если|навіть якщо|навіть коли|even if) /u;

/** True for what only might have been. */
export function isEvenIf(norm: string, { from }: Span): boolean {
  return isIn(EVEN_IF, norm.slice(0, from));
}

const AT_LEAST = /^(?:не мен|минимум|мінімум|хотя|хоча|больше|более|більше|понад|свыше|at least|more than|over)/u;

/** «Старше 18 лет» beside the word experience is an age all the same. */
const OLDER_THAN =
  /(?<!\p{L})(?:старше|моложе|младше|старш[іеа]|молодш[іеа]|older than|over the age of|under the age of) (?:чем |за |ніж )?$/u;

/** True for a length of time that is of something else than work that is asked for. */
export function isOtherTime(norm: string, time: Time, cues: readonly Span[]): boolean {
  const before = norm.slice(0, time.from);
  if (
    isIn(OLDER_THAN, before.slice(-30)) ||
    isIn(AGO, norm.slice(time.to, time.to + 12)) ||
    AGAIN_AFTER.test(before.slice(-20)) ||
    (isIn(GRADE_CUT_SHORT, norm.slice(time.from, time.to)) && !UKRAINIAN.test(norm)) ||
    isIn(UNTIL, before.slice(-40)) ||
    isEvenIf(norm, time)
  )
    return true;
  const around = norm.slice(Math.max(0, time.from - 40), time.to + 30);
  if (
    /^\s?(?:(?:(?!of |in )\p{L}+ )?(?:history|certificates?|course|diploma|degree|program(?:me)?|contract|stay|placement|internship|warranty|apprenticeship|договор|контракт|гаранти\p{L}*)(?!\p{L})|на рынке|жаста|жас|old)/u.test(
      norm.slice(time.to, time.to + 34),
    )
  )
    return true;
  // «С детьми не меньше трёх лет»: of work; «с детьми от трёх лет»: their age.
  if (
    !isIn(AT_LEAST, norm.slice(time.from, time.to)) &&
    /(?:дет(?:ьми|ям|ей|и)|діт(?:ьми|ей|и)|children)(?: от| від| до| aged| under)? $|(?<!\p{L})(?:за|через|на|після|после|after|for the next) (?:\p{L}+-)?$/u.test(
      norm.slice(Math.max(0, time.from - 20), time.from),
    )
  )
    return true;
  const isBeside = cues.some((cue) => Math.abs(cue.from - time.from) < 60);
  // «Строго с 18 лет», "applied in the last 3 months": where nothing speaks of experience, these are of something else.
  if (time.months >= OF_A_LIFE_MONTHS || (!isBeside && time.months >= AGE_MONTHS) || isOfLate(norm, time, isBeside))
    return true;
  return isIn(NOT_EXPERIENCE, around) && !isBeside;
}

/** «За последние три года», "within the last five years": when, and not how long. */
function isOfLate(norm: string, time: Time, isBeside: boolean): boolean {
  const before = norm.slice(0, time.from);
  return (
    isIn(OF_LATE, before) &&
    (!isBeside ||
      /(?:within|in|during|over|за|протягом|в течение) (?:the )?(?:last|past|previous|последн\p{L}{2,3}|останн\p{L}{1,3}) (?:\d+ ?)?$/u.test(
        before,
      ))
  );
}
