/*
 * Distributions of a number of people on several kinds of day at once: a row per number of people, a column per kind of day, row after row.
 * Used for: searches, which look at very many plans and make no array for each. What takes the time is fetching and storing: so three rows
 * or four are gone through at once, and each number that is fetched is used for all of them.
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
  const two = 2 * days;
  for (let at = 0; at < size; at += 1) present[at] = 0;
  for (let day = 0; day < days; day += 1) {
    let row = day;
    for (; row + two < queueSize; row += 3 * days) {
      const here = queue[row];
      const next = queue[row + days];
      const third = queue[row + two];
      let before = 0;
      let twoBefore = 0;
      let to = row;
      for (let from = day; from < comingSize; from += days) {
        const come = coming[from];
        present[to] += here * come + next * before + third * twoBefore;
        twoBefore = before;
        before = come;
        to += days;
      }
      present[to] += next * before + third * twoBefore;
      present[to + days] += third * before;
    }
    for (; row < queueSize; row += days) {
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
  const three = 3 * days;
  for (let day = 0; day < days; day += 1) {
    let at = day;
    for (; at + three < size; at += three + days) {
      let mean = 0;
      let second = 0;
      let third = 0;
      let fourth = 0;
      let here = sum[at];
      let next = sum[at + days];
      let afterNext = sum[at + 2 * days];
      let to = at + three;
      for (let from = day; from < othersSize; from += days) {
        const chance = others[from];
        const last = sum[to];
        mean += chance * here;
        second += chance * next;
        third += chance * afterNext;
        fourth += chance * last;
        here = next;
        next = afterNext;
        afterNext = last;
        to += days;
      }
      means[at] = mean;
      means[at + days] = second;
      means[at + 2 * days] = third;
      means[at + three] = fourth;
    }
    for (; at < size; at += days) {
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
