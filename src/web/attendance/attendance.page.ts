import type { AttendanceLog, LogImported, ShowRate, ShowRates } from '../../attendance/index.js';
import { SHOW_CONFIRMATIONS, SHOW_LEADS } from '../../attendance/index.js';
import type { Page } from '../../platform/paging/index.js';
import { LARGEST_FILE_BYTES } from '../../platform/request-bodies/index.js';
import type { Formatter, IconName } from '../../platform/views/index.js';
import { cityBySlug, findCity } from '../../vacancies/index.js';
import type { City } from '../../vacancies/index.js';
import { daysHref } from '../days/days.page.js';
import type { DaysChoice } from '../days/days.page.js';
import type { EmptyPage } from '../frame/parts.js';
import { rateBar } from '../frame/rate-bar.js';
import type { RateBar } from '../frame/rate-bar.js';
import { localised } from '../frame/wording.js';
import type { Tone } from '../frame/wording.js';
import { boardText } from './board-text.js';
import { importResult } from './import-result.js';
import type { ImportResult } from './import-result.js';
import { logList } from './log-lines.js';
import type { LogList } from './log-lines.js';
import { modelPart } from './model-part.js';
import type { ModelInput, ModelPart } from './model-part.js';
import { remindersPart } from './reminders-part.js';
import type { RemindersPart } from './reminders-part.js';
import type { SentLog } from './sent-log.js';

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
  /** With what is said of groups that are not among the rows; null where all are. */
  sections: { heading: string; rows: RateLine[]; more: string | null }[];
  empty: EmptyPage | null;
  /** That the figures are invented, or that invented ones no longer count; null where nothing was invented. */
  invented: { tone: Tone; icon: IconName; text: string; wayBack: string | null } | null;
  /** Null for those who may not import. */
  form: { fault: string | null; text: string; fileName: string; mostBytes: number } | null;
  result: ImportResult | null;
  logs: LogList;
  model: ModelPart;
  /** Null where there is nothing to see and nothing to decide. */
  reminders: RemindersPart | null;
}

/** A log that was taken, and as what it was sent. */
export interface ImportDone {
  readonly done: LogImported;
  readonly sent: SentLog;
}

/** A log that was refused. */
export interface RefusedLog {
  /** Why it could not be taken at all, and what to do. */
  readonly fault: string;
  readonly text: string;
  readonly fileName: string;
}

/** Formats of our own; a log may have others. */
const FORMATS = ['stream', 'group', 'individual'];

/** A text that was typed comes back to be corrected; a whole file is chosen anew. */
const MOST_TEXT_GIVEN_BACK = 20_000;

/** The page. */
export function attendancePage(
  input: {
    readonly rates: ShowRates;
    readonly model: ModelInput;
    readonly logs: Page<AttendanceLog>;
    readonly mayImport: boolean;
    readonly result: ImportDone | null;
    readonly refused: RefusedLog | null;
    readonly reminders: Parameters<typeof remindersPart>[0];
  },
  f: Formatter,
): AttendancePage {
  const { total, byCity, byVacancy, byBoard, leftOut, from, to } = input.rates;
  const period = from && to ? periodText(from, to, f) : '';
  const section: SectionOf = (name, { rates, left }, nameOf, choiceOf) => ({
    heading: f.t(`attendance.${name}`),
    rows: rates.map((rate) => rateLine(rate, { group: nameOf(rate), choice: choiceOf(rate), whole: false }, f)),
    more: left > 0 ? f.t('attendance.moreGroups', { count: left, more: f.number(left) }) : null,
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
            more: null,
          },
          section('byCity', { rates: byCity, left: leftOut.city }, (rate) => cityText(rate, f), cityChoice),
          section('byVacancy', { rates: byVacancy, left: leftOut.vacancy }, named, ({ name }) =>
            name === null ? null : { vacancyTitle: name },
          ),
          // A day invites people of both boards.
          section(
            'byBoard',
            { rates: byBoard, left: leftOut.board },
            ({ key, name }) => (key === null ? f.t('attendance.unknownGroup') : boardText(key, f, name)),
            () => null,
          ),
          ...knownBefore(input.rates, section, f),
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
    invented: inventedNote(input.rates, f),
    form: input.mayImport ? importForm(input.refused, f) : null,
    result: input.result && importResult(input.result.done, input.result.sent, f),
    logs: logList(input.logs, input.mayImport, f),
    model: modelPart(input.model, f),
    reminders: remindersPart(input.reminders, f),
  };
}

