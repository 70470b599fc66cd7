import { nextDecision } from '../../candidates/index.js';
import type { ApplicationDetail, ApplicationRow, Stage } from '../../candidates/index.js';
import { CANCEL_REASONS, DAY_CANCELLED, NEVER_HEARD, SPLIT } from '../../interviews/index.js';
import type { InterviewAhead } from '../../interviews/index.js';
import type { WrittenThrough } from '../../sourcing/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { moveTakenBack } from './own-decision.js';
import { REJECT_REASONS } from './reject-reasons.js';
import { usualMessage } from './rejection.page.js';
import type { UsualMessage } from './rejection.page.js';

/** A decision that would cost the person their interview. */
export interface AskedMove {
  readonly to: Stage;
  readonly reason: string | null;
  /** As the form sent it. */
  readonly message: string | null;
  readonly text: string | null;
  readonly offerNext: string | null;
  /** The page that the decision is made on; null for the person's own. */
  readonly back: string | null;
}

/** What a decision would do to the interview, to be said yes to. */
export interface AskedDecision {
  sentence: string;
  to: Stage;
  reason: string | null;
  message: string | null;
  text: string | null;
  offerNext: string | null;
  back: string | null;
  /** The booking that is meant: another one is asked about anew. */
  cancels: string;
  yes: string;
  noHref: string;
}

/** What may be done with an application now; an address per button, null for a button that is not there. */
export interface PanelActions {
  /** Where decisions are sent to. */
  move: string;
  /** The step that is ordinarily next. */
  step: { to: Stage; label: string } | null;
  /** Where the next step is made when it is none of this page: the plan of a day, the board of the day. */
  onwards: { href: string; label: string } | null;
  /** Where the job is offered in writing, and the offer that was. */
  offerHref: string | null;
  rejectable: boolean;
  /** Where else the person may go, the reasons of one who withdraws, and where they are put up for another vacancy. */
  menu: {
    moves: { to: Stage; label: string }[];
    withdrawReasons: { code: string; label: string }[];
    putUpHref: string;
  };
  undo: string | null;
  /** The move that is taken back. */
  undoes: string;
  asked: AskedDecision | null;
  rejectReasons: { code: string; digit: string; label: string }[];
  rejectHint: string;
  /** That nobody tells the person; null where their board does. */
  untold: string | null;
  /** How the person is usually told of it by their board; null where they are not. */
  message: UsualMessage | null;
}

/** The decision that the key of the next step makes; null where none is next. */
export function stepOf({ stage, erasedAt }: Pick<ApplicationRow, 'stage' | 'erasedAt'>): Stage | null {
  return erasedAt === null ? nextDecision(stage) : null;
}

/** What the buttons of the panel follow from. */
export interface ActionsInput {
  readonly detail: ApplicationDetail;
  /** The last move was a decision of the person who looks. */
  readonly mayUndo: boolean;
  /** The interview that the person is expected at; null = none. */
  readonly interview: InterviewAhead | null;
  /** The decision that was made without knowing what it costs; null = none. */
  readonly asked: AskedMove | null;
  readonly mayPlan: boolean;
  readonly mayReadDays: boolean;
  /** Through which board the person can be told of a rejection; null = through none. */
  readonly rejection: WrittenThrough | null;
  /** False on the person's own page. */
  readonly linksToOwnPage: boolean;
}

/** Reasons for which candidates withdraw by themselves; "another time" is none of them. */
const WITHDRAW_REASONS = CANCEL_REASONS.filter((code) => code !== 'time');

