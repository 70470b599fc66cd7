import type { CompetenceId } from '../../vacancies/domain/competences.table.js';
import { COMPETENCES } from '../../vacancies/domain/competences.table.js';
import type { Language } from '../../vacancies/domain/localised-text.js';
import type { OccupationId } from '../../vacancies/domain/occupations.table.js';
import type { Requirement } from '../../vacancies/domain/requirement.js';
import { tellingStems } from '../../vacancies/domain/telling-words.js';
import type { DraftClause } from './job-description.js';
import { tidied, workAsSaid } from './own-words.js';
import type { Asked, Deeds, Wording } from './wording.js';

/** The clauses that state the requirements of a profile. Each requirement stands in one of them, once. */
export interface RequirementClauses {
  readonly musts: readonly DraftClause[];
  readonly wishes: readonly DraftClause[];
  /** Place and pay: what the job offers rather than what a person must be. Where somebody lives is no ground for a refusal. */
  readonly terms: readonly DraftClause[];
}

/** Phrases the requirements in full sentences: a requirement a clause, all ways of a route in one. */
export function requirementClauses(
  requirements: readonly Requirement[],
  place: string,
  language: Language,
  wording: Wording,
): RequirementClauses {
  const terms: DraftClause[] = [];
  const rest: Requirement[] = [];
  for (const requirement of requirements) {
    if (requirement.kind === 'place') terms.push(stated(requirement, wording.general.workplace(place)));
    else if (requirement.kind === 'salary') terms.push(stated(requirement, wording.general.pay));
    else rest.push(requirement);
  }
  const clauses = groupsOf(rest).map((group) => ({
    must: group.some(({ mustHave }) => mustHave),
    clause: groupClause(group, language, wording),
  }));
  return {
    musts: clauses.filter(({ must }) => must).map(({ clause }) => clause),
    wishes: clauses.filter(({ must }) => !must).map(({ clause }) => clause),
    terms,
  };
}

function stated({ id }: Requirement, text: string): DraftClause {
  return { text, requirements: [id] };
}

/** Requirements that are alternatives stay together, at the place of the first of them. */
function groupsOf(requirements: readonly Requirement[]): Requirement[][] {
  const groups: Requirement[][] = [];
  const byName = new Map<string, Requirement[]>();
  for (const requirement of requirements) {
    const name = requirement.route?.group ?? null;
    const known = name === null ? undefined : byName.get(name);
    if (known) {
      known.push(requirement);
      continue;
    }
    const group = [requirement];
    groups.push(group);
    if (name !== null) byName.set(name, group);
  }
  return groups;
}

function groupClause(group: readonly Requirement[], language: Language, wording: Wording): DraftClause {
  const { sentences, demands } = wording;
  const must = group.some(({ mustHave }) => mustHave);
  const [first] = group;
  if (first && group.length === 1) {
    if (first.kind === 'experience' && first.value.months === 0) return stated(first, demands.noExperience);
    const asked = askedBy(first, language, wording);
    return stated(first, must ? sentences.required(asked) : sentences.preferred(asked));
  }
  const options = new Map<string, Requirement[]>();
  for (const requirement of group) {
    const option = requirement.route?.option ?? '';
    options.set(option, [...(options.get(option) ?? []), requirement]);
  }
  const said = [...options.values()].map((option) =>
    sentences.and(option.map((requirement) => askedBy(requirement, language, wording, true).text)),
  );
  // Kinds of work that have one name are one way.
  const ways = [...new Set(said)];
  if (ways.length === 1 && options.get(first?.route?.option ?? '')?.length === 1) {
    const { text } = groupClause([{ ...first, route: null, mustHave: must }], language, wording);
    return { text, requirements: group.map(({ id }) => id) };
  }
  const text = must ? sentences.requiredWays(ways) : sentences.preferredWays(ways);
  return { text, requirements: [...options.values()].flat().map(({ id }) => id) };
}

