import { isClosing, STAGES } from '../../candidates/index.js';
import type { Stage } from '../../candidates/index.js';
import type { JobOfferPreview, StandingOffer } from '../../interviews/index.js';
import { LONGEST_TERMS_CHARACTERS } from '../../interviews/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import { fateText, offerAgainHref } from '../failed-mails/failed-mails.page.js';
import type { Letter } from './letter.js';

/** A job offered in writing: read before it is sent. */
export interface JobOfferPage {
  title: string;
  about: string;
  backHref: string;
  /** Null where nothing can be written. */
  form: { action: string; terms: string; longest: number; fault: string | null; yes: string } | null;
  letter: Letter | null;
  /** Why nothing is written. */
  lack: string | null;
  /** The offer that stands. */
  standing: {
    about: string;
    state: string;
    when: MomentText;
    terms: string | null;
    failed: FailedLetter | null;
  } | null;
}

/** A letter that did not leave: what is known of it, and the button that sends it again. */
interface FailedLetter {
  fate: string;
  sendHref: string;
  back: string;
}

/** What the page is made from. */
export interface JobOfferInput {
  readonly person: {
    readonly id: string;
    readonly fullName: string;
    readonly stage: Stage;
    readonly erasedAt: Date | null;
  };
  readonly mayOffer: boolean;
  readonly standing: StandingOffer | null;
  /** Null where nobody can write to the person. */
  readonly preview: JobOfferPreview | null;
  readonly terms: string;
  readonly fault: string | null;
}

/** The page. */
export function jobOfferPage(input: JobOfferInput, f: Formatter): JobOfferPage {
  const { person, mayOffer, standing, preview, terms, fault } = input;
  const own = `/applications/${person.id}`;
  const head = { title: f.t('jobOffer.title'), about: person.fullName || f.t('responses.nameless'), backHref: own };
  const nothing = { form: null, letter: null, lack: null, standing: null };
  if (standing) return { ...head, ...nothing, standing: standingPart(standing, `${own}/job-offer`, f) };
  if (person.erasedAt !== null) return { ...head, ...nothing, lack: f.t('errors.candidates.erased') };
  if (!mayOffer)
    return { ...head, ...nothing, lack: f.t(hasAccepted(person.stage) ? 'jobOffer.over' : 'jobOffer.notNow') };
  if (preview === null && fault === null) return { ...head, ...nothing, lack: f.t('jobOffer.nowhere') };
  const yes = f.t(person.stage === 'offered' ? 'jobOffer.send' : 'jobOffer.offer');
  const form = { action: `${own}/job-offer`, terms, longest: LONGEST_TERMS_CHARACTERS, fault, yes };
  return { ...head, ...nothing, form, letter: preview && letterOf(preview, f) };
}

function hasAccepted(stage: Stage): boolean {
  return !isClosing(stage) && STAGES.indexOf(stage) >= STAGES.indexOf('accepted');
}

function letterOf({ channel, subject, text }: JobOfferPreview, f: Formatter): Letter {
  const heading = f.t(`jobOffer.letter.${channel}`);
  return { heading, subject: channel === 'email' ? subject : null, text, open: true };
}

function standingPart(
  { status, leavesAt, userName, terms, messageId, ...fate }: StandingOffer,
  back: string,
  f: Formatter,
): NonNullable<JobOfferPage['standing']> {
  const about = f.t('jobOffer.by', { name: userName });
  const failed =
    status === 'failed' && messageId !== null
      ? { fate: fateText(fate, f), sendHref: offerAgainHref(messageId), back }
      : null;
  return { about, state: f.t(`jobOffer.state.${status}`), when: f.moment(leavesAt), terms, failed };
}
