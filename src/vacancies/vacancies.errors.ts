import { ExpectedError } from '../kernel/errors.js';

/** No such vacancy in this organisation, or not one that this actor may see. */
export class VacancyNotFound extends ExpectedError {
  constructor() {
    super('not-found', 'vacancies.not-found', 'There is no such vacancy here. Reload the list of vacancies.');
  }
}

/** A field of a vacancy is empty or out of its range. */
export class VacancyInvalid extends ExpectedError {
  constructor(field: string, rule: string) {
    super('invalid', 'vacancies.invalid', `Correct the field "${field}": ${rule}.`, { field, rule });
  }
}

/** No such posting in this organisation. */
export class PostingNotFound extends ExpectedError {
  constructor() {
    super('not-found', 'vacancies.posting-not-found', 'The boards publish no such posting. Reload the page.');
  }
}

/** Nobody is looked for any more. */
export class VacancyClosed extends ExpectedError {
  constructor() {
    super('conflict', 'vacancies.closed', 'The vacancy is closed. Open it again first.');
  }
}

/** A profile that cannot be scored by: `line` a requirement is malformed · `twice` an id stands twice · `weights` nothing weighs anything. */
export class ProfileInvalid extends ExpectedError {
  constructor(
    readonly fault: 'line' | 'twice' | 'weights',
    rule: string,
  ) {
    super('invalid', `vacancies.profile-invalid-${fault}`, `The profile cannot be saved: ${rule}.`, { rule });
  }
}

/** Somebody else saved the profile, or gave the vacancy another one, since it was read. */
export class ProfileChangedMeanwhile extends ExpectedError {
  constructor() {
    super(
      'conflict',
      'vacancies.profile-changed-meanwhile',
      'The profile was changed meanwhile. Reload it and make your changes again.',
    );
  }
}

/** No such version of the profile. */
export class ProfileVersionNotFound extends ExpectedError {
  constructor() {
    super('not-found', 'vacancies.profile-version-not-found', 'The profile has no such version. Reload the page.');
  }
}
