import fc from 'fast-check';
import { readLogRow } from '../../../src/attendance/domain/attendance-log.js';
import { detectColumns } from '../../../src/attendance/domain/log-columns.js';
import { cellValues } from '../../../src/attendance/domain/log-cells.js';
import { statedIn } from '../../../src/attendance/domain/log-stated.js';
import { readLogTimes } from '../../../src/attendance/domain/log-times.js';
import { readOutcome } from '../../../src/attendance/domain/log-words.js';
import { readWrittenDate } from '../../../src/kernel/written-date.js';
import { languageOfText } from '../../../src/candidates/domain/text-language.js';
import { isDuration } from '../../../src/job-boards/simulator/resumes-file/work-history.js';
import type { Resume } from '../../../src/job-boards/domain/resume.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';
import { trimEnds } from '../../../src/kernel/trim-ends.js';
import { withoutAddresses } from '../../../src/platform/mail-transport/smtp-session.js';
import { educationLevelOf, languageLevelOf } from '../../../src/job-boards/domain/resume-words.js';
import { findPay } from '../../../src/kernel/written-pay.js';
import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import { firstDayOf, meansNow } from '../../../src/scoring/domain/partial-dates.js';
import { unprinted } from '../../../src/scoring/domain/printed-resume.js';
import { readEducation } from '../../../src/scoring/domain/read-education.js';
import { readToldJobs } from '../../../src/scoring/domain/read-told-jobs.js';
import { sentenceAround } from '../../../src/scoring/domain/sentence-around.js';
import { whyNeverLearnt } from '../../../src/attendance/domain/log-protected.js';
import { findCity } from '../../../src/vacancies/domain/cities.js';
import { fastestMilliseconds, isEverFaster } from '../../support/timing.js';
import { resumeWith, school } from '../scoring/resume-builder.js';

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
    statedIn(COLUMNS, row(text), { date: '2026-05-04', bookedDayFirst: COLUMNS.dayFirst }),
  'a cell of a log': (text) => cellValues([text, text], 2, { isCode: false }),
  'a time of a log': (text) => readLogTimes([text, '2026-05-04']),
  'a city': findCity,
  'the language of a text': languageOfText,
  'a school': (text) => readEducation(resumeWith({ education: [school(null, text, text)] }), [], '2026-05-04'),
  'a text of a job': readJobText,
  'what a text of a job demands': (text) => readJobText(`Требования:\n${text}`),
  'the facts of a résumé': (text) =>
    collectFacts(resumeWith({ about: text, title: text, skills: [text] }), '2026-05-04'),
  'the wishes of a printed résumé': (text) => unprinted(printed('Желаемая должность', text)),
  'the jobs of a printed résumé': (text) => unprinted(printed('Опыт работы', `Январь 2020 — май 2021\n${text}`)),
  'the skills of a printed résumé': (text) => unprinted(printed('Ключевые навыки', text)),
  'the head of a printed résumé': (text) =>
    unprinted(resumeWith({ about: [text, 'Обо мне', 'Люблю людей', 'Гражданство', 'Россия'].join('\n') })),
  'the pay of a text': findPay,
  'the jobs of a text': (text) => readToldJobs(text, 'about'),
  'the sentences around some places of a text': (text) =>
    [0, text.length >> 1, text.length].map((place) => sentenceAround(text, { start: place, end: place })),
  'a level of education or of a language': (text) => [educationLevelOf(text), languageLevelOf(text)],
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
  ],
];

/** What once took the square of its length: tried every time, whatever is drawn. */
const STUMBLED_OVER: [string, string, string][] = [
  [' ', '1', '!\u0001'],
  ['.', 'да', ''],
  ['права ', '', ''],
  ['права авто, ', '', ''],
];

const RUNS = 5;
const fastest = (work: () => unknown): number => fastestMilliseconds(RUNS, work);

describe('texts from outside are read in linear time', () => {
  // Below this a run is over before the clock has moved, and a ratio says nothing: it is what reading a short text takes.
  const short = (read: (text: string) => unknown): number =>
    fastest(() => Array.from({ length: 200 }, () => read('да')));

  it.each(Object.keys(READERS))('%s', (name) => {
    const read = READERS[name] ?? (() => undefined);
    const floor = short(read);
    fc.assert(
      fc.property(
        fc.constantFrom(...UNITS),
        fc.constantFrom('', 'x', 'да', '1'),
        fc.constantFrom('', 'x', 'да', '!\u0001'),
        (unit, before, after) => {
          const text = (characters: number): string => before + unit.repeat(characters / unit.length) + after;
          // Sixteen times the text: sixteen times the work, not 256. Halfway between them stands clear of what larger
          // arrays and their collection add to linear work; what stood still for a moment is measured again.
          const isLinear = (): boolean => {
            const once = fastest(() => read(text(2_500)));
            return isEverFaster(64 * Math.max(once, floor), RUNS, () => read(text(40_000)));
          };
          expect(isLinear() || isLinear() || isLinear()).toBe(true);
        },
      ),
      { numRuns: 150, examples: STUMBLED_OVER },
    );
  });
});
