import { normaliseEmail, normalisePhone } from './contact-identity.js';

/** Ways to reach the writer of a text. */
export interface ContactsInText {
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

const EMAIL = /(?<![\p{L}\d._%+-])[a-z\d][a-z\d._%+-]{0,63}@[a-z\d][a-z\d.-]{0,100}\.[a-z]{2,20}(?![\p{L}\d@])/giu;
const PHONE = /(?<![\d+\p{L}])(?:\+\d|8|0)[\d ().-]{8,20}\d(?!\d)/gu;
/** Where work, schools and other people are told of, contacts are those of firms and of who recommends. */
const OF_OTHERS =
  /^(?:опыт|трудов|мест[оа] работы|работа|образован|рекоменд|референс|курсы|проект|досвід|місц[ея] роботи|освіт|рекоменд|experience|work|employment|education|references?|recommend|projects?|courses|тәжіриб|жұмыс|еңбек|білім|ұсын)/iu;
/** A part of one's own contacts, wherever it stands. */
const OF_ONESELF = /^(?:контакт|мои контакт|связ|contacts?|get in touch|контактн|байланыс)/iu;
/** Headings are short. */
const HEADING_CHARACTERS_MAX = 60;
/** A remark of a line or two may name anybody. */
const LINES_MIN = 3;
/** Longer texts are no résumé of one person. */
const LINES_MAX = 2_000;
/** So many of one kind are a list of people. */
const MOST = 3;

/**
 * The phones and addresses that somebody writes above their résumé, or below a heading for them: those among jobs, schools and
 * recommendations belong to others.
 *
 * Cost: linear in the text.
 */
export function contactsInText(text: string): ContactsInText {
  const lines = text.split('\n', LINES_MAX).filter((line) => line.trim() !== '');
  if (lines.length < LINES_MIN) return { phones: [], emails: [] };
  let isOwn = true;
  const own: string[] = [];
  for (const line of lines) {
    const bare = line.trim();
    if (bare.length <= HEADING_CHARACTERS_MAX && OF_OTHERS.test(bare)) isOwn = false;
    else if (OF_ONESELF.test(bare)) isOwn = true;
    if (isOwn) own.push(bare);
  }
  const words = own.join('\n');
  const phones = [...words.matchAll(PHONE)].map(([found]) => found.trim());
  const emails = [...words.matchAll(EMAIL)].map(([found]) => found);
  return { phones: fewOf(phones, normalisePhone), emails: fewOf(emails, normaliseEmail) };
}

/** Each once, and none where there are many. */
function fewOf(found: readonly string[], normalise: (written: string) => string | null): string[] {
  const known = new Map(found.flatMap((one) => (normalise(one) === null ? [] : [[normalise(one), one] as const])));
  return known.size > MOST ? [] : [...known.values()];
}
