import { QuotaSpent } from '../job-boards/index.js';
import type { Board, ResumesLeft } from '../job-boards/index.js';

/** The board's word for a spent quota of views. */
const SPENT = 'view_limit_exceeded';

/** What is known of the quota beside a run: see ViewAllowances. */
export interface KnownAllowance {
  take(wanted: number): Promise<boolean>;
  keep(left: ResumesLeft): Promise<void>;
}

/**
 * How many résumés one run may read: by what the board said lately where that is enough, else it is asked, and again when as many as it
 * named have been tried.
 */
export class ReadingBudget {
  private known: ResumesLeft | null | undefined;

  constructor(
    private readonly board: Board,
    /** Null = the board does not say, or has no quota. */
    private readonly ask: () => Promise<ResumesLeft | null>,
    private readonly allowance: KnownAllowance,
  ) {}

  /** Takes as many of these as may be read, at least one. @throws QuotaSpent if there is none left */
  async take(wanted: number): Promise<number> {
    if (this.known === null) return wanted;
    if (await this.allowance.take(wanted)) {
      // What was asked before does not know of these.
      this.known = undefined;
      return wanted;
    }
    if (this.known === undefined || this.known.left === 0) this.known = await this.ask();
    if (this.known === null) return wanted;
    const { left, until } = this.known;
    if (left <= 0) throw new QuotaSpent(this.board, SPENT, until);
    const taken = Math.min(wanted, left);
    this.known = { left: left - taken, until };
    await this.allowance.keep(this.known);
    return taken;
  }
}
