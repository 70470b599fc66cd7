import type { Requirement } from '../../vacancies/domain/requirement.js';
import type { Facts } from './facts.js';
import { languageRank } from './read-languages.js';
import type { Judgement } from './verdicts.js';

/** A further language, whichever it is; one that names them is asked for by name. */
const SECOND_LANGUAGE =
  /^\P{L}*(?:(?:знание|владение|знання|володіння|knowledge of) )?(?:(?:второ|друг|ещё один|еще один|ещё одного|еще одного|інш|ще одн)\p{L}*|(?:a )?second|another|any other|екінші|тағы бір) (?:иностранн|европейск|іноземн|європейськ|foreign|european|шет)\p{L}*(?: (?:язык|мов|language|тіл)\p{L}*)?\P{L}*$/iu;
/** What people speak from home in the countries where the vacancies are, and the foreign language that everybody learns first. */
const NO_SECOND: ReadonlySet<string> = new Set(['ru', 'uk', 'kk', 'be', 'en']);

/** True for «второй иностранный язык» without a name of one. */
export function asksForSecondLanguage(words: string): boolean {
  return SECOND_LANGUAGE.test(words);
}

/** Any language beside English that is not the person's own; null where none is told, which is no proof that there is none. */
export function judgeSecondLanguage({ languages }: Pick<Facts, 'languages'>): Judgement | null {
  const further = languages.filter(({ language, level }) => level !== 'native' && !NO_SECOND.has(language));
  return further.length === 0 ? null : { verdict: 'met', evidence: further.flatMap(({ evidence }) => evidence) };
}

export function judgeLanguage(
  value: Extract<Requirement, { kind: 'language' }>['value'],
  { languages, languagesDenied }: Facts,
): Judgement {
  const fact = languages.find(({ language }) => language === value.language);
  if (!fact) {
    const denied = languagesDenied.find(({ language }) => language === value.language);
    return denied ? { verdict: 'not-met', evidence: denied.evidence } : { verdict: 'unknown', evidence: [] };
  }
  if (value.level === null) return { verdict: 'met', evidence: fact.evidence };
  if (fact.level === null) return { verdict: 'partly', evidence: fact.evidence };
  const short = languageRank(value.level) - languageRank(fact.level);
  return { verdict: short <= 0 ? 'met' : short === 1 ? 'partly' : 'not-met', evidence: fact.evidence };
}
