import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Says how the rest was made, so that another cipher or key form can come later without touching old rows. */
const VERSION = 'v1';
const ALGORITHM = 'aes-256-gcm';
/** The nonce length for which GCM is defined without further hashing. NIST SP 800-38D §8.2. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A sealed text cannot be opened: wrong key, wrong context, or it was changed. */
export class SealBroken extends Error {
  constructor(why: string) {
    super(`An encrypted value cannot be opened: ${why}. Is OTKLIK_ENCRYPTION_KEY the one it was encrypted with?`);
    this.name = 'SealBroken';
  }
}

/**
 * Encrypts and authenticates a text.
 *
 * Used for: board tokens at rest · Method: AES-256-GCM with a random nonce · Source: NIST SP 800-38D
 *
 * @param plain      any text
 * @param keyBase64  32 bytes in base64
 * @param context    bound to the result without being in it (for instance the row's id): a value copied to another row does not open
 * @returns `v1.` and base64url of nonce, tag and ciphertext
 */
export function seal(plain: string, keyBase64: string, context = ''): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, Buffer.from(keyBase64, 'base64'), nonce);
  cipher.setAAD(Buffer.from(context, 'utf8'));
  const hidden = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return `${VERSION}.${Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url')}`;
}

/**
 * The text that {@link seal} encrypted.
 *
 * @throws SealBroken if the key, the context or a single bit is not what it was
 */
export function open(sealed: string, keyBase64: string, context = ''): string {
  const [version, body] = sealed.split('.', 2);
  if (version !== VERSION || !body) throw new SealBroken('its form is unknown');
  const bytes = Buffer.from(body, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new SealBroken('it is too short');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv(ALGORITHM, Buffer.from(keyBase64, 'base64'), nonce, {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(context, 'utf8'));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    throw new SealBroken('the key is another one or the value was changed');
  }
}
