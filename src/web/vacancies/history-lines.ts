import type { ApplicationDetail } from '../../candidates/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import { doerName, stageWord } from '../frame/wording.js';
import type { StateWord, Tone } from '../frame/wording.js';
import { reasonWords } from './panel-actions.js';

/** One move of an application. */
export interface HistoryLine {
  word: string;
  tone: Tone;
  by: string;
  reason: string | null;
  at: MomentText;
}

type Move = ApplicationDetail['history'][number];

/** What happened to an application, newest first. */
export function historyLines(detail: ApplicationDetail, f: Formatter): HistoryLine[] {
  // Of somebody who was merged each response has begun as a new one: that is one beginning.
  const begun = detail.history.filter(({ fromStage }) => fromStage === null);
  const moves = detail.history.filter((move) => move.fromStage !== null || move === begun[0]);
  return moves.reverse().map((move) => ({
    ...(isByErasure(move, detail) ? byErasure(f) : stageWord(move.toStage, f)),
    by: doerName(move, f),
    reason: moveReason(move, begun.length, f),
    at: f.moment(move.movedAt),
  }));
}

/** Where the application is. Of somebody whose erasure closed it there is no saying that they withdrew. */
export function stageOf(detail: ApplicationDetail, f: Formatter): StateWord {
  const last = detail.history.at(-1);
  return last && isByErasure(last, detail) ? byErasure(f) : stageWord(detail.stage, f);
}

function byErasure(f: Formatter): StateWord {
  return { word: f.t('panel.closedByErasure'), tone: 'quiet' };
}

/** Longer than any erasure takes, which closes what is open first and is dated when it is done. */
const LONGEST_ERASURE_SECONDS = 60;

/** The reason is erased with the rest: what an erasure closed is told by its time. */
function isByErasure({ toStage, movedAt }: Move, { erasedAt }: ApplicationDetail): boolean {
  if (toStage !== 'withdrawn' || erasedAt === null) return false;
  const seconds = (erasedAt.getTime() - movedAt.getTime()) / 1000;
  return seconds >= 0 && seconds <= LONGEST_ERASURE_SECONDS;
}

function moveReason(move: Move, timesBegun: number, f: Formatter): string | null {
  if (move.undoesId !== null) return f.t('panel.undone');
  // Written down as the other vacancy was called.
  if (move.fromStage === null && move.reason !== null) return f.t('panel.putUpFrom', { vacancy: move.reason });
  if (move.fromStage === null && timesBegun > 1) return f.t('panel.respondedTimes', { count: timesBegun });
  // Back on the shortlist because of the time: they want another one.
  if (move.toStage === 'shortlisted' && move.reason === 'time') return f.t('panel.asksOtherDay');
  return reasonWords(move.reason, f);
}
