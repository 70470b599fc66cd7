import type { EducationLevel, Resume, ResumeEducation } from '../../job-boards/domain/resume.js';
import { educationLevelOf } from '../../job-boards/domain/resume-words.js';
import type { EducationField, RequiredEducation } from '../../vacancies/domain/requirement.js';
import { REQUIRED_EDUCATION } from '../../vacancies/domain/requirement.js';
import type { EducationFact, Evidence } from './facts.js';
import type { Hit } from './read-text.js';
import type { StatementId } from './statement-phrases.table.js';
import { OF_GRADUATES, saysLeftEarly, saysNotOver, tellsOfStudies, unfinishedStudies } from './studies-in-words.js';
import { fieldsNamed } from './study-fields.js';

const AS_REQUIRED: Readonly<Record<EducationLevel, RequiredEducation>> = {
  secondary: 'secondary',
  'special-secondary': 'special-secondary',
  'unfinished-higher': 'unfinished-higher',
  higher: 'higher',
  bachelor: 'higher',
  master: 'higher',
  candidate: 'higher',
  doctor: 'higher',
};

const STATED: Readonly<Partial<Record<StatementId, RequiredEducation>>> = {
  'education-higher': 'higher',
  'education-unfinished': 'unfinished-higher',
  'education-special': 'special-secondary',
  'education-secondary': 'secondary',
};

/** Kinds of institution, for boards that give no level with it. */
const INSTITUTIONS: readonly (readonly [RegExp, RequiredEducation])[] = [
  [
    /колледж|техникум|училищ|коледж|технікум|college|vocational|(?<![а-яё])пту(?![а-яё])|(?<![а-яё])спту|(?<![а-яё])(?:[ко]?г[бак]|ч|ан|о?г)?поу(?![а-яё])|(?<![а-яё])спо(?![а-яё])|(?<![а-яё])пу\s?[№-]?\s?\d/iu,
    'special-secondary',
  ],
  [
    /университет|институт|академи|консерватори|університет|інститут|академі|жоғары мектеб|university|institute|academy|(?<![а-яё])(?:мгу|спбгу|мгимо|ниу|вшэ|ранхигс|рэу|урфу|кфу|каз?ну|гу|вуз)(?![а-яё])/iu,
    'higher',
  ],
  [/школа|гимнази|лицей|ліцей|сош|гімназі|мектеп|мектебі|school|gymnasium/iu, 'secondary'],
];

/**
 * КубГУ, УрГЭУ, КНЕУ, ҚазҰУ, BNTU: three letters and more, the last that of "university"; РГУТиС and БГУИР, where that of the trade stands behind
 * it; and those that go by letters without it. «МГУП» are enterprises, «ФГБОУ» and «МБОУ» any school of the state.
 */
const UNIVERSITY_LETTERS =
  /(?<![\p{L}\d])(?:(?!Ф?(?:Г|К|О|М|Н|Ч)?[БАК]?П?ОУ(?!\p{L}))(?:[А-ЯІЇЄҒҚҢӨҰҮӘҺ][а-я]{0,2}){2,6}У|(?!(?:М|Р|Ф|К|О|Т)?О?ГУП(?!\p{L}))(?:[А-Я][а-я]{0,2}){1,3}ГУ(?:[А-Я]|и(?=[А-Я])){1,4}|М(?:АИ|ЭИ|ИФИ|ФТИ|И[СИ]иС|ИСИС|ИРЭА|АДИ|ИЭТ|ИЭМ|ИИТ|ТУСИ|ГЮА|ФЮА|ГИМО|АРХИ|АрхИ)|СГЮА|УПИ|ЛЭТИ|ВГИК|ГИТИС|ИТМО|КПІ|ХАІ|ХПІ|ХАИ|ХПИ|(?!GNU|MENU)[A-Z]{1,5}[STNE]U|BSUIR|MIPT|NURE|RUDN|ITMO|MEPhI)(?![\p{L}\d])/u;

/** Courses of a firm or a site call themselves academy and university too; «2 курс» is a year of study. */
const COURSES =
  /(?<!(?:[1-6]|[1-6]-?(?:й|го|м))[\s-])курс|тренинг|семинар|вебинар|корпоративн\p{L}{0,5} университет|академи\p{L}{0,5} продаж|школа продаж|учебный центр|повышение квалификации|онлайн|course|training|bootcamp|webinar|corporate university|online|(?<!\p{L})it[-\s]?(?:academy|академия|школа|school)|coursera|udemy|skillbox|нетологи|geekbrains/iu;

