/** What stands between the groups of a number. */
const GAP = String.raw`[\s().\u2013-]{0,3}`;
/**
 * Ways to reach a person that stand in a text of theirs: numbers with a country code or in the groups of ru, uk, kk, e-mail addresses, and
 * names in messengers. Every repetition is bounded, so the cost is linear in the text.
 */
const CONTACTS = new RegExp(
  [
    String.raw`(?<!\d)\+\d(?:${GAP}\d){8,13}(?!\d)`,
    String.raw`(?<![\d+])(?:(?:8|7|38|375|998|996)${GAP})?(?:[79]\d\d|0\d\d|[348]\d\d(?=\)))${GAP}\d{3}${GAP}\d\d${GAP}\d\d(?!\d)`,
    String.raw`(?<![\d+])(?:8|7)${GAP}[348]\d\d${GAP}\d{3}${GAP}\d\d${GAP}\d\d(?!\d)`,
    String.raw`(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}`,
    String.raw`(?:t\.me|wa\.me|vk\.com|instagram\.com)/[^\s,;]{1,64}`,
    String.raw`(?<![\p{L}\d.@])@[a-z]\w{3,31}`,
  ].join('|'),
  'giu',
);

/**
 * The text with every letter and digit of a contact behind a dot. It is as long as before, so what points into it points to the same words.
 */
export function withoutContacts(text: string): string {
  return text.replace(CONTACTS, (contact) =>
    contact.replace(/[\p{L}\d]/gu, (character) => '•'.repeat(character.length)),
  );
}

/** The same value with the contacts in all its texts masked. */
export function maskedContacts<T>(value: T): T {
  if (typeof value === 'string') return withoutContacts(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => maskedContacts(one)) as T;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, maskedContacts(one as unknown)])) as T;
}

/** True of words by which a number or an address could be found that the texts of others contain. */
export function asksForContact(typed: string): boolean {
  return /\d{3}|@/u.test(typed);
}
