import { foundIn } from '../../kernel/sought.js';
import { waysIn } from './alternatives.js';
import { placesOf } from './draft.js';
import { OF_A_PROFESSION } from './schools-by-other-words.table.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';

/** Where a speciality stands beside the level. */
const IN_BRACKETS = /^[^.;()]{0,60}?\(\s?([^()]{4,90})\)/u;
const NAMED = ofOurLetters(
  /^[^.;()]{0,50}?(?:по специальност\p{L}*|по направлени\p{L}*|в (?:области|сфере)|(?:за|по) (?:спеціальн\p{L}*|напрям\p{L}*|фахом)|по (?=\p{L}+ому профилю)|[ув] (?:галузі|сфері)|бойынша|(?:degree|diploma|education|qualification|(?:hours|units|credits)|level \d|cert(?:ificate|\.)? (?:iii|iv|3|4)|graduate|bachelor'?s?|master'?s?|(?:nvq|btec|qqi|nfq)(?: level \d)?|hn[cd]|[bm]\.?(?:sc|eng|a|s|com|ed)\.?)(?: or (?:degree|diploma|ph\.?d|doctorate|higher|equivalent|similar|comparable))?(?: degree)? (?:in|of)(?: an?(?= (?!relat|relev|simil)\p{L}+ sciences?(?!\p{L})))?|a-?levels? (?:in|including))\s+[«"„“(]?([^«»"„“”();.,]{3,70}(?:, [\p{L} ]{3,30} (?:or|and|или|и|або|та) [\p{L} ]{3,30})?)/u,
);
const ADJECTIVE =
  /(?<![\p{L}-])\p{L}{5,}(?:ое|ая|(?<=ск|чн|ьн)ом|ого|ой|ую|ым|им|ыми|ими|ою|ої|ий|а|у|лық|лік|дық|дік|тық|тік)(?!\p{L})/gu;
const TWO_ADJECTIVES =
  /^[\p{L}-]+(?:ое|ая|ого|ой|ую|ым|ою|ої|а|у|лық|лік|дық|дік|тық|тік)(?:\s(?:или|либо|або|чи|немесе)\s|\s?\/\s?)[\p{L}-]+$/u;
const OR_BETWEEN = /^(?:\s(?:или|либо|або|чи|немесе|or)\s|\s?\/\s?)$/u;
const NOUN_AFTER = ofOurLetters(/образовани|(?<!\p{L})обр(?!\p{L}|аз)|освіт|білім|(?<!\p{L})education/u);
const NO_SUBJECT = ofOurLetters(
  /^(?:an? |для |for |the |or |или |либо |або |чи |немесе |неповн|программ|подготовк|специалист|высш|средн|специальн|профессиональн|незакон|незакін|неокон|неполн|полн|общ|повн|вищ|середн|спеціальн|професійн|профильн|профільн|соответств|дополнительн|базов|відповідн|начальн|жоғары|орта|арна|аяқталмаған|кәсіптік|обязательн|желательн|бажан|техническое и |приветств|студент|специалитет|бакалавр|магистр|магістр|ступінь|степень|очн|заочн|вечірн|qqi|nfq|nvq|level \d|фахов|передвищ|тим сам|тем же|любое|любая|будь-як|последн|останн|коледж|колледж|училищ|технікум|техникум|інститут|институт|університет|университет|вуз|необхідн|необходим|потрібн|нужн|требу|имеющ|маюч|сертифік|сертификат|certificat|образовани[ея](?!\p{L}))/u,
);
/** «Освіта вища, відповідний досвід роботи за напрямком»: from here on it is of the work. */
const OF_YEARS = /, (?:\p{L}+ )?(?:опыт|стаж|досвід|тәжірибе|experience).*$/u;
/** A Kazakh level of schools, and no subject. */
const VOCATIONAL = /техникалық және кәсіптік/gu;
/** «По специальности «Педиатрия» или «Лечебное дело»» */
const QUOTED =
  /^[^.;()]{0,90}?(?:специальност|направлени|фахом|спеціальн|напрям|профил)\p{L}*(?: (?:подготовки|підготовки))?:? ((?:«[^»]+»)(?:(?:,? (?:или|либо|або|чи|немесе|or) |, )«[^»]+»)*)/u;
/** «(уманський чи інший, не принципово)» */
const ANY_WILL_DO =
  /(?<!\p{L})(?:інш|друг(?:ой|ое|ая)|люб(?:ой|ое|ая)|не принцип|не важн|неважн|any|болады|подойд|підійд|will do)/u;
