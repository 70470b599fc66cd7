/*
 * Distributions of a number of people on several kinds of day at once: a row per number of people, a column per kind of day, row after row.
 * Used for: searches, which look at very many plans and make no array for each.
 */

/**
 * Those present when people join a queue.
 *
 * @param present   overwritten with the result
 * @param queue     rows of those who wait
 * @param rows      how many rows of it count
 * @param coming    rows of those who come
 * @param days      kinds of day
 * @returns rows of the result
 */
export function join(
  present: Float64Array,
  queue: Float64Array,
  rows: number,
  coming: Float64Array,
  comingRows: number,
  days: number,
): number {
  const size = (rows + comingRows - 1) * days;
  const queueSize = rows * days;
  const comingSize = comingRows * days;
  present.fill(0, 0, size);
  for (let day = 0; day < days; day += 1) {
    for (let row = day; row < queueSize; row += days) {
      const waiting = queue[row];
      for (let from = day, to = row; from < comingSize; from += days, to += days) present[to] += waiting * coming[from];
    }
  }
  return rows + comingRows - 1;
}

/**
 * Means of what comes of a number of people, when others join them: one for each number of the first.
 *
 * @param means   overwritten with the result, `made` rows
 * @param others  `rows` of those who join
 * @param sum     rows by the number of all together, `made` + `rows` − 1 of them
 */
export function meansWith(
  means: Float64Array,
  made: number,
  others: Float64Array,
  rows: number,
  sum: Float64Array,
  days: number,
): void {
  const size = made * days;
  const othersSize = rows * days;
  for (let day = 0; day < days; day += 1) {
    for (let at = day; at < size; at += days) {
      let mean = 0;
      for (let from = day, to = at; from < othersSize; from += days, to += days) mean += others[from] * sum[to];
      means[at] = mean;
    }
  }
}

/** Takes up to `served` out of those present, in place; returns the rows that are left. */
export function serve(present: Float64Array, rows: number, served: number, days: number): number {
  const gone = Math.min(served, rows - 1);
  for (let row = 1; row <= gone; row += 1) {
    for (let day = 0; day < days; day += 1) present[day] += present[row * days + day];
  }
  present.copyWithin(days, (gone + 1) * days, rows * days);
  return rows - gone;
}

/** Sum of a row. */
export function sumOfRow(table: Float64Array, row: number, days: number): number {
  let sum = 0;
  for (let at = row * days; at < (row + 1) * days; at += 1) sum += table[at];
  return sum;
}

/** Σ left·right over the first `length` members. */
export function product(left: Float64Array, right: Float64Array, length: number): number {
  let sum = 0;
  for (let at = 0; at < length; at += 1) sum += left[at] * right[at];
  return sum;
}
