import type { UnreadOutcomes } from '../../attendance/index.js';
import type { Formatter } from '../../platform/views/index.js';

const WORDS_NAMED = 5;

/** That rows are left out for what they say of the outcome, and how far that would deceive. */
export function unreadWarning({ words, rows, counted, share, shareIfAbsent }: UnreadOutcomes, f: Formatter): string {
  const named = words.slice(0, WORDS_NAMED).map(({ word, rows: count }) => {
    const called = word === '' ? f.t('attendance.unread.empty') : f.t('attendance.unread.word', { word });
    return `${called} (${f.number(count)})`;
  });
  const more = words.length - WORDS_NAMED;
  const all = [...named, ...(more > 0 ? [f.t('attendance.rejectedMore', { count: f.number(more) })] : [])];
  const left = f.t('attendance.unread.left', { count: rows, rows: f.number(rows), words: all.join(', ') });
  if (share === null || share === shareIfAbsent) return left;
  const [now, then] = [f.percent(share), f.percent(shareIfAbsent)];
  return `${left} ${f.t('attendance.unread.tooHigh', { count: counted, counted: f.number(counted), now, then })}`;
}
