/** Marks of one rater by the id of the criterion, 1 to 5 each. */
type Marks = Readonly<Record<string, number>>;

/** What several raters make of a person. */
export interface MeanRating {
  /** 1 to 5. */
  readonly mean: number;
  /** How many rated the person. */
  readonly raters: number;
}

/**
 * The mean of one rater's marks.
 *
 * @param criteria  ids of those that count: marks of others, which were taken out meanwhile, do not
 * @returns 1 to 5; null where no mark counts
 */
export function meanOfMarks(marks: Marks, criteria: ReadonlySet<string>): number | null {
  const counted = Object.entries(marks).flatMap(([id, mark]) => (criteria.has(id) ? [mark] : []));
  return counted.length === 0 ? null : counted.reduce((sum, mark) => sum + mark, 0) / counted.length;
}

/**
 * The mean of the raters' means: everybody counts once, however many criteria they came to.
 *
 * @returns null where nobody gave a mark that counts
 */
export function meanOfRaters(ratings: readonly Marks[], criteria: ReadonlySet<string>): MeanRating | null {
  const means = ratings.map((marks) => meanOfMarks(marks, criteria)).filter((mean) => mean !== null);
  if (means.length === 0) return null;
  return { mean: means.reduce((sum, mean) => sum + mean, 0) / means.length, raters: means.length };
}
