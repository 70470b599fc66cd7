import type { Resume } from '../../job-boards/domain/resume.js';
import { languageLevelOf } from '../../job-boards/domain/resume-words.js';
import { findCity } from '../../vacancies/domain/cities.js';
import { BlankedText, PlacesInText } from './fields-of-text.js';
import type { UnprintedResume } from './fields-of-text.js';
import { frontMatterJob } from './front-matter-job.js';
import { jobsWithoutHeading } from './jobs-without-heading.js';
import { withListedJobs } from './listed-jobs.js';
import { CITY_LABEL } from './printed-headings.table.js';
import { namesPost, printedJobs } from './printed-jobs.js';
import type { Line, PrintedPage, Section, Span } from './printed-lines.js';
import { isPrinted, readPage, trimmed } from './printed-lines.js';
import { printedSchools } from './printed-schools.js';
import { namesSchool } from './read-education.js';
import { isNameOfLanguage, isOfLanguages, namesLanguage } from './read-languages.js';
import { withToldCity } from './told-city.js';
import { withoutMarkup } from './without-markup.js';

/** Longer texts are no résumé. */
const CHARACTERS_MAX = 50_000;
/** Shorter ones have no parts. */
const LINES_MIN = 4;
/** Skills of one person. */
const SKILLS_MAX = 200;
const NAME_CHARACTERS_MAX = 140;
/** Longer lines tell more of a language than how well it is known. */
const LEVEL_CHARACTERS_MAX = 60;
const CURRENCY_BEHIND = /₽|руб|р\.|т\.?\s?р(?!\p{L})|грн|₴|₸|тг|тенге|теңге|\$|€|usd|eur|rub|rur|kzt|uah|byn|byr|бел/iu;
const CURRENCY_BEFORE = /(?:₽|\$|€|₴|₸|usd|eur|rub|rur|uah|kzt|byn|byr)\s*\d/iu;
/** Age and sex stand beside each other there; neither is anybody's business. */
const PERSON_LINE =
  /^(?:мужчина|женщина|пол\s*:|возраст|male|female|gender|age(?!\p{L})|чоловік|жінка|вік|стать|ер(?!\p{L})|әйел|жасы)/iu;
/** Parts that name towns where the person does not live. */
const WITH_OTHER_PLACES: ReadonlySet<Section['part']> = new Set<Section['part']>([
  ...(['experience', 'education', 'courses', 'others'] as const),
]);
const PAY_BEHIND_POST = /(\s*[,—–-]?\s*)(?:(?:от|від|from)\s+)?\d.*$/iu;
/** A line that is about the pay and nothing else. */
const WISHED_PAY =
  /^[^\p{L}]*(?:(?:желаем|ожидаем|бажан|очікуван)\p{L}*\s+)?(?:(?:уровень|рівень)\s+)?(?:зарплат|заработн|заробітн|з[./\\]?п(?!\p{L})|оклад|доход|дохід|жалақы|(?:(?:desired|expected)\s*)?(?:salary|pay(?!\p{L})))/iu;
/** «Зарплата: 95000 до вычета»: the figure says that it is money, without a currency too. */
const PAY_FIGURE = /\d{2}[\s.]?\d{3}/u;
/** What somebody is ready for, drives or asks stands below the schools too, where no heading follows. */
const OF_CONDITIONS =
  /^[\s•*–—-]*(?:(?:не\s+)?(?:готов|рассм|возмож|могу|буду)\p{L}*\s(?:\p{L}+\s){0,2}(?:к\s+)?(?:переезд|командиров|вахт|релокац)\p{L}*|(?:командировк|переезд|вахт|релокац|переезжа|відрядж|переїзд|іссапар|көш)\p{L}*(?:\s|[:—–-])|готов\p{L}*\s+до\s+(?:відрядж|переїзд)\p{L}*|(?:водительск\p{L}*|посвідчення\s+водія|права(?=\s+(?:кат|[A-EАВСЕ](?!\p{L}))))|(?:relocation|willing|ready)\s.{0,30}(?:relocat|travel))/iu;
/** A figure of so many digits and nothing else. */
const BARE_PAY = /^(?:(?:от|від|from)\s+)?(?:\d{2,3}[\s.]\d{3}|\d{5,6})$/iu;
const PAY_IN_HEADING = /зарплат|salary|жалақы|оплат/iu;
/** «Польский: чтение, перевод» is no grade, and it is known all the same. */
const SKILL_IN_LANGUAGE =
  /^(?:(?:чтение|перевод|читаю|понимаю|читання|переклад|читаю|розумію|reading|translation|оқу)(?:\s+\p{L}+)?[,;\s]*)+[.)]?$/iu;
