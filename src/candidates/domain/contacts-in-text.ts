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
/** Whoever recommends is named with contacts of their own: there only a line that is nothing but a heading ends their part. */
const OF_WHO_RECOMMENDS = /^(?:рекоменд|референс|references?|recommend|ұсын)/iu;
/** A heading of one's own contacts, wherever it stands: «Контакт-центр» is a job, «контактное лицо» is somebody else. */
const OF_ONESELF =
  /^(?:(?:(?:мои|мої|менің|my) )?(?:контакт(?:ы|и|тер|ілер)|контактн(?:ая информация|ые данные|а інформація|і дані)|связь|связаться со мной|зв['’ʼ]язок|байланыс(?:ым|тар|тарым)?(?: (?:деректері|мәліметтері|ақпараты))?|contacts|contact (?:details|info|information|me)|get in touch)|contact(?=:?$))\s{0,3}(?::|$)/iu;
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
  let isOfWhoRecommends = false;
  const own: string[] = [];
  for (const line of lines) {
    const bare = line.trim();
    const named = OF_ONESELF.exec(bare)?.[0];
    if (bare.length <= HEADING_CHARACTERS_MAX && OF_OTHERS.test(bare)) {
      isOwn = false;
      isOfWhoRecommends = OF_WHO_RECOMMENDS.test(bare);
    } else if (named !== undefined && (named === bare || !isOfWhoRecommends)) isOwn = true;
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
