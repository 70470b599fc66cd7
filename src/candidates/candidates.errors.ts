import { ExpectedError } from '../kernel/errors.js';
import { LONGEST_TERM_MONTHS, SHORTEST_TERM_MONTHS } from './domain/retention.js';

/** No such application in this organisation, or not one that this actor may see. */
export class ApplicationNotFound extends ExpectedError {
  constructor() {
    super('not-found', 'candidates.application-not-found', 'There is no such application here. Reload the list.');
  }
}

/** No such person in this organisation. */
export class CandidateNotFound extends ExpectedError {
  constructor() {
    super('not-found', 'candidates.candidate-not-found', 'There is no such person here. Reload the list.');
  }
}

/** What is left of an erased person goes nowhere any more. */
export class CandidateErased extends ExpectedError {
  constructor() {
    super(
      'conflict',
      'candidates.erased',
      'The data of this person were erased: nothing can be decided any more. A new response comes in as a new person.',
    );
  }
}

/** Only what was merged into somebody can be taken out again. */
export class NotMerged extends ExpectedError {
  constructor() {
    super(
      'conflict',
      'candidates.not-merged',
      'The others were merged into this one. Choose the one of them that is somebody else, and split that one off.',
    );
  }
}

/** The people changed between reading and deciding. */
export class PeopleChanged extends ExpectedError {
  constructor() {
    super(
      'conflict',
      'candidates.people-changed',
      'Somebody merged or split these people a moment ago. Look at them again, then decide.',
    );
  }
}

/** Nothing to decide about one person alone. */
export class TwoPeopleNeeded extends ExpectedError {
  constructor() {
    super('invalid', 'candidates.two-people-needed', 'Choose at least two people.');
  }
}

/** The stages do not follow one another. */
export class MoveNotAllowed extends ExpectedError {
  constructor(from: string, to: string, allowed: readonly string[]) {
    super(
      'conflict',
      'candidates.move-not-allowed',
      `An application cannot go from "${from}" to "${to}". From there it can go to: ${allowed.join(', ')}.`,
      { from, to, allowed: allowed.join(', ') },
    );
  }
}

/** An interview that no day knows of cannot be written down. */
export class NeedsBooking extends ExpectedError {
  constructor(to: string) {
    super(
      'conflict',
      'candidates.needs-booking',
      `An application becomes "${to}" through an interview day only. Shortlist the person and approve the plan of a day, or change the booking they have.`,
      { to },
    );
  }
}

/** Somebody else moved the application between reading and moving it. */
export class MovedMeanwhile extends ExpectedError {
  constructor() {
    super(
      'conflict',
      'candidates.moved-meanwhile',
      'Somebody changed this application a moment ago. Look at it again, then decide.',
    );
  }
}

/** Rejecting and withdrawing need a reason. */
export class ReasonNeeded extends ExpectedError {
  constructor(longest: number) {
    super(
      'invalid',
      'candidates.reason-needed',
      `Give a reason: choose a ready one or write your own, in 1 to ${longest} characters.`,
      { longest },
    );
  }
}

/** The last move was not made by this person, or there is none. */
export class NothingToUndo extends ExpectedError {
  constructor() {
    super(
      'conflict',
      'candidates.nothing-to-undo',
      'There is no move of yours to take back here. Move the application to the stage you want instead.',
    );
  }
}

/** Not a stage. */
export class StageUnknown extends ExpectedError {
  constructor(stages: readonly string[]) {
    super('invalid', 'candidates.stage-unknown', `There is no such stage. Use one of: ${stages.join(', ')}.`, {
      stages: stages.join(', '),
    });
  }
}

/** A list of more people than a file of it may hold. */
export class ListTooLong extends ExpectedError {
  constructor(most: number) {
    super('invalid', 'candidates.list-too-long', `Narrow the list: a file holds ${most} people.`, { most });
  }
}

/** More than anybody reads of one interview. */
export class FeedbackTooLong extends ExpectedError {
  constructor(most: number, characters: number) {
    super(
      'invalid',
      'candidates.feedback-too-long',
      `Write it shorter: ${characters} characters are too many, ${most} are kept.`,
      { most, characters },
    );
  }
}

/** A tag without a letter. */
export class TagEmpty extends ExpectedError {
  constructor() {
    super('invalid', 'candidates.tag-empty', 'Write the tag, or choose one that others carry.');
  }
}

/** A tag that is a note. */
export class TagTooLong extends ExpectedError {
  constructor(most: number, characters: number) {
    super(
      'invalid',
      'candidates.tag-too-long',
      `Write the tag shorter: ${characters} characters are too many, ${most} are kept. What is longer is a note.`,
      { most, characters },
    );
  }
}

/** More tags than find anybody again. */
export class TagsTooMany extends ExpectedError {
  constructor(most: number) {
    super('invalid', 'candidates.tags-too-many', `Take a tag off first: a person carries ${most} at most.`, { most });
  }
}

/** Neither an advice nor a word. */
export class FeedbackEmpty extends ExpectedError {
  constructor() {
    super(
      'invalid',
      'candidates.feedback-empty',
      'Choose what you would do, or write how it went. One of the two is enough.',
    );
  }
}

/** A term that is no term, or of a stage that cannot have one. */
export class RetentionTermInvalid extends ExpectedError {
  constructor(readonly stage: string) {
    super(
      'invalid',
      'candidates.retention-term-invalid',
      `${stage}: write whole months from ${String(SHORTEST_TERM_MONTHS)} to ${String(LONGEST_TERM_MONTHS)}, or leave it out.`,
      { stage, least: SHORTEST_TERM_MONTHS, most: LONGEST_TERM_MONTHS },
    );
  }
}
