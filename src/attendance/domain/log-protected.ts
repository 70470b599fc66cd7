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
    words('sex', 'age', 'ages', 'race', 'пол', 'стать', 'жынысы?', 'вік', 'жасы?', 'native', '[гд] ?[.] ?р[.]?'),
    words('[мч] ?/ ?ж', 'ж ?/ ?[мч]', 'm ?/ ?f', 'f ?/ ?m'),
    // Of years alone it is the age, of «опыт, лет» the experience.
    '^(?:лет|(?:полных|сколько(?: полных)?) (?:лет|років)|років|years?(?: old)?)$',
    'gender|возраст|marital|семейн|сімейн|отбасы|nationalit|ethnic|национальн|національн|ұлт|religio|религи|реліг',
    'birth|рожд(?!еств)|народжен|туған|дети|дітей|children|pregnan|беремен|вагітн|disab|handi?cap|инвалид|інвалід',
  ].join('|'),
  'u',
);

const OF_WHOM = '(?: (?:кандидата|соискателя|претендента|шукача|здобувача|человека|людини))?';

/** Columns that name a person: what follows from them is chance. */
const NAMING = new RegExp(
  [
    words('фио', 'ф ?[.] ?и ?[.] ?о[.]?', 'піб', 'имя', 'імя', "ім'я"),
    words('full name', 'first name', 'last name', 'surname', 'family name', 'e ?mail'),
    '^name(?!\\p{L})|(?:candidate|applicant|person).{0,3} name|name of (?:the )?(?:candidate|applicant|person)',
    '^почта$|фамили|прізвищ|отчеств|аты жөні',
    `^(?:(?:candidate|applicant|person)(?:[’']?s)? )?(?:(?:mobile|cell|contact|home) )*(?:tele)?(?:phone|mobile)(?: ?(?:number|no|num|№|#)[.]?)?$`,
    `^(?:(?:контактный|мобильный|мобільний|сотовый|номер|№) ?)*телефон[ау]?${OF_WHOM}$`,
    `^контакт(?:ы|и|ные данные|ні дані)${OF_WHOM}$|^(?:candidate )?(?:contacts|contact (?:details|info|information|number|no))$`,
  ].join('|'),
  'u',
);

/** What is called by a name, or grows old, and is nobody: said so, a column may be used as any other. */
const THINGS_EN =
  'vacanc(?:y|ies)|position|job|role|city|town|company|firm|client|agency|recruiter|manager|interviewer|board|source|project|department|office|branch|venue|event|campaign';
const NAMED_THING =
  '(?:ваканс|должност|позици|посад|рекрутер|интервьюер|агентств|агенці|компани|компані|организаци|город|міст|филиал|філі|офис|офіс|отдел|проект(?=а?(?!\\p{L}))|площадк|источник|джерел|сайт|заказчик)\\p{L}*';
const AGED_THING = '(?:заявки|заявок|вакансии|вакансий|отклик(?:а|ов)|обращени[яй]|записи|резюме|компании)(?!\\p{L})';
const OF_THINGS = new RegExp(
  [
    `(?<!\\p{L})names? of (?:the |a )?(?:${THINGS_EN})(?!\\p{L})`,
    `(?<!\\p{L})(?:имя|ім'я|імя) ${NAMED_THING}`,
    `(?<!\\p{L})${NAMED_THING} ?[(,:] ?(?:имя|ім'я|імя)(?!\\p{L})\\)?`,
    '(?<!\\p{L})(?:lead|application|request|record|posting) age(?!\\p{L})',
    '(?<!\\p{L})age of (?:the )?(?:lead|application|request|record|posting|vacancy)(?!\\p{L})',
    `(?<!\\p{L})возраст ${AGED_THING}`,
    '(?<!\\p{L})пол (?:рабочего )?(?:дня|смены|ставки)(?!\\p{L})',
    '(?<!\\p{L})день рождения (?:компани|фирм|организаци|филиал|магазин)\\p{L}*',
  ].join('|'),
  'gu',
);

/** Why a column of this header is neither kept nor learned from; null = it may be. */
export function whyNeverLearnt(name: string): NeverLearntWhy | null {
  const header = plain(name).replaceAll(OF_THINGS, ' ');
  if (PROTECTED.test(header)) return 'protected';
  return NAMING.test(header) ? 'names-people' : null;
}
