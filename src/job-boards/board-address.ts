import { ForbiddenAddress } from './job-boards.errors.js';

/**
 * Addresses that spend money when opened: HeadHunter's `get_with_contact` and `download_with_contact` (recognised by the query
 * parameter `with_contact`), SuperJob's buying and opening of contacts.
 */
const PAID = /with[-_]?contacts?\b|\/hr\/resumes\/[^/]+\/(buy|open)\b/i;

/**
 * Posting to a list of HeadHunter invites somebody who did not respond, which spends a contact; what may be posted beside the lists
 * is that responses were seen, and a message to one.
 * https://api.hh.ru/openapi/redoc#tag/Otklikipriglasheniya-rabotodatelya/operation/invite-applicant-to-vacancy
 */
const NEGOTIATIONS = /\/negotiations(\/|$)/i;
const FREE_TO_POST = /^\/negotiations\/(read|[^/]+\/messages)$/;

/** SuperJob's invitations and letters: what they cost is not known, and nobody has proven them. */
const UNPROVEN = /\/hr\/resumes\/[^/]+\/(invite|send_mail|mail_to)\b/i;

/** A call that nothing proves, allowed by whoever runs the installation. */
export type UnprovenCall = 'invite' | 'send_mail';

/**
 * An address taken from a board's answer, if it may be called at all.
 *
 * @param address    exactly as the board gave it; it is returned unchanged
 * @param apiAddress the configured API of that board: tokens go nowhere else
 * @param method     how it is called; posting can cost where reading does not
 * @param unproven   calls that nothing proves and that are allowed all the same
 * @throws ForbiddenAddress if it belongs to another origin, would open a paid contact or invite somebody for money
 */
export function callableAddress(
  address: string,
  apiAddress: string,
  method = 'GET',
  unproven: readonly UnprovenCall[] = [],
): string {
  if (!URL.canParse(address)) throw new ForbiddenAddress('not-an-address');
  const readings = readingsOf(address);
  if (readings.some((reading) => PAID.test(reading))) throw new ForbiddenAddress('paid-contact');
  if (method === 'POST' && readings.some((reading) => isPaidPost(reading, unproven)))
    throw new ForbiddenAddress('paid-invitation');
  if (new URL(address).origin !== new URL(apiAddress).origin) throw new ForbiddenAddress('other-origin');
  return address;
}

function isPaidPost(reading: string, unproven: readonly UnprovenCall[]): boolean {
  const path = URL.canParse(reading) ? new URL(reading).pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '') : reading;
  const call = UNPROVEN.exec(path)?.[1]?.toLowerCase();
  if (call !== undefined) return !unproven.some((allowed) => allowed === call);
  return NEGOTIATIONS.test(path) && !FREE_TO_POST.test(path);
}

/**
 * The address as it may be understood at the other end: as given, as it is really called (line breaks gone, dots in the path resolved), and
 * either of them with what is escaped written out, so that nothing hides the word.
 */
function readingsOf(address: string): string[] {
  return [address, new URL(address).href]
    .flatMap((text) => [text, decoded(text)])
    .flatMap((text) => [text, text.replace(/(?<!:)\/{2,}/g, '/')]);
}

/** Escaped letters written out one by one: another that is broken does not keep them hidden. */
function decoded(address: string): string {
  return address.replace(/%([0-7][0-9a-f])/gi, (_escaped, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