const CONTACT_LINE = /@|^\+?\d[\d\s()-]{8,}|^(?:тел|phone|mobile|телефон|e-?mail|почта|telegram|whatsapp)/iu;

/** True for a text with the headings of a résumé. */
export function isPrintedResume(text: string): boolean {
  return pageOf(withoutMarkup(text)) !== null;
}

/** A text may tell of jobs without any heading above them, or with headings above all the rest. */
function pageOf(text: string): PrintedPage | null {
  const read = text.slice(0, CHARACTERS_MAX);
  const page = readPage(read);
  const work = page.sections.find(({ part }) => part === 'experience');
  if (work) return isPrinted(page) || jobsWithoutHeading(read, work.lines) !== null ? page : null;
  const [head, ...others] = page.sections;
  if (others.length === 0 && head && frontMatterJob(read))
    return { ...page, sections: [{ ...head, part: 'experience' }] };
  const told = head && jobsWithoutHeading(read, head.lines);
  return told ? { ...page, sections: [...told, ...others] } : isPrinted(page) ? page : null;
}

/**
 * Reads the free text part by part where it is a whole résumé as a job site prints it: a file that somebody downloaded there and sent on;
 * or where it names jobs one after the other, as in a cell of a list.
 *
 * Method: lines that are headings cut the text into parts; in each part the order of the lines tells what they are. Every field is a stretch
 * of the text, so that what proves a fact can be shown where it stands.
 * Cost: a few passes over the lines of the text; nothing for a text of less than four lines.
 */
export function unprinted(resume: Resume): UnprintedResume {
  const written = resume.about ?? '';
  const text = withoutMarkup(written);
  const plain = text === written ? resume : { ...resume, about: text };
  const page = text.split('\n', LINES_MIN).length < LINES_MIN ? null : pageOf(text);
  const read = withToldCity(page === null ? withListedJobs(plain) : new Unprinting(plain, text, page).result(), text);
  if (text === written) return read;
  const places = new PlacesInText(written, Infinity);
  return { ...read, inDocument: (found) => places.inDocument(read.inDocument(found)) };
}

class Unprinting {
  private readonly blanks: Span[] = [];
  private readonly places: PlacesInText;
  private readonly read: BlankedText;
  /** Ends of lines that a site breaks a pay at: «85 000 ⏎ ₽ на руки». */
  private readonly joins: number[] = [];

  constructor(
    private readonly resume: Resume,
    private readonly text: string,
    private readonly page: PrintedPage,
  ) {
    this.blanks.push(...page.ofPages);
    this.places = new PlacesInText(text, resume.experience.length);
    this.read = new BlankedText(text, page.ofPages);
  }

  result(): UnprintedResume {
    const resume: Resume = {
      ...this.resume,
      title: this.resume.title ?? this.title(),
      city: this.resume.city ?? this.city(),
      experience: [...this.resume.experience, ...this.jobs()],
      education: [...this.resume.education, ...this.schools()],
      skills: [...this.resume.skills, ...this.skills()],
      languages: [...this.resume.languages, ...this.languages()],
    };
    this.leaveOut();
    return {
      resume: { ...resume, about: new BlankedText(this.text, this.blanks, this.joins).whole },
      inDocument: (found) => this.places.inDocument(found),
    };
  }

  private title(): string | null {
    const wished = this.of('wish').flatMap(({ lines }) => lines);
    const [line] =
      wished.length > 0 ? wished : this.of('head').flatMap(({ lines }) => lines.filter(namesPost).slice(0, 1));
    if (line === undefined || line.text.length > NAME_CHARACTERS_MAX) return null;
    const pay = hasPay(line.text) ? PAY_BEHIND_POST.exec(line.text) : null;
    const post = trimmed(this.text, line.start, pay ? line.start + pay.index : line.end);
    if (post === null) return null;
    this.blank(null, [{ start: post.start, end: pay ? line.start + pay.index + (pay[1]?.length ?? 0) : post.end }]);
    return this.field('title', post);
  }

  private city(): string | null {
    const lines = this.page.sections
      .filter(({ part }) => !WITH_OTHER_PLACES.has(part))
      .flatMap((section) => section.lines);
    for (const line of lines) {
      const label = CITY_LABEL.exec(line.text);
      const inner = label && trimmed(line.text, label[0].length, line.text.length);
      if (inner) return this.field('city', { start: line.start + inner.start, end: line.end });
    }
    const named = lines.find(
      ({ text }) => text.length <= NAME_CHARACTERS_MAX && findCity(text.split(',', 1)[0] ?? '') !== null,
    );
    return named ? this.field('city', named) : this.cityBesideName();
  }