/** "QQI Level 6 Electrical": the level is no part of the subject. */
const ITS_LEVEL = /^(?:(?:qqi|nfq|nvq|btec) )?level \d\s*/u;
const PREFERRED =
  /преимуществ|артықшылық|advantage|(?<!\p{L})плюс|приоритет|пріоритет|желательн|предпочт|приветств|бажано|перева|prefer|ideally|desir/u;

/** What a school is of, as the words near its level say; null where they do not. */
export function subjectNear(
  norm: string,
  plain: string,
  from: number,
  reach: number,
  following: number,
  levels: number,
): string | null {
  // Alternatives before one noun share what stands after it: «среднее или высшее фармацевтическое».
  const shared =
    levels > 1 &&
    !/образовани|освіт|білім|degree|diploma/u.test(norm.slice(from, following)) &&
    !NAMED.test(norm.slice(from, following))
      ? reach
      : Math.min(reach, following);
  const area = norm
    .slice(from, shared)
    .replace(VOCATIONAL, (words) => ' '.repeat(words.length))
    .replace(OF_YEARS, '');
  const profession = foundIn(OF_A_PROFESSION, area)?.[1];
  if (profession !== undefined) return writtenAs(profession, norm, plain, from);
  const cut = cutShort(area);
  if (cut !== null) return cut;
  const quoted = QUOTED.exec(area)?.[1] ?? quotedBefore(norm.slice(0, from));
  if (quoted !== undefined) return writtenAs(quoted, norm, plain, from);
  const named = namedIn(area);
  // «(Экономика желательно)»: a wish beside the level, and no part of it.
  if (named && PREFERRED.test(named[1] ?? '')) return null;
  const isNamed = named !== null && !NO_SUBJECT.test(named[1] ?? '');
  const word = isNamed
    ? named[1]?.replace(ITS_LEVEL, '')
    : (ofCompound(area) ??
      englishBefore(norm, from) ??
      adjectiveBefore(norm.slice(0, from), area) ??
      adjectiveIn(area));
  if (word === undefined) return null;
  // "A degree in mathematics and 3 years of Java": the years are no part of the subject.
  const subject = word.replace(
    /,? (?:(?:and|plus|with|и|та|а также|as well as) [^,]*(?:\d|year|experience|опыт|стаж|досвід)|(?:or|або|или|либо) (?:\p{L}+ ){0,3}(?:experience|опыт|стаж|досвід)).*$/u,
    '',
  );
  if (/опыт|стаж|лет|год|досвід|рок|experience|year|тәжірибе|өтіл|жыл/u.test(subject)) return null;
  const own = writtenAs(subject, norm, plain, from)
    .replace(/ (?:is|are|would be|будет|буде) .*$/iu, '')
    .replace(
      /,? (?:or|или|або) (?:an? )?(?:closely |directly )?(?:equivalent|similar|related|relevant|(?:\p{L}+ )?apprenticeship|смежн|аналогичн|суміжн).*$/iu,
      '',
    );
  return own
    .replace(/ (?:preferred|desirable|required|желательно|обязательно|бажано|or|или|або|и|та|and)$/iu, '')
    .trim();
}

/** How hurried writers cut what a school is of, and what they mean. */
const CUT_SUBJECTS: Readonly<Record<string, string>> = {
  ...{ пед: 'педагогическое', мед: 'медицинское', фарм: 'фармацевтическое', юр: 'юридическое', вет: 'ветеринарное' },
  ...{
    экон: 'экономическое',
    эконом: 'экономическое',
    тех: 'техническое',
    техн: 'техническое',
    строит: 'строительное',
  },
};
const CUT = Object.keys(CUT_SUBJECTS).join('|');
/** «Высшее пед образование», «пед. или мед. обр.» */
const CUT_SHORT = new RegExp(
  `^[^,;()]{0,40}?(?<!\\p{L})(?:(${CUT})\\.?(?:,? (?:или|либо) |\\s?/\\s?))?(${CUT})\\.? (?:образовани|обр(?!\\p{L}))`,
  'u',
);

function cutShort(area: string): string | null {
  const found = foundIn(CUT_SHORT, area);
  return (
    found &&
    found
      .slice(1)
      .flatMap((cut) => (cut === undefined ? [] : [CUT_SUBJECTS[cut] ?? cut]))
      .join(' или ')
  );
}

/** The words as they are written. */
function writtenAs(subject: string, norm: string, plain: string, from: number): string {
  const at = norm.indexOf(subject, Math.max(0, from - 60));
  return at < 0 ? subject : plain.slice(at, at + subject.length);
}

