import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { mailboxFolderUnusable, mailboxPortBusy } from './mail-transport.errors.js';
import { MAIL_FILE_ENDING, mailDigest } from './mailbox-files.js';

// More than any mail of ours; keeps a stray client from filling the disk.
const LARGEST_MAIL_BYTES = 10 * 1024 * 1024;

/** What the local mailbox does instead of taking a mail; for trying out how the sender copes. */
export type MailboxTrouble = 'busy' | 'refuse' | 'hang-up-after-mail';

/**
 * An SMTP server on this machine that delivers nothing: it keeps every mail as an `.eml` file in a folder, to be looked at
 * on the mailbox page. The default of a fresh installation, and the real SMTP partner of the tests.
 */
export class LocalMailbox {
  private trouble: MailboxTrouble | null = null;
  private arrivals = 0;
  /** Digests of what is here, so that a mail handed over twice (RFC 5322 §3.6.4: one Message-ID, one message) is kept once. */
  private readonly known = new Set<string>();

  private constructor(
    private readonly server: SMTPServer,
    /** Port it listens on (the one chosen by the system if 0 was asked for). */
    readonly port: number,
    readonly folder: string,
  ) {}

  /**
   * Starts listening on 127.0.0.1.
   *
   * @param options.port   TCP port; 0 lets the system choose a free one
   * @param options.folder where the mails are kept; made if missing, readable by its owner only
   * @throws ExpectedError when the port is taken or the folder cannot be written
   */
  static async start(options: { port: number; folder: string }): Promise<LocalMailbox> {
    await makeFolder(options.folder);
    // Filled right after listening; the handlers run later than that.
    const started: { mailbox?: LocalMailbox } = {};
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size: LARGEST_MAIL_BYTES,
      rejectOversized: true,
      onData: (stream, session, done) => {
        void started.mailbox?.take(stream, session).then(() => done(), done);
      },
    });
    await listen(server, options.port);
    const address = server.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : options.port;
    server.on('error', () => undefined); // a client that breaks off is no trouble of the mailbox
    started.mailbox = new LocalMailbox(server, port, options.folder);
    for (const name of await readdir(options.folder)) {
      const digest = /-([0-9a-f]{16})\.eml$/.exec(name)?.[1];
      if (digest) started.mailbox.known.add(digest);
    }
    return started.mailbox;
  }

  /** From now on treats mails like this; null for normal. */
  behave(trouble: MailboxTrouble | null): void {
    this.trouble = trouble;
  }

  /** Stops listening; open connections are closed. */
  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const mail = await buffer(stream);
    if (this.trouble === 'busy')
      throw Object.assign(new Error('Mailbox is busy, come again later'), { responseCode: 451 });
    if (this.trouble === 'refuse') throw Object.assign(new Error('No such mailbox here'), { responseCode: 550 });
    if (!stream.sizeExceeded) await this.keep(mail);
    if (this.trouble === 'hang-up-after-mail') {
      for (const connection of this.server.connections) if (connection.session.id === session.id) connection.close();
      throw new Error('Nobody is there any more to read this answer');
    }
  }

  /** Writes beside and renames, so that a reader never sees half a mail. Names sort by time of arrival. */
  private async keep(mail: Buffer): Promise<void> {
    const digest = digestOf(mail);
    if (this.known.has(digest)) return;
    this.arrivals += 1;
    const name = `${String(Date.now()).padStart(15, '0')}-${String(this.arrivals).padStart(9, '0')}-${digest}`;
    const partial = join(this.folder, `${name}.partial`);
    await writeFile(partial, mail, { mode: 0o600 });
    await rename(partial, join(this.folder, `${name}${MAIL_FILE_ENDING}`));
    this.known.add(digest);
  }
}

/** The same for the same Message-ID; of a mail without one, which is not ours, for the same content. */
function digestOf(mail: Buffer): string {
  const head = mail.subarray(0, mail.indexOf('\r\n\r\n') + 2).toString('latin1');
  return mailDigest(/^message-id:\s*(<[^<>\r\n]+>)/im.exec(head)?.[1] ?? mail);
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Being able to make it does not mean being able to write: a read-only disk answers only to a write.
    const probe = join(folder, '.writable');
    await writeFile(probe, '', { mode: 0o600 });
  } catch (error) {
    throw mailboxFolderUnusable(folder, (error as NodeJS.ErrnoException).code ?? 'unknown');
  }
}

async function listen(server: SMTPServer, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? mailboxPortBusy(port) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}
