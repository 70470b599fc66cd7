import { ExpectedError } from '../kernel/errors.js';

/** The period is no period. */
export class PeriodInvalid extends ExpectedError {
  constructor() {
    super('invalid', 'funnel.period-invalid', 'Give two days as YYYY-MM-DD, the first not after the second.');
  }
}
