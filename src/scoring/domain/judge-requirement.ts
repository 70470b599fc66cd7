import { cityBySlug, normaliseName } from '../../vacancies/domain/cities.js';
import { COMPETENCES } from '../../vacancies/domain/competences.table.js';
import type { CompetenceId } from '../../vacancies/domain/competences.table.js';
import type { Place } from '../../vacancies/domain/places.js';
import type { Requirement, RequirementDemand } from '../../vacancies/domain/requirement.js';
import type { WishJudgement } from '../../vacancies/domain/wish.js';
import type { Resume } from '../../job-boards/domain/resume.js';
import { assertUnreachable } from '../../kernel/errors.js';
import { eachOnce } from './evidence-once.js';
import type { Evidence, Facts, StatementFact } from './facts.js';
import { judgeExperience } from './judge-experience.js';
import { asksForSecondLanguage, judgeLanguage, judgeSecondLanguage } from './judge-language.js';
import { judgeCategory, judgeExperienceByWords, judgeWords, specialityShare, tellsBranch } from './judge-by-words.js';
import type { WordWeight } from './person-words.js';
import type { Judgement, Verdict } from './verdicts.js';
import { jobsIn, monthsIn } from './read-experience.js';
import { rank } from './read-education.js';
import { fieldsNamed, isOfOtherProfession, isOfProfession, namesProfession } from './study-fields.js';
import { heldFor, proofOfCategory } from './read-licence.js';

export type { Judgement, Verdict } from './verdicts.js';
export { VERDICTS } from './verdicts.js';

/** Everything that a requirement is judged by. */
export interface JudgedPerson {
  readonly facts: Facts;
  readonly resume: Resume;
  /** City of the vacancy, null if not a known one. */
  readonly city: Place | null;
  /** Country of the vacancy where its city is not known. */
  readonly country?: string;
  readonly wish: WishJudgement;
  /** How telling the words of a text are beside others of its trade; all alike if left out. */
  readonly weightOfWord?: WordWeight;
}

/** So much of an asked speciality must stand in one of the schools. */
const SPECIALITY_SHARE = 0.5;
const EVIDENCE_MAX = 4;
/** Citizens work in each other's countries without a permit: Treaty on the Eurasian Economic Union of 2014, art. 97. */
const EURASIAN_UNION: ReadonlySet<string> = new Set(['ru', 'by', 'kz', 'kg', 'am']);
/** Wishes by which nobody can be judged. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['outdated', 'not-comparable', 'not-credible']);
/** Region whose residents can come to work in the city every day. */
const COMMUTER_REGIONS: Readonly<Record<string, string>> = {
  'Московская область': 'Москва',
  'Ленинградская область': 'Санкт-Петербург',
};

/** Judges one requirement alone, routes apart; of what proves it no words are shown twice. */
export function judgeRequirement(requirement: Requirement, person: JudgedPerson): Judgement {
  const judgement = judge(requirement, person);
  const evidence = eachOnce(judgement.evidence);
  return evidence === judgement.evidence ? judgement : { ...judgement, evidence };
}

function judge(requirement: Requirement, person: JudgedPerson): Judgement {
  const { facts } = person;
  switch (requirement.kind) {
    case 'education':
      return judgeEducation(requirement.value, person);
    case 'experience':
      return judgeWork(requirement.value, person);
    case 'skill':
    case 'duty':
    case 'quality':
      return judgeAbility(requirement.value, person);
    case 'category':
      return judgeCategory(requirement.value, person.resume);
    case 'language':
      return judgeLanguage(requirement.value, facts);
    case 'licence':
      return judgeLicence(requirement.value.category, facts);
    case 'training':
      return judgeStatement(facts.training);
    case 'car':
      return judgeStatement(facts.car);
    case 'client-base':
      return judgeStatement(facts.ownClientBase);
    case 'business-trips':
      return judgeStatement(facts.businessTrips);
    case 'right-to-work':
      return judgeRightToWork(person);
    case 'place':
      return judgePlace(person);
    case 'salary':
      return judgeSalary(person);
    default:
      return assertUnreachable(requirement);
  }
}

function judgeEducation(
  value: Extract<Requirement, { kind: 'education' }>['value'],
  { facts, resume, weightOfWord }: JudgedPerson,
): Judgement {
  const { evidence, level, fields } = facts.education;
  if (level === null) return { verdict: 'unknown', evidence };
  const short = rank(value.level) - rank(level);
  if (short > 0) return { verdict: short === 1 && level === 'unfinished-higher' ? 'partly' : 'not-met', evidence };
  if (value.speciality === undefined && !value.fields) return { verdict: 'met', evidence };
  const named = value.speciality === undefined ? null : specialityShare(value.speciality, resume, weightOfWord);
  if (named && named.share >= SPECIALITY_SHARE) return { verdict: 'met', evidence: [named.evidence] };
  return judgeSubject(value, { resume, evidence, fields });
}

