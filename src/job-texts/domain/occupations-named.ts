import { OCCUPATION_PHRASES } from '../../scoring/domain/occupation-phrases.table.js';
import type { TitleMark } from '../../scoring/domain/occupation-phrases.table.js';
import type { OccupationId } from '../../vacancies/domain/occupations.table.js';
import { PhraseLexicon } from '../../vacancies/domain/phrases.js';
import { tokenise } from '../../vacancies/domain/tokens.js';

const TITLES = new PhraseLexicon<TitleMark>(OCCUPATION_PHRASES);
const SALES = /продаж|продажі|сбыт|збут|(?<!\p{L})сату(?!шы)|(?<!\p{L})sales(?!force)/u;
/** Kinds of work that are named by a noun where titles are not. */
const BY_NOUN: readonly (readonly [RegExp, readonly OccupationId[]])[] = [
  [SALES, ['active-sales', 'field-sales', 'key-accounts', 'corporate-clients', 'head-of-sales']],
  [
    /(?:работ\p{L}* с|обслуживани\p{L}*|ведени\p{L}*) клиент|клієнтами|клиенттермен|account management|client management|customer success/u,
    ['client-management', 'key-accounts', 'corporate-clients', 'bank'],
  ],
  [/торговл|торгівл|(?<!\p{L})сауда|retail|розниц/u, ['retail', 'telecom']],
  [/колл-?центр|call[- ]cent|контакт-?центр/u, ['call-centre']],
];

/** The known occupations that words of a kind of work, or a post, name. */
export function occupationsOf(words: string): OccupationId[] {
  const tokens = tokenise(words);
  const named = TITLES.match(tokens)
    .map(({ id }) => id)
    .filter((id): id is OccupationId => !id.startsWith('mark-') && id !== 'other');
  const norm = words.toLowerCase();
  const isOfComputers = /систем\p{L}* админ|system admin|sysadmin|devops|баз данных/u.test(norm);
  if (named.includes('head-of-sales') && isOfChiefOnly(words)) return ['head-of-sales'];
  return [
    ...new Set([
      ...(isOfComputers ? [] : named),
      ...BY_NOUN.flatMap(([pattern, ids]) => (pattern.test(norm) ? ids : [])),
    ]),
  ];
}

/** «Руководителем отдела продаж», "head of sales": who only sold has led nobody; «в продажах или руководителем» leaves the choice. */
function isOfChiefOnly(words: string): boolean {
  const ways = words.split(/[,;/]|\s(?:или|либо|або|чи|немесе|or)\s/u).filter((way) => SALES.test(way.toLowerCase()));
  return ways.every((way) => TITLES.match(tokenise(way)).some(({ id }) => id === 'head-of-sales'));
}
