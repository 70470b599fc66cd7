import { isIn } from '../../kernel/sought.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import type { PlacedSentence } from './sections.js';
import { DOES_DAILY, TELLS_OF_WORK } from './sections.table.js';

const HOW_MUCH =
  '(?:(?:an? |the )?(?:very |highly )?(?:strong|good|excellent|great|solid|sound|proven|outstanding|exceptional|effective|superb|basic|advanced|thorough|deep|working|clear|proficient|demonstrated)(?: and|,)? ){0,3}';
/** "Ability to …", "comfortable with …", "minimum of two years", "must be a self-starter": said of somebody, and of no work. */
const OPENS_AS_ASKED = new RegExp(
  `^(?:the |an? )?(?:${HOW_MUCH}(?:ability to|knowledge of|understanding of|awareness of|proficiency (?:in|with)|familiarity with|command of|expert(?:ise)? in)|(?:able to|comfortable|confident|proficient|familiar|skilled|well[- ]versed)(?: [a-z]+ing| with| in| at|(?<=to)) |minimum (?:of \\d|education|qualification|\\d)|at least \\d{1,2} years|must (?:be|have|work) (?:an? )?(?:self|able|comfortable|proficient|fluent|willing|flexible|reliable|organi[sz]ed|strong|excellent|good|proven|independently)|(?:awesome|great|excellent|strong|good|natural|skilled|effective|confident) (?:communicator|listener|team player|negotiator|organi[sz]er|problem[- ]solver)(?!\\p{L})|(?:proactive|reactive|enthusiastic|energetic|flexible|punctual|reliable|organi[sz]ed|adaptable)(?:,? and|,|\\.?$))`,
  'u',
);
/** "Excellent customer care skills", "strong sales background": a noun of being able at the end of the line or before its first comma. */
const ENDS_AS_ASKED = new RegExp(
  `^${HOW_MUCH}(?:[a-z/&-]+,? ){1,5}(?:skills|abilities|background|attitude|manner|voice|work ethic)(?: (?:&|and) (?:experience|abilities))?(?=[,.!;]|\\s[–—-]\\s|$)`,
  'u',
);
const MUST_SAY_HOW_MUCH = new RegExp(`^(?!${HOW_MUCH.replaceAll('{0,3}', '{1,3}')})`, 'u');
/** «Вища освіта», «водительские права категории B» in a list of what is given or done. */
const OF_A_PERSON = ofOurLetters(
  /^(?:(?:профільн|вища|повна вища|середн|високий|высшее|среднее|профильн)\p{L}*[ ,–-](?:\p{L}+[ ,–-]+){0,5}?(?:освіта|образование)(?!\p{L})|(?:водійськ\p{L}+ (?:посвідчення|права)|посвідчення водія|водительск\p{L}+ (?:удостоверение|права)|права категор[іи]ї?) |(?:только|строго|исключительно|лишь|обязательно|тільки|лише|виключно) (?:для )?(?:граждан(?:е|ам|ин|ство)?|громадян(?:и|ам|ство)?) |(?:гражданство|громадянство) (?:рф|росси\p{L}+|рб|снг|еаэс|україни)[^.;:]{0,40}$)/u,
);

/** «Важно не хамить клиентам»: what is asked by a verb; «важно понимать, что …» tells something. */
const IMPORTANT_TO = ofOurLetters(
  /^(?:(?:для нас|нам|здесь|тут) )?(?:очень )?(?:важно|важливо) (?:(?:не|ещё|еще|также) )?(?!(?:пони|помн|отме|учит|учес|знать|зрозум|розум|пам)\p{L}*)\p{L}{2,}(?:ть|ться|ти|тися)(?!\p{L})/u,
);

/** True of a sentence outside all parts that says what is important to do or not to do. */
export function isImportant({ section, norm }: PlacedSentence): boolean {
  return section === 'free' && isIn(IMPORTANT_TO, norm);
}

/** True of a line that stands among the work or among what is given and is of nothing but who is sought. */
export function isAskedAmongWork(norm: string): boolean {
  return (
    isIn(OPENS_AS_ASKED, norm) ||
    (isIn(ENDS_AS_ASKED, norm) && !isIn(MUST_SAY_HOW_MUCH, norm)) ||
    isIn(OF_A_PERSON, norm)
  );
}

/** «Приготування страв європейської кухні», «Ведення обліку на складі»: a sentence that opens with a doing and asks for nothing. */
const OPENS_WITH_A_DOING = ofOurLetters(
  /^(?!(?:знання|вміння|уміння|володіння|розуміння|бажання|ставлення|мислення|прагнення|спілкування|мовлення|навчання|посвідчення|закінчення|проходження|терпіння|сприйняття|відчуття|життя|звання|почуття|натхнення|старання|орієнтування|харчування|проживання|оформлення|страхування|працевлаштування|визнання|запрошення|оголошення|проведення часу|дотримання|вивчення|надання|звернення|підвищення|забезпечення|відрядження|обладнання|завдання)(?!\p{L}))\p{L}{3,}(?:ення|ання|іння|яння|ування|иття)(?= (?:й |та |і )?\p{L})/u,
);
const ASKS_IN_UKRAINIAN = ofOurLetters(
  /потріб|обов'?яз|бажан|вимаг|необхідн|перева|плюс|досвід|вмін|умін|знанн|навич|готов|вмієш|вмієте|маєш/u,
);

/** "You would own 40 shipments at a time", outside all parts: what is done there is asked of nobody. */
export function isOfFreeWork({ section, norm, line }: PlacedSentence): boolean {
  return (
    section === 'free' &&
    (isIn(TELLS_OF_WORK, norm) ||
      isIn(DOES_DAILY, norm) ||
      (!line.isPoint && norm.endsWith('.') && isIn(OPENS_WITH_A_DOING, norm) && !ASKS_IN_UKRAINIAN.test(norm)))
  );
}
