import { ExpectedError } from '../kernel/errors.js';
import type { LocalisedText } from '../vacancies/index.js';

/** Nobody is rated who is not there. */
export function notMet(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.not-met',
    'This person is not marked as here, so there is nobody to rate yet. Mark them on the day board first.',
  );
}

/** Somebody took the criterion out, or it never was one of this day. */
export function criterionNotFound(): ExpectedError {
  return new ExpectedError(
    'not-found',
    'interviews.criterion-not-found',
    'There is no such criterion on this day any more. Reload the page.',
  );
}

export function criteriaTooMany(most: number): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.criteria-too-many',
    `A day has ${most} criteria at most. Take one out first.`,
    { most },
  );
}

/** Two columns of one name could not be told apart. */
export function criterionTaken(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.criterion-taken',
    'There is a criterion of this name on the day already. Choose another name.',
  );
}

/** A day without any would be rated by what is proposed again. */
export function lastCriterion(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.last-criterion',
    'This is the last criterion of the day. Add another one first, or rename it.',
  );
}

/** A name is a few words. */
export function criterionNameInvalid(most: number): ExpectedError {
  return new ExpectedError(
    'invalid',
    'interviews.criterion-name-invalid',
    `Write the name of the criterion, of ${most} characters at most.`,
    { most },
  );
}

/** What no law lets count is nothing to rate anybody by. */
export function criterionUnlawful(text: string, reason: LocalisedText): ExpectedError {
  return new ExpectedError(
    'invalid',
    'interviews.criterion-unlawful',
    `Nobody may be rated by “${text}”. ${reason.en}. Choose another criterion.`,
    { text, reasonEn: reason.en, reasonRu: reason.ru, reasonUk: reason.uk, reasonKk: reason.kk },
  );
}

export function ratingNoteTooLong(most: number, is: number): ExpectedError {
  return new ExpectedError(
    'invalid',
    'interviews.rating-note-too-long',
    `The note has ${is} characters; ${most} fit. Shorten it.`,
    { most, is },
  );
}
