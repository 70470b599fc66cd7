/** Looks at a search's risk after which the price is set anew, and by how much it changes then. */
const LOOKS = 100;
const CHANGE = 1.25;

/** The price at first, in the largest price of the day per unit of risk, and how far it may go. */
const FIRST_PRICE = 5;
const LEAST_PRICE = 0.5;
const MOST_PRICE = 1e6;

/** A search that is over the limit more often than this pays more for risk, one that seldom is pays less: the best plans lie at the limit. */
const OFTEN = 0.7;
const SELDOM = 0.3;

/** Beyond the limit by more than this share of it a search does not go: there people in any number may be worth what their risk costs. */
const FARTHEST = 1.3;

/**
 * What risk costs a search, so that it goes to and fro across the limit whatever an interview is worth there.
 *
 * Used for: annealing within a limit on waiting. Method: the limit as a price (Lagrange's multiplier), the same on both sides of it: of two
 * plans at the limit each is reached from the other through plans on either side, without a wall at the limit nor a loss below it. The price
 * follows the search: up where it is over the limit most of the time, down where it seldom is.
 */
export class PriceOfRisk {
  /** Risks beyond it are not taken at any price. */
  readonly farthest: number;
  private price = FIRST_PRICE;
  private over = 0;
  private seen = 0;

  /**
   * @param riskLimit  bound on the risk; 1 for none, which makes risk cost nothing
   * @param unit       the largest price of the day
   * @param isOneSided whether what stays below the limit costs and earns nothing: so plans are found that no single price favours
   */
  constructor(
    private readonly riskLimit: number,
    private readonly unit: number,
    private readonly isOneSided = false,
  ) {
    this.farthest = riskLimit * FARTHEST;
  }

  /** The price of a plan's risk: below 0 within the limit. */
  of(risk: number): number {
    if (this.riskLimit >= 1 || (this.isOneSided && risk <= this.riskLimit)) return 0;
    return this.unit * this.price * (risk - this.riskLimit);
  }

  /** Looks at the risk of the plan where the search is. */
  adapt(risk: number): void {
    this.seen += 1;
    if (risk > this.riskLimit) this.over += 1;
    if (this.seen < LOOKS) return;
    if (this.over > OFTEN * LOOKS) this.price = Math.min(MOST_PRICE, this.price * CHANGE);
    if (this.over < SELDOM * LOOKS) this.price = Math.max(LEAST_PRICE, this.price / CHANGE);
    this.over = 0;
    this.seen = 0;
  }
}
