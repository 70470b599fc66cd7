import { ExpectedError } from '../kernel/errors.js';

/** A filter without a name. */
export class FilterNameEmpty extends ExpectedError {
  constructor() {
    super('invalid', 'candidates.filter-name-empty', 'Give the filter a name.');
  }
}

/** A name of a filter that is a sentence. */
export class FilterNameTooLong extends ExpectedError {
  constructor(most: number, characters: number) {
    super(
      'invalid',
      'candidates.filter-name-too-long',
      `Write the name shorter: ${characters} characters are too many, ${most} are kept.`,
      { most, characters },
    );
  }
}

/** Another filter of the same person has the name. */
export class FilterNameTaken extends ExpectedError {
  constructor() {
    super('conflict', 'candidates.filter-name-taken', 'Another filter of yours has this name. Choose another one.');
  }
}

/** More filters than anybody chooses from. */
export class FiltersTooMany extends ExpectedError {
  constructor(most: number) {
    super('invalid', 'candidates.filters-too-many', `Delete a filter first: you may keep ${most}.`, { most });
  }
}

/** What is looked for, or the name, is a phone number or an address: that is one person and no filter. */
export class FilterOfContact extends ExpectedError {
  constructor() {
    super(
      'invalid',
      'candidates.filter-of-contact',
      'A phone number or an e-mail address is not kept in a filter, nor in its name. Take it out and save the rest.',
    );
  }
}

/** Nobody has such a filter here, or it is a colleague's. */
export class FilterNotFound extends ExpectedError {
  constructor() {
    super('not-found', 'candidates.filter-not-found', 'There is no such filter of yours here. Reload the page.');
  }
}
