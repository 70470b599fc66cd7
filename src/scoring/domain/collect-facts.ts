import { daysBetween } from '../../kernel/calendar-date.js';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { Currency } from '../../kernel/money.js';
import type { Resume } from '../../job-boards/domain/resume.js';
import { findCity } from '../../vacancies/domain/cities.js';
import type { CompetenceId } from '../../vacancies/domain/competences.table.js';
import { COMPETENCES } from '../../vacancies/domain/competences.table.js';
import type { OccupationId } from '../../vacancies/domain/occupations.table.js';
import { eachOnce } from './evidence-once.js';
import type { CompetenceFact, CompetenceStance, Evidence, Facts, JobFact } from './facts.js';
import { dayNumber, lastDayOf } from './partial-dates.js';
import { isOfAnotherSense } from './other-senses.js';
import { readClaims } from './read-claims.js';
import { readConditions } from './read-conditions.js';
import { opensLineOfSchool, readEducation } from './read-education.js';
import { readExperience } from './read-experience.js';
import { readDeniedLanguages } from './read-denied-languages.js';
import { readLanguages } from './read-languages.js';
import type { Hit, ProseId, ReadText } from './read-text.js';
import { readText } from './read-text.js';
import { readWish } from './read-wish.js';
import { textsOf } from './resume-texts.js';

/** Spans kept per competence: enough to be believed, few enough to be read. */
const EVIDENCE_MAX = 3;
const DESCRIPTION_INDEX = /^experience\[(\d+)\]\.description$/;

/** What a post cannot be held without, whatever the description says. */
const TAUGHT_BY_OCCUPATION: Readonly<Partial<Record<OccupationId, readonly CompetenceId[]>>> = {
  'client-management': ['client-care'],
  'key-accounts': ['key-clients', 'client-care'],
  'corporate-clients': ['corporate-clients'],
  'active-sales': ['active-sales'],
  'field-sales': ['active-sales', 'meetings'],
  'head-of-sales': ['team-lead', 'active-sales'],
  retail: ['consulting'],
  bank: ['bank-products', 'consulting'],
  telecom: ['devices-and-plans', 'consulting'],
  'call-centre': ['phone'],
  support: ['consulting'],
  'contract-work': ['contracts'],
};

/** Words that stand for a competence only where they are all that is said. */
const BARE_WORDS: Readonly<Partial<Record<ProseId, CompetenceId>>> = {
  'claim-sales': 'active-sales',
  'claim-calls': 'phone',
};

interface Tally {
  claimed: number;
  denied: number;
  refused: number;
  wished: number;
  readonly evidence: Record<'claimed' | 'against' | 'wished', Evidence[]>;
}

/**
 * Everything the scorer may know about a person, from the neutral résumé alone, each fact with the words that prove it.
 *
 * Cost: one pass over the words of each text; about 0.2 ms for a résumé of 250 words.
 *
 * @param today  the day of reading: open jobs end on it, unless the résumé is too old to say that they went on till then
 * @param ofVacancy  the currency that the vacancy pays in: people reckon in it who do not say where they live
 */
export function collectFacts(resume: Resume, today: CalendarDate, ofVacancy: Currency = 'RUR'): Facts {
  const texts = textsOf(resume).map(readText);
  const city = findCity(resume.city)?.slug ?? null;
  const experience = readExperience(resume, descriptionHits(texts), dayUpToWhich(resume, today));
  const competences = judgeCompetences(texts, experience.jobs);
  const claimed = (Object.keys(competences) as CompetenceId[]).filter((id) =>
    ['has', 'mixed'].includes(competences[id]?.stance ?? ''),
  );
  const prose = texts.filter(
    ({ source }) => source.kind === 'about' || source.kind === 'skill' || source.kind === 'description',
  );
  return {
    ...experience,
    ...readConditions(resume, texts),
    education: readEducation(
      resume,
      prose.flatMap(({ source, hits }) =>
        source.kind === 'about' ? hits : hits.filter(({ evidence }) => opensLineOfSchool(source.text, evidence)),
      ),
      today,
    ),
    experienceClaims: readClaims(texts, today),
    competences,
    skills: claimed.filter((id) => COMPETENCES[id].kind !== 'duty'),
    duties: claimed.filter((id) => COMPETENCES[id].kind === 'duty'),
    languages: readLanguages(resume, prose),
    languagesDenied: readDeniedLanguages(prose),
    wish: readWish(resume, texts, ofVacancy),
    city,
    jobCount: resume.experience.length,
    ageDays: ageDays(resume.updatedAt, today),
  };
}

