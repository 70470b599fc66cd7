import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SMTPConnectionOptions, NodemailerError } from 'nodemailer';
import { MailNotSent } from './mail-transport.errors.js';

/** Where the mail server is and how to sign in to it, from an `smtp://` or `smtps://` address. */
export interface SmtpAddress {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly credentials: { readonly user: string; readonly pass: string } | null;
}

/** Reads `smtp://user:password@host:port` (STARTTLS where the server offers it) or `smtps://…` (TLS from the start). */
export function readSmtpUrl(smtpUrl: string): SmtpAddress {
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  // Submission ports: RFC 8314 §3.3 (465) and RFC 6409 §3.1 (587).
  const port = url.port === '' ? (secure ? 465 : 587) : Number(url.port);
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname,
    port,
    secure,
    credentials: user === '' ? null : { user, pass: decodeURIComponent(url.password) },
  };
}

// A server silent for so long is not there; all of it together stays below SENDING_LIMIT_SECONDS.
const TIMEOUTS: SMTPConnectionOptions = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** The longest that handing over one mail can take before it fails. */
export const SENDING_LIMIT_SECONDS = 120;

/**
 * Hands one finished mail to a server: connect, sign in, envelope, body, goodbye.
 *
 * The connection is driven step by step, not through nodemailer's transporter, because "at most once" needs to know
 * how far it got: whatever fails before the server has asked for the body certainly did not leave, and only a connection
 * lost afterwards without an answer leaves it open. https://www.rfc-editor.org/rfc/rfc5321#section-4.2.5
 *
 * @throws MailNotSent saying which of these it was
 */
export async function handOver(
  server: SmtpAddress,
  envelope: { from: string; to: string },
  mail: Buffer,
): Promise<void> {
  const connection = new SMTPConnection({ ...TIMEOUTS, host: server.host, port: server.port, secure: server.secure });
  let step: Step = 'greeting';
  // Nothing is read from it until the server has said "354 go on".
  const body = Readable.from(
    (function* () {
      step = 'body';
      yield mail;
    })(),
  );
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), SENDING_LIMIT_SECONDS * 1000);
  const broken = new Promise<never>((_, breakOff) => {
    connection.on('error', breakOff);
    limit.signal.addEventListener('abort', () => breakOff(new Error('The server is too slow')));
  });
  broken.catch(() => undefined); // it is awaited in races only
  try {
    await Promise.race([broken, stepDone((done) => connection.connect(done))]);
    const { credentials } = server;
    if (credentials !== null) {
      await Promise.race([broken, stepDone((done) => connection.login({ credentials }, done))]);
    }
    step = 'envelope';
    await Promise.race([
      broken,
      stepDone((done) => connection.send({ from: envelope.from, to: [envelope.to] }, body, done)),
    ]);
    connection.quit();
  } catch (error) {
    connection.close();
    throw classified(error as NodemailerError, step);
  } finally {
    clearTimeout(timer);
  }
}

function stepDone(step: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    step((error) => (error ? reject(error) : resolve()));
  });
}

/** How far a session got: signed in, sender and recipient named, the mail itself under way. */
type Step = 'greeting' | 'envelope' | 'body';

function classified(error: NodemailerError, step: Step): MailNotSent {
  const detail = withoutAddresses(error.response ?? error.message);
  if (step === 'greeting') return new MailNotSent('not-sent', detail);
  if (error.responseCode !== undefined)
    return new MailNotSent(error.permanent === true ? 'refused' : 'not-sent', detail);
  // An envelope that nodemailer itself refuses to write: an address that is none.
  if (error.code === 'EENVELOPE') return new MailNotSent('refused', detail);
  return new MailNotSent(step === 'body' ? 'unknown' : 'not-sent', detail);
}

/** A problem is stored and logged, so it must not carry the recipient's address, which servers like to repeat. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(/<?[^\s<>]+>?/g, (word) => (/[^<]@[^>]/.test(word) ? '…' : word)).slice(0, 300);
}
