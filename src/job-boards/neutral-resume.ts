import { currencyOfCode } from '../kernel/money.js';
import type { Currency } from '../kernel/money.js';
import { readPeriod } from '../kernel/pay-in-cell.js';
import type { WrittenPay } from '../kernel/written-pay.js';
import { findPay, perMonth } from '../kernel/written-pay.js';
import type { Resume, ResumeEducation, ResumeExperience } from './domain/resume.js';
import { cutProblem } from './domain/resume-problem.js';
import { educationLevelOf, languageLevelOf } from './domain/resume-words.js';
import type { Reading } from './read-tolerantly.js';

type Fields = Readonly<Record<string, unknown>>;

/** What a thing must have one of to be taken for a résumé. */
export const NEUTRAL_FIELDS: readonly string[] = [
  ...['id', 'title', 'city', 'about', 'skills', 'experience', 'education', 'languages', 'licence', 'car', 'relocation'],
  ...['businessTrips', 'rightToWork', 'salary', 'updatedAt'],
];
/** What a person is called by, lives in and tells: a number there is a mistake of the program that wrote it, not a text of one word. */
const NAMED_TEXTS = ['title', 'city', 'about'] as const;
/** Entries of one list; more is a fault or a joke. */
const MOST_ENTRIES = 200;
const YES = /^(?:true|yes|y|да|так|иә|ия|есть|є|бар|\+|1)$/iu;
const NO = /^(?:false|no|n|нет|немає|ні|жоқ|-|0)$/iu;
/** «Готов к редким командировкам», «есть, Лада Гранта», "not ready": what a form with a line instead of a box is filled in with. */
const YES_IN_WORDS =
  /^(?:да|так|иә|yes|есть|є|бар|готов\p{L}*|возмож(?:ен|на|но|ны)|можлив\p{L}*|соглас(?:ен|на)|имеется|ready|willing|possible|дайын\p{L}*)(?!\p{L})/iu;
const NO_IN_WORDS =
  /^(?:нет|не|ні|немає|жоқ|no|not|без|невозмож\p{L}*|неможлив\p{L}*|отсутству\p{L}*|відсутн\p{L}*)(?!\p{L})|(?<!\p{L})емес/iu;
/** «Не против переезда», «без проблем», "not a problem": it begins as a no does. */
const NOTHING_AGAINST =
  /^(?:не|ні|not|no|без|нет|немає)\s+(?:против|проти|возража|заперечу|проблем|исключ|виключ|(?:an?\s+)?problem|against|opposed)/iu;
/** Longer answers say more than yes or no. */
const ANSWER_CHARACTERS_MAX = 60;
/** Several schools or languages in one line: a comma parts these only where it stands outside brackets, and not before what is said of the one before it. */
const BETWEEN_SCHOOLS = /[;\n]/u;
const BETWEEN_LANGUAGES =
  /[;\n]|,(?!\s*(?:чита|пиш|говор|поним|перевож|розум|разгов|розмов|базов|свобод|вільн|со словар|зі словник|read|writ|speak|spoken|fluent|basic)|[^()]{0,80}\))/iu;
/** «МГУ; экономический факультет; 2027»: the year has a field of its own, so these are fields of one school. */
const A_YEAR_ALONE = /(?:^|[;\n])[^\p{L}\d;\n]{0,8}(?:19|20)\d\d\s?(?:г(?:од)?\.?)?\s{0,4}(?:[;\n]|$)/u;

/**
 * Reads a neutral résumé that somebody else's program wrote, giving up as little as possible: a field of another type than documented is
 * understood where it can be (one text for a list, «Высшее» for a level, "60 000 руб." for a pay), else left out and reported.
 * A number or a yes for the title, the city or the person's own words is refused with the whole: nothing else of such a document is to be trusted.
 *
 * Texts are taken as they are, so that spans of facts point into the document that was sent.
 */
