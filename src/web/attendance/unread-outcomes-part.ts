import type { LogRead, OutcomeWord, UnreadOutcomes } from '../../attendance/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { choices } from '../frame/parts.js';
import type { Choice } from '../frame/parts.js';
import { MEANINGS } from './sent-log.js';

/** A word of the outcome that is not understood, with what it may mean. */
export interface OutcomeWordLine {
  id: string;
  /** As the file writes it, to be sent back; empty where nothing stands. */
  word: string;
  name: string;
  rows: string;
  meanings: Choice[];
}

const WORDS_NAMED = 5;

/** Nobody goes through more: of a column of remarks every cell is another word. */
const WORDS_ASKED = 20;

/** That rows are left out for what they say of the outcome, and how far that would deceive. */
export function unreadWarning({ words, rows, counted, share, shareIfAbsent }: UnreadOutcomes, f: Formatter): string {
  const left = f.t('attendance.unread.left', { count: rows, rows: f.number(rows), words: wordsNamed(words, f) });
  if (share === null) return left;
  const [now, then] = [f.percent(share), f.percent(shareIfAbsent)];
  // Said in whole per cent: of a few rows among many it would be the same.
  if (now === then) return left;
  return `${left} ${f.t('attendance.unread.tooHigh', { count: counted, counted: f.number(counted), now, then })}`;
}

/** That some answers are not understood, and what they are taken for; null where all are. */
export function unreadAnswersNote(words: LogRead['unreadAnswers'], f: Formatter): string | null {
  return words.length === 0 ? null : f.t('attendance.unread.answers', { words: wordsNamed(words, f) });
}

/** The most frequent words with their rows, and how many more there are. */
function wordsNamed(words: LogRead['unreadAnswers'], f: Formatter): string {
  const named = words.slice(0, WORDS_NAMED).map(({ word, rows: count }) => {
    const called = word === '' ? f.t('attendance.unread.empty') : f.t('attendance.unread.word', { word });
    return `${called} (${f.number(count)})`;
  });
  const more = words.length - WORDS_NAMED;
  return [...named, ...(more > 0 ? [f.t('attendance.rejectedMore', { count: f.number(more) })] : [])].join(', ');
}

/** The words to say the meaning of, the most frequent first. */
export function outcomeWordLines(words: readonly OutcomeWord[], f: Formatter): OutcomeWordLine[] {
  // What somebody has said already is sent again.
  const asked = words.filter(({ meaning }, at) => at < WORDS_ASKED || meaning !== null);
  return asked.map(({ word, rows, meaning }, at) => ({
    id: `word-${at}`,
    word,
    name: word === '' ? f.t('attendance.unread.empty') : word,
    rows: f.number(rows),
    meanings: choices(
      MEANINGS.map(
        (one) => [one, f.t(one === 'none' ? 'attendance.unread.leave' : `attendance.outcomes.${one}`)] as const,
      ),
      meaning ?? 'none',
    ),
  }));
}
