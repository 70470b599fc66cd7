import { ExpectedError } from '../kernel/errors.js';
import type { Currency } from '../kernel/money.js';
import type { LocalisedText } from './domain/localised-text.js';

/** No such vacancy in this organisation, or not one that this actor may see. */
export class VacancyNotFound extends ExpectedError {
  constructor() {
    super(
      'not-found',
      'vacancies.not-found',
      'There is no such vacancy here. Choose one from the list of vacancies: its id is in the address of its page.',
    );
  }
}

/** A field of a vacancy is empty or out of its range. */
export class VacancyInvalid extends ExpectedError {
  constructor(field: string, rule: string, limit: { readonly most?: number; readonly currency?: Currency } = {}) {
    super('invalid', 'vacancies.invalid', `Correct the field "${field}": ${rule}.`, { field, rule, ...limit });
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

/**
 * A profile that cannot be scored by: `none` it asks nothing · `too-many` nobody reads it · `line` a requirement is malformed ·
 * `twice` an id or a demand stands twice · `weights` nothing weighs anything.
 */
export class ProfileInvalid extends ExpectedError {
  constructor(
    readonly fault: 'none' | 'too-many' | 'line' | 'twice' | 'weights',
    rule: string,
  ) {
    super('invalid', `vacancies.profile-invalid-${fault}`, `The profile cannot be saved: ${rule}.`, { rule });
  }
}

/** A line of a profile asks for what no law lets count: age, sex, looks, origin, family, faith. */
export class ProfileUnlawful extends ExpectedError {
  constructor(text: string, reason: LocalisedText) {
    super(
      'invalid',
      'vacancies.profile-unlawful',
      `The profile cannot be saved: “${text}” may not be asked. ${reason.en}. Take it out.`,
      { text, reasonEn: reason.en, reasonRu: reason.ru, reasonUk: reason.uk, reasonKk: reason.kk },
    );
  }
}

/** No such profile in this organisation, or one that belongs to a single vacancy. */
export class ProfileNotFound extends ExpectedError {
  constructor() {
    super('not-found', 'vacancies.profile-not-found', 'There is no such profile here. Reload the list of profiles.');
  }
}

/** A profile outside the catalogue needs a name to be chosen by. */
export class ProfileTitleInvalid extends ExpectedError {
  constructor() {
    super('invalid', 'vacancies.profile-title-invalid', 'Give the profile a name of 2 to 200 characters.');
  }
}

/** Another profile, of the organisation or of the catalogue, is called so. */
export class ProfileTitleTaken extends ExpectedError {
  constructor() {
    super('conflict', 'vacancies.profile-title-taken', 'Another profile has this name already. Choose another name.');
  }
}

/** Open vacancies go by the profile. */
export class ProfileStillUsed extends ExpectedError {
  constructor(titles: readonly string[], count: number) {
    super(
      'conflict',
      'vacancies.profile-still-used',
      `Open vacancies go by this profile: ${titles.join('; ')}${count > titles.length ? ' …' : ''}. Give them another one or close them first.`,
      { titles: titles.join('; ') + (count > titles.length ? ' …' : ''), count },
    );
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
