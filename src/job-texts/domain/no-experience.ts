import { isIn } from '../../kernel/sought.js';
import { NAMES_A_LIST } from './bare-lists.js';
import type { Draft, Span } from './draft.js';
import { overlaps } from './draft.js';

export const EXPERIENCE_WORD = /опыт|стаж|досвід|тәжірибе|өтіл|experience/u;

/** «Опыт должен быть одним из следующих:» says nothing of what stands in the list. */
export function opensAList({ demand }: Draft, norm: string): boolean {
  const isSome = demand.kind === 'experience' && demand.value.months === 1;
  return isSome && norm.endsWith(':') && (demand.value.words === undefined || isIn(NAMES_A_LIST, demand.value.words));
}

/** «От 25 до 45 лет» without a word of experience is the age that another reader has refused. */
export function isAge({ demand, from, to }: Draft, norm: string, forbidden: readonly Span[]): boolean {
  return (
    demand.kind === 'experience' &&
    demand.value.months > 1 &&
    forbidden.some((span) => overlaps(span, { from, to })) &&
    !isIn(EXPERIENCE_WORD, norm.slice(from, to))
  );
}