/** A school that is high enough, by what was learnt there. */
function judgeSubject(
  { speciality, fields: asked = [] }: Extract<Requirement, { kind: 'education' }>['value'],
  { resume, evidence, fields }: { resume: Resume } & Pick<Facts['education'], 'evidence' | 'fields'>,
): Judgement {
  const isOfField = fields.some((field) => asked.includes(field));
  if (speciality === undefined)
    return { verdict: isOfField ? 'met' : fields.length > 0 ? 'not-met' : 'unknown', evidence };
  const schools = resume.education.flatMap(({ speciality: learnt }, index) =>
    learnt ? [{ learnt, proof: proofOfSchool(index, learnt) }] : [],
  );
  const ofProfession = schools.find(({ learnt }) => isOfProfession(speciality, learnt));
  if (ofProfession) return { verdict: 'met', evidence: ofProfession.proof };
  const ofField = schools.find(({ learnt }) => fieldsNamed(learnt).some((field) => asked.includes(field)));
  if (ofField && isOfOtherProfession(speciality, ofField.learnt))
    return { verdict: 'not-met', evidence: ofField.proof };
  // A nurse has learnt some of what a pharmacist has.
  if (ofField ?? isOfField)
    return { verdict: namesProfession(speciality) ? 'partly' : 'met', evidence: ofField?.proof ?? evidence };
  const other = schools[0]?.proof ?? evidence;
  if (fields.length > 0 && asked.length > 0) return { verdict: 'not-met', evidence: other };
  if (schools.length === 0) return { verdict: 'unknown', evidence: other };
  return { verdict: namesProfession(speciality) ? 'not-met' : 'partly', evidence: other };
}

function proofOfSchool(index: number, text: string): Evidence[] {
  return [{ field: `education[${index}].speciality`, start: 0, end: text.length, text }];
}

/** Experience by the dictionary of occupations, by the words of the text that asks for it, or by both. */
function judgeWork(value: Extract<Requirement, { kind: 'experience' }>['value'], person: JudgedPerson): Judgement {
  const { facts, resume, weightOfWord } = person;
  const { months, words, occupations } = value;
  if (months === 0) return { verdict: 'met', evidence: [], months: { has: monthsIn(facts.jobs, 'any'), asked: 0 } };
  if (words === undefined) return judgeExperience(value, facts);
  const known = occupations === 'any' ? [] : jobsIn(facts.jobs, occupations);
  const told = judgeExperienceByWords({ months, words }, known, resume, facts, weightOfWord);
  // «Продажи в IT»: who sold kitchens has done the half of it.
  const isElsewhere = known.length > 0 && !tellsBranch(words, resume);
  const byWords = told.verdict === 'met' && isElsewhere ? { ...told, verdict: 'partly' as const } : told;
  if (isElsewhere || byWords.verdict === 'met' || byWords.isDenied || occupations === 'any' || occupations.length === 0)
    return byWords;
  const byDictionary = judgeExperience(value, facts);
  return better(byDictionary, byWords);
}

function judgeAbility(
  { anyOf, atLeast, words }: Extract<RequirementDemand, { kind: 'skill' | 'duty' | 'quality' }>['value'],
  { facts, resume, weightOfWord }: JudgedPerson,
): Judgement {
  if (words === undefined) return judgeCompetences(anyOf, atLeast ?? 1, facts);
  if (asksForSecondLanguage(words)) return judgeSecondLanguage(facts) ?? judgeWords(words, resume, weightOfWord);
  const byWords = judgeWords(words, resume, weightOfWord);
  if (anyOf.length === 0) return byWords;
  const known = judgeCompetences(anyOf, 1, facts);
  // The dictionary knows only the neighbourhood of what the words ask for.
  return better(byWords, known.verdict === 'met' ? { ...known, verdict: 'partly' } : known);
}

/** From worst to best; a silent résumé is better than one that says no. */
const GOODNESS: Readonly<Record<Verdict, number>> = { 'not-met': 0, unknown: 1, partly: 2, met: 3 };

function better(one: Judgement, other: Judgement): Judgement {
  return GOODNESS[other.verdict] > GOODNESS[one.verdict] ? other : one;
}

function judgeCompetences(anyOf: readonly CompetenceId[], atLeast: number, facts: Facts): Judgement {
  const found = anyOf.flatMap((id) => {
    const fact = facts.competences[id];
    return fact ? [fact] : [];
  });
  const having = found.filter(({ stance }) => stance === 'has');
  if (having.length >= atLeast) return { verdict: 'met', evidence: evidenceOf(having, tellingFirst) };
  const mixed = found.filter(({ stance }) => stance === 'mixed');
  if (having.length + mixed.length > 0) return { verdict: 'partly', evidence: evidenceOf([...having, ...mixed]) };
  // Who made or will make no cold calls may well use the phone: what is lacking must not be a special case of another thing asked for.
  const against = anyOf.flatMap((id) => {
    const fact = facts.competences[id];
    const isAgainst = fact?.stance === 'lacks' || fact?.stance === 'refuses';
    return fact && isAgainst && !impliedBy(id).some((general) => anyOf.includes(general)) ? [fact] : [];
  });
  if (against.length > 0) return { verdict: 'not-met', evidence: evidenceOf(against) };
  // Clients of one's own are kept somehow, yet having them is not yet the work of keeping a base.
  if (found.length === 0 && anyOf.includes('client-base') && facts.ownClientBase.value === true)
    return { verdict: 'partly', evidence: facts.ownClientBase.evidence };
  return { verdict: 'unknown', evidence: evidenceOf(found) };
}

