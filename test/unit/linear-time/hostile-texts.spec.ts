import { readLogRow } from '../../../src/attendance/domain/attendance-log.js';
import { detectColumns } from '../../../src/attendance/domain/log-columns.js';
import { cellValues } from '../../../src/attendance/domain/log-cells.js';
import { statedIn } from '../../../src/attendance/domain/log-stated.js';
import { readLogTimes } from '../../../src/attendance/domain/log-times.js';
import { readOutcome } from '../../../src/attendance/domain/log-words.js';
import { readWrittenDate } from '../../../src/kernel/written-date.js';
import { withoutContacts } from '../../../src/candidates/domain/masked-contacts.js';
import { languageOfText } from '../../../src/candidates/domain/text-language.js';
import { isDuration } from '../../../src/job-boards/simulator/resumes-file/work-history.js';
import type { Resume } from '../../../src/job-boards/domain/resume.js';
import { divided } from '../../../src/job-texts/domain/clauses.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';
import { tidyWords } from '../../../src/job-texts/domain/tidy-words.js';
import { readWording } from '../../../src/messaging/domain/wording.js';
import { trimEnds } from '../../../src/kernel/trim-ends.js';
import { withoutAddresses } from '../../../src/platform/mail-transport/smtp-session.js';
import { educationLevelOf, languageLevelOf } from '../../../src/job-boards/domain/resume-words.js';
import { findPay } from '../../../src/kernel/written-pay.js';
import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import { jobsByWords } from '../../../src/scoring/domain/jobs-by-words.js';
import { firstDayOf, meansNow } from '../../../src/scoring/domain/partial-dates.js';
import { unprinted } from '../../../src/scoring/domain/printed-resume.js';
import { readEducation } from '../../../src/scoring/domain/read-education.js';
import { readToldJobs } from '../../../src/scoring/domain/read-told-jobs.js';
import { sentenceAround } from '../../../src/scoring/domain/sentence-around.js';
import { whyNeverLearnt } from '../../../src/attendance/domain/log-protected.js';
import { findCity } from '../../../src/vacancies/domain/cities.js';
import { leastProcessorMilliseconds } from '../../support/timing.js';
import { job, resumeWith, school } from '../scoring/resume-builder.js';

const COLUMNS = {
  ...{ date: 'date', outcome: 'outcome', city: 'city', vacancy: 'vacancy', board: 'board', format: 'format' },
  ...{ time: 'city', booked: 'city', lead: null, answer: 'city', questions: ['vacancy'] },
  dayFirst: { '.': true, '-': true, '/': true },
};
const row = (cell: string): Record<string, string> => ({
  ...{ date: '2026-05-04', outcome: 'да', city: cell, vacancy: cell, board: cell, format: cell },
});

/** What stands under one heading of a whole résumé. */
const printed = (heading: string, text: string): Resume =>
  resumeWith({ about: ['Обо мне', 'Люблю людей', 'Гражданство', 'Россия', heading, text].join('\n') });

/** Whatever reads a text that somebody else wrote. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'an outcome of a log': readOutcome,
  'a date of a log': (text) => readWrittenDate(text),
  'a row of a log': (text) => readLogRow(COLUMNS, row(text), '2026-06-01'),
  'a header that nothing is learnt from': whyNeverLearnt,
  'a header of a log': (text) => detectColumns(['date', text], [{ date: '2026-05-04', [text]: 'да' }]),
  'what else a row of a log says': (text) =>
    statedIn(COLUMNS, row(text), { date: '2026-05-04', bookedDayFirst: COLUMNS.dayFirst, tellsRefusals: false }),
  'a cell of a log': (text) => cellValues([text, text], 2, { isCode: false }),
  'a time of a log': (text) => readLogTimes([text, '2026-05-04']),
  'the contacts of a text': withoutContacts,
  'a sentence of a mail': (text) =>
    readWording(text, { language: 'ru', placeholders: ['time'], needed: [], longest: Infinity, isLine: false }),
  'a city': findCity,
  'the language of a text': languageOfText,
  'a school': (text) => readEducation(resumeWith({ education: [school(null, text, text)] }), [], '2026-05-04'),
  'a text of a job': readJobText,
  'the parts of a sentence of a job': divided,
  'what a text of a job demands': (text) => readJobText(`Требования:\n${text}`),
  'the words of a demand': (text) => tidyWords(`а (${text}`),
  'the facts of a résumé': (text) =>
    collectFacts(resumeWith({ about: text, title: text, skills: [text] }), '2026-05-04'),
  'the wishes of a printed résumé': (text) => unprinted(printed('Желаемая должность', text)),
  'the jobs of a printed résumé': (text) => unprinted(printed('Опыт работы', `Январь 2020 — май 2021\n${text}`)),
  'the jobs of a printed résumé with dates behind them': (text) =>
    unprinted(printed('Опыт работы', `Продавец${text}х (03.2019 – 05.2021)`)),
  'the skills of a printed résumé': (text) => unprinted(printed('Ключевые навыки', text)),
  'the head of a printed résumé': (text) =>
    unprinted(resumeWith({ about: [text, 'Обо мне', 'Люблю людей', 'Гражданство', 'Россия'].join('\n') })),
  'the pay of a text': findPay,
  'the jobs of a text': (text) => readToldJobs(text, 'about'),
  'the sentences around some places of a text': (text) =>
    [0, text.length >> 1, text.length].map((place) => sentenceAround(text, { start: place, end: place })),
  'a level of education or of a language': (text) => [educationLevelOf(text), languageLevelOf(text)],
  'a post of a résumé': (text) =>
    jobsByWords('кладовщиком', resumeWith({ experience: [job(null, null, text)] }), [{ index: 0 }]),
  'a date of a job': (text) => [firstDayOf(text), meansNow(text)],
  'an answer of a mail server': withoutAddresses,
  'a duration of a résumé': isDuration,
  'the ends of a text': (text) => trimEnds(text, ' ,;'),
};

/** What patterns stumble over when it is repeated: ends of sentences, blanks, dashes, beginnings of what they look for. */
const UNITS = [
  ...[
    '!',
    '.',
    ' ',
    ',',
    '-',
    '–',
    '_',
    ' -',
    '- ,',
    '\t',
    '1',
    '1 ',
    '1.',
    '?',
    'а',
    'a',
    '<',
    '@',
    '"',
    '\n',
    '(',
    'a.',
  ],
  ...[
    'опыт ',
    'от 1 года, ',
    'категории ',
    'или ',
    'высшее образование ',
    '- знание 1С\n',
    '- file\n\n- ink\n\n',
    '1.1. ',
    '1000 руб ',
    '1000\n₽\n',
  ],
  ...[
    'cancel',
    'отмен',
    'interview',
    'дата ',
    'место',
    'вид',
    'head ',
    'корпоративн',
    'академи',
    'год',
    'г. ',
    '2019 - ',
    '2019-2020 ',
    '100 000',
    '5 тыс ',
    'от 5',
    '&nbsp;',
    '<p>',
    'не ',
    'продаж ',
    'права ',
    'права авто, ',
    'Требования:',
    'Условия: - а ',
    // A letter of Ukrainian and of Kazakh, and after it none of Kazakh alone.
    'вміє',
    'і ',
  ],
];

