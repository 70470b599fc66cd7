import type { PhoneCall, PhoneCalls } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { sendAgainHref } from '../failed-mails/failed-mails.page.js';
import type { EmptyPage } from '../frame/parts.js';
import { dayTitle } from './day-words.js';
import { phoneReasons, phonesPart } from './booking-desk.page.js';
import type { PhonesPart } from './booking-desk.page.js';

/** Somebody to be phoned, with what they have to be told and what they may answer. */
export interface CallLine extends PhonesPart {
  id: string;
  href: string | null;
  name: string;
  time: string;
  news: string;
  noAnswer: string | null;
  /** They know of an interview and answer; null for those who are only told that there is none. */
  answers: { confirmHref: string; cancelHref: string } | null;
  toldHref: string | null;
  /** Sending the mail that did not leave again; null when there is none. */
  sendAgainHref: string | null;
  noAnswerHref: string;
}

/** The work list of the phone. */
export interface PhoneCallsPage {
  title: string;
  /** This page, to come back to. */
  href: string;
  backHref: string;
  dayTitle: string;
  about: string;
  calls: CallLine[];
  reasons: { code: string; label: string }[];
  empty: EmptyPage | null;
}

/** The page. Times are those of the city of the interview. */
export function phoneCallsPage(list: PhoneCalls, mayReadApplications: boolean, reader: Formatter): PhoneCallsPage {
  const { day, calls } = list;
  const f = reader.inZone(day.timeZone);
  return {
    title: calls.length > 0 ? f.t('calls.count', { count: calls.length }) : f.t('calls.title'),
    href: `/days/${day.id}/calls`,
    backHref: `/days/${day.id}`,
    dayTitle: dayTitle(day, f),
    about: list.vacancyTitle,
    calls: calls.map((call) => callLine(call, `/days/${day.id}/calls/${call.bookingId}`, mayReadApplications, f)),
    reasons: phoneReasons(f),
    empty:
      calls.length > 0
        ? null
        : {
            title: f.t('calls.emptyTitle'),
            advice: f.t('calls.emptyAdvice'),
            action: f.t('calls.emptyAction'),
            href: `/days/${day.id}`,
          },
  };
}

function callLine(call: PhoneCall, path: string, mayReadApplications: boolean, f: Formatter): CallLine {
  const { phones, news, noAnswerAt } = call;
  return {
    id: call.bookingId,
    href: mayReadApplications ? `/applications/${call.applicationId}` : null,
    name: call.name || f.t('responses.nameless'),
    time: f.time(call.startsAt),
    news: f.t(`calls.news.${news}`),
    noAnswer: noAnswerAt && f.t('calls.noAnswerAt', { time: f.time(noAnswerAt) }),
    ...phonesPart(phones, f),
    answers: news === 'cancelled' ? null : { confirmHref: `${path}/confirm`, cancelHref: `${path}/cancel` },
    toldHref: news === 'cancelled' ? `${path}/told` : null,
    sendAgainHref: call.failedMailId && sendAgainHref(call.failedMailId),
    noAnswerHref: `${path}/no-answer`,
  };
}
