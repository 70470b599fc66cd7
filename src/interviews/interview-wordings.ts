import type { MessageWording } from '../messaging/index.js';
import type { InterviewMail } from './interview-mail.js';
import type { OfferMail } from './offer-mail.js';

/** What stands for a value in the mails about an interview. */
const VALUES: MessageWording<InterviewMail>['values'] = {
  name: ({ firstName }) => firstName,
  vacancy: ({ vacancyTitle }) => vacancyTitle,
  company: ({ company }) => company,
  date: ({ date }) => date,
  time: ({ time }) => time,
  place: ({ place }) => place,
};

const USUAL = [{ name: 'usual', changes: {} }] as const;

/** Somebody who did not respond must not be thanked for it. */
export const INVITATION_WORDING: MessageWording<InterviewMail> = {
  area: 'emails.invitation',
  sentences: ['subject', 'lead', 'leadPutUp', 'ask', 'signature'],
  values: VALUES,
  cases: [
    { name: 'usual', changes: { isPutUp: false } },
    { name: 'put-up', changes: { isPutUp: true } },
  ],
};

export const CONFIRMATION_WORDING: MessageWording<InterviewMail> = {
  area: 'emails.confirmation',
  sentences: ['subject', 'lead', 'change', 'signature'],
  values: VALUES,
  cases: USUAL,
};

export const REMINDER_DAY_BEFORE_WORDING: MessageWording<InterviewMail> = {
  area: 'emails.reminderDayBefore',
  sentences: ['subject', 'lead', 'change', 'signature'],
  values: VALUES,
  cases: USUAL,
};

export const REMINDER_HOURS_BEFORE_WORDING: MessageWording<InterviewMail> = {
  area: 'emails.reminderHoursBefore',
  sentences: ['subject', 'lead', 'change', 'signature'],
  values: VALUES,
  cases: USUAL,
};

/** Whom we moved is asked anew; who moved themselves has said yes. */
export const MOVED_WORDING: MessageWording<InterviewMail> = {
  area: 'emails.moved',
  sentences: ['subject', 'leadByUs', 'ask', 'lead', 'signature'],
  values: VALUES,
  cases: [
    { name: 'by-us', changes: { isToConfirm: true } },
    { name: 'by-candidate', changes: { isToConfirm: false } },
  ],
};

/** The one mail about an interview that does not list when it is. */
export const CANCELLED_WORDING: MessageWording<InterviewMail> = {
  area: 'emails.cancelled',
  sentences: ['subject', 'lead', 'sorry', 'leadOwn', 'mindChanged', 'signature'],
  values: VALUES,
  needed: { lead: ['date', 'time'], leadOwn: ['date', 'time'] },
  cases: [
    { name: 'by-us', changes: { cancelledByUs: true } },
    { name: 'by-candidate', changes: { cancelledByUs: false } },
  ],
};

export const SEAT_OFFER_WORDING: MessageWording<OfferMail> = {
  area: 'emails.seatOffer',
  sentences: ['subject', 'lead', 'held', 'signature'],
  values: { ...VALUES, until: ({ until }) => until },
  needed: { held: ['until'] },
  cases: USUAL,
};
