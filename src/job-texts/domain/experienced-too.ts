import type { RequirementDemand } from '../../vacancies/domain/requirement.js';

/** «Ищем опытного педиатра» */
const EXPERIENCED = /(?<!\p{L})(?:опытн\p{L}{2,3}|досвідчен\p{L}{1,3}|experienced)(?!\p{L})/u;

/** Who seeks somebody experienced has said so where the years of experience are named, whatever they are of. */
export function withoutExperiencedToo<
  One extends { readonly demand: RequirementDemand; readonly sentence: { readonly norm: string } },
>(demands: readonly One[]): One[] {
  const hasYears = demands.some(
    ({ demand }) => demand.kind === 'experience' && demand.value.months > 1 && demand.value.words === undefined,
  );
  if (!hasYears) return [...demands];
  return demands.filter(
    ({ demand, sentence }) =>
      demand.kind !== 'experience' || demand.value.months !== 1 || !EXPERIENCED.test(sentence.norm),
  );
}
