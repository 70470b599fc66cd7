import type { Clock } from '../../kernel/clock.js';
import type { HttpResponse } from './http-response.js';

/** One refusal may be meant for one address only; so many in a row are meant for us. */
const REFUSALS_IN_A_ROW = 3;

/** The first rest. Each that follows without a good answer between is twice as long: knocking on prolongs such blocks. */
const FIRST_REST_MILLISECONDS = 60_000;
const LONGEST_REST_MILLISECONDS = 3_600_000;

interface Refusals {
  inARow: number;
  /** Rests so far. */
  rests: number;
  /** The answer that began the last rest, and when the next call may be tried; null before the first. */
  rest: { readonly answer: HttpResponse; readonly from: number; readonly until: number } | null;
  /** One call tries whether the block is over; the others go on resting meanwhile. */
  isTried: boolean;
}

/**
 * Rests from calling a system whose protection refuses this machine, whatever is asked. By the product's clock, not by the
 * pacing timer: nobody waits for the end of a rest, calls are answered at once with the refusal that began it.
 *
 * Written here because the known breakers (opossum, cockatiel) read the system clock, so that a test of it would have to sleep.
 */
export class Breaker {
  private readonly refused = new Map<string, Refusals>();

  constructor(private readonly clock: Clock) {}

  /** The refusal to give in place of a call; null if one may be made now. */
  resting(key: string): HttpResponse | null {
    const known = this.refused.get(key);
    return known?.rest && (known.isTried || this.rests(known)) ? known.rest.answer : null;
  }

  /** The same at the moment of the call: null means that it is made, and its outcome is then to be told. */
  begin(key: string): HttpResponse | null {
    const answer = this.resting(key);
    const known = this.refused.get(key);
    if (answer === null && known?.rest) known.isTried = true;
    return answer;
  }

  /** @param outcome  `blocked` with the refusal; `passed`: any other answer; `unknown`: no answer came */
  tell(key: string, outcome: 'passed' | 'unknown' | HttpResponse): void {
    if (outcome === 'passed') {
      this.refused.delete(key);
      return;
    }
    const known = this.refused.get(key) ?? { inARow: 0, rests: 0, rest: null, isTried: false };
    // Of a call that was on its way when the rest began: it says nothing new.
    if (this.rests(known)) return;
    known.isTried = false;
    if (outcome === 'unknown') return;
    known.inARow += 1;
    if (known.inARow >= REFUSALS_IN_A_ROW) {
      const from = this.clock.now().getTime();
      const length = Math.min(FIRST_REST_MILLISECONDS * 2 ** known.rests, LONGEST_REST_MILLISECONDS);
      known.rest = { answer: outcome, from, until: from + length };
      known.rests += 1;
    }
    this.refused.set(key, known);
  }
  /** A clock that was set back does not make the rest longer. */
  private rests({ rest }: Refusals): boolean {
    const now = this.clock.now().getTime();
    return rest !== null && now >= rest.from && now < rest.until;
  }
}
