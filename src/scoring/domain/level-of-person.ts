import { eachOnce } from './evidence-once.js';
import type { CompetenceId } from '../../vacancies/domain/competences.table.js';
import type { Level } from '../../vacancies/domain/level.js';
import type { LocalisedText } from '../../vacancies/domain/localised-text.js';
import type { OccupationId } from '../../vacancies/domain/occupations.table.js';
import type { Evidence, ExperienceClaim, Facts } from './facts.js';
import { rank } from './read-education.js';
import { languageRank } from './read-languages.js';
import { jobsIn, monthsIn } from './read-experience.js';

/** One condition of one level and whether the person fulfils it. */
export interface LevelReason {
  readonly level: Level;
  readonly condition: 'experience' | 'skills' | 'new-clients' | 'negotiation' | 'education' | 'standing';
  readonly met: boolean;
  readonly text: LocalisedText;
  readonly evidence: readonly Evidence[];
}

export interface LevelJudgement {
  readonly level: Level;
  /** Conditions of the levels up to the first one that is not reached, in order. */
  readonly reasons: readonly LevelReason[];
}

/** Months of work with clients or in sales that a level asks for. */
const MONTHS_ASKED: Readonly<Record<2 | 3 | 4, number>> = { 2: 12, 3: 24, 4: 36 };
const MONTH_TOLERANCE = 1;
/** The work that counts for a level. */
const LEVEL_WORK: readonly OccupationId[] = [
  'client-management',
  'key-accounts',
  'corporate-clients',
  'active-sales',
  'field-sales',
  'head-of-sales',
  'bank',
  'telecom',
  'retail',
  'call-centre',
  'support',
  'sales-support',
];
const LEAD_WORK: readonly OccupationId[] = [
  'client-management',
  'key-accounts',
  'corporate-clients',
  'active-sales',
  'field-sales',
  'head-of-sales',
  'bank',
];
/** 1C, competent consulting, phone, conflicts; a résumé seldom names all four. */
const LEVEL_2_SKILLS: readonly (readonly CompetenceId[])[] = [
  ['1c', 'crm'],
  ['consulting', 'needs-analysis'],
  ['phone', 'warm-calls', 'cold-calls'],
  ['conflict-resolution', 'complaints', 'objections'],
];
const LEVEL_2_SKILLS_MIN = 2;
/**
 * Whoever has kept clients or sold for twice the year that the level asks for has the basic skills and does not list them; so has whoever
 * finds clients and negotiates, which nobody does without a phone and without knowing what is sold.
 */
const BASICS_TAKEN_FOR_GRANTED_MONTHS = 24;
/** Duties by which the years of somebody who names no job are years of this work. */
const DUTIES_OF_WORK: readonly CompetenceId[] = [
  ...(['client-care', 'client-base', 'key-clients', 'corporate-clients', 'client-search', 'cold-calls'] as const),
  'active-sales',
];
const NEW_CLIENTS: readonly CompetenceId[] = ['client-search', 'cold-calls'];
const NEGOTIATION: readonly CompetenceId[] = ['negotiation', 'meetings', 'presentations', 'contracts'];
const HIGH_STANDING: readonly CompetenceId[] = ['key-clients', 'vip-clients', 'corporate-clients', 'team-lead'];

/**
 * Salary level 1–4 by experience and skills together: each level asks for everything of the one before.
 *
 * Source: the four levels as published for client managers (level 2: a year and the basic skills; 3: two years, new clients and
 * negotiations, or a client base of one's own; 4: three years, higher education, clients of high standing or good English).
 */
export function judgeLevel(facts: Facts): LevelJudgement {
  const reasons: LevelReason[] = [];
  for (const level of [2, 3, 4] as const) {
    const conditions = conditionsOf(level, facts);
    reasons.push(...conditions);
    if (conditions.some(({ met }) => !met)) return { level: (level - 1) as Level, reasons };
  }
  return { level: 4, reasons };
}

function conditionsOf(level: 2 | 3 | 4, facts: Facts): LevelReason[] {
  if (level === 2) return [experienceReason(2, facts, LEVEL_WORK), basicSkills(facts)];
  if (level === 3) return [experienceReason(3, facts, LEVEL_WORK), newClients(facts), negotiation(facts)];
  return [experienceReason(4, facts, LEAD_WORK), higherEducation(facts), standing(facts)];
}