export function readNeutralResume(raw: unknown): Reading<Resume> & { readonly payWithoutCurrency?: true } {
  if (!isFields(raw)) return { ok: false, why: 'It is not an object with the fields of a résumé.' };
  if (!NEUTRAL_FIELDS.some((name) => raw[name] !== undefined && raw[name] !== null))
    return { ok: false, why: `It has none of the fields of a résumé: ${NEUTRAL_FIELDS.join(', ')}.` };
  const wrong = NAMED_TEXTS.filter((name) => typeof raw[name] === 'number' || typeof raw[name] === 'boolean');
  if (wrong.length > 0) return { ok: false, why: wrong.map((name) => wrongType(name, raw[name])).join(' ') };
  const reader = new FieldReader();
  const value: Resume = {
    id: reader.text(raw.id, 'id') ?? '',
    title: reader.text(raw.title, 'title'),
    city: reader.text(raw.city, 'city'),
    about: reader.text(raw.about, 'about'),
    skills: reader.texts(raw.skills, 'skills', /[,;\n]/u),
    experience: reader
      .list(raw.experience, 'experience')
      .flatMap((job, i) => experienceOf(reader, job, `experience[${i}]`)),
    education: reader
      .list(isOneSchool(raw.education) ? raw.education : partsOf(raw.education, BETWEEN_SCHOOLS), 'education')
      .flatMap((school, i) => educationOf(reader, school, `education[${i}]`)),
    languages: reader
      .list(partsOf(raw.languages, BETWEEN_LANGUAGES), 'languages')
      .flatMap((one, i) => languageOf(reader, one, `languages[${i}]`)),
    licence: reader.texts(raw.licence, 'licence', /[,;\s]+/u),
    car: reader.flag(raw.car, 'car'),
    relocation: reader.flag(raw.relocation, 'relocation'),
    businessTrips: reader.flag(raw.businessTrips, 'businessTrips'),
    rightToWork: reader.texts(raw.rightToWork, 'rightToWork', /[,;]/u),
    salary: salaryOf(reader, raw.salary),
    updatedAt: reader.text(raw.updatedAt, 'updatedAt'),
  };
  const isBare = value.salary !== null && saysNoCurrency(raw.salary);
  return { ok: true, value, problems: reader.problems, ...(isBare && { payWithoutCurrency: true as const }) };
}

function wrongType(field: string, value: unknown): string {
  return `The field ${field} is a ${typeof value}; write it as a text, or leave it out.`;
}

function isOneSchool(raw: unknown): boolean {
  return typeof raw === 'string' && A_YEAR_ALONE.test(raw);
}