/** The buttons of the panel, by the moves that the stage allows. */
export function panelActions(input: ActionsInput, f: Formatter): PanelActions {
  const { detail, mayUndo, interview, asked } = input;
  const at = `/applications/${detail.id}`;
  const step = stepOf(detail);
  return {
    move: `${at}/move`,
    step: step && { to: step, label: f.t(`panel.steps.${step}`) },
    onwards: onwards(input, f),
    offerHref: step === 'offered' || detail.stage === 'offered' ? `${at}/job-offer` : null,
    rejectable: detail.allowedMoves.includes('rejected'),
    menu: menuOf(input, f),
    undo: mayUndo ? `${at}/undo` : null,
    undoes: moveTakenBack(detail),
    asked: asked && interview && askedDecision(asked, interview, f),
    rejectReasons: REJECT_REASONS.map((code, index) => ({
      code,
      digit: String(index + 1),
      label: f.t(`rejectReasons.${code}`),
    })),
    rejectHint: f.t('panel.rejectHint'),
    untold: input.rejection ? null : f.t('panel.rejectUntold'),
    message: input.rejection && usualMessage(input.rejection, { id: detail.id, back: backOf(input) }, f),
  };
}

/** Whoever decides in the list goes back to it. */
function backOf({ detail, linksToOwnPage }: ActionsInput): string | null {
  return linksToOwnPage ? `/vacancies/${detail.vacancy.id}` : null;
}

function onwards({ detail, interview, mayPlan, mayReadDays }: ActionsInput, f: Formatter): PanelActions['onwards'] {
  const { stage, vacancy } = detail;
  if (interview && mayReadDays) return { href: `/days/${interview.dayId}`, label: f.t('panel.toDay') };
  if (stage !== 'shortlisted' || !mayPlan || vacancy.status !== 'open') return null;
  return { href: `/vacancies/${vacancy.id}/plan`, label: f.t('responses.planDay') };
}

function menuOf(input: ActionsInput, f: Formatter): PanelActions['menu'] {
  const moves = othersOf(input).map((to) => ({ to, label: f.t(`panel.moves.${to}`) }));
  const mayWithdraw = input.detail.allowedMoves.includes('withdrawn');
  const withdrawReasons = WITHDRAW_REASONS.map((code) => ({ code, label: f.t(`bookingDesk.reasons.${code}`) }));
  const putUpHref = `/applications/${input.detail.id}/other-vacancy`;
  return { moves, withdrawReasons: mayWithdraw ? withdrawReasons : [], putUpHref };
}

/** Who is expected at a day is checked in there. */
function othersOf({ detail, interview }: ActionsInput): Stage[] {
  const elsewhere: (Stage | null)[] = ['rejected', 'withdrawn', stepOf(detail)];
  if (interview) elsewhere.push('came');
  return detail.allowedMoves.filter((to) => !elsewhere.includes(to));
}

/** When somebody's interview is, in the city of the interview. */
export function interviewTime({ startsAt, timeZone }: InterviewAhead, f: Formatter): string {
  const local = f.inZone(timeZone);
  return `${local.date(startsAt)}, ${local.time(startsAt)}`;
}

function askedDecision(
  { to, reason, message, text, offerNext, back }: AskedMove,
  interview: InterviewAhead,
  f: Formatter,
): AskedDecision {
  return {
    sentence: f.t('panel.cancelsInterview', { when: interviewTime(interview, f) }),
    to,
    reason,
    message,
    text,
    offerNext,
    back,
    cancels: interview.bookingId,
    yes: f.t(to === 'rejected' || to === 'withdrawn' ? `panel.cancelAnd.${to}` : 'panel.cancelAnd.back'),
    noHref: back ?? `/applications/${interview.applicationId}`,
  };
}

/** A reason that was offered in the reader's language, one in own words as it was written. */
export function reasonWords(reason: string | null, f: Formatter): string | null {
  if (REJECT_REASONS.some((code) => code === reason)) return f.t(`rejectReasons.${reason ?? ''}`);
  if (CANCEL_REASONS.some((code) => code === reason)) return f.t(`bookingDesk.reasons.${reason ?? ''}`);
  if (reason === SPLIT) return f.t('duplicates.splitReason');
  if (reason === NEVER_HEARD) return f.t('cancelDay.neverHeard');
  if (reason === 'no-show') return f.t('bookingDesk.outcomes.no-show');
  return reason === DAY_CANCELLED ? f.t('cancelDay.reason') : reason;
}
