import { plain } from './log-words.js';

/** Why nothing is learnt from a column of this header, whatever it holds. */
export type NeverLearntWhy = 'protected' | 'names-people';

/** Whole words only: «пол» is no part of «полный день», "age" none of "agency". */
function words(...alternatives: readonly string[]): string {
  return `(?<!\\p{L})(?:${alternatives.join('|')})(?!\\p{L})`;
}

/** Columns that may not decide about people, by header. */
const PROTECTED = new RegExp(
  [
    words('sex', 'age', 'ages', 'race', 'пол', 'стать', 'жынысы?', 'вік', 'жасы?', 'native', 'г ?[.] ?р[.]?'),
    // Of years alone it is the age, of «опыт, лет» the experience.
    '^(?:лет|(?:полных|сколько(?: полных)?) (?:лет|років)|років|years?(?: old)?)$',
    'gender|возраст|marital|семейн|сімейн|отбасы|nationalit|ethnic|национальн|національн|ұлт|religio|религи|реліг',
    'birth|рожден|народжен|туған|дети|дітей|children|pregnan|беремен|вагітн|disab|handi?cap|инвалид|інвалід',
  ].join('|'),
  'u',
);

/** Columns that name a person: what follows from them is chance. */
const NAMING = new RegExp(
  [
    words(
      'фио',
      'ф ?[.] ?и ?[.] ?о[.]?',
      'піб',
      'имя',
      'імя',
      "ім'я",
      'full name',
      'first name',
      'last name',
      'e ?mail',
    ),
    '^name(?!\\p{L})|(?:candidate|applicant|person).{0,3} name|name of (?:the )?(?:candidate|applicant|person)',
    '^(?:почта|phone|телефон)$|фамили|прізвищ|отчеств|аты жөні',
  ].join('|'),
  'u',
);

/** Why a column of this header is neither kept nor learned from; null = it may be. */
export function whyNeverLearnt(name: string): NeverLearntWhy | null {
  const header = plain(name);
  if (PROTECTED.test(header)) return 'protected';
  return NAMING.test(header) ? 'names-people' : null;
}