function experienceReason(level: 2 | 3 | 4, facts: Facts, work: readonly OccupationId[]): LevelReason {
  const asked = MONTHS_ASKED[level];
  const claims = claimsOfWork(facts);
  const has = Math.max(monthsIn(facts.jobs, work), ...claims.map(({ months }) => months));
  const met = has + MONTH_TOLERANCE >= asked;
  const isTolerated = met && has < asked;
  return {
    level,
    condition: 'experience',
    met,
    text: {
      ru: `Опыт работы с клиентами и продаж: есть ${has} мес., нужно ${asked}${isTolerated ? '; разница в месяц не в счёт' : ''}`,
      en: `Experience with clients and sales: has ${has} months, ${asked} are asked${isTolerated ? '; a month’s difference does not count' : ''}`,
      uk: `Досвід роботи з клієнтами та продажів: є ${has} міс., потрібно ${asked}${isTolerated ? '; різниця в місяць не рахується' : ''}`,
      kk: `Клиенттермен жұмыс және сату тәжірибесі: ${has} ай бар, керегі ${asked} ай${isTolerated ? '; бір айлық айырма есепке алынбайды' : ''}`,
    },
    evidence: workEvidence(facts, work),
  };
}

/** «Опыт 5 лет. Вела портфель клиентов»: of somebody who names no job and tells of clients, the years in all are years with clients. */
function claimsOfWork(facts: Facts): readonly ExperienceClaim[] {
  if (facts.experienceClaims.length === 0) return facts.experienceClaims;
  const namesNoJob = facts.jobCount === 0 && facts.jobs.length === 0 && facts.jobsSetAside.length === 0;
  const isOfAll = namesNoJob && DUTIES_OF_WORK.some((id) => has(facts, id));
  return facts.experienceClaims.filter(({ family }) => isOfAll || family !== 'total');
}

/** What says that the work was done, the first words of each job, and lengths that are told in words. */
function workEvidence(facts: Facts, work: readonly OccupationId[]): readonly Evidence[] {
  const told = claimsOfWork(facts).map(({ evidence }) => evidence);
  return [...jobsIn(facts.jobs, work).flatMap(({ evidence }) => evidence.slice(0, 1)), ...told];
}

function basicSkills(facts: Facts): LevelReason {
  const found = LEVEL_2_SKILLS.filter((ids) => ids.some((id) => has(facts, id)));
  const [count, all] = [found.length, LEVEL_2_SKILLS.length];
  if (count < LEVEL_2_SKILLS_MIN) {
    if (leadMonths(facts) >= BASICS_TAKEN_FOR_GRANTED_MONTHS) return practisedSkills(count, facts);
    const higher = [newClients(facts), negotiation(facts)];
    if (higher.every(({ met }) => met)) return impliedSkills(count, higher);
  }
  return {
    level: 2,
    condition: 'skills',
    met: count >= LEVEL_2_SKILLS_MIN,
    text: {
      ru: `Учётные программы, консультирование, телефон, конфликты: ${count} из ${all}, нужно ${LEVEL_2_SKILLS_MIN}`,
      en: `Accounting programs, advising, phone, conflicts: ${count} of ${all}, ${LEVEL_2_SKILLS_MIN} needed`,
      uk: `Облікові програми, консультування, телефон, конфлікти: ${count} із ${all}, потрібно ${LEVEL_2_SKILLS_MIN}`,
      kk: `Есеп бағдарламалары, кеңес беру, телефон, жанжалдар: ${all} ішінен ${count}, керегі ${LEVEL_2_SKILLS_MIN}`,
    },
    evidence: evidenceOf(facts, found.flat()),
  };
}

function practisedSkills(count: number, facts: Facts): LevelReason {
  const months = leadMonths(facts);
  const all = LEVEL_2_SKILLS.length;
  return {
    level: 2,
    condition: 'skills',
    met: true,
    text: {
      ru: `Учётные программы, консультирование, телефон, конфликты: названо ${count} из ${all}, за остальное говорит опыт ${months} мес.`,
      en: `Accounting programs, advising, phone, conflicts: ${count} of ${all} named, ${months} months of work speak for the rest`,
      uk: `Облікові програми, консультування, телефон, конфлікти: названо ${count} із ${all}, за решту говорить досвід ${months} міс.`,
      kk: `Есеп бағдарламалары, кеңес беру, телефон, жанжалдар: ${all} ішінен ${count} аталған, қалғанына ${months} айлық тәжірибе кепіл`,
    },
    evidence: workEvidence(facts, LEAD_WORK),
  };
}

