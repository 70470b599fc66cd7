import { ExpectedError } from '../kernel/errors.js';
import type { UnlawfulPiece } from './lawful-text.js';

/** There is no such job description, or nothing that could be described. */
export class JobDescriptionNotFound extends ExpectedError {
  constructor() {
    super(
      'not-found',
      'job-descriptions.not-found',
      'There is no such job description. Open the list to see those there are.',
    );
  }
}

/** Somebody else saved the form, or what the company says of itself in all of them, since it was read. */
export class JobDescriptionChangedMeanwhile extends ExpectedError {
  constructor() {
    super(
      'conflict',
      'job-descriptions.changed-meanwhile',
      'The job description or the data of the company were changed meanwhile. Reload them and make your changes again.',
    );
  }
}

/** A field of the form that cannot be taken. */
export class JobDescriptionInvalid extends ExpectedError {
  constructor(
    readonly field: string,
    rule: string,
  ) {
    super('invalid', 'job-descriptions.invalid', `The job description cannot be saved: in ${field} ${rule}.`, {
      field,
    });
  }
}

/** A text that asks for age, sex, looks, family or origin. */
export class JobDescriptionUnlawful extends ExpectedError {
  constructor(
    readonly field: string,
    piece: UnlawfulPiece,
  ) {
    super(
      'invalid',
      `job-descriptions.unlawful-${piece.ground}`,
      `“${piece.text}” in ${field} asks for what the law forbids to ask for. Take it out.`,
      { field, text: piece.text },
    );
  }
}
