import { isId } from '../../kernel/ids.js';

/** Bytes of an organisation's id, and of chance. */
const ID_BYTES = 16;
const CODE = /^[\w-]{43}$/;

/** What the address of a public form leads to. */
export interface FormAddress {
  readonly organisationId: string;
  /** The part of chance. */
  readonly code: string;
}

/**
 * The last part of a form's address: whose it is, so that it is known where to look, and 128 bits of chance.
 *
 * @param code  22 letters of base64url: 16 bytes
 */
export function writeFormCode({ organisationId, code }: FormAddress): string {
  const owner = Buffer.from(organisationId.replaceAll('-', ''), 'hex');
  return Buffer.concat([owner, Buffer.from(code, 'base64url')]).toString('base64url');
}

/** Reads it; null for what was never written so. */
export function readFormCode(written: string): FormAddress | null {
  if (!CODE.test(written)) return null;
  const bytes = Buffer.from(written, 'base64url');
  const hex = bytes.subarray(0, ID_BYTES).toString('hex');
  const organisationId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
  const address = { organisationId, code: bytes.subarray(ID_BYTES).toString('base64url') };
  // One form has one address: other spellings of the same bytes are none.
  return isId(organisationId) && writeFormCode(address) === written ? address : null;
}
