import { createHash } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressObject, ParsedMail } from 'mailparser';
import { pageOf, pageSize, valuesAfter } from '../paging/index.js';
import type { Keyset, Page, PageRequest } from '../paging/index.js';
import { mailNotFound } from './mail-transport.errors.js';

/** Mails are kept in the format they travelled in (RFC 5322). */
export const MAIL_FILE_ENDING = '.eml';

// Only names that the mailbox itself gives: nothing else in the address of a page can reach the disk.
const MAIL_ID = /^\d{15}-\d{9}-[0-9a-f]{8}(?:[0-9a-f]{8})?$/;

/** An attached file of a stored mail. */
export interface MailFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: Buffer;
}

/** The head of a stored mail, as a list shows it. */
export interface MailSummary {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly date: Date | null;
}

/** A stored mail, read. `html` is what the sender wrote: show it in a sandbox only. */
export interface StoredMail extends MailSummary {
  readonly messageId: string;
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly MailFile[];
  /** Decoded header values by lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
}

/**
 * The newest mails of a local mailbox, newest first. A folder that does not exist yet is an empty mailbox.
 *
 * @param limit most mails to read; each is parsed, so keep it to a page
 */
export async function listMails(folder: string, limit = 100): Promise<MailSummary[]> {
  const ids = (await mailIds(folder)).slice(0, limit);
  return Promise.all(ids.map(async (id) => readMail(folder, id)));
}

const NEWEST_FIRST: Keyset<{ readonly id: string }> = {
  list: 'mailbox',
  direction: 'DESC',
  columns: [{ sql: 'id', kind: 'text', of: ({ id }) => id }],
};

/**
 * A page of the mails of a local mailbox, newest first.
 *
 * @param isShown  which mails, by their ids
 * @throws CursorInvalid
 */
export async function pageOfMails(
  folder: string,
  request: PageRequest,
  isShown: (id: string) => boolean,
): Promise<Page<MailSummary>> {
  const [after] = valuesAfter(NEWEST_FIRST, request) ?? [null];
  const ids = (await mailIds(folder)).filter((id) => (after === null || id < after) && isShown(id));
  const { rows, next } = pageOf(
    NEWEST_FIRST,
    request,
    ids.slice(0, pageSize(request) + 1).map((id) => ({ id })),
  );
  return { rows: await Promise.all(rows.map(({ id }) => readMail(folder, id))), next };
}

/** Removes mails by their Message-IDs (without angle brackets). @returns how many were there */
export async function removeMails(folder: string, messageIds: readonly string[]): Promise<number> {
  const digests = new Set(messageIds.map((messageId) => mailDigest(`<${messageId}>`)));
  const ids = (await mailIds(folder)).filter((id) => digests.has(digestOfMail(id)));
  await Promise.all(ids.map((id) => rm(join(folder, `${id}${MAIL_FILE_ENDING}`), { force: true })));
  return ids.length;
}

/** Last part of a mail's name: by it a mail that comes twice is known again. */
export function mailDigest(messageIdOrContent: string | Buffer): string {
  return createHash('sha256').update(messageIdOrContent).digest('hex').slice(0, 16);
}

/** The digest in the id of a stored mail. */
export function digestOfMail(id: string): string {
  return id.split('-').at(-1) ?? '';
}

/** How many mails the mailbox holds. */
export async function countMails(folder: string): Promise<number> {
  return (await mailIds(folder)).length;
}

/**
 * One stored mail with its text, HTML and attachments.
 *
 * @throws ExpectedError of kind not-found for an unknown id
 */
export async function readMail(folder: string, id: string): Promise<StoredMail> {
  // A tenth of what starting the product takes, for mails that most of its processes never read.
  const { simpleParser } = await import('mailparser');
  const parsed = await simpleParser(await rawMail(folder, id));
  return {
    id,
    from: addressText(parsed.from),
    to: addressText(parsed.to),
    subject: parsed.subject ?? '',
    date: parsed.date ?? null,
    messageId: (parsed.messageId ?? '').replaceAll(/[<>]/g, ''),
    text: parsed.text ?? '',
    html: parsed.html === false || parsed.html === undefined ? null : parsed.html,
    attachments: parsed.attachments.map((file) => ({
      fileName: file.filename ?? 'attachment',
      contentType: file.contentType,
      content: file.content,
    })),
    headers: headerTexts(parsed),
  };
}

/** The bytes of a stored mail as they arrived. */
export async function rawMail(folder: string, id: string): Promise<Buffer> {
  if (!MAIL_ID.test(id)) throw mailNotFound();
  try {
    return await readFile(join(folder, `${id}${MAIL_FILE_ENDING}`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw mailNotFound();
    throw error;
  }
}

async function mailIds(folder: string): Promise<string[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return names
    .filter((name) => name.endsWith(MAIL_FILE_ENDING))
    .map((name) => name.slice(0, -MAIL_FILE_ENDING.length))
    .filter((id) => MAIL_ID.test(id))
    .sort()
    .reverse();
}

function addressText(addresses: AddressObject | AddressObject[] | undefined): string {
  if (addresses === undefined) return '';
  return (Array.isArray(addresses) ? addresses : [addresses]).map((address) => address.text).join(', ');
}

function headerTexts(parsed: ParsedMail): Map<string, string> {
  return new Map(parsed.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]));
}
