/** Looks at a search's risk after which the price is set anew, and by how much it changes then. */
const LOOKS = 100;
const CHANGE = 1.25;

/** The same where the price is bent: that holds the search at the limit, and the price need only find its height. */
const CHANGE_WHERE_BENT = 1.05;

/** How much dearer each further share of the limit is where the price is bent. */
const BEND = 5;

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
 * Where risk costs: on both sides of the limit alike; beyond it only, so that plans are found that no single price favours; or the more the
 * further beyond it, and the less the further within: where plans that risk more are worth as much more, a straight price leads a search from
 * one end to the other, and hardly ever to the limit.
 */
export type Pricing = 'straight' | 'beyond' | 'bent';

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
   */
  constructor(
    private readonly riskLimit: number,
    private readonly unit: number,
    private readonly pricing: Pricing = 'straight',
  ) {
    this.farthest = riskLimit * FARTHEST;
  }

  /** The price of a plan's risk: below 0 within the limit. */
  of(risk: number): number {
    const { riskLimit, pricing } = this;
    if (riskLimit >= 1 || (pricing === 'beyond' && risk <= riskLimit)) return 0;
    const beyond = risk - riskLimit;
    return (
      this.unit * this.price * beyond * (pricing === 'bent' && riskLimit > 0 ? 1 + (BEND * beyond) / riskLimit : 1)
    );
  }

  /** Looks at the risk of the plan where the search is. */
  adapt(risk: number): void {
    this.seen += 1;
    if (risk > this.riskLimit) this.over += 1;
    if (this.seen < LOOKS) return;
    const change = this.pricing === 'bent' ? CHANGE_WHERE_BENT : CHANGE;
    if (this.over > OFTEN * LOOKS) this.price = Math.min(MOST_PRICE, this.price * change);
    if (this.over < SELDOM * LOOKS) this.price = Math.max(LEAST_PRICE, this.price / change);
    this.over = 0;
    this.seen = 0;
  }
}
