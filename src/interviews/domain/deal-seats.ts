/**
 * Gives people, best first, to slots: in rounds, one to each slot that has room, so that every hour of the day gets its share of
 * the best, whoever of them comes.
 *
 * @param people  in order of preference
 * @param room    free places per slot, whole numbers of 0 or more
 * @returns       per slot the people given to it; those without a place are left out
 */
export function dealSeats<T>(people: readonly T[], room: readonly number[]): T[][] {
  const given: T[][] = room.map(() => []);
  let next = 0;
  for (let round = 0; next < people.length; round += 1) {
    const before = next;
    for (let slot = 0; slot < room.length && next < people.length; slot += 1) {
      if (round >= (room[slot] ?? 0)) continue;
      given[slot]?.push(people[next]);
      next += 1;
    }
    if (next === before) break;
  }
  return given;
}
