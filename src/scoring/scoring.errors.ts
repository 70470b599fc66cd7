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

/** The résumé leaves nothing open. */
export class NothingToAsk extends ExpectedError {
  constructor() {
    super('conflict', 'scoring.nothing-to-ask', 'The résumé leaves nothing open any more. Reload the page.');
  }
}
