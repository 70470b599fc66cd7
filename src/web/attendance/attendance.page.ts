import type { LogImported, ShowRate, ShowRates } from '../../attendance/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { findCity } from '../../vacancies/index.js';
import { daysHref } from '../days/days.page.js';
import type { DaysChoice } from '../days/days.page.js';
import type { EmptyPage } from '../frame/parts.js';
import { rateBar } from '../frame/rate-bar.js';
import type { RateBar } from '../frame/rate-bar.js';
import { localised } from '../frame/wording.js';

/** How often one group of invited people came. */
export interface RateLine {
  group: string;
  /** The interview days behind it; null where there is no list of such days. */
  daysHref: string | null;
  booked: string;
  came: string;
  rate: string;
  interval: string;
  bar: RateBar;
  /** The line of all groups together. */
  whole: boolean;
}

/** The show history in figures, and the import of a log. */
export interface AttendancePage {
  title: string;
  about: string;
  sections: { heading: string; rows: RateLine[] }[];
  empty: EmptyPage | null;
  mayImport: boolean;
  result: { sentence: string; columns: string; rejected: string[] } | null;
  /** Why a log could not be taken at all, and what to do. */
  fault: string | null;
}

/** Lines that could not be read are named up to here; the rest is counted. */
const MOST_REJECTED_SHOWN = 20;

/** The page. */
export function attendancePage(
  input: {
    readonly rates: ShowRates;
    readonly mayImport: boolean;
    readonly result: LogImported | null;
    readonly fault: string | null;
  },
  f: Formatter,
): AttendancePage {
  const { total, byCity, byVacancy, byBoard, from, to } = input.rates;
  const period = from && to ? f.t('attendance.period', { from: f.fullDate(from), to: f.fullDate(to) }) : '';
  const section = (
    name: string,
    rates: readonly ShowRate[],
    nameOf: (rate: ShowRate) => string,
    choiceOf: (rate: ShowRate) => DaysChoice | null,
  ) => ({
    heading: f.t(`attendance.${name}`),
    rows: rates.map((rate) => rateLine(rate, { group: nameOf(rate), choice: choiceOf(rate), whole: false }, f)),
  });
  const named = (rate: ShowRate): string => rate.name ?? f.t('attendance.unknownGroup');
  return {
    title: f.t('attendance.title'),
    about: total ? [f.t('attendance.about', { count: total.invited }), period].filter(Boolean).join(', ') : '',
    sections: total
      ? [
          {
            heading: f.t('attendance.rates'),
            rows: [rateLine(total, { group: f.t('attendance.whole'), choice: {}, whole: true }, f)],
          },
          section('byCity', byCity, (rate) => cityText(rate, f), cityChoice),
          section('byVacancy', byVacancy, named, ({ name }) => (name === null ? null : { vacancyTitle: name })),
          // A day invites people of both boards.
          section(
            'byBoard',
            byBoard,
            ({ key }) => boardText(key, f),
            () => null,
          ),
        ]
      : [],
    empty: total
      ? null
      : {
          title: f.t('attendance.emptyTitle'),
          advice: f.t(input.mayImport ? 'attendance.emptyAdvice' : 'attendance.emptyAdviceReader'),
          action: null,
          href: null,
        },
    mayImport: input.mayImport,
    result: input.result && importResult(input.result, f),
    fault: input.fault,
  };
}

function rateLine(
  rate: ShowRate,
  { group, choice, whole }: { group: string; choice: DaysChoice | null; whole: boolean },
  f: Formatter,
): RateLine {
  return {
    group,
    daysHref: choice && daysHref(choice),
    booked: f.number(rate.invited),
    came: f.number(rate.came),
    rate: f.percent(rate.rate),
    interval: f.percentRange(rate.low, rate.high),
    bar: rateBar(rate),
    whole,
  };
}

function cityText({ key, name }: ShowRate, f: Formatter): string {
  const city = findCity(name ?? key);
  return city ? localised(city.names, f) : (name ?? f.t('attendance.unknownGroup'));
}

function cityChoice({ key, name }: ShowRate): DaysChoice | null {
  const city = findCity(name ?? key);
  return city && { citySlug: city.slug };
}

function boardText(key: string | null, f: Formatter): string {
  return key === 'headhunter' || key === 'superjob' ? f.t(`boards.${key}`) : (key ?? f.t('attendance.unknownGroup'));
}

function importResult(
  { imported, alreadyThere, rejected, columns }: LogImported,
  f: Formatter,
): AttendancePage['result'] {
  const more = rejected.length - MOST_REJECTED_SHOWN;
  return {
    sentence: f.t('attendance.resultSentence', {
      imported: f.number(imported),
      already: f.number(alreadyThere),
      rejected: f.number(rejected.length),
    }),
    columns: columnsSentence(columns, f),
    rejected: [
      ...rejected
        .slice(0, MOST_REJECTED_SHOWN)
        .map(({ line, why, value }) =>
          f.t('attendance.rejectedLine', { line, why: f.t(`attendance.why.${why}`, { value }) }),
        ),
      ...(more > 0 ? [f.t('attendance.rejectedMore', { count: f.number(more) })] : []),
    ],
  };
}

/** Which column of the file was taken for what, so that a wrong guess is seen at once. */
function columnsSentence(columns: LogImported['columns'], f: Formatter): string {
  const kinds = ['date', 'outcome', 'city', 'vacancy', 'board', 'format'] as const;
  const taken = kinds.flatMap((kind) => {
    const column = columns[kind];
    return column ? [f.t('attendance.columnTaken', { what: f.t(`attendance.columns.${kind}`), column })] : [];
  });
  return f.t('attendance.columnsSentence', { taken: taken.join(', ') });
}