  /** «Алексей Громов, инженер, Челябинск»: in the lines over all parts a town may stand anywhere. */
  private cityBesideName(): string | null {
    for (const line of this.of('head').flatMap(({ lines }) => lines)) {
      if (line.text.length > NAME_CHARACTERS_MAX) continue;
      for (const { 0: part, index } of line.text.matchAll(/[^,|•·;]+/gu)) {
        const town = trimmed(this.text, line.start + index, line.start + index + part.length);
        if (town && findCity(town.text) !== null) return this.field('city', town);
      }
    }
    return null;
  }

  private jobs(): Resume['experience'] {
    const first = this.resume.experience.length;
    const jobs: Resume['experience'] = [];
    for (const { heading, lines } of this.of('experience')) {
      const ofPage = this.page.sections.length === 1 ? frontMatterJob(this.read.whole) : null;
      const found = ofPage ? [ofPage] : printedJobs(this.read.whole, lines, this.page.byHeadHunter);
      // How long it was in all is told by the jobs.
      if (found.length > 0) this.blank(heading, lines);
      for (const { start, end, company, position, description } of found) {
        const field = `experience[${first + jobs.length}]`;
        jobs.push({
          ...{ start, end, city: null },
          company: this.field(`${field}.company`, company),
          position: this.field(`${field}.position`, position),
          description: this.field(`${field}.description`, description),
        });
      }
    }
    return jobs;
  }

  private schools(): Resume['education'] {
    const first = this.resume.education.length;
    const sections = this.of('education').map((section) => ({
      ...section,
      // Languages that stand among the schools are read as words.
      lines: section.lines.filter(
        ({ text }) => namesSchool(text) || !(isOfLanguages(text) || isWishedPay(text) || OF_CONDITIONS.test(text)),
      ),
    }));
    const found = sections.flatMap((section) => printedSchools(section));
    // What people say in words of their schools is read as words.
    if (!found.some(({ level, institution }) => level !== null || institution !== null)) return [];
    for (const { lines } of sections)
      this.blank(
        null,
        lines.filter(({ text }) => !(isWishedPay(text) || OF_CONDITIONS.test(text))),
      );
    return found.map(({ level, institution, speciality, year }, place) => ({
      ...{ level, year },
      institution: this.field(`education[${first + place}].institution`, institution),
      speciality: this.field(`education[${first + place}].speciality`, speciality),
    }));
  }

  private skills(): string[] {
    const first = this.resume.skills.length;
    const spans: Span[] = [];
    for (const section of this.of('skills')) {
      // Whoever writes the pay below the skills wishes it no less.
      const lines = section.lines.filter(({ text }) => !isWishedPay(text));
      for (const line of lines)
        for (const part of line.text.matchAll(isOneLanguage(line.text) ? WHOLE_LINE : LISTED_SKILL)) {
          const inner = trimmed(part[0], 0, part[0].length);
          if (inner === null || spans.length >= SKILLS_MAX) continue;
          const start = line.start + part.index + inner.start;
          spans.push({ start, end: start + inner.text.length });
        }
      this.blank(null, lines);
    }
    return spans.map((span, place) => this.field(`skills[${first + place}]`, span) ?? '');
  }

  /** «Английский — B1 — Средний»; a line that tells of several is read as words. */
  private languages(): Resume['languages'] {
    const first = this.resume.languages.length;
    const found: Resume['languages'] = [];
    const add = (line: Line, span: Span, level: Resume['languages'][number]['level']) => {
      this.blank(null, [line]);
      const name = this.field(`languages[${first + found.length}].name`, span) ?? line.text;
      found.push({ name, level });
    };
    for (const { heading, lines } of this.of('languages')) {
      // «## Английский ⏎ B1», "English ⏎ Average": the name stands above the level.
      let above = heading && isNameOfLanguage(heading.text) ? heading : null;
      // «1. Hindi ⏎ 2. English»: a name that no level follows is one of a list.
      const addBare = () => above && above !== heading && add(above, above, null);
      for (const line of lines) {
        const listed = namesListed(line.text);
        if (listed.length > 1) {
          for (const { index, 0: name } of listed)
            add(line, { start: line.start + index, end: line.start + index + name.length }, null);
          continue;
        }
        const [, name = '', level = ''] = LANGUAGE_AND_LEVEL.exec(line.text) ?? [];
        const [start, grade] = [line.start + line.text.indexOf(name), languageLevelOf(level)];
        if (isNameOfLanguage(line.text)) {
          addBare();
          above = line;
        } else if (above && levelTold(line.text)) {
          add(line, above, levelTold(line.text));
          above = null;
        } else if (
          name !== '' &&
          grade !== null &&
          isNameOfLanguage(name) &&
          !/[,;]/u.test(level) &&
          !namesLanguage(level)
        )
          add(line, { start, end: start + name.length }, grade);
        else if (isNameOfLanguage(name) && SKILL_IN_LANGUAGE.test(level))
          add(line, { start, end: start + name.length }, null);
      }
      addBare();
    }
    return found;
  }

