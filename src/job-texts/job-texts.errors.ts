import { ExpectedError } from '../kernel/errors.js';
import type { TextFileFault } from '../platform/text-files/index.js';

/** A file or a pasted text that is not read. */
export class JobTextUnreadable extends ExpectedError {
  constructor({ why, detail, message }: TextFileFault) {
    super('invalid', `job-texts.${why}`, `The text cannot be read. ${message}`, {
      detail: why === 'too-many-characters' || why === 'too-many-pages' ? Number(detail) : detail,
    });
  }
}

/** The text was read and asks for nothing that a profile could be made from. */
export class NothingAsked extends ExpectedError {
  constructor() {
    super('invalid', 'job-texts.nothing-asked', 'Keep at least one requirement.');
  }
}
