import { ExpectedError } from '../../kernel/errors.js';

/** A cursor that this list did not give out. */
export class CursorInvalid extends ExpectedError {
  constructor() {
    super('invalid', 'paging.cursor-invalid', 'This page address is damaged. Start again from the first page.');
  }
}