/** What is named after "in", «по специальности» or in brackets; brackets that name only a level are passed over. */
function namedIn(area: string): RegExpExecArray | null {
  const named = NAMED.exec(area);
  if (named && !NO_SUBJECT.test(named[1] ?? '')) return named;
  const bracket = IN_BRACKETS.exec(area);
  if (bracket && ANY_WILL_DO.test(bracket[1] ?? '')) return null;
  if (!bracket || !NO_SUBJECT.test(bracket[1] ?? '')) return bracket ?? named;
  const rest = area.slice(bracket[0].length);
  const after = NAMED.exec(rest);
  if (after) return after;
  // "QQI Level 6 Electrical"
  const inside = (bracket[1] ?? '').replace(ITS_LEVEL, '').trim();
  return inside !== '' && inside !== bracket[1] && !NO_SUBJECT.test(inside)
    ? Object.assign(bracket, { 1: inside })
    : null;
}

/** ««Мейіргер ісі» мамандығы бойынша орта медициналық білімі» */
function quotedBefore(before: string): string | undefined {
  return /(«[^»]+»|(?<!\p{L})\p{L}{5,}) мамандығ\p{L}{0,2} бойынша \p{L}*\s?$/u.exec(before.slice(-90))?.[1];
}

/** «Педвуз», «медколледж»: the word itself says of what. */
function ofCompound(area: string): string | undefined {
  return /^(?:студент\p{L}* [^,;()]{0,24})?((?:пед|мед|тех|вет|сель?хоз|строй)(?:вуз|институт|университет|університет|колледж|коледж|училищ|техникум)\p{L}*)/u.exec(
    area,
  )?.[1];
}

/** "Dental nursing diploma", "agricultural college", "higher technical education": what stands before the noun. */
function englishBefore(norm: string, from: number): string | undefined {
  const noun =
    /^(?:higher )?((?:[a-z-]+ ){0,3}?(?:or [a-z-]+ )?)(?:college|diploma|certificate|degree|education)(?![a-z])/u.exec(
      norm.slice(from, from + 60),
    );
  if (!noun) return undefined;
  const before =
    noun[1] === '' && !/^higher/u.test(noun[0])
      ? (/(?:^|[\s,:])((?:[a-z-]+ ){1,2})$/u.exec(norm.slice(Math.max(0, from - 40), from))?.[1] ?? '')
      : (noun[1] ?? '');
  const words = before.trim().split(' ');
  while (words.length > 0 && NO_ENGLISH_SUBJECT.test(words[0] ?? '')) words.shift();
  return words.length === 0 || words.some((word) => word !== 'or' && word !== 'and' && NO_ENGLISH_SUBJECT.test(word))
    ? undefined
    : words.join(' ');
}

