import { OCCUPATION_PHRASES } from '../../scoring/domain/occupation-phrases.table.js';
import type { TitleMark } from '../../scoring/domain/occupation-phrases.table.js';
import type { OccupationId } from '../../vacancies/domain/occupations.table.js';
import { PhraseLexicon } from '../../vacancies/domain/phrases.js';
import { tokenise } from '../../vacancies/domain/tokens.js';

const TITLES = new PhraseLexicon<TitleMark>(OCCUPATION_PHRASES);
/** Kinds of work that are named by a noun where titles are not. */
const BY_NOUN: readonly (readonly [RegExp, readonly OccupationId[]])[] = [
  [
    /продаж|продажі|сбыт|збут|(?<!\p{L})сату(?!шы)|(?<!\p{L})sales(?!force)/u,
    ['active-sales', 'field-sales', 'key-accounts', 'corporate-clients', 'head-of-sales'],
  ],
  [
    /(?:работ\p{L}* с|обслуживани\p{L}*|ведени\p{L}*) клиент|клієнтами|клиенттермен|account management|client management|customer success/u,
    ['client-management', 'key-accounts', 'corporate-clients', 'bank'],
  ],
  [/торговл|торгівл|(?<!\p{L})сауда|retail|розниц/u, ['retail', 'telecom']],
  [
    /^(?:(?:в|у) )?(?:сфер[аеуі] )?(?:обслуживани\p{L}|услуг|сервиса?|обслуговуванн\p{L}|послуг|сервісу?|қызмет көрсету(?: саласы(?:нда)?)?|customer service|(?:the )?service (?:sector|industry)|hospitality)$/u,
    ['hospitality', 'retail', 'support', 'call-centre', 'bank', 'telecom', 'client-management'],
  ],
  [/колл-?центр|call[- ]cent|контакт-?центр/u, ['call-centre']],
];

/** «…, или менеджером по работе с клиентами»: another way. */
const OTHER_WAY = /[,;/]|\s(?:или|либо|або|чи|немесе|or)\s/u;

/** The known occupations that words of a kind of work, or a post, name. */
export function occupationsOf(words: string): OccupationId[] {
  const named = titlesIn(words);
  if (named.includes('head-of-sales') && isOfChiefOnly(words)) return ['head-of-sales'];
  const isOfComputers = /систем\p{L}* админ|system admin|sysadmin|devops|баз данных/u.test(words.toLowerCase());
  return [...new Set([...(isOfComputers ? [] : named), ...byNounIn(words)])];
}

function titlesIn(words: string): OccupationId[] {
  return TITLES.match(tokenise(words))
    .map(({ id }) => id)
    .filter((id): id is OccupationId => !id.startsWith('mark-') && id !== 'other');
}

function byNounIn(words: string): OccupationId[] {
  const norm = words.toLowerCase();
  return BY_NOUN.flatMap(([pattern, ids]) => (pattern.test(norm) ? ids : []));
}

/** «Руководителем отдела продаж», "head of sales": who only sold has led nobody; «в продажах или руководителем» leaves the choice. */
function isOfChiefOnly(words: string): boolean {
  return words.split(OTHER_WAY).every((way) => {
    const named = titlesIn(way);
    return named.includes('head-of-sales') || (named.length === 0 && byNounIn(way).length === 0);
  });
}
