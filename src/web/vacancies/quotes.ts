import type { ApplicationDetail } from '../../candidates/index.js';
import type { Resume } from '../../job-boards/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { sentenceAround } from '../../scoring/index.js';
import type { LevelReason, ScoreDetail, Stretch } from '../../scoring/index.js';
import { EvidenceMarks } from './evidence-marks.js';
import { evidenceWords } from './evidence-words.js';
import { wishRecordOf } from './other-records.js';
import { resumeParts, shownMarks, textAt, workPeriod } from './resume-parts.js';
import type { ResumePart } from './resume-parts.js';

type Evidence = LevelReason['evidence'][number];

/** A sentence or a line of the résumé with the words in it that prove something. */
export interface Quote {
  parts: { text: string; marked: boolean }[];
  /** Where it stands: the job with its period, or the part of the résumé; null where that says nothing. */
  place: string | null;
  /** The marked place in the résumé; null where it shows the fact in other words. */
  href: string | null;
}

/** The résumé as it is shown, and what of it proves something. */
export interface Quoted {
  readonly parts: ResumePart[];
  /** The sentences of these proofs, each once. */
  readonly quotes: (evidence: readonly Evidence[]) => Quote[];
}

/** Characters of a sentence before and behind the words that are shown: two lines of the panel; some people write no full stop at all. */
const AROUND_CHARACTERS = 110;

/**
 * What a score rests on, in the words of the résumé.
 *
 * @param page  address of the page that shows the résumé; empty on that page itself
 */
export function quoted(
  detail: ApplicationDetail,
  score: Pick<ScoreDetail, 'verdicts' | 'levelReasons'> | null,
  page: string,
  f: Formatter,
): Quoted {
  const [resume] = detail.resumes;
  const reasons = score ? [...score.verdicts, ...score.levelReasons] : [];
  const marks = new EvidenceMarks(reasons.flatMap(({ evidence }) => evidence));
  const parts = resume ? resumeParts(resume.content, marks, f) : [];
  const content = resume?.content ?? null;
  const source = { content, marks, page, shown: shownMarks(parts), salary: salaryOf(detail) };
  return { parts, quotes: (evidence) => quotesOf(evidence, source, f) };
}

/** What is wished by the record that counts. */
function salaryOf(detail: ApplicationDetail): Resume['salary'] {
  return (wishRecordOf(detail) ?? detail.resumes[0])?.content.salary ?? null;
}

interface Source {
  readonly content: Resume | null;
  readonly marks: EvidenceMarks;
  readonly page: string;
  readonly shown: ReadonlySet<string>;
  readonly salary: Resume['salary'];
}

/** A sentence with what is marked in it. */
interface MarkedSentence extends Stretch {
  readonly field: string;
  readonly text: string;
  readonly marked: Stretch[];
}

function quotesOf(evidence: readonly Evidence[], source: Source, f: Formatter): Quote[] {
  const { content, salary } = source;
  const quotes: (Quote | MarkedSentence)[] = [];
  const sentences = new Map<string, MarkedSentence>();
  for (const one of evidence) {
    const words = evidenceWords(one, content && { ...content, salary }, f);
    const text = words === null && content ? textAt(content, one.field) : null;
    if (text === null || one.end > text.length) {
      quotes.push({ parts: [{ text: words ?? one.text, marked: true }], place: null, href: null });
      continue;
    }
    const around = sentenceAround(text, one);
    const key = `${one.field} ${String(around.start)}`;
    const known = sentences.get(key);
    if (known) known.marked.push(one);
    else {
      const sentence = { field: one.field, text, ...around, marked: [one] };
      sentences.set(key, sentence);
      quotes.push(sentence);
    }
  }
  const all = quotes.map((one) => ('parts' in one ? one : quoteOf(one, source, f)));
  return eachOnce(all);
}

function quoteOf(sentence: MarkedSentence, { content, marks, page, shown }: Source, f: Formatter): Quote {
  const { field, marked } = sentence;
  const [first] = marked;
  const mark = first ? marks.markOf(field, first) : null;
  return {
    parts: partsOf(sentence),
    place: content && placeOf(content, field, f),
    href: mark !== null && shown.has(mark) ? `${page}#${mark}` : null,
  };
}

/** The sentence cut at its marks; of a very long one what is far from them is left out. */
function partsOf({ text, start, end, marked }: MarkedSentence): Quote['parts'] {
  const spans = joined(marked);
  const [first, last] = [spans[0] ?? { start, end }, spans.at(-1) ?? { start, end }];
  const plain = (words: string): Quote['parts'] => (words === '' ? [] : [{ text: words, marked: false }]);
  const between = spans.flatMap((span, index) => [
    ...plain(index === 0 ? '' : text.slice(spans[index - 1]?.end ?? span.start, span.start)),
    { text: text.slice(span.start, span.end), marked: true },
  ]);
  return [
    ...plain(beginningCut(text.slice(start, first.start))),
    ...between,
    ...plain(endCut(text.slice(last.end, Math.max(end, last.end)))),
  ];
}

function joined(marked: readonly Stretch[]): Stretch[] {
  const spans: Stretch[] = [];
  for (const span of [...marked].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = spans.at(-1);
    if (last && span.start <= last.end) {
      spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else spans.push(span);
  }
  return spans;
}

function beginningCut(text: string): string {
  return text.length > AROUND_CHARACTERS ? `…${text.slice(-AROUND_CHARACTERS).replace(/^\S*\s/, '')}` : text;
}

function endCut(text: string): string {
  return text.length > AROUND_CHARACTERS ? `${text.slice(0, AROUND_CHARACTERS).replace(/\s\S*$/, '')}…` : text;
}

/** Where a field stands, in the reader's words: what makes the line understood without the rest of the résumé. */
function placeOf(content: Resume, field: string, f: Formatter): string | null {
  const [, list = field, index, name] = /^(\w+)\[(\d+)\](?:\.(\w+))?$/.exec(field) ?? [];
  const either = (...words: (string | number | null | undefined)[]): string | null =>
    words.filter(Boolean).join(' · ') || null;
  const job = list === 'experience' ? content.experience[Number(index)] : undefined;
  if (job) {
    if (name === 'description') return either(job.position, job.company);
    // Of experience the time is what counts.
    return either(name === 'company' ? job.position : job.company, workPeriod(job.start, job.end, f));
  }
  const school = list === 'education' ? content.education[Number(index)] : undefined;
  if (school) {
    const level = school.level && f.t(`educationLevels.${school.level}`);
    return either(level, name === 'institution' ? school.speciality : school.institution, school.year);
  }
  const language = list === 'languages' ? content.languages[Number(index)] : undefined;
  if (language) return either(language.level && f.t(`languageLevels.${language.level}`));
  return PLACES.has(list) ? f.t(`panel.${list}`) : null;
}

/** Parts of the résumé that have a name. */
const PLACES: ReadonlySet<string> = new Set(['about', 'skills', 'licence', 'title', 'city']);

/** The same words twice in one place prove no more than once; two jobs of one name are two. */
function eachOnce(quotes: readonly Quote[]): Quote[] {
  const keys = quotes.map(({ parts, place }) => [...parts.map(({ text }) => text.toLowerCase()), place].join('\n'));
  return quotes.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