/** Diplomas are handed out at midsummer: before that the last year of study is not over. */
const GRADUATION_MONTH = 7;

/**
 * Highest education, from the entries of the document, else from what the person writes.
 *
 * @param about  what was found in the free text
 * @param today  a graduation after this day is still ahead
 */
export function readEducation(resume: Resume, about: readonly Hit[], today: string): EducationFact {
  const entries = resume.education.map((entry, index) => readEntry(entry, index, today));
  const known = entries.filter((entry) => entry.level !== null);
  // A course beside a school teaches no field of study.
  const schooled = known.some((entry) => entry.fields.length > 0) ? known : entries;
  const fields = [...new Set(schooled.flatMap((entry) => entry.fields))];
  if (known.length > 0) {
    const best = known.reduce((a, b) => (rank(b.level) > rank(a.level) ? b : a));
    return { level: best.level, fields, inProgress: best.inProgress, evidence: best.evidence };
  }
  return fromWords(about, fields, resume.about ?? '', today);
}

/** Place of a level in the ladder, 0 for none. */
export function rank(level: RequiredEducation | null): number {
  return level === null ? 0 : REQUIRED_EDUCATION.indexOf(level) + 1;
}

function readEntry(entry: ResumeEducation, index: number, today: string): EducationFact {
  const institution = entry.institution ?? '';
  const speciality = entry.speciality ?? '';
  const stated = entry.level
    ? AS_REQUIRED[entry.level]
    : (degreeNamed(institution, speciality) ?? levelOfInstitution(institution, speciality));
  const isLeft = stated === 'higher' && saysLeftEarly(`${institution}\n${speciality}`);
  const ahead = isLeft || (entry.year === null ? isGoingOn(entry, stated) : isAhead(entry.year, today));
  const level =
    stated === 'higher' && ahead ? 'unfinished-higher' : stated === 'special-secondary' && ahead ? 'secondary' : stated;
  const text = institution || speciality;
  const field = `education[${index}].${institution ? 'institution' : 'speciality'}`;
  return {
    level,
    fields: fieldsNamed(speciality || behindComma(institution)),
    inProgress: ahead || stated === 'unfinished-higher',
    evidence: text ? [{ field, start: 0, end: text.length, text }] : [],
  };
}

/** «УрФУ, 3 курс», «Незакончено, КубГУ»: an entry without a year may say itself that it is not over. */
function isGoingOn({ institution, speciality }: ResumeEducation, stated: RequiredEducation | null): boolean {
  return stated === 'higher' && saysNotOver(`${institution ?? ''}\n${speciality ?? ''}`);
}

/** «Высшее, МГСУ, факультет экономики, 2011»: a whole line in one field names the field of study behind the school. */
function behindComma(line: string): string {
  const comma = line.indexOf(',');
  return comma < 0 ? '' : line.slice(comma);
}

/** "B.Tech in Computer Science", "BA, Economics": degrees as they are cut short where English is spoken, in capitals. */
const DEGREE_CUT_SHORT =
  /(?<![\p{L}\d])(?:B\.?\s?(?:Tech|TECH|Eng|E\.?|Com|COM|Sc|SC|S\.?|A\.?|Ed|Arch|Pharm|B\.?\s?A|C\.?\s?A)|M\.?\s?(?:Tech|TECH|Eng|Com|COM|Sc|SC|S\.?(?!\s?(?:Office|Excel|Word|Access|Outlook|Project|PowerPoint|SQL|Windows|Dynamics|Visio))|A\.?|Ed|Phil|B\.?\s?A|C\.?\s?A)|LL\.?\s?[BM]|Ph\.?\s?D)(?![\p{L}\d])/u;
