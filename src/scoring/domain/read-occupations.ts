import type { ResumeExperience } from '../../job-boards/domain/resume.js';
import type { CompetenceId } from '../../vacancies/domain/competences.table.js';
import type { OccupationId } from '../../vacancies/domain/occupations.table.js';
import type { PhraseMatch } from '../../vacancies/domain/phrases.js';
import { PhraseLexicon } from '../../vacancies/domain/phrases.js';
import type { Token } from '../../vacancies/domain/tokens.js';
import { tokenise } from '../../vacancies/domain/tokens.js';
import type { Evidence } from './facts.js';
import type { TitleMark } from './occupation-phrases.table.js';
import { OCCUPATION_PHRASES } from './occupation-phrases.table.js';

const TITLES = new PhraseLexicon<TitleMark>(OCCUPATION_PHRASES);
const BANK =
  /банк|bank|(?<!\p{L})(?:сбер|втб)(?!\p{L})|тинькофф|tinkoff|home\s?credit|хоум\s?кредит|\bkaspi\b|(?<!\p{L})(?:каспи|halyk|халы[кқ]|barclays|hsbc|lloyds|natwest|santander|citi|райффайзен|raiffeisen)(?!\p{L})/iu;
const TELECOM =
  /(?:^|[^\p{L}])(?:мтс|билайн|мегафон|теле\s?2|tele\s?2|связной|евросеть|ростелеком|казахтелеком|kcell|beeline|altel|київстар|kyivstar|киевстар|vodafone|lifecell|мотив|йота|yota|алтел|кселл|activ|yettel|t-mobile|carphone\s+warehouse|салон\p{L}*\s+(?:сотовой\s+)?(?:связи|зв['’ʼ]?язку)|байланыс\s+салоны)(?:$|[^\p{L}])/iu;
/** Shops by their own word or as everybody knows them, and whoever has no other work there than serving buyers. */
const SHOP =
  /магазин|(?:гипер|супер|мини)маркет|дүкен|(?<!\p{L})(?:shop|store|supermarket|пят[её]рочка|магнит|лента|ашан|перекр[её]сток|дикси|спортмастер|днс|м\.?видео|эльдорадо|леруа\s+мерлен|сільпо|атб|епіцентр|фора|магнум|magnum|технодом|sulpak|zara|tesco|asda|sainsbury['’]?s|primark|boots|ikea|икеа)(?!\p{L})/iu;
const TILL = /касс|касир|cashier/iu;
const SHOP_STAFF =
  /^(?:сотрудник|консультант|администратор|работник|працівник|адміністратор|қызметкер|кеңесші|әкімші|team\s+member|associate|assistant|consultant|adviser|advisor|colleague)$/iu;
/** By what contract one works says nothing of the work. */
const TERMS_OF_WORK =
  /(?<!\p{L})(?:по|за)\s+договор[уом]{1,2}\s+(?:гпх|гпд|цпх|подряда?|найма|підряду|оказания|надання|возмездн\p{L}*|гражданск\p{L}*|цивільн\p{L}*)/iu;
/** Posts that mean answering calls where the duties are calls. */
const CALLER = /оператор|агент|супервайз|operator|agent|supervisor|advis[eo]r/iu;
/** Titles that stand for different work in different firms, so that duties overrule them: the front desk or the shop, the clients or the deals. */
const FRONT_DESK_OR_SHOP = /^\s*(?:ст(?:арший|\.)\s*)?(?:администратор|адміністратор|әкімші)\s*$/iu;
const CLIENTS_OR_DEALS = /account\s+executive|персональн\p{L}*\s+менеджер/iu;
/** Duties by which a job with a vague title («менеджер», «специалист», none at all) is told, and how many of them are needed. */
const SALES_DUTIES: readonly CompetenceId[] = [
  'active-sales',
  'cold-calls',
  'client-search',
  'sales-plan',
  'offers',
  'negotiation',
  'upselling',
  'presentations',
  'objections',
];
/** Of these, what brings new deals; those with clients one has also need negotiating and presenting. */
const NEW_DEALS: readonly CompetenceId[] = ['active-sales', 'cold-calls', 'client-search', 'sales-plan'];
const CLIENT_DUTIES: readonly CompetenceId[] = [
  'client-care',
  'client-base',
  'needs-analysis',
  'feedback',
  'complaints',
  'consulting',
  'key-clients',
  'corporate-clients',
  'meetings',
  'warm-calls',
];
const RETAIL_DUTIES: readonly CompetenceId[] = [
  'cash-desk',
  'merchandising',
  'stock-taking',
  'payments',
  'devices-and-plans',
];
/** Who leads people and answers for one of these leads sales. */
const LED_DUTIES: readonly CompetenceId[] = ['sales-plan', 'active-sales'];
/** Who goes from point to point by a plan and does one of these there sells in the field. */
const FIELD_DUTIES: readonly CompetenceId[] = ['merchandising', 'order-handling', 'receivables', ...NEW_DEALS];
const BANK_DUTIES: readonly CompetenceId[] = ['bank-products', 'credit', 'deposits'];
const CALL_DUTIES: readonly CompetenceId[] = ['warm-calls', 'phone'];
const CONTRACT_DUTIES: readonly CompetenceId[] = ['contract-texts', 'contract-register', 'contract-deadlines'];
const DUTIES_MIN = 2;
/** Clients who stay, not callers. */
const KEPT_CLIENTS: readonly CompetenceId[] = ['client-care', 'client-base', 'key-clients', 'corporate-clients'];
/** Who does one of these does not only take calls. */
const OTHER_THAN_CALLS: readonly CompetenceId[] = [
  'devices-and-plans',
  ...KEPT_CLIENTS,
  ...LED_DUTIES,
  ...RETAIL_DUTIES,
];
/** Words of duties shown as the reason. */
const DUTIES_SHOWN_MAX = 3;

/** What the description of a job claims, with the first words that do. */
export type ClaimedDuties = ReadonlyMap<CompetenceId, Evidence>;

/** Occupations whose staff the company's business tells more about. */
const TOLD_BY_BANK: readonly OccupationId[] = ['client-management', 'corporate-clients', 'active-sales', 'hospitality'];
const TOLD_BY_TELECOM: readonly OccupationId[] = ['retail', 'hospitality'];

/**
 * A post that shares its words with a special one is that one: «руководитель отдела продаж» does not sell all day. Key and corporate clients
 * are clients, though, and selling to companies is selling.
 */
const HIDDEN_BY: readonly (readonly [OccupationId, readonly OccupationId[]])[] = [
  ['client-management', ['head-of-sales']],
  ['active-sales', ['head-of-sales', 'key-accounts', 'field-sales', 'retail']],
  ['corporate-clients', ['key-accounts', 'head-of-sales']],
  ['support', ['call-centre']],
  ['retail', ['bank']],
];

export interface OccupationFacts {
  /** The words of the title name the work, in full or vaguely. */
  readonly isNamed: boolean;
  readonly occupations: readonly OccupationId[];
  readonly grade: 'I' | 'II' | null;
  readonly evidence: readonly Evidence[];
}

/**
 * What kind of work a job was: by its title, then by the company's business, and by its duties where the title says nothing.
 *
 * @param field  path of the title, for evidence
 * @param claimed  competences that the job's description claims, each with its words
 */
export function readOccupations(job: ResumeExperience, field: string, claimed: ClaimedDuties): OccupationFacts {
  const title = job.position ?? '';
  const tokens = tokenise(title.replace(TERMS_OF_WORK, ' '));
  const matches = TITLES.match(tokens);
  const marks = new Set(matches.map(({ id }) => id));
  const byTitle = namedOccupations(matches, tokens);
  const named = isOverruled(title, byTitle, claimed) ? [] : byTitle;
  const isVague = named.length === 0;
  const takesCalls = isVague && answersCalls(job, claimed);
  const told = takesCalls
    ? [toldBy('call-centre', CALL_DUTIES, claimed)]
    : isVague
      ? occupationsByDuties(claimed, title === '' || marks.has('mark-vague'))
      : [];
  const isToldByCompany = isVague && !takesCalls && (BANK.test(job.company ?? '') || TELECOM.test(job.company ?? ''));
  const base = isToldByCompany
    ? []
    : isVague
      ? told.map(({ id }) => id)
      : marks.has('mark-assistant')
        ? named.map(assistantOf)
        : named;
  const occupations = [
    ...new Set(withCompany(base, job, isVague && !takesCalls && (marks.has('mark-vague') || title === ''), claimed)),
  ];
  return {
    occupations: occupations.length === 0 ? ['other'] : occupations,
    grade: marks.has('mark-category-2') ? 'II' : marks.has('mark-category-1') ? 'I' : null,
    isNamed: !isVague || marks.has('mark-vague'),
    evidence: [
      ...(base.length > 0 ? told.flatMap(({ by }) => by).slice(0, DUTIES_SHOWN_MAX) : []),
      ...(title ? [{ field, start: 0, end: title.length, text: title }] : []),
    ],
  };
}

function countOf(duties: readonly CompetenceId[], claimed: ClaimedDuties): number {
  return duties.filter((id) => claimed.has(id)).length;
}

function toldBy(id: OccupationId, duties: readonly CompetenceId[], claimed: ClaimedDuties): Told {
  return { id, by: duties.flatMap((duty) => claimed.get(duty) ?? []) };
}

/** Who sells by duty is no keeper of clients, and who works at the till is no front desk, though the title may name either. */
function isOverruled(title: string, named: readonly OccupationId[], claimed: ClaimedDuties): boolean {
  if (named.length !== 1) return false;
  if (named[0] === 'hospitality' && FRONT_DESK_OR_SHOP.test(title))
    return countOf(RETAIL_DUTIES, claimed) >= DUTIES_MIN;
  if (named[0] !== 'client-management' || !CLIENTS_OR_DEALS.test(title)) return false;
  const sales = countOf(NEW_DEALS, claimed);
  return sales >= DUTIES_MIN && sales > countOf(CLIENT_DUTIES, claimed);
}

/** «Оператор», «агент» and whoever works for an operator of phones answer calls, unless they sell or keep clients. */
function answersCalls({ company, position }: ResumeExperience, claimed: ClaimedDuties): boolean {
  const does = (ids: readonly CompetenceId[]) => ids.some((id) => claimed.has(id));
  return (
    does(CALL_DUTIES) &&
    !does(OTHER_THAN_CALLS) &&
    countOf(SALES_DUTIES, claimed) < DUTIES_MIN &&
    (CALLER.test(position ?? '') || TELECOM.test(company ?? ''))
  );
}

function namedOccupations(matches: readonly PhraseMatch<TitleMark>[], tokens: readonly Token[]): OccupationId[] {
  const named = matches.filter((match): match is PhraseMatch<OccupationId> => !match.id.startsWith('mark-'));
  const ids = new Set(named.map(({ id }) => id));
  const strangers = named.filter(({ id }) => id === 'other');
  if (
    strangers.length > 0 &&
    ids.size > 1 &&
    (isOfStranger(strangers, named, tokens) || !standsBeside(strangers, named, tokens))
  )
    return ['other'];
  if (ids.size > 1) ids.delete('other');
  // «Администратор» alone is a front desk, «администратор магазина» is not.
  if (ids.size > 1) ids.delete('hospitality');
  for (const [general, special] of HIDDEN_BY)
    if (ids.has(general) && special.some((id) => ids.has(id) && touchedBy(named, general, id))) ids.delete(general);
  return [...ids];
}

/** «B2B-маркетолог», "corporate lawyer": whom the trade right behind the word serves does not make it another one. «Региональный менеджер по персоналу» sells in no region. */
function isOfStranger(
  strangers: readonly PhraseMatch<TitleMark>[],
  named: readonly PhraseMatch<OccupationId>[],
  tokens: readonly Token[],
): boolean {
  const known = named.filter(({ id }) => id !== 'other');
  const isFollowed = (place: number): boolean => strangers.some(({ first }) => first === place);
  return known.every(
    ({ id, last }) =>
      (id === 'corporate-clients' && isFollowed(last + 1)) ||
      (id === 'field-sales' && tokens[last + 1]?.form === 'по' && isFollowed(last + 2)),
  );
}

/** «Бухгалтер, менеджер по продажам» are two posts; «бухгалтер отдела продаж» is one, and not in sales. */
function standsBeside(
  strangers: readonly PhraseMatch<OccupationId>[],
  named: readonly PhraseMatch<OccupationId>[],
  tokens: readonly Token[],
): boolean {
  const known = named.filter(({ id }) => id !== 'other');
  const firstStranger = Math.min(...strangers.map(({ first }) => first));
  const firstKnown = Math.min(...known.map(({ first }) => first));
  if (firstKnown <= firstStranger) return true;
  const lastStranger = Math.min(...strangers.map(({ last }) => last));
  return tokens.slice(lastStranger + 1, firstKnown + 1).some(({ form, breakBefore, start }, offset) => {
    const previousEnd = tokens[lastStranger + offset]?.end ?? start;
    return breakBefore > 0 || start - previousEnd > 1 || /^(?:и|та|й|and|және)$/.test(form);
  });
}

/** True if all that names the general occupation shares words with what names the special one. */
function touchedBy(named: readonly PhraseMatch<OccupationId>[], general: OccupationId, special: OccupationId): boolean {
  const specials = named.filter(({ id }) => id === special);
  return named
    .filter(({ id }) => id === general)
    .every((a) => specials.some((b) => b.first <= a.last && b.last >= a.first));
}

/** A helper of a sales manager supports sales; a helper elsewhere is what the title says. */
function assistantOf(occupation: OccupationId): OccupationId {
  return occupation === 'active-sales' ||
    occupation === 'client-management' ||
    occupation === 'corporate-clients' ||
    occupation === 'key-accounts'
    ? 'sales-support'
    : occupation;
}

function withCompany(
  occupations: readonly OccupationId[],
  { company, position: title }: Pick<ResumeExperience, 'company' | 'position'>,
  isOpen: boolean,
  claimed: ClaimedDuties,
): readonly OccupationId[] {
  if (!company) return occupations;
  // The till of a bank is no shop.
  const isOfTill = occupations.includes('retail') && TILL.test(title ?? '');
  const isToldByBank = isOpen || occupations.some((id) => TOLD_BY_BANK.includes(id));
  if ((isOfTill || isToldByBank) && BANK.test(company))
    return [...(isOfTill ? occupations.filter((id) => id !== 'retail') : occupations), 'bank'];
  const sellsPlans = occupations.includes('client-management') && claimed.has('devices-and-plans');
  if ((isOpen || sellsPlans || occupations.some((id) => TOLD_BY_TELECOM.includes(id))) && TELECOM.test(company))
    return [...occupations, 'telecom'];
  if (isOpen && occupations.length === 0 && SHOP.test(company) && SHOP_STAFF.test((title ?? '').trim()))
    return ['retail'];
  return occupations;
}

interface Told {
  readonly id: OccupationId;
  readonly by: readonly Evidence[];
}

/**
 * The work that duties tell of, with the words that do.
 *
 * @param isOpen  the title says nothing at all; one of another trade becomes client management only where clients are kept, not just served
 */
function occupationsByDuties(claimed: ClaimedDuties, isOpen: boolean): Told[] {
  const count = (ids: readonly CompetenceId[]) => countOf(ids, claimed);
  const found: Told[] = [];
  const add = (id: OccupationId, duties: readonly CompetenceId[]) => found.push(toldBy(id, duties, claimed));
  // Who says that the job was selling sold, whatever else the job brought.
  const sold = claimed.has('active-sales') ? DUTIES_MIN : 0;
  // Of a post that names no work, to keep clients is the work.
  const kept = isOpen && claimed.has('client-care') ? DUTIES_MIN - 1 : 0;
  const [sales, clients] = [count(SALES_DUTIES) + sold, count(CLIENT_DUTIES) + kept];
  const isOnRoute = claimed.has('visit-plan') && count(FIELD_DUTIES) > 0;
  if (isOnRoute) add('field-sales', ['visit-plan', ...FIELD_DUTIES]);
  else if (sales >= DUTIES_MIN && sales >= clients) add('active-sales', SALES_DUTIES);
  if (claimed.has('team-lead') && LED_DUTIES.some((id) => claimed.has(id))) {
    found.length = 0;
    add('head-of-sales', ['team-lead', ...LED_DUTIES]);
    return found;
  }
  const areKept = isOpen || KEPT_CLIENTS.some((id) => claimed.has(id));
  if (clients >= DUTIES_MIN && clients >= sales && areKept) add('client-management', CLIENT_DUTIES);
  if (count(RETAIL_DUTIES) >= DUTIES_MIN) add('retail', RETAIL_DUTIES);
  if (count(BANK_DUTIES) >= DUTIES_MIN) add('bank', BANK_DUTIES);
  if (count(CONTRACT_DUTIES) >= DUTIES_MIN) add('contract-work', CONTRACT_DUTIES);
  return found;
}
