import { isIn } from '../../kernel/sought.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';

const TOO = '(?:и |й |і |та |также |тоже |також |теж |even |also )*';
const WHO_IS_NEW =
  '(?:новичк|новачк|начинающ|початківц|выпускник|випускник|студент|(?:(?:кандидат|людей|людину|человек|тех)\\p{L}* )?(?:кто )?(?:без|з нульовим|с нулевым) (?:опыт|стаж|досвід))';
const NONE_OR_LESS =
  '(?:опыта? (?:меньше|нет|мало)|нет опыта|меньше|опыта пока нет|досвіду? (?:менше|немає|мало|нема)|немає досвіду|менше)';

/** «Опыт от года, но и новичков берём», «если меньше — возьмём на стажировку», "though we'd consider newcomers". */
const ALSO_WITHOUT = ofOurLetters(
  new RegExp(
    [
      `(?<!\\p{L})(?<!не )(?:бер[её]м|возьм[её]м|рассм\\p{L}+|примем|принимаем|розглян\\p{L}+|розгляда\\p{L}+|беремо|візьмемо|обучим|научим|навчимо|пригласим|запросимо) ${TOO}${WHO_IS_NEW}`,
      `(?<!\\p{L})(?:(?:новичк|новачк|начинающ|початківц|выпускник|випускник|студент)\\p{L}*|без (?:него|опыта|стажа|нього|досвіду|стажу)) ${TOO}(?:бер[её]м|возьм|рассм|розгл|візьм|беремо|обуч|науч|навч|прим)`,
      `(?<!\\p{L})(?:если|якщо|нет опыта|немає досвіду)(?: нет| немає| нема)? ?[–—-] ?(?:возьм|науч|обуч|візьм|навч)`,
      `(?<!\\p{L})тәжірибе[^.;]{0,40}(?<!\\p{L})болмаса,? (?:де |да )?(?:өзіміз )?үйрет`,
      `(?<!\\p{L})тәжірибесіз(?: де| да)? (?:үйрет|қарастыр|аламыз)`,
      `(?<!\\p{L})(?:graduates|freshers|newcomers|beginners)(?: are)?(?: also)? welcome|(?<!\\p{L})no experience is (?:also )?(?:fine|ok(?:ay)?|no problem)(?!\\p{L})`,
      `(?<!\\p{L})(?:если|якщо) (?:у вас |у тебя |у тебе )?${NONE_OR_LESS}[^.;]{0,25}(?:возьм|бер[её]м|науч|обуч|рассм|подскаж|візьм|навч|розгл|не беда|не страшно|не біда)`,
      `(?<!\\p{L})(?:можно|можна) ${TOO}без (?:него|опыта|стажа|нього|досвіду|стажу)`,
      `(?<!\\p{L})тәжірибе(?:ңіз|сі|ң)? (?:жоқ|болмаса|аз)[^.;]{0,25}(?:үйрет|қарастыр|ала)`,
      `(?<!\\p{L})(?:but|though|although|we)(?: (?:we|you|will|would|are|is|it|also|happy|willing|open|to|gladly)){0,6}(?:'ll|'d|'re)?(?: (?:also|happy|willing|open|to|gladly)){0,4} (?:consider|train|take on|welcome|look at|talk to) (?:newcomers|beginners|graduates|an? (?:complete )?(?:beginner|newcomer)|(?:some(?:one|body)|people|those|candidates|applicants|any(?:one|body)) (?:without|with no|with less|new to))`,
    ].join('|'),
    'u',
  ),
);

/** True for a sentence that asks for years and takes those who have none as well. */
export function takesNewcomersToo(norm: string): boolean {
  return isIn(ALSO_WITHOUT, norm);
}
