import { ExpectedError } from '../../kernel/errors.js';

/** The state file is not a journal of the simulator. */
export function journalUnreadable(path: string, line: number): ExpectedError {
  return new ExpectedError(
    'invalid',
    'simulator.journal-unreadable',
    `Line ${line} of the simulator's state file ${path} cannot be read. Move the file away to start with a new labour market.`,
    { path, line },
  );
}

/** The file of real résumés is missing or unreadable. */
export function resumesFileUnreadable(path: string, reason: string): ExpectedError {
  return new ExpectedError(
    'invalid',
    'simulator.resumes-unreadable',
    `The file of résumés ${path} cannot be read (${reason}). Check the file, or leave the option out to have invented people.`,
    { path, reason },
  );
}

/** A control call names something that does not exist or makes no sense. */
export function controlRefused(reason: string): ExpectedError {
  return new ExpectedError('invalid', 'simulator.control-refused', reason);
}
