import type { Stage } from '../../candidates/domain/stages.js';
import { countThrough, responsesNeeded } from './forecast.js';
import type { CountForecast, StepHistory } from './forecast.js';
import { decidedBetween } from './passage.js';
import type { PassageCount } from './passage.js';
import { TRADE_FIGURES, TRADE_WEIGHT } from './trade-figures.js';

/** A step of the forecast and what was seen of it. */
export interface ForecastStep extends StepHistory {
  /** The stage that it leads to. */
  readonly to: Stage;
  /** The show history, where it is what was seen; the funnel's own invitations otherwise. */
  readonly shows?: ShowsSeen | undefined;
}

/** Who came to interviews by the show history: the figure that plans rest on as well. */
export interface ShowsSeen {
  /** Whose interviews these are. */
  readonly basis: 'own' | 'invented';
  readonly invited: number;
  readonly came: number;
}

/** What follows from a number of responses. */
export interface Outlook {
  /** Responses with which the people wanted start with 90 % certainty; null where that cannot be told. */
  readonly needed: number | null;
  /**
   * People to be expected at interviews out of the responses there are, where starts cannot be told yet: as far as the
   * forecast goes; null where they can.
   */
  readonly arrivals: CountForecast | null;
  /** The show history that says who of those invited comes; null where the funnel and the trade alone say it. */
  readonly shows: ShowsSeen | null;
  /** Steps that rest on the trade's figure more than on what was seen. */
  readonly fromTrade: readonly Stage[];
  /** Steps that the trade has no figure for and nobody has taken yet: why there is no number of starts. */
  readonly unseen: readonly Stage[];
}

/** The same nine cases of ten as behind every interval of the funnel. */
const CERTAINTY = 0.9;

/** The distribution is worked out up to here; no vacancy has more responses. */
const MOST_RESPONSES = 1_000_000;

/**
 * The steps of the forecast: choosing, coming, convincing, starting. Each step brings in a little doubt of its own, so the
 * stages between, which hardly anybody fails, would only make the forecast too dark.
 */
const STAGES: readonly Stage[] = ['new', 'shortlisted', 'came', 'offered', 'started'];

/** So many of the steps lead to the interview. */
const INTERVIEW = STAGES.indexOf('came');

/**
 * History of the steps from response to start. The funnel counts the same people by the same rules; but who of those invited comes, the
 * show history says wherever there is one. It holds the days that were held with this product and the logs of the time before: to add
 * the funnel's invitations to it would count many of them twice.
 *
 * @param shows  all records of the show history that count; null while there are none
 */
export function forecastSteps(passages: readonly PassageCount[], shows: ShowsSeen | null): ForecastStep[] {
  return STAGES.slice(1).map((to, index) => {
    const prior = TRADE_FIGURES[to];
    if (to === 'came' && shows !== null) return { to, n: shows.invited, k: shows.came, prior, shows };
    const { n, k } = decidedBetween(passages, STAGES[index], to);
    return { to, n, k, prior };
  });
}

/**
 * The forecast. A step that the trade has a figure for begins with it; one that it has none for is worth nothing before
 * somebody has taken it: until then the forecast ends at the interview and says what is missing.
 *
 * @param steps  as of `forecastSteps`
 * @returns the outlook of people wanted and responses there are, both whole and ≥ 0; what lists ask for again is worked out once
 */
export function forecaster(steps: readonly ForecastStep[]): (wanted: number, have: number) => Outlook {
  const toInterview = steps.slice(0, INTERVIEW);
  const needed = new Map<number, number | null>();
  const unseen = steps.filter(({ k, prior }) => prior === undefined && k === 0).map(({ to }) => to);
  const fromTrade = steps.filter(({ n, prior }) => prior !== undefined && n < TRADE_WEIGHT).map(({ to }) => to);
  const shows = steps.find((step) => step.shows && step.n >= TRADE_WEIGHT)?.shows ?? null;
  const neededFor = (wanted: number): number | null => {
    if (!needed.has(wanted)) needed.set(wanted, responsesNeeded(steps, wanted, CERTAINTY));
    return needed.get(wanted) ?? null;
  };
  return (wanted, have) => ({
    needed: unseen.length === 0 ? neededFor(wanted) : null,
    arrivals: unseen.length === 0 ? null : countThrough(toInterview, Math.min(have, MOST_RESPONSES)),
    shows,
    fromTrade,
    unseen,
  });
}

/** Starts to be expected from the responses there are; null where they cannot be told. */
export function expectedStarts(steps: readonly ForecastStep[], have: number): CountForecast | null {
  const isTold = steps.every(({ k, prior }) => prior !== undefined || k > 0);
  return isTold ? countThrough(steps, Math.min(have, MOST_RESPONSES)) : null;
}
