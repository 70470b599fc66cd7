import { seededRandom } from '../../../kernel/random.js';
import type { Random } from '../../../kernel/random.js';

/** A 32-bit number that depends on every part: the seed of one independent stream of chance. FNV-1a over the parts' text. */
export function streamSeed(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of parts.join('\u0001')) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  // One round of mixing: neighbouring numbers (person 1, person 2) must not give neighbouring streams.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Choices drawn from one seeded stream; the same parts always give the same choices. */
export class Chance {
  private readonly random: Random;

  constructor(...parts: readonly (string | number)[]) {
    this.random = seededRandom(streamSeed(...parts));
  }

  /** Uniform in [0, 1). */
  next(): number {
    return this.random.next();
  }

  /** Whole number, both ends included. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.random.next() * (to - from + 1));
  }

  happens(probability: number): boolean {
    return this.random.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const index = Math.floor(this.random.next() * list.length);
    const value = list[index];
    if (value === undefined) throw new Error('Nothing to choose from: the list is empty.');
    return value;
  }

  /** One of the values, in proportion to its weight. */
  weighted<T>(choices: readonly (readonly [weight: number, value: T])[]): T {
    const total = choices.reduce((sum, [weight]) => sum + weight, 0);
    let left = this.random.next() * total;
    for (const [weight, value] of choices) {
      left -= weight;
      if (left < 0) return value;
    }
    const last = choices.at(-1);
    if (last === undefined) throw new Error('Nothing to choose from: the list is empty.');
    return last[1];
  }

  /** Up to `count` different values, in a random order. */
  sample<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0) {
      taken.push(...rest.splice(Math.floor(this.random.next() * rest.length), 1));
    }
    return taken;
  }

  /** Standard normal deviate, Box–Muller (one of the pair is dropped). */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.random.next()));
    return radius * Math.cos(2 * Math.PI * this.random.next());
  }
}

/**
 * A sentence from a pattern: `[one|two|]` is one of the alternatives, `{name}` a value from `slots`.
 * Patterns do not nest.
 */
export function phrase(chance: Chance, pattern: string, slots: Readonly<Record<string, string | number>> = {}): string {
  return pattern
    .replace(/\[([^\]]*)\]/g, (_all, alternatives: string) => chance.pick(alternatives.split('|')))
    .replace(/\{(\w+)\}/g, (all, name: string) => String(slots[name] ?? all))
    .replace(/ {2,}/g, ' ')
    .trim();
}