/** People respond with résumés that they have not touched for months; an older one knows nothing of the present. */
const STALE_DAYS = 365;

/**
 * The day up to which a résumé tells of work: today, or for an old one the day of its last change (or the last day that it names,
 * if that is later), so that "until now" of years ago is not taken for years of work.
 */
function dayUpToWhich(resume: Resume, today: CalendarDate): number {
  const todayDay = dayOf(today);
  const age = ageDays(resume.updatedAt, today);
  if (age === null || age <= STALE_DAYS) return todayDay;
  const named = resume.experience.flatMap(({ start, end }) => [
    start === null ? 0 : (lastDayOf(start) ?? 0),
    end === null ? 0 : (lastDayOf(end) ?? 0),
  ]);
  return Math.min(todayDay, Math.max(todayDay - age, ...named.map((day) => day + 1)));
}

function dayOf(date: CalendarDate): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return dayNumber(year, month, day);
}

function descriptionHits(texts: readonly ReadText[]): ReadonlyMap<number, readonly Hit[]> {
  const byJob = new Map<number, readonly Hit[]>();
  for (const { source, hits } of texts) {
    const index = source.kind === 'description' ? DESCRIPTION_INDEX.exec(source.field)?.[1] : undefined;
    // A word in another sense tells the kind of work of no job.
    if (index !== undefined)
      byJob.set(
        Number(index),
        hits.filter((hit) => !isOfAnotherSense(source.text, hit)),
      );
  }
  return byJob;
}

function judgeCompetences(
  texts: readonly ReadText[],
  jobs: readonly JobFact[],
): Partial<Record<CompetenceId, CompetenceFact>> {
  const tallies = new Map<CompetenceId, Tally>();
  const deniedPrograms: Hit[] = [];
  for (const { source, hits } of texts) {
    for (const [place, hit] of hits.entries()) {
      const near = hitsNear(hits, place);
      if (isAskedOfReader(source, hit)) continue;
      countBareWord(tallies, source, hit, near);
      if (!(hit.id in COMPETENCES)) continue;
      // The title is the post that is wanted: it can refuse work, it cannot prove any.
      if (source.kind === 'title' && !isAgainst(hit)) continue;
      if (isAgainst(hit) && isOnlyOfSpecial(hit, near)) continue;
      if (isMeantOtherwise(hit, near) || isOfAnotherSense(source.text, hit)) continue;
      if (deniesOneProgram(hit)) deniedPrograms.push(hit);
      else count(tallyOf(tallies, hit.id as CompetenceId), hit);
    }
  }
  for (const hit of deniedPrograms) {
    const tally = tallyOf(tallies, hit.id as CompetenceId);
    if (tally.claimed === 0) count(tally, hit);
  }
  addTaught(tallies, jobs);
  const facts: Partial<Record<CompetenceId, CompetenceFact>> = {};
  for (const [id, tally] of tallies) facts[id] = { stance: stanceOf(tally), evidence: evidenceOfTally(tally) };
  addImplied(facts);
  return facts;
}

const ANY_CRM = /(?<![\p{L}\d])(?:crm|срм)(?![\p{L}\d])/iu;

/** «Salesforce не знаю, работала в amoCRM»: a program that is not known takes nothing from another of its kind that is. */
function deniesOneProgram({ id, stance, evidence }: Hit): boolean {
  return id === 'crm' && stance === 'denied' && !ANY_CRM.test(evidence.text);
}