  /** What would be taken for something else in running text. */
  private leaveOut(): void {
    for (const { part, heading, lines } of this.page.sections) {
      if (part === 'wish') this.leaveOutAllButPay(heading, lines);
      else if (part !== 'experience') this.blank(part === 'courses' ? null : heading, []);
      if (part === 'courses' || part === 'others') this.blank(null, lines);
      if (part === 'head' || part === 'contacts')
        this.blank(
          null,
          lines.filter(({ text }) => PERSON_LINE.test(text) || CONTACT_LINE.test(text)),
        );
    }
  }

  private leaveOutAllButPay(heading: Line | null, lines: readonly Line[]): void {
    // «Желаемая должность и зарплата ⏎ Кассир ⏎ 300 000»: what the figure is stands in the heading.
    const bare =
      heading && PAY_IN_HEADING.test(heading.text) ? lines.find(({ text }) => BARE_PAY.test(text)) : undefined;
    if (heading && bare) this.joins.push(heading.end, bare.start);
    else this.blank(heading, []);
    for (const [place, line] of lines.entries()) {
      const next = lines[place + 1];
      const before = lines[place - 1];
      if (!bare && next && isBrokenPay(line, next)) this.joins.push(line.end, next.start);
      else if (
        line !== bare &&
        !(before && isBrokenPay(before, line)) &&
        !(hasPay(line.text) || isWishedPay(line.text))
      )
        this.blank(null, [line]);
    }
  }

  private of(part: Section['part']): Section[] {
    return this.page.sections.filter((section) => section.part === part);
  }

  private field(name: string, span: Span | null): string | null {
    if (span === null) return null;
    this.places.set(name, span.start);
    return this.read.whole.slice(span.start, span.end);
  }

  private blank(heading: Line | null, lines: readonly Span[]): void {
    if (heading) this.blanks.push(heading);
    this.blanks.push(...lines);
  }
}

const LISTED_SKILL = /[^,;•·|\t]+?(?=[,;•·|\t]|\s{2}|$)/gu;
const WHOLE_LINE = /[^\s•].*/gu;
const LANGUAGE_AND_LEVEL = /^[-•*·\s]*(\p{L}+(?:\s+(?:язык|мова|тілі|language))?)\s*[—–:(,-]\s*(.{2,100})$/iu;

/** «Английский язык, уровень B1» among the skills is one of them. */
function isOneLanguage(text: string): boolean {
  const [, name = '', level = ''] = LANGUAGE_AND_LEVEL.exec(text) ?? [];
  return name !== '' && !/[,;]/u.test(level) && isNameOfLanguage(name) && languageLevelOf(level) !== null;
}

/** "I learned it at school. I have an upper-intermediate level.": of what stands below a language the sentence that is a level. */
function levelTold(text: string): Resume['languages'][number]['level'] {
  const told = text.split(/(?<=\p{L}[.!?])\s+/u);
  return (
    told
      .filter((one) => one.length <= LEVEL_CHARACTERS_MAX && !isOfLanguages(one))
      .map(languageLevelOf)
      .find((level) => level !== null) ?? null
  );
}

/** «Українська, російська, англійська»: a line below such a heading that is names of languages and nothing else. */
function namesListed(text: string): readonly RegExpExecArray[] {
  const names = [...text.matchAll(/[\p{L}’'-]+(?:\s+(?:язык|мова|тілі|language))?/giu)].filter(
    ([name]) => !/^(?:и|та|і|й|and|және)$/iu.test(name),
  );
  return names.length > 1 && !/[\d(:]/u.test(text) && names.every(([name]) => isNameOfLanguage(name)) ? names : [];
}

function isWishedPay(text: string): boolean {
  return WISHED_PAY.test(text) && (hasPay(text) || PAY_FIGURE.test(text));
}

/** A figure with a currency behind it or right before it; from the first figure on, since looking from each of them takes the square. */
function hasPay(text: string): boolean {
  const figure = text.search(/\d/u);
  return figure >= 0 && (CURRENCY_BEHIND.test(text.slice(figure + 1)) || CURRENCY_BEFORE.test(text));
}

function isBrokenPay({ text: amount }: Line, { text: currency }: Line): boolean {
  return (
    /^(?:от\s+|від\s+|from\s+)?\d[\d\s.,]*$/iu.test(amount) && CURRENCY_BEHIND.test(currency) && !/\d/u.test(currency)
  );
}