const NO_ENGLISH_SUBJECT =
  /^(?:an?|the|or|and|of|in|out|from|at|least|have|has|having|hold|your|any|good|relevant|related|higher|further|university|bachelor'?s?|master'?s?|associate'?s?|postgraduate|undergraduate|graduate|first|second|national|craft|trade|school|high|full|completed|two|three|one|a?-?level|[a-z]+-year|honours|hons|recognised|recognized|accredited|equivalent|minimum|some|with|is|this|our|new|college|valid|current|required|must|need|professional|formal|qqi|nvq|btec|foundation|advanced|vocational|secondary|special|no|not|without|relevant|suitable|appropriate|four|five|educated|to|leaving|[^a-z]*)$/u;

/** «Фармацевтическое образование (среднее или высшее)»: the levels stand after; «аграрный вуз», «строительный колледж». */
function adjectiveBefore(before: string, area: string): string | undefined {
  const word =
    /(?<!\p{L})(?:образование|освіта)\s?[:–—-]{1,2}\s?(\p{L}{5,}(?:ое|ее|на|ська)) \([^()]*$/u.exec(
      before.slice(-90),
    )?.[1] ??
    /(?<!\p{L})(\p{L}{3,}(?:ое|ее|ого|ая|ой|ую|[нк]а|[нк]у|ої|ої)) (?:образовани|освіт)\p{L}*(?: (?:обязательно|обов'язково|обов’язково|желательно|бажано|требуется))?(?: \([^()]*|,? (?:не ниже|не нижче|від|от|хотя бы|хоча б) )$/u.exec(
      before.slice(-90),
    )?.[1] ??
    (OF_SCHOOLS.test(area)
      ? /(?<![\p{L}-])(\p{L}{4,}(?:ый|ий|ой|ого|ому|ым|им|ом|ої|ою|ая|ую)) $/u.exec(before.slice(-40))?.[1]
      : undefined);
  return word === undefined || NO_SUBJECT.test(word) || /^(?:люб|наш|котор|одн|друг|сво)/u.test(word)
    ? undefined
    : word;
}

/** At the beginning of what follows. */
const OF_SCHOOLS = /^(?:вуз|институт|університет|университет|академи|колледж|коледж|техникум|технікум|училищ)/u;

/** The adjective before the noun that tells of what the education is: «среднее специальное медицинское образование». */
function adjectiveIn(area: string): string | undefined {
  const noun = area.search(NOUN_AFTER);
  // «Ветеринарный вуз и год самостоятельного приёма»: what an "and" joins is another thing.
  const end = noun < 0 ? area.slice(0, 60).search(/[,;)]|\s(?:и|та|і|and)\s|$/u) : noun;
  const words = placesOf(ADJECTIVE, area.slice(0, end));
  const at = words.findIndex(([word]) => !NO_SUBJECT.test(word) && !/^\p{L}{0,3}$/u.test(word));
  const first = words[at];
  if (!first) return undefined;
  // «Юридическое или экономическое образование»
  const second = words[at + 1];
  const joint = second ? area.slice(first.to, second.from) : '';
  return second && OR_BETWEEN.test(joint) && !NO_SUBJECT.test(second[0]) ? area.slice(first.from, second.to) : first[0];
}

/** ««Педиатрия» или «Лечебное дело»» */
const QUOTED_WAYS = /^«[^«»]+»(?:(?:, «[^«»]+»)*,? (?:или|либо|або|чи|немесе|or) «[^«»]+»)$/iu;

/** «Диплом филолога или педагога» */
const TWO_NAMES = /^\p{L}+а (?:или|либо|або|чи) \p{L}+а$/u;
/** "A diploma in phlebotomy or in laboratory sciences": each has its own preposition, and none shares a noun. */
const OR_IN = / or in /u;

const QUOTED_LIST = /^«[^«»]+»(?:, «[^«»]+»)+$/u;

/** The subjects that some words name: names of which any will do are ways, two adjectives that are joined by an "or" are ways, a list of names is one. */
export function subjectsIn(subject: string, isAny: boolean): string[] {
  if (QUOTED_WAYS.test(subject) || (isAny && QUOTED_LIST.test(subject)))
    return [...subject.matchAll(/«([^«»]+)»/gu)].map(([, name = '']) => name);
  if (OR_IN.test(subject)) return subject.split(OR_IN);
  return TWO_ADJECTIVES.test(subject) || TWO_NAMES.test(subject)
    ? waysIn(subject).map(({ text }) => text)
    : [subject.replace(/^«([^«»]+)»$/u, '$1')];
}

/** "GED", «среднее специальное»: a kind of school by itself. */
const OF_A_SCHOOL = ofOurLetters(
  /^(?:ged|general education(?:al)? (?:degree|diploma|development)(?: \(ged\))?|(?:or )?(?:an? )?(?:formal|relevant|recogni[sz]ed|equivalent|similar|tertiary|appropriate) qualifications?(?: in [^,;]*)?|(?:(?:или|либо|або|чи|or) )?\p{L}{5,}(?:ое|ее|ная|чна|тна|вна|ська|рна|ая|ої|ого)(?: (?:или|либо|або|чи) \p{L}{5,}(?:ое|на|ька|ая))?(?: (?:образовани|освіт)\p{L}*)?[.]?)$/u,
);
/** «По направлениям «Психология», «Социальная работа»» */
const NAME_OF_A_SUBJECT =
  /^(?:(?:или|либо|або|чи|немесе|or) )?(?:(?:по )?(?:специальност|направлени|спеціальн|напрям)\p{L}{0,4} )?«[^»]+»(?: мамандығ\p{L}{0,2}| мамандықтар\p{L}{0,3})?(?: бойынша)?[.]?$|^(?:образование|освіта|білімі?|education): /u;

/** True of words that name a school or its subject, and nothing to be able to do. */
export function namesOnlyASchool(words: string): boolean {
  return OF_A_SCHOOL.test(words) || NAME_OF_A_SUBJECT.test(words);
}

/** What stands for a diploma of a school, with it or instead of it, is read as one. */
export const A_DEGREE_TOO =
  /^\s*(?:an? )?(?:g\.?e\.?d\.?(?: (?:equivalen\p{L}{1,3}|certificate|diploma))?|[bm]\.? ?tech|[bm]\.com|[bm]\.e|[bm]ba|[bm]ca)[\s.]*$/u;
