import { readLinkToken, writeLinkToken } from '../../../src/interviews/candidate-link.js';
import { newId } from '../../../src/kernel/ids.js';

const SECRET = 'c2VjcmV0IG9mIHRoaXMgdGVzdA==';
const TARGET = { organisationId: newId(), bookingId: newId() };
const STARTS_AT = new Date('2026-06-02T07:00:00Z');
const NOW = new Date('2026-06-01T07:00:00Z');

describe('the token of a candidate link', () => {
  const token = writeLinkToken(SECRET, TARGET, STARTS_AT);

  test('opens what it was made for', () => {
    expect(readLinkToken(SECRET, token, NOW)).toEqual(TARGET);
  });

  test('fits into an address without escaping', () => {
    expect(encodeURIComponent(token)).toBe(token);
    expect(token.length).toBeLessThan(250);
  });

  test('works until two days after the interview and not a second longer', () => {
    const end = STARTS_AT.getTime() + 2 * 86_400_000;
    expect(readLinkToken(SECRET, token, new Date(end))).toEqual(TARGET);
    expect(() => readLinkToken(SECRET, token, new Date(end + 1))).toThrow(
      expect.objectContaining({ code: 'interviews.link-expired' }),
    );
  });

  test.each([
    ['another secret', writeLinkToken('other', TARGET, STARTS_AT)],
    ['a changed payload', `${Buffer.from('{}').toString('base64url')}.${token.split('.')[1]}`],
    ['a cut signature', token.slice(0, -3)],
    ['no signature', token.split('.')[0] ?? ''],
    ['something appended', `${token}.x`],
    ['a character that base64 skips', `${token}\u0000`],
    ['a filled-up signature', `${token}=`],
    ['nothing', ''],
    ['noise', '💥.💥'],
  ])('%s opens nothing', (_, forged) => {
    expect(() => readLinkToken(SECRET, forged, NOW)).toThrow(
      expect.objectContaining({ code: 'interviews.link-invalid' }),
    );
  });

  test('no change of one character goes unnoticed', () => {
    for (let at = 0; at < token.length; at += 7) {
      const other = token[at] === 'A' ? 'B' : 'A';
      const forged = token.slice(0, at) + other + token.slice(at + 1);
      expect(() => readLinkToken(SECRET, forged, NOW)).toThrow();
    }
  });
});