/** What stands before and after: each alone, and pairs of them. All sixteen pairs would take twice as long and find no more. */
const AROUND: readonly (readonly [string, string])[] = [
  ['', ''],
  ['', 'x'],
  ['', 'да'],
  ['', '!\u0001'],
  ['x', 'x'],
  ['x', '!\u0001'],
  ['да', 'x'],
  ['1', '!\u0001'],
];

/** A unit over and over, with something before and after it. */
interface Shape {
  readonly unit: string;
  readonly before: string;
  readonly after: string;
}

/** The same in each run: what is found is not found by luck. */
const shapesOf = (unit: string): Shape[] => AROUND.map(([before, after]) => ({ unit, before, after }));

type Read = (text: string) => unknown;

/** Milliseconds of the processor for reading a text of this shape and length: the least of several runs. */
function costOf(read: Read, { unit, before, after }: Shape, characters: number, runs: number): number {
  const text = before + unit.repeat(characters / unit.length) + after;
  return leastProcessorMilliseconds(runs, () => read(text));
}

/** Lengths of the first look: what grows with the square and is as much as the rest at 7,500 characters shows at these. */
const LOOK = { short: 1_000, long: 4_000, clearlyMore: 1.35 };

/** Lengths of the careful look. */
const LOOK_AGAIN = { short: 2_500, long: 40_000, runs: 5 };

/** Milliseconds that are too few for a ratio, and of no harm: if they grew with the square, they would be thirty at 40,000 characters. */
const NEXT_TO_NOTHING = 0.3;

/**
 * Shapes of which a text four times as long takes clearly more than four times as long to read, beyond what any text takes. Each is read
 * once and held against the quickest short text of its unit; who is conspicuous is held against its own, of several runs.
 */
function conspicuous(read: Read, unit: string, anyText: number): Shape[] {
  const isMore = (long: number, short: number): boolean =>
    long > NEXT_TO_NOTHING && long - anyText > LOOK.clearlyMore * (LOOK.long / LOOK.short) * (short - anyText);
  const shapes = shapesOf(unit);
  const quickest = Math.min(...shapes.map((shape) => costOf(read, shape, LOOK.short, 1)));
  return shapes.filter((shape) => {
    const long = costOf(read, shape, LOOK.long, 1);
    if (!isMore(long, quickest)) return false;
    const short = costOf(read, shape, LOOK.short, 3);
    return isMore(long, short) && isMore(costOf(read, shape, LOOK.long, 3), short);
  });
}

/**
 * Sixteen times the text: sixteen times the work, not 256. Halfway between them stands clear of what larger arrays and their collection
 * add to linear work.
 */
function isLinear(read: Read, shape: Shape): boolean {
  const short = Math.max(costOf(read, shape, LOOK_AGAIN.short, LOOK_AGAIN.runs), NEXT_TO_NOTHING);
  for (let run = 0; run < LOOK_AGAIN.runs; run += 1)
    if (costOf(read, shape, LOOK_AGAIN.long, 1) < 64 * short) return true;
  return false;
}

describe('texts from outside are read in linear time', () => {
  it.each(Object.keys(READERS))('%s', (name) => {
    const read = READERS[name] ?? (() => undefined);
    // Often enough for the code to be as fast as it gets.
    for (let time = 0; time < 500; time += 1) read('да');
    const anyText = leastProcessorMilliseconds(20, () => read('да'));
    const suspects = UNITS.flatMap((unit) => conspicuous(read, unit, anyText));
    expect(suspects.filter((shape) => !isLinear(read, shape))).toEqual([]);
  });
});
