import { randomBytes } from 'node:crypto';
import { open, seal, SealBroken } from '../../../src/platform/encryption/index.js';

const key = randomBytes(32).toString('base64');

describe('sealed values', () => {
  it.each(['', 'token', 'Ж🙂'.repeat(1000)])('open to what was sealed (%#)', (plain) => {
    expect(open(seal(plain, key, 'row 1'), key, 'row 1')).toBe(plain);
  });

  it('never look the same twice and do not contain the text', () => {
    const first = seal('token', key);
    expect(seal('token', key)).not.toBe(first);
    expect(Buffer.from(first.slice(3), 'base64url').toString('latin1')).not.toContain('token');
  });

  it('do not open with another key, in another row, or with a single bit changed', () => {
    const sealed = seal('token', key, 'row 1');
    expect(() => open(sealed, randomBytes(32).toString('base64'), 'row 1')).toThrow(SealBroken);
    expect(() => open(sealed, key, 'row 2')).toThrow(SealBroken);
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    for (let i = 0; i < bytes.length; i += 1) {
      const changed = Buffer.from(bytes);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(() => open(`v1.${changed.toString('base64url')}`, key, 'row 1')).toThrow(SealBroken);
    }
  });

  it.each(['', 'v1', 'v1.', 'v1.AAAA', 'v2.AAAA', 'nonsense'])('refuse what is no sealed value: "%s"', (sealed) => {
    expect(() => open(sealed, key)).toThrow(SealBroken);
  });
});
