import type { EducationField, RequiredEducation } from '../../vacancies/domain/requirement.js';
import { fieldsNamed } from '../../scoring/domain/read-education.js';
import { asWays, waysIn } from './alternatives.js';
import type { Draft, Span } from './draft.js';
import { overlaps, placesOf } from './draft.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';

/** Without one of these no words of a level speak of education. */
const NOUN = ofOurLetters(
  /образовани|(?<!\p{L})обр(?:-?(?:е|ем|ие|ия))?(?:\.|(?!\p{L}))|(?<!\p{L})в\/о(?!\p{L})|диплом|студент|училищ|техникум|колледж|(?<!\p{L})вуз(?!\p{L})|среднего звена|освіт|білім|(?<!\p{L})(?:gcses?|high school|hn[cd]|degree|diploma|bachelor|master(?:'?s)? (?:degree|of|in)|education|graduate|vocational)|^(?:неполн\p{L}*|незакон\p{L}*|неокон\p{L}*|неповн\p{L}*|законченн\p{L}*|полн\p{L}*)? ?(?:высшее|вища|среднее спец\p{L}*|ср\p{L}*[-. ]{1,2}спец\p{L}*|среднее (?:профессиональное|техническое|медицинское|педагогическое)|среднее(?: полное| общее)?(?=[.;]?$))(?:[\s,./(]|$)(?!категор|разряд)|^(?:у вас |вы |есть |имеете |если )+(?:неполн\p{L}* |незакон\p{L}* )?(?:высшее|среднее спец)|(?:закончил|окончил|закінчил)\p{L}* [^,.;]{0,60}(?:факультет|вуз|институт|университет|академи|інститут|університет)|(?<!\p{L})(?:b\.?sc|m\.?sc|b\.?eng|llb|mbbs|nvq|btec|trade (?:certificate|qualification|ticket)|journeyman|red seal|apprenticeship)(?!\p{L})/u,
);
const NO_MATTER = ofOurLetters(
  /(?:не требу\p{L}*|не нужн\p{L}*|не обязательн\p{L}*|(?<!\p{L})без(?!\p{L})|не вимага\p{L}*|не потрібн\p{L}*)[^,.;]{0,30}(?:образовани|освіт)|(?:образовани\p{L}*|освіт\p{L}*)[^,.;]{0,20} (?:не (?:требу|обязат|нуж|потріб|обов)|необязат)|образовани\p{L}* (?:не важно|не имеет значения|не требуется|любое(?! высш)|значения не имеет)|освіта (?:не важлива|не має значення|будь-яка)|білім\p{L}* маңызды емес|no (?:degree|education|qualifications) (?:is |are )?(?:required|needed|necessary)|degree (?:is )?not (?:required|needed|necessary)/u,
);

/** The words of a level; of several that overlap the first row counts. */
const LEVELS: readonly (readonly [RequiredEducation, RegExp])[] = [
  [
    'unfinished-higher',
    /(?:незакон\p{L}*|неокон\p{L}*|незакін\p{L}*|неповн\p{L}*|неполн\p{L}*)[ -]высш\p{L}*|(?:незакон\p{L}*|незакін\p{L}*|неповн\p{L}*) вищ\p{L}*|аяқталмаған жоғары|студент\p{L}* (?:старших|последних|останніх|\d[\d–-]*(?:-?го|-?х)?) курс\p{L}*|unfinished (?:higher|degree)|incomplete higher/gu,
  ],
  ['special-secondary', /(?<!\p{L})(?:associate'?s?(?: degree)?|hn[cd])(?!\p{L})/gu],
  [
    'higher',
    /(?<!\p{L})(?:в\/о|высш\p{L}*(?! категор)|(?:повн\p{L}* )?вищ(?:а|у|ої|ою)(?!\p{L})(?! категор)|жоғары(?! санат)|вуз(?:а|ом|е)?(?!\p{L})|бакалавр\p{L}*|магистр\p{L}*|магістр\p{L}*|(?<=(?:закончил|окончил|закінчил)\p{L}{0,4} [^,.;]{0,60})(?:факультет|вуз|институт|университет|академи|інститут|університет)\p{L}*|b\.?sc|m\.?sc|b\.?eng|llb|mbbs|university degree|bachelor'?s?(?: degree)?|master'?s(?: degree)?|master(?= degree| of| in )|higher education|degree)(?!\p{L})/gu,
  ],
  [
    'special-secondary',
    /(?<!\p{L})(?:сред\p{L}*[ -]?(?:\p{L}{0,4}[ -])?(?:специальн\p{L}*|профессиональн\p{L}*|техническ\p{L}*|проф\.?(?!\p{L})|спец\p{L}*)|среднеспециальн\p{L}*|(?:начальн\p{L}* )?(?<!уров(?:ень|ня|ню) )профессиональн\p{L}* образовани\p{L}*|ср[-. ]{1,2}спец\p{L}*|колледж\p{L}*|техникум\p{L}*|училищ\p{L}*|(?:программ\p{L}* )?(?:подготовк\p{L}* )?специалистов среднего звена|(?:середн\p{L}*[ -])?(?:спеціальн\p{L}*|професійн\p{L}*|професійно-технічн\p{L}*)(?= (?:\p{L}+ )?освіт)|середн\p{L}* спеціальн\p{L}*|(?:орта арнаулы\p{L}*|арнаулы орта\p{L}*|арнайы орта\p{L}*|орта арнайы\p{L}*|орта кәсіптік\p{L}*|проф(?:есійно-)?тех(?:нічн\p{L}*)?[ -]?освіт\p{L}*|профтехобразовани\p{L}*|фахов\p{L}* (?:передвищ\p{L}*|освіт\p{L}*)|пту(?!\p{L})|техникалық және кәсіптік|кәсіптік)|college|vocational|(?:level \d )?(?:nvq|btec)(?: level \d)?|trade (?:certificate|qualification|ticket)|(?:journeyman|red seal)(?: (?:ticket|certificate|card))?(?! licen)|(?<=^(?:an? |the )?(?:\p{L}+ ){0,3})apprenticeship(?! scheme)|(?<!school )diploma)(?!\p{L})/gu,
  ],
  ['secondary', /(?<!\p{L})(?:средн\p{L}*(?! звена)|середн\p{L}*|орта|secondary|high school|gcses?)(?!\p{L})/gu],
];
/** Education without a level: whoever has learnt the trade has at least this. */
const TRADE_EDUCATION =
  /(?<!\p{L})(?:профильн\p{L}*|профільн\p{L}*|медицинск\p{L}*|педагогическ\p{L}*|юридическ\p{L}*|экономическ\p{L}*|техническ\p{L}*|фармацевтическ\p{L}*|медичн\p{L}*|педагогічн\p{L}*|економічн\p{L}*|технічн\p{L}*|юридичн\p{L}*|кәсіби|бейінді|relevant|professional) (?:образовани\p{L}*|освіт\p{L}*|білім\p{L}*|education)/gu;

/** «В должностях, замещаемых специалистами со средним образованием»: that of those who usually hold them. */
const OF_OTHERS = /(?:замещаем|займан|обійма)\p{L}* (?:специалист|фахівц)\p{L}* (?:с|со|з|із) $/u;

/** Courses that stand for a school: «среднее специальное либо курсы». */
const TRAINING =
  /(?<=(?:или|либо|або|чи|немесе|or|и|плюс|та|және|and|plus) (?:\p{L}+ ){0,2})(?:специальн\p{L}* подготовк\p{L}*|спеціальн\p{L}* підготовк\p{L}*|курс(?:ы|ов|и|ів|тар)|(?:an? )?(?:\p{L}+ )?(?:apprenticeship|traineeship)|профессиональн\p{L}* подготовк\p{L}*|переподготовк\p{L}*|(?:training )?courses?)(?!\p{L})/gu;

/** Where a speciality stands beside the level. */
const IN_BRACKETS = /^[^.;()]{0,60}?\(\s?([^()]{4,90})\)/u;
const NAMED = ofOurLetters(
  /^[^.;()]{0,50}?(?:по специальност\p{L}*|по направлени\p{L}*|в (?:области|сфере)|(?:за|по) (?:спеціальн\p{L}*|напрям\p{L}*)|у (?:галузі|сфері)|бойынша|(?:degree|diploma|education|bachelor'?s?|master'?s?|nvq(?: level \d)?|btec(?: level \d)?)(?: or (?:degree|diploma|ph\.?d|doctorate|higher|equivalent))?(?: degree)? (?:in|of))\s+[«"„“(]?([^«»"„“”();.,]{3,70}(?:, [\p{L} ]{3,30} (?:or|and|или|и|або|та) [\p{L} ]{3,30})?)/u,
);
const ADJECTIVE =
  /(?<!\p{L})\p{L}{5,}(?:ое|ая|ого|ой|ую|ым|им|ыми|ими|ою|ої|ий|а|у|лық|лік|дық|дік|тық|тік)(?!\p{L})/gu;
const TWO_ADJECTIVES =
  /^[\p{L}-]+(?:ое|ая|ого|ой|ую|ым|ою|ої|а|у|лық|лік|дық|дік|тық|тік)(?:\s(?:или|либо|або|чи|немесе)\s|\s?\/\s?)[\p{L}-]+$/u;
const OR_BETWEEN = /^(?:\s(?:или|либо|або|чи|немесе|or)\s|\s?\/\s?)$/u;
const NOUN_AFTER = ofOurLetters(/образовани|(?<!\p{L})обр(?!\p{L}|аз)|освіт|білім|(?<!\p{L})education/u);
const NO_SUBJECT = ofOurLetters(
  /^(?:an? |программ|подготовк|специалист|высш|средн|специальн|профессиональн|незакон|незакін|неокон|неполн|полн|общ|повн|вищ|середн|спеціальн|професійн|профильн|профільн|соответств|дополнительн|базов|відповідн|начальн|жоғары|орта|арна|аяқталмаған|кәсіптік|обязательн|желательн|бажан|техническое и|приветств)/u,
);
const PREFERRED = /приоритет|пріоритет|желательн|предпочт|приветств|бажано|перева|prefer|ideally|desir/u;
/** A bracket that is not closed, with no other way before it. */
const OPEN_BRACKET = /^[^();]*\((?:[^();]*[,\s])?$/u;
/** How far from the level its speciality may stand. */
const REACH_CHARACTERS = 160;

/** «(допускается последний курс)», «(можно заочно)»: what will do as well, and no speciality. */
const ALLOWED = /\((?:допуска|можно|возможн|кроме|рассм|можлив|можна)[^()]*\)/gu;

/** Levels of education that a sentence asks for, each with its speciality where one is named. */
export function readEducationDemands(written: string, plain: string): Draft[] {
  if (!NOUN.test(written) || NO_MATTER.test(written)) return [];
  const norm = written.replace(ALLOWED, (bracket) => ' '.repeat(bracket.length));
  const found: (Span & { readonly level: RequiredEducation })[] = [];
  for (const [level, pattern] of LEVELS)
    for (const { from, to } of placesOf(pattern, norm))
      if (!found.some((other) => from < other.to && other.from < to)) found.push({ level, from, to });
  const own = found.filter(({ from }) => !OF_OTHERS.test(norm.slice(Math.max(0, from - 60), from)));
  if (own.length === 0)
    for (const { from, to } of placesOf(TRADE_EDUCATION, norm)) own.push({ level: 'special-secondary', from, to });
  const places = withoutRepeats(
    norm,
    own.sort((a, b) => a.from - b.from),
  );
  const schools = places.flatMap(({ level, from, to }, place): Draft[] => {
    const subject = subjectNear(
      norm,
      plain,
      from,
      Math.min(norm.length, to + REACH_CHARACTERS),
      next(places, place, norm),
      places.length,
    );
    // "Secondary medical education" is a college, not a school.
    const raised =
      level === 'secondary' && subject !== null && !/общ|загальн|жалпы/u.test(norm.slice(from, to + 12))
        ? 'special-secondary'
        : level;
    const end = subject === null ? -1 : norm.indexOf(subject.toLowerCase(), from);
    const own = {
      from,
      to: Math.max(to, end < 0 ? 0 : Math.min(end + (subject?.length ?? 0), next(places, place, norm))),
    };
    const subjects =
      subject === null ? [null] : TWO_ADJECTIVES.test(subject) ? waysIn(subject).map(({ text }) => text) : [subject];
    const ways = subjects.map((one): Draft => ({ demand: { kind: 'education', value: valueOf(raised, one) }, ...own }));
    return asWays(ways, `subject ${from}`);
  });
  if (schools.length === 0) return [];
  const courses = placesOf(TRAINING, norm).map(({ from, to }): Draft => ({
    demand: { kind: 'training', value: {} },
    ...{ from, to },
  }));
  return [...schools, ...courses.slice(0, 1).filter((one) => !schools.some((school) => overlaps(school, one)))];
}

function next(places: readonly Span[], place: number, norm: string): number {
  return places[place + 1]?.from ?? norm.length;
}

function valueOf(
  level: RequiredEducation,
  subject: string | null,
): { level: RequiredEducation; fields?: readonly EducationField[]; speciality?: string } {
  if (subject === null) return { level };
  const fields = fieldsNamed(subject);
  return { level, ...(fields.length > 0 ? { fields } : {}), speciality: subject };
}

/** "Bachelor's degree" and "degree, diploma of higher education" are one thing said twice; so is what stands in brackets after it. */
function withoutRepeats<Place extends Span & { readonly level: RequiredEducation }>(
  norm: string,
  places: readonly Place[],
): Place[] {
  return places.filter(
    ({ level, from }, index) =>
      !places
        .slice(0, index)
        .some(
          (earlier) =>
            earlier.level === level && (from - earlier.to < 25 || OPEN_BRACKET.test(norm.slice(earlier.to, from))),
        ) &&
      // «Вища (логопедія, спеціальна освіта)»: in brackets it is the name of a subject.
      !(index > 0 && /^спец/u.test(norm.slice(from)) && OPEN_BRACKET.test(norm.slice(places[index - 1]?.to, from))),
  );
}

function subjectNear(
  norm: string,
  plain: string,
  from: number,
  reach: number,
  following: number,
  levels: number,
): string | null {
  // Alternatives before one noun share what stands after it: «среднее или высшее фармацевтическое».
  const shared =
    levels > 1 && !/образовани|освіт|білім|degree|diploma/u.test(norm.slice(from, following))
      ? reach
      : Math.min(reach, following);
  const area = norm.slice(from, shared);
  const named = NAMED.exec(area) ?? IN_BRACKETS.exec(area);
  // «(Экономика желательно)»: a wish beside the level, and no part of it.
  if (named && PREFERRED.test(named[1] ?? '')) return null;
  const word =
    named && !NO_SUBJECT.test(named[1] ?? '') ? named[1] : (adjectiveIn(area) ?? adjectiveBefore(norm.slice(0, from)));
  if (word === undefined) return null;
  // "A degree in mathematics and 3 years of Java": the years are no part of the subject.
  const subject = word.replace(
    /,? (?:and|plus|with|и|та|а также|as well as) [^,]*(?:\d|year|experience|опыт|стаж|досвід).*$/u,
    '',
  );
  if (/опыт|стаж|лет|год|досвід|рок|experience|year|тәжірибе|өтіл|жыл/u.test(subject)) return null;
  const at = norm.indexOf(subject, Math.max(0, from - 40));
  const written = at < 0 ? subject : plain.slice(at, at + subject.length);
  const own = written
    .replace(/ (?:is|are|would be|будет|буде) .*$/iu, '')
    .replace(
      /,? (?:or|или|або) (?:an? )?(?:equivalent|similar|related|relevant|(?:\p{L}+ )?apprenticeship|смежн|аналогичн|суміжн).*$/iu,
      '',
    );
  return own.replace(/ (?:preferred|desirable|required|желательно|обязательно|бажано)$/iu, '').trim();
}

/** «Фармацевтическое образование (среднее или высшее)»: the levels stand after. */
function adjectiveBefore(before: string): string | undefined {
  const word = /(?<!\p{L})(\p{L}{5,}) (?:образовани|освіт)\p{L}* \([^()]*$/u.exec(before.slice(-90))?.[1];
  return word === undefined || NO_SUBJECT.test(word) ? undefined : word;
}

/** The adjective before the noun that tells of what the education is: «среднее специальное медицинское образование». */
function adjectiveIn(area: string): string | undefined {
  const noun = area.search(NOUN_AFTER);
  const end = noun < 0 ? area.slice(0, 60).search(/[,;)]|$/u) : noun;
  const words = placesOf(ADJECTIVE, area.slice(0, end));
  const at = words.findIndex(([word]) => !NO_SUBJECT.test(word) && !/^\p{L}{0,3}$/u.test(word));
  const first = words[at];
  if (!first) return undefined;
  // «Юридическое или экономическое образование»
  const second = words[at + 1];
  const joint = second ? area.slice(first.to, second.from) : '';
  return second && OR_BETWEEN.test(joint) && !NO_SUBJECT.test(second[0]) ? area.slice(first.from, second.to) : first[0];
}
