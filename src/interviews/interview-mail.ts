import { onlyPutUp } from '../candidates/index.js';
import { dayIn } from '../kernel/calendar-date.js';
import { addressedName, nameInText, phoneHref } from '../platform/views/index.js';
import type { Formatter } from '../platform/views/index.js';
import type { BookingContext } from './booking-reader.service.js';
import { cityClock } from './city-clock.js';
import type { ReadTime } from './city-clock.js';
import { fullAddress } from './domain/full-address.js';

/** What the mails about an interview show: words only, in one language and the zone of the city. */
export interface InterviewMail {
  /** BCP 47 tag of the mail's text. */
  readonly language: string;
  /** First name; null when the résumé hides it. */
  readonly firstName: string | null;
  readonly vacancyTitle: string;
  /** The employer, as the head of the mail. */
  readonly companyName: string;
  /** They did not respond to this vacancy, but were put up for it by us. */
  readonly isPutUp: boolean;
  /** The employer within a sentence: «Ромашка». */
  readonly company: string;
  /** "вторник, 24 ноября". */
  readonly date: string;
  /** "10:00". */
  readonly time: string;
  /** Whose clock the time goes by; null where it is the reader's own. */
  readonly clock: string | null;
  /** City and address. */
  readonly place: string;
  /** Other candidates come to the same interview: nobody should be taken by surprise. */
  readonly isGroup: boolean;
  readonly directions: string | null;
  readonly contactPhone: string | null;
  readonly phoneHref: string | null;
  /** It was us who cancelled: time to apologise. */
  readonly cancelledByUs: boolean;
  /** They have not said yes to this time: whom we moved is asked anew. */
  readonly isToConfirm: boolean;
  /** The candidate's page: the one button of the mail. */
  readonly pageUrl: string;
}

/** The facts that the mails are made of. */
export interface InterviewMailFacts extends ReadTime {
  readonly firstName: string | null;
  readonly vacancyTitle: string;
  readonly companyName: string;
  readonly isPutUp: boolean;
  readonly address: string;
  readonly isGroup: boolean;
  readonly directions: string | null;
  readonly contactPhone: string | null;
  readonly cancelledByUs: boolean;
  readonly isToConfirm: boolean;
  readonly pageUrl: string;
}

/** The facts of an interview, with whatever leads to the candidate's page. */
export function mailFactsOf(
  { slot, day, application, candidate, vacancy, companyName }: Omit<BookingContext, 'booking'>,
  answers: Pick<InterviewMailFacts, 'cancelledByUs' | 'isToConfirm' | 'pageUrl'>,
): InterviewMailFacts {
  return {
    firstName: candidate.firstName,
    vacancyTitle: vacancy.title,
    companyName,
    isPutUp: onlyPutUp(application.boards),
    startsAt: slot.startsAt,
    timeZone: day.timeZone,
    citySlug: day.citySlug,
    homeCitySlug: candidate.citySlug,
    address: day.address,
    isGroup: day.format === 'group',
    directions: day.directions,
    contactPhone: day.contactPhone,
    ...answers,
  };
}

/** Puts the facts into words. */
export function interviewMail(facts: InterviewMailFacts, format: Formatter): InterviewMail {
  const { firstName, startsAt, timeZone, citySlug, homeCitySlug, address, ...words } = facts;
  const local = format.inZone(timeZone);
  return {
    ...words,
    firstName: addressedName(firstName, format.language),
    language: format.language,
    company: nameInText(facts.companyName, format.language),
    place: fullAddress(citySlug, address, format.language),
    phoneHref: phoneHref(facts.contactPhone ?? ''),
    date: local.date(dayIn(startsAt, timeZone)),
    time: local.time(startsAt),
    clock: cityClock({ startsAt, timeZone, citySlug, homeCitySlug }, format),
  };
}

// Shows every optional part, and characters that must survive into subject, text and HTML.
const SAMPLE_FACTS: Omit<InterviewMailFacts, 'timeZone' | 'startsAt'> = {
  firstName: 'Ирина',
  vacancyTitle: 'Менеджер по работе с клиентами',
  companyName: 'ООО «Ромашка & Ко»',
  isPutUp: false,
  citySlug: 'moscow',
  homeCitySlug: 'almaty',
  address: 'ул. Лесная, 5, офис 301',
  isGroup: true,
  directions: 'Вход со двора, скажите охране «на собеседование».',
  contactPhone: '+7 495 123-45-67',
  cancelledByUs: true,
  isToConfirm: true,
  pageUrl: 'https://otklik.example/c/sample',
};

/** The sample for preview: an interview two days from now, at this time of the day. */
export function sampleInterviewMail(format: Formatter, companyName = SAMPLE_FACTS.companyName): InterviewMail {
  const startsAt = new Date(format.now.getTime() + 2 * 86_400_000);
  return interviewMail({ ...SAMPLE_FACTS, companyName, startsAt, timeZone: format.zone }, format);
}