/** How long clients were kept or something sold elsewhere than over a counter, by the jobs or as it is told. */
function leadMonths(facts: Facts): number {
  const told = claimsOfWork(facts).filter(({ family }) => family !== 'service');
  return Math.max(monthsIn(facts.jobs, LEAD_WORK), ...told.map(({ months }) => months));
}

function impliedSkills(count: number, higher: readonly LevelReason[]): LevelReason {
  const all = LEVEL_2_SKILLS.length;
  return {
    level: 2,
    condition: 'skills',
    met: true,
    text: {
      ru: `Учётные программы, консультирование, телефон, конфликты: названо ${count} из ${all}, за остальное говорят поиск клиентов и переговоры`,
      en: `Accounting programs, advising, phone, conflicts: ${count} of ${all} named, finding clients and negotiating speak for the rest`,
      uk: `Облікові програми, консультування, телефон, конфлікти: названо ${count} із ${all}, за решту говорять пошук клієнтів і переговори`,
      kk: `Есеп бағдарламалары, кеңес беру, телефон, жанжалдар: ${all} ішінен ${count} аталған, қалғанына клиент іздеу мен келіссөздер кепіл`,
    },
    evidence: higher.flatMap(({ evidence }) => evidence),
  };
}

function newClients(facts: Facts): LevelReason {
  const ownBase = facts.ownClientBase.value === true;
  return {
    level: 3,
    condition: 'new-clients',
    met: ownBase || NEW_CLIENTS.some((id) => has(facts, id)),
    text: {
      ru: 'Находит новых клиентов или приводит своих',
      en: 'Finds new clients or brings some',
      uk: 'Знаходить нових клієнтів або приводить своїх',
      kk: 'Жаңа клиенттер табады немесе өз клиенттерін әкеледі',
    },
    evidence: ownBase ? facts.ownClientBase.evidence : evidenceOf(facts, NEW_CLIENTS),
  };
}

function negotiation(facts: Facts): LevelReason {
  return {
    level: 3,
    condition: 'negotiation',
    met: NEGOTIATION.some((id) => has(facts, id)),
    text: { ru: 'Ведёт переговоры', en: 'Negotiates', uk: 'Веде переговори', kk: 'Келіссөз жүргізеді' },
    evidence: evidenceOf(facts, NEGOTIATION),
  };
}

function higherEducation(facts: Facts): LevelReason {
  return {
    level: 4,
    condition: 'education',
    met: rank(facts.education.level) >= rank('higher'),
    text: { ru: 'Высшее образование', en: 'Higher education', uk: 'Вища освіта', kk: 'Жоғары білім' },
    evidence: facts.education.evidence,
  };
}

function standing(facts: Facts): LevelReason {
  const english = facts.languages.find(({ language }) => language === 'en');
  const speaksWell = languageRank(english?.level ?? null) >= languageRank('b2');
  return {
    level: 4,
    condition: 'standing',
    met: speaksWell || HIGH_STANDING.some((id) => has(facts, id)),
    text: {
      ru: 'Крупные, корпоративные или VIP-клиенты, руководство или хороший английский',
      en: 'Key, corporate or VIP clients, leading people, or good English',
      uk: 'Великі, корпоративні або VIP-клієнти, керівництво чи добра англійська',
      kk: 'Ірі, корпоративтік немесе VIP клиенттер, басшылық не жақсы ағылшын тілі',
    },
    evidence: [...evidenceOf(facts, HIGH_STANDING), ...(speaksWell ? (english?.evidence ?? []) : [])],
  };
}

function has(facts: Facts, id: CompetenceId): boolean {
  return facts.competences[id]?.stance === 'has';
}

function evidenceOf(facts: Facts, ids: readonly CompetenceId[]): readonly Evidence[] {
  // One span for each skill is enough to show why.
  return eachOnce(ids.flatMap((id) => (has(facts, id) ? (facts.competences[id]?.evidence.slice(0, 1) ?? []) : [])));
}