/** One text that names several things is a list of them. */
function partsOf(raw: unknown, between: RegExp): unknown {
  if (typeof raw !== 'string' || !between.test(raw)) return raw;
  return raw
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isFields(raw: unknown): raw is Fields {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** Takes single fields and notes what could not be read: place and expectation, never the content. */
class FieldReader {
  readonly problems: string[] = [];

  text(raw: unknown, field: string): string | null {
    if (raw === null || raw === undefined || raw === '') return null;
    if (typeof raw === 'string') return raw;
    if (typeof raw === 'number') return String(raw);
    if (Array.isArray(raw) && raw.every((part) => typeof part === 'string')) return raw.join('\n') || null;
    // `{id, name}` is how boards write what comes from a dictionary.
    const name = isFields(raw) ? (raw.name ?? raw.title ?? raw.text) : null;
    if (typeof name === 'string') return name || null;
    return this.refuse(field, 'is no text');
  }

  /** Entries of a list; a single thing is a list of one. */
  list(raw: unknown, field: string): readonly unknown[] {
    if (raw === null || raw === undefined || raw === '') return [];
    const entries: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
    const kept = { most: MOST_ENTRIES, unit: 'entries' } as const;
    if (entries.length > kept.most) this.problems.push(cutProblem(field, kept, entries.length));
    return entries.slice(0, MOST_ENTRIES);
  }

  texts(raw: unknown, field: string, separator: RegExp): string[] {
    if (typeof raw === 'string')
      return this.list(
        raw.split(separator).map((part) => part.trim()),
        field,
      ).filter((part) => part !== '') as string[];
    return this.list(raw, field).flatMap((entry, i) => this.text(entry, `${field}[${i}]`) ?? []);
  }

  flag(raw: unknown, field: string): boolean | null {
    if (raw === null || raw === undefined || raw === '') return null;
    if (typeof raw === 'boolean') return raw;
    const word = String(typeof raw === 'string' || typeof raw === 'number' ? raw : '').trim();
    if (YES.test(word)) return true;
    if (NO.test(word)) return false;
    if (word.length <= ANSWER_CHARACTERS_MAX) {
      if (NOTHING_AGAINST.test(word)) return true;
      if (NO_IN_WORDS.test(word)) return false;
      if (YES_IN_WORDS.test(word)) return true;
    }
    return this.refuse(field, 'is neither yes nor no');
  }

  number(raw: unknown, field: string): number | null {
    if (raw === null || raw === undefined || raw === '') return null;
    const value = typeof raw === 'string' ? Number(raw.replaceAll(/[\s\u00a0\u202f]/gu, '').replace(',', '.')) : raw;
    return typeof value === 'number' && Number.isFinite(value) ? value : this.refuse(field, 'is no number');
  }

  refuse(field: string, why: string): null {
    this.problems.push(`${field}: ${why}`);
    return null;
  }
}

function experienceOf(reader: FieldReader, raw: unknown, field: string): ResumeExperience[] {
  if (typeof raw === 'string') {
    // «Много» is kept with what the person says, yet is no job that could be counted.
    if (!/\S\s+\S/u.test(raw)) reader.refuse(field, 'names no job');
    return [{ start: null, end: null, company: null, position: null, description: raw, city: null }];
  }
  if (!isFields(raw)) return entryRefused(reader, raw, field);
  return [
    {
      start: reader.text(raw.start, `${field}.start`),
      end: reader.text(raw.end, `${field}.end`),
      company: reader.text(raw.company, `${field}.company`),
      position: reader.text(raw.position, `${field}.position`),
      description: reader.text(raw.description, `${field}.description`),
      city: reader.text(raw.city, `${field}.city`),
    },
  ];
}

function educationOf(reader: FieldReader, raw: unknown, field: string): ResumeEducation[] {
  if (typeof raw === 'string')
    return [{ level: educationLevelOf(raw), institution: raw, speciality: null, year: yearIn(raw) }];
  if (!isFields(raw)) return entryRefused(reader, raw, field);
  const words = reader.text(raw.level, `${field}.level`);
  const level = words === null ? null : educationLevelOf(words);
  if (words !== null && level === null) reader.refuse(`${field}.level`, 'is no level of education');
  const year = typeof raw.year === 'string' ? yearIn(raw.year) : reader.number(raw.year, `${field}.year`);
  return [
    {
      level,
      institution: reader.text(raw.institution, `${field}.institution`),
      speciality: reader.text(raw.speciality, `${field}.speciality`),
      year: year !== null && Number.isInteger(year) ? year : null,
    },
  ];
}

/** The last year that a line names: the year of leaving the school. */
function yearIn(line: string): number | null {
  const years = line.slice(0, 1_000).match(/(?<!\d)(?:19[4-9]\d|20\d\d)(?!\d)/gu);
  return years === null ? null : Number(years.at(-1));
}

function languageOf(reader: FieldReader, raw: unknown, field: string): Resume['languages'] {
  if (typeof raw === 'string') return raw.trim() === '' ? [] : [{ name: raw, level: languageLevelOf(raw) }];
  if (!isFields(raw)) return entryRefused(reader, raw, field);
  const name = reader.text(raw.name, `${field}.name`);
  if (name === null) return entryRefused(reader, raw, field);
  const words = reader.text(raw.level, `${field}.level`);
  const level = languageLevelOf(words ?? name);
  if (words !== null && level === null) reader.refuse(`${field}.level`, 'is no level of a language');
  return [{ name, level }];
}

function salaryOf(reader: FieldReader, raw: unknown): Resume['salary'] {
  if (raw === null || raw === undefined || raw === '') return null;
  if (typeof raw === 'number') return raw > 0 ? { amount: raw, currency: 'RUR', gross: null } : null;
  if (typeof raw === 'string') return salaryOfWords(reader, raw);
  if (!isFields(raw)) return reader.refuse('salary', 'is no pay');
  const written = amountIn(reader, raw);
  if (written === null) return null;
  const { amount } = written;
  if (!(amount > 0)) return reader.refuse('salary.amount', 'is not above zero');
  const money = reader.text(raw.currency, 'salary.currency');
  const currency = money === null ? (written.currency ?? 'RUR') : currencyNamed(money);
  if (currency === null) return reader.refuse('salary.currency', 'is unknown');
  const words = reader.text(raw.period ?? raw.per ?? raw.unit, 'salary.period');
  const per = words === null ? (written.per ?? 'month') : readPeriod(words);
  // Of a pay for a whole project, say, nobody knows what it comes to a month.
  if (per === null) return reader.refuse('salary.period', 'is no time that pay is for');
  const gross = reader.flag(raw.gross, 'salary.gross') ?? written.gross;
  return { amount: Math.round(perMonth(amount, per)), currency, gross };
}

/** «90 000», or a figure beside which no field and no word names a currency: roubles, unless the reader knows where the person lives. */
function saysNoCurrency(raw: unknown): boolean {
  if (typeof raw === 'string') return findPay(raw.slice(0, 200))[0]?.currency === null;
  if (!isFields(raw)) return true;
  if (raw.currency !== undefined && raw.currency !== null && raw.currency !== '') return false;
  return ['amount', ...ENDS_OF_PAY].every((end) => {
    const given = raw[end];
    return typeof given !== 'string' || (findPay(given)[0]?.currency ?? null) === null;
  });
}

/** Ways of calling the lower end of a pay, and the upper one, which counts where there is no lower. */
const ENDS_OF_PAY = ['from', 'min', 'minimum', 'to', 'max', 'maximum'] as const;

/** The figure of a pay, with what its words say besides: «1 500 $». */
function amountIn(reader: FieldReader, raw: Fields): Pick<WrittenPay, 'amount' | 'currency' | 'per' | 'gross'> | null {
  const isStated = (value: unknown) => value !== undefined && value !== null && value !== '' && value !== 0;
  const name = isStated(raw.amount) ? 'amount' : (ENDS_OF_PAY.find((end) => isStated(raw[end])) ?? 'amount');
  const given = raw[name];
  if (typeof given === 'string')
    return given.trim() === '' ? null : (findPay(given)[0] ?? reader.refuse(`salary.${name}`, 'is no number'));
  if (given === undefined && Object.keys(raw).some((key) => isStated(raw[key])))
    return reader.refuse('salary', 'says no amount');
  const amount = reader.number(given, `salary.${name}`);
  return amount === null ? null : { amount, currency: null, per: null, gross: null };
}

function currencyNamed(words: string): Currency | null {
  return currencyOfCode(words.trim()) ?? findPay(`1 ${words}`)[0]?.currency ?? null;
}

function salaryOfWords(reader: FieldReader, words: string): Resume['salary'] {
  const [pay] = findPay(words.slice(0, 200));
  if (!pay || !(pay.amount > 0)) return reader.refuse('salary', 'is no pay');
  const { amount, currency, per, gross } = pay;
  return { amount: Math.round(perMonth(amount, per ?? 'month')), currency: currency ?? 'RUR', gross };
}

function entryRefused(reader: FieldReader, raw: unknown, field: string): [] {
  if (raw !== null && raw !== undefined) reader.refuse(field, 'is no entry of this list');
  return [];
}
