import { ExpectedError } from '../../kernel/errors.js';

/** A form without the token of its session: the page was open for too long, or another site sent it. */
export class FormOutdated extends ExpectedError {
  constructor() {
    super('forbidden', 'web-session.form-outdated', 'This page was open for too long. Reload it and send it again.');
  }
}
