/** A source of uniform numbers in [0, 1). Always an argument, never a global. */
export interface Random {
  next(): number;
}

/**
 * Small seeded generator (mulberry32: 32 bits of state, period about 2^32).
 *
 * Used for: simulations and invented people that must come out the same for the same seed; never for secrets.
 *
 * @param seed  any integer; only its low 32 bits count
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    next(): number {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    },
  };
}