const DEGREE_FIRST = /^\s*([A-Z][\p{L}.\s]{1,8}?)\s*(?:[:,–—-]|\sin\s)/u;
const DEGREE_IN_WORDS = /(?<!\p{L})(?:bachelor|master)(?:['’]?s)?\s+(?:of|in|degree)(?!\p{L})/iu;
const OF_COLLEGE = /(?<!\p{L})(?:associate(?:['’]?s)?\s+(?:of|in|degree)|diploma\s+in)(?!\p{L})/iu;

/** The degree that the speciality of an entry names: a college where English is spoken may give any. */
function degreeNamed(institution: string, speciality: string): RequiredEducation | null {
  if (COURSES.test(institution) || COURSES.test(speciality)) return null;
  if (DEGREE_IN_WORDS.test(speciality) || DEGREE_CUT_SHORT.test(speciality)) return 'higher';
  // "B.S : Business Administration Montclair State College": a line in one field may begin with the degree.
  if (DEGREE_CUT_SHORT.test(DEGREE_FIRST.exec(institution)?.[1] ?? '')) return 'higher';
  return OF_COLLEGE.test(speciality) ? 'special-secondary' : null;
}

/** Kind of a school without a stated level; null for courses and for names that tell nothing. */
function levelOfInstitution(institution: string, speciality: string): RequiredEducation | null {
  if (COURSES.test(institution) || COURSES.test(speciality)) return null;
  if (institution === '') return levelNamed(speciality);
  const named = INSTITUTIONS.find(([pattern]) => pattern.test(institution))?.[1];
  return named ?? (UNIVERSITY_LETTERS.test(institution) ? 'higher' : null);
}

/** «Высшее юридическое»: without a school the level may stand where the speciality does. */
function levelNamed(speciality: string): RequiredEducation | null {
  const level = LEVEL_FIRST.test(speciality) ? educationLevelOf(speciality) : null;
  return level && AS_REQUIRED[level];
}

const LEVEL_FIRST =
  /^\s*(?:высш|средн|неполн|незак|неоконч|вища|середн|жоғары|орта|higher|secondary|bachelor|master|бакалавр|магистр|магістр)/iu;

/** True for a line that names a school, and no course. */
export function namesSchool(line: string): boolean {
  return levelOfInstitution(line, '') !== null;
}

/** «Высшее педагогическое, УрГПУ, 2012» below the last job, without a heading: the line of a school begins with its level. */
export function opensLineOfSchool(text: string, { start, end }: Pick<Evidence, 'start' | 'end'>): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (/[\p{L}\d]/u.test(text.slice(lineStart, start))) return false;
  return namesSchool(text.slice(end, end + LINE_CHARACTERS_MAX).split('\n', 1)[0] ?? '');
}

/** True for a line that names a course, a training or an online school. */
export function namesCourse(line: string): boolean {
  return COURSES.test(line);
}

/** True for a school that would be taken for more than the level that is stated with it: three years at a university are no degree. */
export function claimsMoreThan(school: string, stated: EducationLevel): boolean {
  return rank(levelOfInstitution(school, '')) > rank(AS_REQUIRED[stated]);
}

function isAhead(year: number, today: string): boolean {
  const [thisYear, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return year > thisYear || (year === thisYear && month < GRADUATION_MONTH);
}

const GRADUATED =
  /^[^.;\n]{0,40}?(?<!\p{L})(?:graduated|got\s+(?:my|a)\s+degree|(?:и|и\s+успешно)\s+(?:окончил|закончил)[аи]?|(?:і|й|та)\s+закінчи(?:в|ла))(?!\p{L})/iu;
const GRADUATED_REACH = 70;

/** "Studied management at Brandon University and graduated in 2012" */
function isOver({ id, evidence }: Hit, text: string): boolean {
  const behind = text.slice(evidence.end, evidence.end + GRADUATED_REACH);
  return id === 'education-unfinished' && evidence.field === 'about' && GRADUATED.test(behind);
}

/** Without entries: the highest level claimed in words; a denied one caps nothing, it only does not count. */
function fromWords(
  about: readonly Hit[],
  fields: readonly EducationField[],
  text: string,
  today: string,
): EducationFact {
  let level: RequiredEducation | null = null;
  let evidence: Evidence[] = [];
  const unfinished = about.find(
    (hit) => hit.id === 'education-unfinished' && hit.stance !== 'denied' && !isOver(hit, text),
  );
  for (const hit of about) {
    const stated = isOver(hit, text) ? 'higher' : STATED[hit.id as StatementId];
    if (!stated || hit.stance === 'denied' || hit.stance === 'refused') continue;
    // «незаконченное высшее» contains «высшее», «высшее … студентка» is not finished either.
    if (stated === 'higher' && unfinished) continue;
    if (stated !== 'unfinished-higher' && hit.stance === 'wished') continue;
    // «Закончил курсы при университете»; «муж с высшим образованием».
    if (COURSES.test(hit.evidence.text) || (hit.evidence.field === 'about' && isOfFamily(text, hit.evidence))) continue;
    if (rank(stated) > rank(level)) {
      level = stated;
      evidence = [hit.evidence];
    }
  }
  const isBelow = rank(level) < rank('unfinished-higher');
  // «Окончил колледж, окончил два курса в институте»: the second one counts for more, though it was left.
  const school = level === null ? schoolNamed(text, today) : isBelow ? yearsAtUniversity(text) : null;
  if (school)
    return {
      level: school.level,
      fields: fieldsNamed(school.evidence.text),
      inProgress: school.level === 'unfinished-higher',
      evidence: [school.evidence],
    };
  const [stated] = evidence;
  return {
    level,
    fields:
      stated && fields.length === 0
        ? fieldsNamed(stated.field === 'about' ? restOfLine(text, stated) : stated.text)
        : fields,
    inProgress: level === 'unfinished-higher',
    evidence,
  };
}

/** A university that was left with a degree counts before one that somebody is still at, and that before any other school. */
function schoolNamed(text: string, today: string): SchoolInWords | null {
  const told = schoolInWords(text) ?? schoolLeftBehind(text);
  if (told) return told;
  const left = schoolWithYear(text, today);
  return left?.level === 'higher' ? left : (studiesInWords(text) ?? left);
}

interface SchoolInWords {
  readonly level: RequiredEducation;
  readonly evidence: Evidence;
}

const SCHOOL_IN_WORDS =
  /(?:(?:^|[\n;]|\.\s)[^\S\n]*(?:высшее|вища)[^\S\n]*[(:,—–-]|(?<!\p{L})(?:образование|освіта|білімім?|education)\s*[:—–-]|(?<!не\s)(?<!\p{L})(?:окончила?|закончила?|закінчи(?:в|ла)|graduated\s+from|красный\s+диплом|диплом\s+с\s+отличием|червоний\s+диплом))\s*((?:[^.;\n]|(?<=\sим)\.){3,120})/iu;

/** «Поступил в Университет управления, где получил диплом», «училась в Институте стали. После окончания переехала»: what it was left with stands behind the school. */
const SCHOOL_LEFT_BEHIND =
  /(?<!\p{L})(?:(?:поступил[аи]?|вступи(?:в|ла))\s+(?:в|во|на|до|у)\s+([^.;\n]{3,100}?),?\s+(?:где|и|который|де|та|і)\s+(?:успешно\s+|успішно\s+)?(?:получил[аи]?\s+(?:диплом|степень|высшее)|(?:за|о)кончил[аи]?|отримав\s+диплом|отримала\s+диплом|закінчи(?:в|ла))|(?:учил(?:ся|ась)|навча(?:вся|лася|лась))\s+([^.;\n]{3,120})\.\s+(?:После|Після)\s+(?:его\s+|её\s+|ее\s+)?(?:окончания|закінчення))/iu;

function schoolLeftBehind(text: string): SchoolInWords | null {
  const found = SCHOOL_LEFT_BEHIND.exec(text);
  const named = found?.[1] ?? found?.[2] ?? '';
  const level = found && levelOfInstitution(named, '');
  if (!found || !level || level === 'secondary') return null;
  const start = found.index + found[0].indexOf(named);
  return { level, evidence: { field: 'about', start, end: start + named.length, text: named } };
}

/** «Образование: КубГУ, туризм, 2019», «окончил ОмГТУ»: only the name of the school says what it is. */
function schoolInWords(text: string): SchoolInWords | null {
  const found = SCHOOL_IN_WORDS.exec(text);
  const named = highestOf(found?.[1] ?? '');
  const school = found && levelOfInstitution(named, '');
  if (!found || !school) return null;
  // «Высшее (неоконченное), КубГУ»
  const level = school === 'higher' && saysNotOver(named) ? 'unfinished-higher' : school;
  const start = found.index + found[0].indexOf(named);
  return { level, evidence: { field: 'about', start, end: start + named.length, text: named } };
}

const YEARS_AT_UNIVERSITY =
  /(?<!\p{L})(?:(?:о|за)кончил[аи]?|закінчи(?:в|ла))\s+(?:(?:только|лише|лишь)\s+)?(?:два|две|три|четыре|чотири|[2-5])\s+курс[аиы]?\s+(?:в|на|у)?\s*[^.,;\n]{0,60}?(?:институт|университет|академи|інститут|університет|академі|вуз)\p{L}*/iu;

function yearsAtUniversity(text: string): SchoolInWords | null {
  const found = YEARS_AT_UNIVERSITY.exec(text);
  const evidence = found && { field: 'about', start: found.index, end: found.index + found[0].length, text: found[0] };
  return evidence && { level: 'unfinished-higher', evidence };
}

/** «Закончила КФУ (юрфак), до этого строительный колледж»: of two schools that a sentence names the higher one, as it stands there. */
function highestOf(schools: string): string {
  const parts = schools.split(
    /,\s+(?=(?:а\s+)?(?:до\s+(?:этого|того|цього)|потом|затем|ранее|раньше|потім|before\s+that)(?!\p{L}))/iu,
  );
  const levels = parts.map((part) => rank(levelOfInstitution(part, '')));
  const best = Math.max(...levels);
  return parts.length < 2 || best === 0 ? schools : (parts[levels.indexOf(best)] ?? schools);
}

const OF_FAMILY =
  /(?<!\p{L})(?:муж|жена|супруга?|сын|дочь|мать|мама|отец|папа|брат|сестра|дети|родители|чоловік|дружина|син|донька|батьки|husband|wife|son|daughter|mother|father|parents)\s+(?:(?:с|із|з|имеет|имеют|получил[аи]?|має|with|has|have)\s+)?$/iu;
const FAMILY_REACH_CHARACTERS = 30;

function isOfFamily(text: string, { start }: Evidence): boolean {
  return OF_FAMILY.test(text.slice(Math.max(0, start - FAMILY_REACH_CHARACTERS), start));
}

/** «Учусь в КФУ, 2 курс», «училась в университете, не закончила». */
function studiesInWords(text: string): SchoolInWords | null {
  const found = unfinishedStudies(text, (sentence) => levelOfInstitution(sentence, '') === 'higher');
  if (found === null) return null;
  const { start, words } = found;
  return {
    level: OF_GRADUATES.test(words) ? 'higher' : 'unfinished-higher',
    evidence: { field: 'about', start, end: start + words.length, text: words },
  };
}

const SENTENCE = /[^\n;.]+(?:(?:\.(?!\s|$)|(?<=\sим)\.)[^\n;.]*)*/gu;
const YEAR_LEFT = /(?<!\d)(?:19[5-9]\d|20\d\d)(?!\d)/gu;
const YEAR_ANYWHERE = /19[5-9]\d|20\d\d/;
/** Who worked at a school, sends a child there or is about to enter it did not leave it. */
const OTHERWISE_AT_SCHOOL =
  /работ|трудил|преподав|препода|лаборант|сотрудни|практик|стажиров|поступ|планир|сын|доч|ребен|продав|клиент|заказчик|прац[юе]|викладач|вступ|worked|working|teach|taught|lectur|intern|client|sold|жұмыс|істе|оқытушы|мұғалім/iu;

/** «Омский техникум связи, 1998»: a sentence that names a school and the year of leaving it, and nothing that was done there. */
function schoolWithYear(text: string, today: string): SchoolInWords | null {
  if (!YEAR_ANYWHERE.test(text)) return null;
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    if (sentence.length > LINE_CHARACTERS_MAX || OTHERWISE_AT_SCHOOL.test(sentence) || tellsOfStudies(sentence))
      continue;
    const years = (sentence.match(YEAR_LEFT) ?? []).map(Number);
    const level = years.length === 0 ? null : levelOfInstitution(sentence, '');
    if (level === null || level === 'secondary') continue;
    const named = sentence.trim();
    const start = index + sentence.indexOf(named);
    const ahead = isAhead(Math.max(...years), today);
    return {
      level: !ahead ? level : level === 'higher' ? 'unfinished-higher' : 'secondary',
      evidence: { field: 'about', start, end: start + named.length, text: named },
    };
  }
  return null;
}

/** Longer lines tell of more than a school. */
const LINE_CHARACTERS_MAX = 160;

/** «Образование: высшее, ОмГУ, экономический факультет, 2018»: what follows the level in its sentence. */
function restOfLine(text: string, { start, end }: Evidence): string {
  const rest = /^(?:[^.;\n]|\.(?!\s))*/u.exec(text.slice(end, end + LINE_CHARACTERS_MAX))?.[0] ?? '';
  return text.slice(start, end) + rest;
}