type SectionOf = (
  name: string,
  groups: { readonly rates: readonly ShowRate[]; readonly left: number },
  nameOf: (rate: ShowRate) => string,
  choiceOf: (rate: ShowRate) => DaysChoice | null,
) => AttendancePage['sections'][number];

/** Format, and what was known before the interview: shown as soon as it is known of anybody. */
function knownBefore(rates: ShowRates, section: SectionOf, f: Formatter): AttendancePage['sections'] {
  const { byFormat, byHour, byLead, byConfirmation, leftOut } = rates;
  const worded =
    (area: string, known: readonly string[]) =>
    ({ key }: ShowRate): string => {
      if (key === null) return f.t('attendance.unknownGroup');
      return known.includes(key) ? f.t(`attendance.${area}.${key}`) : key;
    };
  const hour = ({ key }: ShowRate): string => (key === null ? f.t('attendance.unknownGroup') : `${key}:00–${key}:59`);
  const groups = [
    { name: 'byFormat', rates: byFormat, left: leftOut.format, nameOf: worded('formats', FORMATS) },
    { name: 'byHour', rates: byHour, left: leftOut.hour, nameOf: hour },
    { name: 'byLead', rates: byLead, left: leftOut.lead, nameOf: worded('leads', SHOW_LEADS) },
    {
      ...{ name: 'byConfirmation', rates: byConfirmation, left: leftOut.confirmation },
      nameOf: worded('confirmations', SHOW_CONFIRMATIONS),
    },
  ];
  return groups
    .filter((group) => group.rates.some(({ key }) => key !== null))
    .map(({ name, nameOf, ...group }) => section(name, group, nameOf, () => null));
}

function inventedNote({ basis, inventedLeftOut, ownDaysHeld }: ShowRates, f: Formatter): AttendancePage['invented'] {
  if (basis === 'invented')
    return { tone: 'fair', icon: 'circle-alert', text: f.t('attendance.invented'), wayBack: null };
  if (inventedLeftOut === 0) return null;
  const text = f.t('attendance.inventedLeftOut', { count: inventedLeftOut });
  return ownDaysHeld
    ? { tone: 'quiet', icon: 'info', text: `${text} ${f.t('attendance.inventedForGood')}`, wayBack: null }
    : { tone: 'quiet', icon: 'info', text, wayBack: f.t('attendance.inventedWayBack') };
}

function importForm(refused: RefusedLog | null, f: Formatter): AttendancePage['form'] {
  const isShort = refused !== null && refused.text.length <= MOST_TEXT_GIVEN_BACK && isText(refused.text);
  return {
    fault: refused?.fault ?? null,
    text: isShort ? refused.text : '',
    fileName: isShort && refused.fileName !== '' ? refused.fileName : f.t('attendance.pasted'),
    mostBytes: LARGEST_FILE_BYTES,
  };
}

/** A workbook or a picture read as text is of no use in a field. */
function isText(text: string): boolean {
  return !/[\u0000-\u0008\u000e-\u001f]/u.test(text);
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
  const city = cityOf(key, name);
  return city ? localised(city.names, f) : (name ?? f.t('attendance.unknownGroup'));
}

function cityOf(key: string | null, name: string | null): City | null {
  return key === null ? null : (cityBySlug(key) ?? findCity(name));
}

function cityChoice({ key, name }: ShowRate): DaysChoice | null {
  const city = cityOf(key, name);
  return city && { citySlug: city.slug };
}

function periodText(from: string, to: string, f: Formatter): string {
  if (from === to) return f.t('attendance.oneDay', { day: f.fullDate(from) });
  return f.t('attendance.period', { from: f.fullDate(from), to: f.fullDate(to) });
}
