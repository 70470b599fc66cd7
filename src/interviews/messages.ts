import { CANCELLED } from './cancelled.message.js';
import { CONFIRMATION } from './confirmation.message.js';
import { INVITATION } from './invitation.message.js';
import { JOB_OFFER } from './job-offer.message.js';
import { MOVED } from './moved.message.js';
import { ON_WAITING_LIST } from './on-waiting-list.message.js';
import { REMINDER_DAY_BEFORE } from './reminder-day-before.message.js';
import { REMINDER_HOURS_BEFORE } from './reminder-hours-before.message.js';
import { SEAT_OFFER } from './seat-offer.message.js';

/** All messages about interviews. */
export const INTERVIEW_MESSAGES = [
  INVITATION,
  CONFIRMATION,
  REMINDER_DAY_BEFORE,
  REMINDER_HOURS_BEFORE,
  MOVED,
  CANCELLED,
  SEAT_OFFER,
] as const;

/** Those in which there is no interview yet, or none any more. */
export const OTHER_MESSAGES = [ON_WAITING_LIST, JOB_OFFER] as const;
