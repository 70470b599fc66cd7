import { createHmac, timingSafeEqual } from 'node:crypto';

/** Which connection a board's call belongs to. */
export interface HintTarget {
  readonly organisationId: string;
  readonly connectionId: string;
}

const ID_BYTES = 16;
/** Half of SHA-256: nobody guesses 128 bits. */
const PROOF_BYTES = 16;

/** The last part of the address that a board calls: the connection, signed so that nobody else can make it up. The board signs nothing itself. */
export function writeHintSecret(secret: string, { organisationId, connectionId }: HintTarget): string {
  const ids = Buffer.concat([organisationId, connectionId].map((id) => Buffer.from(id.replaceAll('-', ''), 'hex')));
  return Buffer.concat([ids, proofOf(secret, ids)]).toString('base64url');
}

/** The connection; null for anything that this installation did not make. */
export function readHintSecret(secret: string, given: string): HintTarget | null {
  const bytes = Buffer.from(given, 'base64url');
  const ids = bytes.subarray(0, 2 * ID_BYTES);
  // One connection has one address: base64 is read past characters that do not belong to it.
  if (bytes.length !== 2 * ID_BYTES + PROOF_BYTES || bytes.toString('base64url') !== given) return null;
  if (!timingSafeEqual(bytes.subarray(2 * ID_BYTES), proofOf(secret, ids))) return null;
  return { organisationId: uuidOf(ids.subarray(0, ID_BYTES)), connectionId: uuidOf(ids.subarray(ID_BYTES)) };
}

function proofOf(secret: string, ids: Buffer): Buffer {
  return createHmac('sha256', secret).update('board-hint:').update(ids).digest().subarray(0, PROOF_BYTES);
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
