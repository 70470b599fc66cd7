import type { ExpectedCount } from './stream-evaluation.js';

/** A mean that moves by less than this part of the interval is lost in it. */
const NOTICED_OF_MEAN = 0.1;

/** The ends are whole people: one more or fewer may be rounding, and says less than the mean. */
const NOTICED_OF_END = 0.2;
const ROUNDED_PEOPLE = 1;

/**
 * Whether another expectation would change what somebody decides on the first one.
 *
 * Used for: the notice that a plan rests on an older history. Method: the mean has moved by more than a tenth of the interval that holds nine
 * days of ten (a third of its standard deviation), or one of the ends by more than a fifth of it and more than one person: as many are
 * expected, but they are less or more certain. Accuracy: none is promised, it is a threshold.
 */
export function movesNoticeably(then: ExpectedCount, now: ExpectedCount): boolean {
  const width = then.to - then.from;
  const ends = Math.max(Math.abs(now.from - then.from), Math.abs(now.to - then.to));
  const isOfMean = Math.abs(now.mean - then.mean) > NOTICED_OF_MEAN * Math.max(1, width);
  return isOfMean || ends > Math.max(ROUNDED_PEOPLE, NOTICED_OF_END * width);
}
