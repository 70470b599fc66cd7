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

/**
 * Gives people to slots: those whom a plan names to theirs, and the others, best first, to what is left.
 *
 * @param people   those named who can still be invited, and the others in order of preference
 * @param planned  ids of those named, per slot
 * @param room     free places per slot
 */
export function dealPlanned<T extends { readonly id: string }>(
  { named, others }: { readonly named: readonly T[]; readonly others: readonly T[] },
  planned: readonly (readonly string[])[],
  room: readonly number[],
): T[][] {
  const byId = new Map(named.map((person) => [person.id, person]));
  const given = room.map((places, slot) =>
    (planned[slot] ?? []).flatMap((id) => byId.get(id) ?? []).slice(0, Math.max(0, places)),
  );
  const left = room.map((places, slot) => places - (given[slot]?.length ?? 0));
  const more = dealSeats(others, left);
  return given.map((people, slot) => [...people, ...(more[slot] ?? [])]);
}
