import { tellingStems } from '../../vacancies/domain/telling-words.js';
import { lawfulPartOf, unlawfulInWords } from '../../vacancies/domain/unlawful-demands.js';
import type { Draft } from './draft.js';

/**
 * A demand without what no law lets count: the last door before a requirement, whatever reader found it and wherever in the text.
 *
 * @returns null where nothing else is demanded
 */
export function lawfulDraft<Found extends Draft>(draft: Found): Found | null {
  const { demand } = draft;
  switch (demand.kind) {
    case 'skill':
    case 'duty':
    case 'quality':
      return demand.value.words !== undefined && isUnlawful(demand.value.words) ? null : draft;
    case 'experience': {
      const { words, ...rest } = demand.value;
      if (words === undefined || !isUnlawful(words)) return draft;
      const kept = lawfulPartOf(words).replaceAll(/\s+/gu, ' ').trim();
      const value = tellingStems(kept).length > 0 ? { ...rest, words: kept } : { ...rest, occupations: 'any' as const };
      return { ...draft, demand: { kind: 'experience', value } };
    }
    case 'education': {
      const { speciality, ...rest } = demand.value;
      if (speciality === undefined || !isUnlawful(speciality)) return draft;
      return { ...draft, demand: { kind: 'education', value: rest } };
    }
    default:
      return draft;
  }
}

function isUnlawful(words: string): boolean {
  return unlawfulInWords(words).length > 0;
}
