import { ExpectedError } from '../kernel/errors.js';

/** The profile that the person is scored by asks for no such thing (any more). */
export class RequirementNotFound extends ExpectedError {
  constructor() {
    super(
      'not-found',
      'scoring.requirement-not-found',
      'The profile asks for no such thing any more. Reload the page.',
    );
  }
}

/** Somebody says otherwise than the résumé or the candidate, and not why. */
export class OverrulingReasonMissing extends ExpectedError {
  constructor() {
    super(
      'invalid',
      'scoring.overruling-reason-missing',
      'Say in a few words why you decide otherwise: the reason stays beside the verdict.',
    );
  }
}

/** Nothing is proposed (any more), or other weights than the person saw. */
export class ProposalChanged extends ExpectedError {
  constructor() {
    super(
      'conflict',
      'scoring.proposal-changed',
      'What is proposed has changed meanwhile. Reload the page and look at it again.',
    );
  }
}

/** Questions that failed, of which nothing is open any more, or to somebody who is not considered any more. */
export class QuestionsOutdated extends ExpectedError {
  constructor() {
    super(
      'conflict',
      'scoring.questions-outdated',
      'Nothing of these questions is open any more, they were asked anew, or the person is not considered any more. Reload the page.',
    );
  }
}

/** The résumé leaves nothing open. */
export class NothingToAsk extends ExpectedError {
  constructor() {
    super('conflict', 'scoring.nothing-to-ask', 'The résumé leaves nothing open any more. Reload the page.');
  }
}

/** The same questions wait for their answer. */
export class AskedAlready extends ExpectedError {
  readonly askedAt: Date;

  constructor({ key, askedAt }: { readonly key: string; readonly askedAt: Date }) {
    super(
      'conflict',
      'scoring.asked-already',
      `These questions were sent at ${askedAt.toISOString()} and are not answered yet. To send them once more, name that asking as "again": ${key}.`,
    );
    this.askedAt = askedAt;
  }
}

/** The key of the form asked somebody else, so that it does not tell this asking from that one. */
export class KeyAskedAnother extends ExpectedError {
  constructor() {
    super(
      'conflict',
      'scoring.key-asked-another',
      'This key has asked somebody else, and this person was not asked. Send a key of its own for each person.',
    );
  }
}

/** A link to questions that this installation did not sign. */
export class QuestionLinkInvalid extends ExpectedError {
  constructor() {
    super(
      'not-found',
      'scoring.link-invalid',
      'This link does not work. Open it from the message again, or answer the message.',
    );
  }
}

/** The link is older than two weeks. */
export class QuestionLinkExpired extends ExpectedError {
  constructor() {
    super(
      'not-found',
      'scoring.link-expired',
      'The time for answering here is over. Answer the message that this link came with: the recruiter will read it.',
    );
  }
}

/** The person asked to be forgotten: there is nothing left to answer. */
export class QuestionLinkErased extends ExpectedError {
  constructor() {
    super('not-found', 'scoring.link-erased', 'Your data were erased. There is nothing left to answer.');
  }
}

/** The application is closed. */
export class QuestionsClosed extends ExpectedError {
  constructor() {
    super('not-found', 'scoring.questions-closed', 'The vacancy needs no more answers from you. Thank you!');
  }
}
