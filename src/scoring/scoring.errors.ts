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

/** The résumé leaves nothing open. */
export class NothingToAsk extends ExpectedError {
  constructor() {
    super('conflict', 'scoring.nothing-to-ask', 'The résumé leaves nothing open any more. Reload the page.');
  }
}
