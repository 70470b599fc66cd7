import { foundIn, isIn, mayHold } from '../../kernel/sought.js';
import type { EducationField, RequiredEducation } from '../../vacancies/domain/requirement.js';
import { fieldsAsked } from '../../scoring/domain/study-fields.js';
import { OR_WORDS, asWays } from './alternatives.js';
import type { Draft, Span } from './draft.js';
import { overlaps, placesOf } from './draft.js';
import { subjectNear, subjectsIn } from './school-subject.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import { OF_A_PROFESSION, SCHOOLS_BY_OTHER_WORDS } from './schools-by-other-words.table.js';

/** Without one of these no words of a level speak of education. */
const NOUN = ofOurLetters(
  /(?<!\p{L})(?<!(?:as|as an?|senior|junior|lead) )(?:b\.?[as]|[bm]\.?[as]\.?\/[bm]\.?[as]|m\.?s)\.?(?= (?:or (?:similar|equivalent|comparable|higher) )?in (?!(?:an?|word|excel|office|outlook|project|teams)(?!\p{L}))\p{L})|образовани|(?<!\p{L})н\/(?:высш|в(?!\p{L}))|(?<!\p{L})обр(?:-?(?:е|ем|ие|ия))?(?:\.|(?!\p{L}))|(?<!\p{L})в\/о(?!\p{L})|^во(?=[.;]?$| ?\(| (?:желат|обязат|приветств|не обяз|профил|по (?:специальн|направл|профил)|\p{L}{4,}(?:ое|ее)(?!\p{L})))|диплом|студент|училищ|техникум|колледж|(?<!\p{L})вуз(?!\p{L})|среднего звена|(?<!\p{L})вища \p{L}+(?:на|ська|чна|вна)(?!\p{L})|(?<!\p{L})высш(?:ее|его) \p{L}{4,}(?:ое|ее|ого|его)(?!\p{L})|(?<!\p{L})арнайы білім|аттестат\p{L}* (?:за|о) (?:\p{L}+ )?(?:\d+ )?(?:класс|средн|школ)|(?:пед|мед|тех|вет|сель?хоз|строй)(?:вуз|ин-?т|институт|колледж|училищ|техникум|коледж)|(?:аграрн|строительн|техническ|медицинск|педагогическ|ветеринарн|медичн|педагогічн|технічн|профильн|профільн)\p{L}* (?:вуз|институт|університет|университет|колледж|техникум|коледж|технікум)|освіт|білім|(?:come|came|graduated|fresh|straight|out) (?:out of|from) (?:an? )?(?:\p{L}+ )?(?:college|university)|(?<!\p{L})(?:a-?levels?|leaving cert\p{L}*|craft certificate|qqi|nfq|pgce|mpharm|\p{L}+-year (?:\p{L}+ )?certificate|gcses?|g\.?e\.?d|high school|hn[cd]|degree|diploma|bachelor|master(?:'?s)? (?:degree|of|in)|education|graduate|vocational)|^(?:неполн\p{L}*|незакон\p{L}*|неокон\p{L}*|неповн\p{L}*|законченн\p{L}*|полн\p{L}*)? ?(?:высшее|вища|среднее спец\p{L}*|ср\p{L}*[-. ]{1,2}спец\p{L}*|среднее (?:профессиональное|техническое|медицинское|педагогическое)|среднее(?: полное| общее)?(?=[.;]?$))(?:[\s,./(]|$)(?!категор|разряд)|^(?:у вас |вы |есть |имеете |если )+(?:неполн\p{L}* |незакон\p{L}* )?(?:высшее|среднее спец)|(?:закончил|окончил|закінчил)\p{L}* [^,.;]{0,60}(?:факультет|вуз|институт|университет|академи|інститут|університет)|(?<!\p{L})(?:b\.?sc|m\.?sc|b\.?eng|llb|mbbs|nvq|btec|trade (?:certificate|qualification|ticket)|journeyman|red seal|apprenticeship)(?!\p{L})/u,
);
const NO_MATTER = ofOurLetters(
  /(?:не требу\p{L}*|не нужн\p{L}*|не обязательн\p{L}*|(?<!\p{L})без(?!\p{L})|не вимага\p{L}*|не потрібн\p{L}*)[^,.;]{0,30}(?:образовани|освіт)|(?:образовани\p{L}*|освіт\p{L}*)[^,.;]{0,20} (?:не (?:требу|обязат|нуж|потріб|обов)|необязат)|образовани\p{L}* (?:не важно|не имеет значения|не требуется|любое(?! высш)|значения не имеет)|освіта (?:не важлива|не має значення|будь-яка)|білім\p{L}* маңызды емес|no (?:degree|education|qualifications) (?:is |are )?(?:required|needed|necessary)|degree (?:is )?not (?:required|needed|necessary)/u,
);

/** The words of a level; of several that overlap the first row counts. */
const LEVELS: readonly (readonly [RequiredEducation, RegExp])[] = [
  ...SCHOOLS_BY_OTHER_WORDS,
  [
    'unfinished-higher',
    /(?:незакон\p{L}*|неокон\p{L}*|незакін\p{L}*|неповн\p{L}*|неполн\p{L}*)[ -]высш\p{L}*|(?<!\p{L})н\/(?:высш\p{L}*|в(?!\p{L}))|(?:незакон\p{L}*|незакін\p{L}*|неповн\p{L}*) вищ\p{L}*|(?<=\((?:\p{L}+ (?:и |та |і )?){0,2})(?:незакон\p{L}*|неокон\p{L}*|неполн\p{L}*|незакін\p{L}*|неповн\p{L}*)(?= ?\))|аяқталмаған жоғары|студент(?!ам|кам)\p{L}* (?:старших|последних|останніх|\d[\d–-]*(?:-?го|-?х)?) курс\p{L}*(?: \p{L}*вуза| (?:\p{L}+ого )?(?:университета|института|академии))?|unfinished (?:higher|degree)|incomplete higher/gu,
  ],
  ['special-secondary', /(?<!\p{L})(?:associate'?s?(?: degree)?|hn[cd])(?!\p{L})/gu],
  [
    'higher',
    /(?<!\p{L})(?:(?<!(?:as|as an?|senior|junior|lead) )(?:b\.?[as]|[bm]\.?[as]\.?\/[bm]\.?[as]|m\.?s)\.?(?= (?:or (?:similar|equivalent|comparable|higher) )?in (?!(?:an?|word|excel|office|outlook|project|teams)(?!\p{L}))\p{L})|(?:аяқталған|(?:за|о)конченн\p{L}*|полн\p{L}*|повн\p{L}*|завершен\p{L}*|закінчен\p{L}*)(?= (?:или|либо|або|чи|немесе) (?:не\p{L}+|аяқталмаған) )|специалитет\p{L}*|postgraduate (?:diploma|degree|certificate|qualification)|mpharm|pgce|(?:пед|мед|тех|вет|сель?хоз|строй)(?:вуз|институт|університет|университет)\p{L}*|(?<=(?:аграрн|строительн|техническ|медицинск|педагогическ|ветеринарн|медичн|педагогічн|технічн|профильн|профільн)\p{L}* )(?:институт|університет|университет)\p{L}*|в\/о|(?<=^)во(?=[.;]?$| ?\(| (?:желат|обязат|приветств|не обяз|профил|по (?:специальн|направл|профил)|\p{L}{4,}(?:ое|ее)(?!\p{L})))|высш\p{L}*(?! категор)|(?:повн\p{L}* )?вищ(?:а|у|ої|ою)(?!\p{L})(?! категор)|жоғары(?! санат)|вуз(?:а|ом|е|у)?(?!\p{L})|бакалавр\p{L}*|магистр(?!ал)\p{L}*|магістр(?!ал)\p{L}*|(?<=(?:закончил|окончил|закінчил)\p{L}{0,4} [^,.;]{0,60})(?:факультет|вуз|институт|университет|академи|інститут|університет)\p{L}*|b\.?sc|m\.?sc|b\.?eng|llb|mbbs|(?:university|college) degree|bachelor'?s?(?: degree)?|master'?s(?: degree)?|master(?= degree| of| in )|higher education|(?<=education(?: level)?:? (?:[–—-] )?)higher|higher(?= (?:\(?[a-z]+\)? ){1,4}education)|(?<!general education )degree)(?!\p{L})/gu,
  ],
  [
    'special-secondary',
    /(?<!\p{L})(?:сред\p{L}*[ -]?(?:\p{L}{0,4}[ -])?(?:специальн\p{L}*|профессиональн\p{L}*|техническ\p{L}*|проф\.?(?!\p{L})|спец\p{L}*)|среднеспециальн\p{L}*|(?:начальн\p{L}* )?(?<!(?:уров(?:ень|ня|ню)|высш\p{L}{1,3}) )профессиональн(?:о-техническ)?\p{L}* образовани\p{L}*|ср[-. ]{1,3}спец\p{L}*|(?:пед|мед|строй|тех|сель?хоз)?(?:колледж|техникум|училищ|коледж|технікум)\p{L}*|(?:программ\p{L}* )?(?:подготовк\p{L}* )?специалистов среднего звена|(?:середн\p{L}*[ -])?(?:спеціальн\p{L}*|професійн\p{L}*|професійно-технічн\p{L}*)(?= (?:\p{L}+ )?освіт)|середн\p{L}*[-. ]{1,2}спец(?:іальн\p{L}*|(?!\p{L}))|ср[-. ]{1,2}проф(?:\.|(?!\p{L}))|(?:орта арнаулы\p{L}*|арнаулы орта\p{L}*|арнайы орта\p{L}*|орта арнайы\p{L}*|орта кәсіптік\p{L}*|проф(?:есійно-)?тех(?:нічн\p{L}*)?[ -]?освіт\p{L}*|профтехобразовани\p{L}*|фахов\p{L}* (?:передвищ\p{L}*|освіт\p{L}*)|пту(?!\p{L})|техникалық және кәсіптік|кәсіптік)|college(?! or university)|(?:secondary |post-secondary )?vocational|secondary (?:special(?:i[sz]ed)?|technical|professional)(?= (?:\(?[a-z]+\)? ){0,3}education)|(?:national )?craft certificate|(?:qqi|nfq) level \d|\p{L}+-year (?:\p{L}+ )?certificate|(?:level \d )?(?:nvq|btec)(?: level \d)?|trade (?:certificate|qualification|ticket)|(?:journeyman|red seal)(?: (?:ticket|certificate|card))?(?![^,;.]{0,50} licen)|(?<=^(?:an? |the )?(?:\p{L}+ ){0,3})apprenticeship(?! scheme)|(?<!school )diploma)(?!\p{L})/gu,
  ],
  [
    'secondary',
    /(?<!\p{L})(?:средн\p{L}*(?! звена)|середн\p{L}*|орта|secondary|high school|gcses?|g\.?e\.?d|general education(?:al)? (?:degree|diploma|development)|a-?levels?|leaving cert\p{L}*|аттестат\p{L}*(?= (?:за|о))|(?:одиннадцать|девять|11|9)(?:-?ти)? класс\p{L}*)(?!\p{L})/gu,
  ],
];
/** Education without a level: whoever has learnt the trade has at least this. */
const TRADES =
  '(?:(?:пед|мед|фарм|юр|эконом|экон|тех|техн|строит|вет)(?:\\.|(?!\\p{L}))|хореограф[иі]ч|музыкальн|музичн|художн|худож(?:ественн)|театральн|акт[её]рськ|акт[её]рск|спортивн|физкультурн|фізкультурн|аграрн|сельскохозяйственн|сільськогосподарськ|кул[иі]нарн|бухгалтерськ|бухгалтерск|инженерн|інженерн|строительн|будівельн|филологическ|філологічн|лингвистическ|лінгвістичн|гуманитарн|гуманітарн|дефектологическ|дефектологічн|логопедическ|логопедичн|музыкалық|көркем|профильн|профільн|медицинск|педагогическ|юридическ|экономическ|техническ|фармацевтическ|ветеринарн|психологическ|строительн|медичн|педагогічн|економічн|технічн|юридичн|медициналық|педагогикалық|заңгерлік|құқықтық|экономикалық|техникалық|фармацевтикалық|ветеринариялық|инженерлік|психологиялық|кәсіби|бейінді|relevant|professional)\\p{L}*';
const TRADE_EDUCATION = new RegExp(
  `(?<!\\p{L})(?:${TRADES}(?:,? (?:или|либо|або|чи|немесе|or) |, |\\/))?${TRADES} (?:образовани\\p{L}*|диплом(?:а|ом|у)?(?!\\p{L})|освіт\\p{L}*|білім\\p{L}*|education)|(?<!\\p{L})(?:мед|пед|юр|вет|фарм|тех|екон)[.-]? ?(?:освіт\\p{L}*|образовани\\p{L}*)|(?<!\\p{L})арнайы(?= білім)|(?<!\\p{L})диплом(?:а|ом|у)?(?= (?:по|за) (?:\\p{L}+ )?(?:специальност|спеціальніст|напрям|направлени|фах))`,
  'gu',
);

/** «В должностях, замещаемых специалистами со средним образованием»: that of those who usually hold them. */
const OF_OTHERS =
  /(?:(?:(?:filled|held|occupied) by (?:specialists|persons|employees|people) with(?: an?)?)|(?:замещаем|займан|обійма)\p{L}* (?:специалист|фахівц)\p{L}* (?:с|со|з|із)|(?<!\p{L})(?:учреждени|организаци|министерств|заклад|міністерств|систем)\p{L}*(?: (?:науки|освіти) (?:и|та|і))?(?: \p{L}+ого)?) $/u;
/** «Можно сразу после колледжа»: where somebody may come from. */
const STRAIGHT_FROM =
  /(?:(?:можно|можна|также|також|тоже|теж|сразу|одразу|прямо|бер[её]м|беремо|рассм\p{L}+|розгля\p{L}+|подойд[её]т|підійде)(?: и| й| і)?) (?:после|після) $/u;
/** «Орта білімнен кейінгі білім беру ұйымы», «жоғары білім беру мекемесі»: what a place of work teaches. */
const NAMES_A_PLACE = /^(?: білімнен кейінгі)? білім беру (?:ұйым|мекеме)/u;

/** "A plumbing licence (journeyman or master)": which licence it is. */
const TELLS_OF_A_LICENCE = /(?:licen[cs]e|certificate) ?\([^()]{0,30}$/u;

/** What stands beside a school is no subject of it where it begins so, nor another name of a list. */
export const OF_ANOTHER_KIND =
  'опыт|стаж|знани|умени|навык|владе|наличи|образован|высш|средн|диплом|курс|сертификат|досвід|знанн|вмін|освіт|тәжірибе|білім|experience|years|knowledge|skill|degree|diploma|certificat|licen|abilit|equivalent|higher|above|training|apprentic|proven|strong|excellent|nvq|btec|qqi|hn[cd]|course|колледж|техникум|училищ|вуз|университет|університет|коледж';
/** Courses that stand for a school: «среднее специальное либо курсы». */
const TRAINING =
  /(?<=(?:или|либо|або|чи|немесе|or|и|плюс|та|және|and|plus) (?:\p{L}+ ){0,2})(?:специальн\p{L}* подготовк\p{L}*|спеціальн\p{L}* підготовк\p{L}*|курс(?:ы|ов|и|ів|тар)|(?:an? )?(?:\p{L}+ )?(?:apprenticeship|traineeship)|профессиональн\p{L}* подготовк\p{L}*|переподготовк\p{L}*|(?:training )?courses?)(?!\p{L})/gu;

/** «Высшее образование не ниже уровня бакалавриата» */
const NOT_LOWER = /^ (?:образовани\p{L}*|освіт\p{L}*),? (?:не (?:ниже|нижче)) (?:\p{L}+ )?$/u;
/** A school that ends for everybody alike. */
const OF_ALL_SUBJECTS = /^(?:matric|(?:national )?senior cert|h\.?s\.? )/u;
/** Subjects of a school are none of a trade. */
const OF_SCHOOL = /gcse|a-?level|high school|leaving|аттестат|клас/u;
/** A bracket that is not closed, with no other way before it. */
const OPEN_BRACKET = /^[^();]*\((?:[^();]*[,\s])?$/u;
/** "… in Marketing, Business Administration, or any related discipline": what goes on after a comma up to an "or" is of the same school. */
const GOES_ON_TO_AN_OR = new RegExp(
  `^(?:, (?!(?:${OF_ANOTHER_KIND})\\p{L}*)(?!\\d)[^,;.()\\d]{3,40}){0,4},? (?:${OR_WORDS}) (?![^,;.()]{0,60}(?:${OF_ANOTHER_KIND}))(?!\\d)[^,;.()\\d]{3,60}(?=\\s*(?:$|[,;.)]))`,
  'u',
);
/** «По любой из специальностей: «…», «…»» */
const ANY_OF =
  /(?:люб(?:ой|ому|ым)|одн(?:ой|ому|им|ій)|будь-як\p{L}{2,3}) (?:из|з|із) (?:\p{L}+ ){0,2}(?:специальност|направлени|профил|спеціальност|напрям)/u;
/** How far from the level its speciality may stand. */
const REACH_CHARACTERS = 160;

/** «(допускается последний курс)», «(можно заочно)», «студент 4 курса тоже ок»: what will do as well, and no speciality; «(возможно неоконченное)» is another level. */
const ALLOWED =
  /студент\p{L}{0,3}(?: \d+(?:-?\p{L}{1,2})? курс\p{L}{0,2})? (?:тоже|также|теж|також|де) (?:ок|подойд|можно|рассм|бер|підійд|можна|жарайды)\p{L}*|\((?:допуска|можно|возможн|кроме|рассм|можлив|можна)(?![^()]*не(?:окон|закон|полн|закін|повн))[^()]*\)/gu;

function speaksOfSchool(norm: string): boolean {
  return (
    isIn(NOUN, norm) ||
    SCHOOLS_BY_OTHER_WORDS.some(([, pattern]) => mayHold(norm, pattern) && norm.search(pattern) >= 0)
  );
}

/** Levels of education that a sentence asks for, each with its speciality where one is named. */
export function readEducationDemands(written: string, plain: string): Draft[] {
  if (!speaksOfSchool(written) || NO_MATTER.test(written)) return [];
  const norm = written.replace(ALLOWED, (bracket) => ' '.repeat(bracket.length));
  const found: (Span & { readonly level: RequiredEducation })[] = [];
  for (const [level, pattern] of LEVELS)
    for (const { from, to } of placesOf(pattern, norm))
      if (!found.some((other) => from < other.to && other.from < to)) found.push({ level, from, to });
  const own = found.filter(
    ({ from, to }) =>
      !OF_OTHERS.test(norm.slice(Math.max(0, from - 60), from)) &&
      !STRAIGHT_FROM.test(norm.slice(Math.max(0, from - 40), from)) &&
      !NAMES_A_PLACE.test(norm.slice(to, to + 40)) &&
      !TELLS_OF_A_LICENCE.test(norm.slice(Math.max(0, from - 40), from)),
  );
  if (own.length === 0)
    for (const { from, to } of placesOf(TRADE_EDUCATION, norm)) own.push({ level: 'special-secondary', from, to });
  const places = withoutRepeats(
    norm,
    own.sort((a, b) => a.from - b.from),
  );
  const schools = places.flatMap(({ level, from, to }, place): Draft[] => {
    const isOfNone = OF_ALL_SUBJECTS.test(norm.slice(from, to));
    const subject = isOfNone ? null : subjectAt(norm, plain, places, isOfNext(norm, places, place) ? place + 1 : place);
    // "Secondary medical education" is a college, not a school.
    const raised =
      level === 'secondary' &&
      subject !== null &&
      !/общ|загальн|жалпы/u.test(norm.slice(from, to + 12)) &&
      !OF_SCHOOL.test(norm.slice(from, to))
        ? 'special-secondary'
        : level;
    const end = subject === null ? -1 : norm.indexOf(subject.toLowerCase(), from);
    const reach = Math.max(to, end < 0 ? 0 : Math.min(end + (subject?.length ?? 0), next(places, place, norm)));
    // «Диплом экономиста либо ACCA»: a profession is no list of subjects.
    const isOfProfession = isIn(OF_A_PROFESSION, norm.slice(from));
    const more = end < 0 || isOfProfession ? '' : (foundIn(GOES_ON_TO_AN_OR, norm.slice(reach))?.[0] ?? '');
    const own = { from, to: Math.min(reach + more.length, next(places, place, norm)) };
    const isAny = end >= 0 && ANY_OF.test(norm.slice(to, end));
    const subjects = subject === null ? [null] : subjectsIn(subject, isAny);
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

function subjectAt(norm: string, plain: string, places: readonly Span[], place: number): string | null {
  const { from, to } = places[place];
  const reach = Math.min(norm.length, to + REACH_CHARACTERS);
  return subjectNear(norm, plain, from, reach, next(places, place, norm), places.length);
}

/** "Degree or diploma in nursing": the subject stands once, behind the second. */
function isOfNext(norm: string, places: readonly Span[], place: number): boolean {
  const other = places.at(place + 1);
  if (other === undefined) return false;
  return (
    /^ ?(?:or|\/) ?(?:an? )?$/u.test(norm.slice(places[place].to, other.from)) &&
    /^ in \p{L}/u.test(norm.slice(other.to))
  );
}

function next(places: readonly Span[], place: number, norm: string): number {
  return places[place + 1]?.from ?? norm.length;
}

function valueOf(
  level: RequiredEducation,
  subject: string | null,
): { level: RequiredEducation; fields?: readonly EducationField[]; speciality?: string } {
  if (subject === null) return { level };
  const fields = fieldsAsked(subject);
  return { level, ...(fields.length > 0 ? { fields } : {}), speciality: subject };
}

/** "Matric plus a national diploma": whoever has the second has the first, and the first alone is not enough. */
const WITH_A_HIGHER_ONE = /^(?: certificate)?,? (?:with|plus|and|\+) (?:an? |the )?(?:(?!or )[a-z0-9]+[ /]){0,5}$/u;

/** Asked between each two levels of a sentence, of which few have a bracket between them. */
function isBracketOpen(between: string): boolean {
  return between.includes('(') && OPEN_BRACKET.test(between);
}

/** "Bachelor's degree" and "degree, diploma of higher education" are one thing said twice; so is what stands in brackets after it. */
function withoutRepeats<Place extends Span & { readonly level: RequiredEducation }>(
  norm: string,
  places: readonly Place[],
): Place[] {
  return places.filter(
    ({ level, from, to }, index) =>
      !(level === 'secondary' && WITH_A_HIGHER_ONE.test(norm.slice(to, places[index + 1]?.from ?? to))) &&
      !places
        .slice(0, index)
        .some(
          (earlier) =>
            earlier.level === level &&
            (from - earlier.to < 25 ||
              NOT_LOWER.test(norm.slice(earlier.to, from)) ||
              isBracketOpen(norm.slice(earlier.to, from))),
        ) &&
      // «Вища (логопедія, спеціальна освіта)»: in brackets it is the name of a subject.
      !(index > 0 && /^спец/u.test(norm.slice(from)) && isBracketOpen(norm.slice(places[index - 1]?.to, from))),
  );
}
