import { ForbiddenAddress } from './job-boards.errors.js';

/**
 * Addresses that spend money when opened: HeadHunter's `get_with_contact` and `download_with_contact` (recognised by the query
 * parameter `with_contact`), SuperJob's buying and opening of contacts.
 */
const PAID = /with[-_]?contacts?\b|\/hr\/resumes\/[^/]+\/(buy|open)\b/i;

/**
 * An address taken from a board's answer, if it may be called at all.
 *
 * @param address    exactly as the board gave it; it is returned unchanged
 * @param apiAddress the configured API of that board: tokens go nowhere else
 * @throws ForbiddenAddress if it belongs to another origin or would open a paid contact
 */
export function callableAddress(address: string, apiAddress: string): string {
  if (!URL.canParse(address)) throw new ForbiddenAddress('not-an-address');
  // Looked at decoded as well, so that an escaped letter does not hide the word.
  if (PAID.test(address) || PAID.test(decoded(address))) throw new ForbiddenAddress('paid-contact');
  if (new URL(address).origin !== new URL(apiAddress).origin) throw new ForbiddenAddress('other-origin');
  return address;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
