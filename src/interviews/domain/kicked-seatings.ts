type SeatedPeople = readonly (readonly number[])[];

/**
 * Seatings several moves away from one: two slots exchanged as a whole, somebody left out, one more of the sure or of the unsure.
 *
 * Used for: leaving a plan that no single move betters but that is not the best.
 *
 * @param seating      per slot the people invited to it
 * @param surestFirst  everybody, by falling probability of coming
 * @param perSlot      most people to a slot
 */
export function* kickedSeatings(
  seating: SeatedPeople,
  surestFirst: readonly number[],
  perSlot: number,
): Generator<SeatedPeople> {
  const invited = new Set(seating.flat());
  const unused = surestFirst.filter((person) => !invited.has(person));
  for (let slot = 1; slot < seating.length; slot += 1) {
    for (let earlier = 0; earlier < slot; earlier += 1)
      yield withSlots(seating, [slot, seating[earlier]], [earlier, seating[slot]]);
  }
  for (const [slot, people] of seating.entries()) {
    for (const person of people) {
      const rest = people.filter((other) => other !== person);
      yield withSlots(seating, [slot, rest]);
      for (const [other, there] of seating.entries()) {
        if (other !== slot && there.length < perSlot)
          yield withSlots(seating, [slot, rest], [other, [...there, person]]);
      }
    }
    if (people.length >= perSlot || unused.length === 0) continue;
    for (const person of new Set([unused[0], unused[unused.length - 1]]))
      yield withSlots(seating, [slot, [...people, person]]);
  }
}

function withSlots(
  seating: SeatedPeople,
  ...changes: readonly (readonly [slot: number, people: readonly number[]])[]
): SeatedPeople {
  const changed = new Map(changes);
  return seating.map((people, slot) => changed.get(slot) ?? people);
}