/** Denied and refused things of which the special one is meant: «холодный обзвон» is not every call, «продажа карт» not every sale. */
const GENERAL: ReadonlySet<ProseId> = new Set<ProseId>(['phone', 'active-sales', 'claim-sales', 'claim-calls']);

/** Clients are trained, not colleagues, in «обучение персонала клиента»; who brings no base of their own may well have kept one. */
const HIDDEN_BY: Readonly<Partial<Record<ProseId, readonly [ProseId, Hit['stance'] | 'any']>>> = {
  'staff-training': ['client-training', 'any'],
  'client-base': ['own-base', 'denied'],
  // «Допродажи аксессуаров» are something more to a customer who buys already.
  'active-sales': ['upselling', 'any'],
  // Papers that go to and fro by themselves are no contracts and invoices that somebody makes out.
  'sales-papers': ['electronic-documents', 'any'],
};

/** True for a phrase that shares its words with one that means something else. */
function isMeantOtherwise(hit: Hit, near: readonly Hit[]): boolean {
  if (isOnlyOwned(hit, near) || isBesideSales(hit, near)) return true;
  const [id, stance] = HIDDEN_BY[hit.id] ?? [];
  return near.some(
    (other) =>
      other.id === id &&
      (stance === 'any' || other.stance === stance) &&
      other.first <= hit.last &&
      other.last >= hit.first,
  );
}

/** To have clients of one's own is not yet to keep and look after them: only words beside that, such as «вела», tell of work. */
function isOnlyOwned(hit: Hit, near: readonly Hit[]): boolean {
  if (hit.id !== 'client-base') return false;
  return near.some(({ id, first, last }) => id === 'own-base' && first <= hit.first && last >= hit.last);
}

/** «Сопровождение после продажи», «автоматизация отдела продаж клиента» sell nothing; «опыт в отделе продаж» has. */
function isBesideSales({ id, first }: Hit, near: readonly Hit[]): boolean {
  if (id !== 'active-sales') return false;
  return near.some((other) => other.id === 'beside-sales' && other.first <= first && other.last >= first);
}

/** Longest phrase with all that may stand between its words. */
const PHRASE_TOKENS_MAX = 24;

/** The hits that may overlap one of them: they come in the order of their first words. */
function hitsNear(hits: readonly Hit[], place: number): readonly Hit[] {
  const { first, last } = hits[place];
  let [from, to] = [place, place + 1];
  while (from > 0 && hits[from - 1].first >= first - PHRASE_TOKENS_MAX) from--;
  while (to < hits.length && hits[to].first <= last + 1) to++;
  return hits.slice(from, to);
}

function isAgainst({ stance }: Hit): boolean {
  return stance === 'denied' || stance === 'refused';
}

function isOnlyOfSpecial(hit: Hit, hits: readonly Hit[]): boolean {
  if (!GENERAL.has(hit.id)) return false;
  return hits.some(
    (other) =>
      isMoreSpecial(hit.id, other.id) &&
      isAgainst(other) &&
      other.first <= hit.last + 1 &&
      other.last >= hit.first - (hit.id === 'phone' ? 1 : 0) &&
      // Right behind it, with nothing but a blank between: «продажу банковских продуктов».
      other.evidence.start - hit.evidence.end <= 1,
  );
}

/** Who will not sell by phone may well answer it. */
function isMoreSpecial(general: ProseId, other: ProseId): boolean {
  if (general === 'phone' && (other === 'active-sales' || other === 'claim-sales')) return true;
  return other in COMPETENCES && !GENERAL.has(other);
}

/**
 * The bare words "sales" and "calls" prove nothing in a sentence, but refusing or denying them does, and so does listing them as a skill.
 */