function impliedBy(id: CompetenceId): readonly CompetenceId[] {
  const { implies = [] } = COMPETENCES[id] as { implies?: readonly CompetenceId[] };
  return implies;
}

/** The words that prove the facts, each once: one pair of words may prove two of them. */
function evidenceOf(
  facts: readonly { readonly evidence: readonly Evidence[] }[],
  ordered: (evidence: readonly Evidence[]) => readonly Evidence[] = (evidence) => evidence,
): readonly Evidence[] {
  return ordered(eachOnce(facts.flatMap(({ evidence }) => evidence))).slice(0, EVIDENCE_MAX);
}

/** «Продление» alone tells a reader less than «вёл ключевых клиентов»: what is said in several words is shown first. */
function tellingFirst(evidence: readonly Evidence[]): readonly Evidence[] {
  const isTelling = ({ text }: Evidence) => /\S\s+\S/u.test(text);
  return [...evidence.filter(isTelling), ...evidence.filter((one) => !isTelling(one))];
}

function judgeLicence(category: string | null, { licence, licenceStated, car }: Facts): Judgement {
  if (category === null) return judgeStatement(licence.length > 0 ? { ...licenceStated, value: true } : licenceStated);
  // Who drives lorries or buses nearly always drives cars too, and seldom writes so.
  if (category === 'B' && ['C', 'D'].some((heavy) => licence.includes(heavy)) && !licence.includes('B'))
    return { verdict: 'partly', evidence: licenceStated.evidence };
  const held = heldFor(category, licence);
  if (held !== undefined) return { verdict: 'met', evidence: proofOfCategory(held, licenceStated.evidence) };
  if (licence.length > 0 || licenceStated.value === false)
    return { verdict: 'not-met', evidence: licenceStated.evidence };
  if (licenceStated.value === null) return { verdict: 'unknown', evidence: [] };
  // A licence without a category is nearly always B, and surely so for somebody who has a car.
  return { verdict: category === 'B' && car.value === true ? 'met' : 'partly', evidence: licenceStated.evidence };
}

function judgeStatement({ value, evidence }: StatementFact): Judgement {
  return { verdict: value === null ? 'unknown' : value ? 'met' : 'not-met', evidence };
}

function judgeRightToWork({ facts, city, country: told }: JudgedPerson): Judgement {
  const { countries, listed, permitHeld, permitNeeded, evidence } = facts.rightToWork;
  const country = city?.country ?? told ?? null;
  if (
    country !== null &&
    countries.some((code) => code === country || (EURASIAN_UNION.has(code) && EURASIAN_UNION.has(country)))
  )
    return { verdict: 'met', evidence };
  if (permitHeld) return { verdict: 'met', evidence };
  if (permitNeeded || (country !== null && listed)) return { verdict: 'not-met', evidence };
  return { verdict: 'unknown', evidence };
}

function judgePlace({ facts, resume, city }: JudgedPerson): Judgement {
  const evidence: Evidence[] = resume.city
    ? [{ field: 'city', start: 0, end: resume.city.length, text: resume.city }]
    : [];
  if (city === null || !resume.city) return { verdict: 'unknown', evidence };
  const home = facts.city === null ? null : cityBySlug(facts.city);
  // Towns that are no city of the table are known by their name alone.
  const isThere = home === null ? normaliseName(resume.city) === normaliseName(city.names.ru) : home.slug === city.slug;
  if (isThere) return { verdict: 'met', evidence };
  const region = home?.region ?? resume.city;
  if (
    region.includes(city.region) ||
    COMMUTER_REGIONS[region] === city.region ||
    COMMUTER_REGIONS[city.region] === region
  )
    return { verdict: 'partly', evidence };
  if (facts.relocation.value === true)
    return { verdict: 'partly', evidence: [...evidence, ...facts.relocation.evidence] };
  if (facts.relocation.value === false)
    return { verdict: 'not-met', evidence: [...evidence, ...facts.relocation.evidence] };
  return { verdict: home === null ? 'unknown' : 'not-met', evidence };
}

function judgeSalary({ facts, wish }: JudgedPerson): Judgement {
  if (wish.verdict === 'not-stated') return { verdict: 'unknown', evidence: [] };
  const evidence = facts.wish?.evidence ?? [];
  if (SAYS_NOTHING.has(wish.verdict)) return { verdict: 'unknown', evidence };
  const verdict =
    wish.verdict === 'over-budget'
      ? 'not-met'
      : wish.verdict === 'above-band' && wish.budget === null
        ? 'partly'
        : 'met';
  return { verdict, evidence };
}
