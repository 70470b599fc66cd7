import { ExpectedError } from '../../kernel/errors.js';

/**
 * What is known about a mail whose sending failed.
 * `not-sent`: it certainly did not leave; trying again later is safe.
 * `refused`: the server said no for good; trying again is useless.
 * `unknown`: the connection broke after the mail was handed over; it may have been delivered, so it is never tried again.
 */
export type SendingFailure = 'not-sent' | 'refused' | 'unknown';

/** Sending one mail failed. The message names the server's words but never the recipient. */
export class MailNotSent extends ExpectedError {
  constructor(
    readonly failure: SendingFailure,
    detail: string,
  ) {
    super('unavailable', `mail-transport.${failure}`, SENTENCES[failure](detail), { detail });
    this.name = 'MailNotSent';
  }
}

const SENTENCES: Record<SendingFailure, (detail: string) => string> = {
  'not-sent': (detail) => `The mail server could not take the mail (${detail}). It will be tried again.`,
  refused: (detail) =>
    `The mail server refused the mail for good (${detail}). Check the address and OTKLIK_SMTP_URL, then send it again.`,
  unknown: (detail) =>
    `The connection broke while the mail was being handed over (${detail}). It may have arrived, so it is not sent again by itself: ask the candidate or send it again.`,
};

/** The port of the local mailbox is taken by another program. */
export function mailboxPortBusy(port: number): ExpectedError {
  return new ExpectedError(
    'unavailable',
    'mail-transport.port-busy',
    `Port ${port} for the local mailbox is already in use. Stop the program that uses it or set PORT to another number: the mailbox takes the third port after it.`,
    { port },
  );
}

/** The folder of the local mailbox cannot be created or written. */
export function mailboxFolderUnusable(folder: string, reason: string): ExpectedError {
  return new ExpectedError(
    'unavailable',
    'mail-transport.folder-unusable',
    `The local mailbox cannot write to ${folder} (${reason}). Make the folder writable or set OTKLIK_DATA_DIR to another one.`,
    { folder, reason },
  );
}

/** Mails leave by a real server: nothing is kept here. */
export function noLocalMailbox(): ExpectedError {
  return new ExpectedError(
    'not-found',
    'mail-transport.no-local-mailbox',
    'Mails leave by the mail server of OTKLIK_SMTP_URL: there is no local mailbox. Look into the mailbox of the sender.',
  );
}

/** No mail with this name in the local mailbox. */
export function mailNotFound(): ExpectedError {
  return new ExpectedError(
    'not-found',
    'mail-transport.mail-not-found',
    'There is no such mail. Go back to the mailbox.',
  );
}