function countBareWord(
  tallies: Map<CompetenceId, Tally>,
  source: ReadText['source'],
  hit: Hit,
  hits: readonly Hit[],
): void {
  const competence = BARE_WORDS[hit.id];
  if (!competence) return;
  const isPartOfMore = hits.some(
    ({ id, first, last }) =>
      id in COMPETENCES && first <= hit.first && last >= hit.last && last - first > hit.last - hit.first,
  );
  if (isPartOfMore) return;
  const { start, end } = hit.evidence;
  const isListed = source.kind === 'skill' && hit.stance === 'claimed' && end - start === source.text.trim().length;
  if (isListed || (isAgainst(hit) && !isOnlyOfSpecial(hit, hits))) count(tallyOf(tallies, competence), hit);
}

const CALL_ME = /^(?:звонить|звоните|дзвонити|дзвоніть|call|calls|calling|phone)$/iu;
const ASKED_NOT_TO = /(?<!\p{L})(?:не|(?<!\bi )(?:do not|don['’]?t)|no)\s+$/iu;
const ASKED_REACH_CHARACTERS = 20;

/** «Просьба не звонить до десяти», "please do not call" tell how to reach the person, not what they will do at work. */
function isAskedOfReader({ text }: ReadText['source'], { id, evidence: { start, text: words } }: Hit): boolean {
  const isOfCalls = id === 'claim-calls' || id === 'phone';
  return (
    isOfCalls &&
    CALL_ME.test(words) &&
    ASKED_NOT_TO.test(text.slice(Math.max(0, start - ASKED_REACH_CHARACTERS), start))
  );
}

function tallyOf(tallies: Map<CompetenceId, Tally>, id: CompetenceId): Tally {
  const known = tallies.get(id);
  if (known) return known;
  const fresh: Tally = {
    claimed: 0,
    denied: 0,
    refused: 0,
    wished: 0,
    evidence: { claimed: [], against: [], wished: [] },
  };
  tallies.set(id, fresh);
  return fresh;
}

function count(tally: Tally, { stance, proof }: Pick<Hit, 'stance' | 'proof'>): void {
  tally[stance]++;
  const kind = stance === 'claimed' || stance === 'wished' ? stance : 'against';
  if (tally.evidence[kind].length < EVIDENCE_MAX) tally.evidence[kind].push(proof);
}

function stanceOf({ claimed, denied, refused, wished }: Tally): CompetenceStance {
  if (refused > 0) return 'refuses';
  if (claimed > 0) return denied > 0 ? 'mixed' : 'has';
  if (denied > 0) return 'lacks';
  return wished > 0 ? 'wishes' : 'has';
}

function evidenceOfTally({ evidence }: Tally): readonly Evidence[] {
  // What is only wished proves nothing that is done already.
  const hopes = evidence.claimed.length > 0 ? [] : evidence.wished;
  return eachOnce([...evidence.against, ...evidence.claimed, ...hopes]).slice(0, EVIDENCE_MAX);
}

/** A job title proves what the post consists of; it never outweighs what the person says. */
function addTaught(tallies: Map<CompetenceId, Tally>, jobs: readonly JobFact[]): void {
  for (const job of jobs) {
    for (const occupation of job.occupations) {
      for (const id of TAUGHT_BY_OCCUPATION[occupation] ?? []) {
        const [evidence] = job.evidence;
        if (evidence) count(tallyOf(tallies, id), { stance: 'claimed', proof: evidence });
      }
    }
  }
}

function addImplied(facts: Partial<Record<CompetenceId, CompetenceFact>>): void {
  for (const [id, fact] of Object.entries(facts) as [CompetenceId, CompetenceFact][]) {
    if (fact.stance !== 'has' && fact.stance !== 'mixed') continue;
    const { implies = [] } = COMPETENCES[id] as { implies?: readonly string[] };
    for (const implied of implies as readonly CompetenceId[]) {
      const known = facts[implied]?.stance;
      if (known === undefined || known === 'wishes') facts[implied] = { stance: 'has', evidence: fact.evidence };
    }
  }
}

/** Days since a document was changed; null where it does not say. */
export function ageDays(updatedAt: string | null, today: CalendarDate): number | null {
  const day = updatedAt?.slice(0, 10) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? Math.max(0, daysBetween(day, today)) : null;
}