/** What one requirement asks for, as a noun phrase. */
function askedBy(requirement: Requirement, language: Language, wording: Wording, isOneWay = false): Asked {
  const { demands, sentences } = wording;
  switch (requirement.kind) {
    case 'education':
      return educationAsked(requirement.value, isOneWay, wording);
    case 'training':
      return demands.training;
    case 'experience': {
      const { months, occupations, grade, words } = requirement.value;
      const named = workIn(occupations, wording);
      return demands.experience(
        months,
        { named, words: named === null && words ? workAsSaid(requirement, words) : null },
        grade ?? null,
      );
    }
    case 'skill':
    case 'duty':
    case 'quality':
      return abilityAsked(requirement.kind, requirement.value, language, wording);
    case 'language':
      return demands.language(requirement.value.language, requirement.value.level);
    case 'licence':
      return demands.licence(requirement.value.category);
    case 'category':
      return demands.category(requirement.value);
    case 'car':
      return demands.car;
    case 'client-base':
      return demands.clientBase;
    case 'right-to-work':
      return demands.rightToWork;
    case 'business-trips':
      return demands.businessTrips;
    case 'place':
    case 'salary':
      return { text: sentences.and([requirement.label[language]]), agreement: 'neuter' };
  }
}

/** A name that speaks for others: who counts all of these needs no list of them. */
const SPEAKS_FOR: readonly (readonly [OccupationId, readonly OccupationId[]])[] = [
  ['active-sales', ['active-sales', 'field-sales', 'key-accounts', 'corporate-clients', 'head-of-sales']],
  ['client-management', ['client-management', 'key-accounts', 'corporate-clients', 'head-of-sales']],
];

function workIn(occupations: readonly OccupationId[] | 'any', { demands, sentences }: Wording): string | null {
  if (occupations === 'any' || occupations.length === 0) return null;
  const spokenFor = SPEAKS_FOR.filter(([, all]) => all.every((id) => occupations.includes(id)));
  const names = spokenFor.map(([name]) => name);
  const covered = spokenFor.flatMap(([, all]) => all);
  const named = occupations.filter((id) => names.includes(id) || !covered.includes(id));
  return sentences.anyOf(named.map((id) => demands.occupations[id]));
}

type AbilityValue = Extract<Requirement, { kind: 'skill' | 'duty' | 'quality' }>['value'];
type EducationValue = Extract<Requirement, { kind: 'education' }>['value'];

/** With the speciality of a text in its own words, which cannot be put into another case. */
function educationAsked(
  { level, fields = [], speciality }: EducationValue,
  isOneWay: boolean,
  { demands }: Wording,
): Asked {
  const asked = demands.education(level, fields, isOneWay);
  if (speciality === undefined || saysAll(asked.text, speciality)) return asked;
  return { ...asked, text: `${asked.text} (${demands.inWords('speciality', speciality).text})` };
}

/** «Высшее экономическое образование» needs no «(специальность: экономическое)» behind it. */
function saysAll(text: string, words: string): boolean {
  const [said, asked] = [new Set(tellingStems(text)), tellingStems(words)];
  return asked.length > 0 && asked.every((stem) => said.has(stem));
}

function abilityAsked(
  kind: 'skill' | 'duty' | 'quality',
  { anyOf, atLeast = 1, words = '' }: AbilityValue,
  language: Language,
  { demands, sentences, deeds }: Wording,
): Asked {
  if (anyOf.length === 0) return demands.inWords(kind, tidied(words));
  const all = atLeast >= anyOf.length;
  const joined = (names: readonly string[]) => {
    if (all) return sentences.and(names);
    return atLeast > 1 ? demands.atLeast(atLeast, sentences.or(names)) : sentences.or(names);
  };
  const named = anyOf.map((id) => ({ deed: deedOf(deeds, id), label: COMPETENCES[id].label[language] }));
  // A deed and a quality cannot be joined by one verb: where they are mixed, all are named.
  if (kind === 'quality' || named.some(({ deed }) => deed === null)) {
    return demands.qualities(sentences.or(named.map(({ label }) => label)));
  }
  const text = joined(named.map(({ deed }) => deed ?? ''));
  return kind === 'skill' ? demands.ability(text) : demands.practice(text);
}

/** What is done for a competence; null for a quality, which is not done but had. */
export function deedOf(deeds: Deeds, id: CompetenceId): string | null {
  return (deeds as Readonly<Partial<Record<CompetenceId, string>>>)[id] ?? null;
}
