import type { RequirementDemand } from '../../vacancies/domain/requirement.js';
import type { Draft, Span } from './draft.js';
import { overlaps, placesOf } from './draft.js';
import type { AbilityDraft } from './read-abilities.js';
import { readAbilities } from './read-abilities.js';
import { readEducationDemands } from './read-education-demands.js';
import { readExperienceDemands } from './read-experience-demands.js';
import { readCategoryDemands, readLicenceDemands, readSimpleDemands } from './read-term-demands.js';
import { readLanguageDemands } from './read-language-demands.js';
import { mustAt } from './read-wish.js';
import type { PlacedSentence } from './sections.js';

/** A demand with the degree to which it is meant and the alternatives it belongs to. */
export interface PlacedDemand {
  readonly demand: RequirementDemand;
  readonly must: boolean;
  /** Alternatives of one sentence: those of one option hold together. `group` counts from 0 within the sentence. */
  readonly route: { readonly group: number; readonly option: number } | null;
  readonly sentence: PlacedSentence;
}

/** Words that make a demand of what stands in a sentence outside all headings. */
const DEMANDING =
  /(?<!\p{L})(?:обязател\p{L}*|желател\p{L}*|приветств\p{L}*|плюсом|преимуществ\p{L}*|необходимо (?:знать|уметь|иметь|наличие)|(?:нуж(?:на|ен|но|ны)) (?:обязательно|знать|уметь|медкниж|санкниж|личная мед|справк)|(?:санкнижка|медкнижка|медицинская книжка|справка).{0,20} (?:нуж|обяз)|^(?:умение|знание|владение|наличие|отсутствие|без судим|готовность|навык)|обов'язков\p{L}*|бажано|перевагою|артықшылық\p{L}*|болуы (?:тиіс|керек|қажет)|болмауы керек|міндетті|жөн|must (?:have|hold|be able|know)|(?:be |are |is )?able to|need to be able|(?:have|hold) an? valid|advantage|preferred|desirable|a plus|essential|required)/u;
const CONNECTOR = /\s(?:или|либо|або|чи|немесе|or)\s/gu;
/** «… и умение читать чертежи» begins a part of its own, as a comma would. */
const NEXT_PART =
  /\s(?:и|а также|также|та|а також|және|and)\s(?=(?:умени|знани|навык|владени|наличи|готовн|вміння|знання|навич|наявн|be able|able to|ability|knowledge|a digital|пони|уверен))/gu;
const PAY = /\d[\d ]{2,} ?(?:₽|руб|р\.|грн|тг|теңге|тенге|₸|₴|\$|€)/u;

/** What a sentence demands, as far as its place in the text lets it demand anything. */
export function demandsOfSentence(
  sentence: PlacedSentence,
  forbidden: readonly Span[],
  isTitle: boolean,
): PlacedDemand[] {
  const norm = sentence.norm.replace(NEXT_PART, (joint) => `,${' '.repeat(joint.length - 1)}`);
  const { plain, section } = sentence;
  if (isTitle && section !== 'requirements') return placed(sentence, norm, readCategoryDemands(norm), []);
  switch (section) {
    case 'requirements':
    case 'wishes':
      return all(sentence, norm, forbidden, () => true);
    case 'knowledge':
      return placed(
        sentence,
        norm,
        readLanguageDemands(norm, true),
        readAbilities(norm, plain, readLanguageDemands(norm, true), () => true),
      );
    case 'free':
      return all(sentence, norm, forbidden, demanding(norm));
    case 'general':
      return placed(sentence, norm, ...formal(norm, plain));
    case 'conditions':
      return placed(sentence, norm, noneNeeded(norm, plain), []);
    default:
      return [];
  }
}

/** In sentences outside all headings: from the part on in which a word of demand stands. */
function demanding(norm: string): (part: string) => boolean {
  if (!DEMANDING.test(norm)) return () => false;
  let begun = false;
  return (part) => (begun ||= DEMANDING.test(part));
}

function formal(norm: string, plain: string): [Draft[], AbilityDraft[]] {
  const education = readEducationDemands(norm, plain);
  return [[...education, ...readExperienceDemands(norm, plain, true, education), ...readCategoryDemands(norm)], []];
}

function noneNeeded(norm: string, plain: string): Draft[] {
  return readExperienceDemands(norm, plain, true, []).filter(
    ({ demand }) => demand.kind === 'experience' && demand.value.months === 0,
  );
}

function all(
  sentence: PlacedSentence,
  norm: string,
  forbidden: readonly Span[],
  accepts: (part: string) => boolean,
): PlacedDemand[] {
  const { plain, section } = sentence;
  const isOpen = section === 'free';
  const education = readEducationDemands(norm, plain);
  const licence = readLicenceDemands(norm);
  const categories = readCategoryDemands(norm).filter((one) => !licence.some((other) => overlaps(one, other)));
  const experience = readExperienceDemands(norm, plain, isOpen, education).filter(
    (one) =>
      !forbidden.some(
        (span) =>
          overlaps(span, one) &&
          one.demand.kind === 'experience' &&
          one.demand.value.months > 1 &&
          !/опыт|стаж|досвід|тәжірибе|experience/u.test(norm.slice(one.from, one.to)),
      ),
  );
  const simple = readSimpleDemands(norm);
  const languages = readLanguageDemands(norm, !isOpen);
  const drafts = [...education, ...experience, ...licence, ...categories, ...simple, ...languages];
  // «Удостоверение сварщика 5 разряда» is a paper beside its grade.
  const isBeside = ({ demand }: Draft) =>
    demand.kind === 'category' && (demand.value.unit === 'grade' || demand.value.unit === 'class');
  const taken = [...drafts.filter((draft) => !isBeside(draft)), ...forbidden];
  const accepting = (part: string) => accepts(part) && !PAY.test(part);
  const abilities = readAbilities(norm, plain, taken, accepting, categories.filter(isBeside));
  return placed(sentence, norm, drafts, abilities);
}

function placed(
  sentence: PlacedSentence,
  norm: string,
  drafts: readonly Draft[],
  abilities: readonly AbilityDraft[],
): PlacedDemand[] {
  const routes = routesOf(norm, drafts);
  const groups = 1 + Math.max(-1, ...[...routes.values()].map(({ group }) => group));
  const byDefault = sentence.section !== 'wishes';
  const optionOf = new Map<number, number>();
  return [...drafts, ...abilities]
    .sort((a, b) => a.from - b.from)
    .map((draft) => {
      const route =
        routes.get(draft) ?? ('options' in draft ? abilityRoute(draft as AbilityDraft, groups, optionOf) : null);
      const none = draft.demand.kind === 'experience' && draft.demand.value.months === 0;
      const must = none && route === null ? false : (mustAt(norm, draft) ?? byDefault);
      return { demand: draft.demand, must: must || (none && route !== null), route, sentence };
    });
}

function abilityRoute({ options }: AbilityDraft, groups: number, optionOf: Map<number, number>): PlacedDemand['route'] {
  if (options === null) return null;
  const option = optionOf.get(options) ?? 0;
  optionOf.set(options, option + 1);
  return { group: groups + options, option };
}

/**
 * Alternatives: «высшее образование или среднее специальное и стаж от 3 лет» are two options of one group. What stands apart by a comma
 * before the first or after the last is demanded with either.
 */
function routesOf(
  norm: string,
  drafts: readonly Draft[],
): ReadonlyMap<Draft, { readonly group: number; readonly option: number }> {
  const routes = new Map<Draft, { group: number; option: number }>();
  const connectors = placesOf(CONNECTOR, norm);
  if (connectors.length === 0) return routes;
  let group = 0;
  const education = drafts.filter(({ demand }) => demand.kind === 'education');
  const dividing = connectors.filter(
    ({ from }, place) =>
      education.some((one) => one.to <= from + 1 && one.from >= (connectors[place - 1]?.to ?? 0) - 1) &&
      education.some((one) => one.from >= from && one.from < (connectors[place + 1]?.from ?? norm.length)),
  );
  if (dividing.length > 0) {
    const formalDrafts = drafts.filter(({ demand }) => ['education', 'experience', 'category'].includes(demand.kind));
    for (const draft of formalDrafts) {
      const middle = placeOf(draft);
      if (isShared(norm, draft, education, formalDrafts, dividing)) continue;
      routes.set(draft, { group, option: dividing.filter(({ from }) => from < middle).length });
    }
    group++;
  }
  for (const kind of ['category', 'language'] as const) {
    const same = drafts.filter(({ demand }) => demand.kind === kind).sort((a, b) => a.from - b.from);
    for (let place = 1; place < same.length; place++) {
      const [before, after] = [same[place - 1], same[place]];
      if (
        !connectors.some(
          ({ from, to }) => from >= before.from && to <= after.to && from < after.from + 1 && to > before.from + 1,
        )
      )
        continue;
      const known = routes.get(before);
      const first = known ?? { group: group++, option: 0 };
      routes.set(before, first);
      routes.set(after, { group: first.group, option: first.option + 1 });
    }
  }
  return routes;
}

/** A draft of experience spans its whole part of the sentence: it belongs where its number or its word stands. */
function placeOf({ at, from }: Draft): number {
  return at ?? from;
}

function isShared(
  norm: string,
  draft: Draft,
  education: readonly Draft[],
  drafts: readonly Draft[],
  dividing: readonly Span[],
): boolean {
  if (draft.demand.kind === 'education') return false;
  const at = placeOf(draft);
  const first = education[0];
  const last = education.at(-1);
  if (first && at < first.from) return /[,;]/u.test(norm.slice(at, first.from));
  if (!last || at < last.to) return false;
  const hasOther = drafts.some(
    (other) => other.demand.kind === 'experience' && placeOf(other) < (dividing.at(-1)?.from ?? 0),
  );
  return (
    !hasOther &&
    /[,;]/u.test(norm.slice(last.to, at)) &&
    !/(?:при|со|с|и|та|және|with|and) (?:\p{L}+ )?$/u.test(norm.slice(last.to, at))
  );
}
