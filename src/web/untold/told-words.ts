import type { Formatter, MomentText } from '../../platform/views/index.js';
import type { ToldAction } from '../../sourcing/index.js';
import type { Tone } from '../frame/wording.js';

/** One thing that a board was told, in words. */
export interface ToldLine {
  word: string;
  tone: Tone;
  /** What was asked for: the board, our stage, the board's. */
  what: string;
  at: MomentText;
  /** Why not, or what is to be known about it. */
  why: string | null;
  /** What was written to the applicant. */
  message: string | null;
  /** What its support asks for. */
  answer: string | null;
}

const TONES: Readonly<Record<ToldAction['status'], Tone>> = {
  waiting: 'quiet',
  sending: 'quiet',
  done: 'good',
  refused: 'bad',
  unclear: 'fair',
  skipped: 'quiet',
  dismissed: 'quiet',
};

/** The line. */
export function toldLine(action: ToldAction, f: Formatter): ToldLine {
  const { status, messageKind, answer } = action;
  const board = f.t(`boards.${action.board}`);
  const stage = f.t(`stages.${action.stage}`);
  const isQuiet = messageKind === 'none' || (status === 'done' && action.message === null);
  return {
    word: f.t(`told.status.${status}`),
    tone: TONES[status],
    what: action.boardStage
      ? f.t('told.whatAtBoard', { board, stage, boardStage: action.boardStage })
      : f.t('told.what', { board, stage }),
    at: f.moment(status === 'waiting' ? action.dueAt : (action.finishedAt ?? action.dueAt)),
    why: action.problem && f.t(`errors.${action.problem.code}`, { ...action.problem.values, board }),
    message: isQuiet ? null : (action.message ?? f.t('told.template')),
    answer: answer && answeredText(answer, f),
  };
}

function answeredText({ status, requestId }: NonNullable<ToldAction['answer']>, f: Formatter): string {
  return requestId === null ? f.t('told.answer', { status }) : f.t('told.answerWithId', { status, id: requestId });
}
