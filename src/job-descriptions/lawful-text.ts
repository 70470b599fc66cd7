import { sentencesOf } from '../job-texts/domain/sentences.js';
import { unlawfulDemandsIn } from '../vacancies/domain/unlawful-demands.js';
import type { RefusedGround } from '../vacancies/domain/unlawful-words.table.js';

/** A piece of a text that asks for what the law does not let anybody ask for. */
export interface UnlawfulPiece {
  readonly text: string;
  readonly ground: RefusedGround;
}

/** The pieces of a text that ask for age, sex, looks and the like, in any of the four languages; empty where it asks for none. */
export function unlawfulIn(text: string): UnlawfulPiece[] {
  return sentencesOf(text).flatMap(({ norm, plain, begins }) =>
    unlawfulDemandsIn(norm, begins).map(({ ground, from, to }) => ({ ground, text: plain.slice(from, to).trim() })),
  );
}
