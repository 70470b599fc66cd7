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
const BANK = /банк|bank|(?<!\p{L})(?:сбер|втб)(?!\p{L})|тинькофф|tinkoff|home\s?credit|хоум\s?кредит|\bkaspi\b/iu;
const TELECOM =
  /(?:^|[^\p{L}])(?:мтс|билайн|мегафон|теле\s?2|tele\s?2|связной|евросеть|ростелеком|казахтелеком|kcell|beeline|altel|київстар|kyivstar|киевстар|vodafone|lifecell|мотив|йота|yota)(?:$|[^\p{L}])/iu;
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
const CONTRACT_DUTIES: readonly CompetenceId[] = ['contract-texts', 'contract-register', 'contract-deadlines'];
const DUTIES_MIN = 2;
/** Clients who stay, not callers. */
const KEPT_CLIENTS: readonly CompetenceId[] = ['client-care', 'client-base', 'key-clients', 'corporate-clients'];
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
  const tokens = tokenise(title);
  const matches = TITLES.match(tokens);
  const marks = new Set(matches.map(({ id }) => id));
  const named = namedOccupations(matches, tokens);
  const isVague = named.length === 0;
  const told = isVague ? occupationsByDuties(claimed, title === '' || marks.has('mark-vague')) : [];
  const isToldByCompany = isVague && (BANK.test(job.company ?? '') || TELECOM.test(job.company ?? ''));
  const base = isToldByCompany
    ? []
    : isVague
      ? told.map(({ id }) => id)
      : marks.has('mark-assistant')
        ? named.map(assistantOf)
        : named;
  const occupations = [
    ...new Set(withCompany(base, job, isVague && (marks.has('mark-vague') || title === ''), claimed)),
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

function namedOccupations(matches: readonly PhraseMatch<TitleMark>[], tokens: readonly Token[]): OccupationId[] {
  const named = matches.filter((match): match is PhraseMatch<OccupationId> => !match.id.startsWith('mark-'));
  const ids = new Set(named.map(({ id }) => id));
  const strangers = named.filter(({ id }) => id === 'other');
  if (strangers.length > 0 && ids.size > 1 && !standsBeside(strangers, named, tokens)) return ['other'];
  if (ids.size > 1) ids.delete('other');
  // «Администратор» alone is a front desk, «администратор магазина» is not.
  if (ids.size > 1) ids.delete('hospitality');
  for (const [general, special] of HIDDEN_BY)
    if (ids.has(general) && special.some((id) => ids.has(id) && touchedBy(named, general, id))) ids.delete(general);
  return [...ids];
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
  if (BANK.test(company) && occupations.includes('retail') && /касс|касир|cashier/iu.test(title ?? ''))
    return [...occupations.filter((id) => id !== 'retail'), 'bank'];
  if (BANK.test(company) && (isOpen || occupations.some((id) => TOLD_BY_BANK.includes(id))))
    return [...occupations, 'bank'];
  const sellsPlans = occupations.includes('client-management') && claimed.has('devices-and-plans');
  if (TELECOM.test(company) && (isOpen || sellsPlans || occupations.some((id) => TOLD_BY_TELECOM.includes(id))))
    return [...occupations, 'telecom'];
  return occupations;
}

/**
 * The work that duties tell of, with the words that do.
 *
 * @param isOpen  the title says nothing at all; one of another trade becomes client management only where clients are kept, not just served
 */
function occupationsByDuties(claimed: ClaimedDuties, isOpen: boolean): { id: OccupationId; by: Evidence[] }[] {
  const count = (ids: readonly CompetenceId[]) => ids.filter((id) => claimed.has(id)).length;
  const found: { id: OccupationId; by: Evidence[] }[] = [];
  const add = (id: OccupationId, duties: readonly CompetenceId[]) =>
    found.push({ id, by: duties.flatMap((duty) => claimed.get(duty) ?? []) });
  // Who says that the job was selling sold, whatever else the job brought.
  const sold = claimed.has('active-sales') ? DUTIES_MIN : 0;
  const [sales, clients] = [count(SALES_DUTIES) + sold, count(CLIENT_DUTIES)];
  if (sales >= DUTIES_MIN && sales >= clients) add('active-sales', SALES_DUTIES);
  if (claimed.has('team-lead') && LED_DUTIES.some((id) => claimed.has(id))) {
    found.length = 0;
    add('head-of-sales', ['team-lead', ...LED_DUTIES]);
    return found;
  }
  const areKept = isOpen || KEPT_CLIENTS.some((id) => claimed.has(id));
  if (clients >= DUTIES_MIN && clients >= sales && areKept) add('client-management', CLIENT_DUTIES);
  if (count(RETAIL_DUTIES) >= DUTIES_MIN) add('retail', RETAIL_DUTIES);
  if (count(CONTRACT_DUTIES) >= DUTIES_MIN) add('contract-work', CONTRACT_DUTIES);
  return found;
}
