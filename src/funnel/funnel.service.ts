import { Inject, Injectable } from '@nestjs/common';
import type { Stage } from '../candidates/index.js';
import { addDays } from '../kernel/calendar-date.js';
import type { CalendarDate } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { VacanciesService } from '../vacancies/index.js';
import { conversionSteps } from './domain/conversion.js';
import { responsesNeeded, startsFrom } from './domain/forecast.js';
import type { StartsForecast, StepHistory } from './domain/forecast.js';
import { FunnelCounts } from './funnel-counts.service.js';
import type { Cohort, ReachedStage } from './funnel-counts.service.js';

/** One step of the funnel: of n people who came to the stage before, k came to this one. */
export interface FunnelRow {
  readonly stage: Stage;
  readonly n: number;
  readonly k: number;
  /** k ÷ n; null when n is 0, and for the first row. */
  readonly rate: number | null;
  /** Ends of the 90 % interval of the rate; null for the first row. */
  readonly low: number | null;
  readonly high: number | null;
}

/** "To have 3 people start you need 410 responses; you have 260." */
export interface Forecast {
  /** People wanted, over the vacancies in question. */
  readonly wanted: number;
  /** Responses so far, of all time. */
  readonly have: number;
  /** Responses with which `wanted` start with 90 % certainty; null while nobody has come far enough to tell. */
  readonly needed: number | null;
  /** Starts to be expected from the responses there are; null likewise. */
  readonly expected: StartsForecast | null;
}

/** The funnel of a cohort and what follows from it. */
export interface Funnel {
  readonly rows: FunnelRow[];
  readonly forecast: Forecast;
}

/** The same nine cases of ten as behind every interval of the funnel. */
const CERTAINTY = 0.9;

/**
 * The steps of the forecast: choosing, coming, convincing, starting. Each step brings in a little doubt of its own, so the
 * stages between, which hardly anybody fails, would only make the forecast too dark.
 */
const FORECAST_STAGES: readonly Stage[] = ['new', 'invited', 'came', 'offered', 'started'];

/** Rates of the last year are the best guess for the next weeks. */
const HISTORY_DAYS = 365;

/** The distribution of starts is worked out up to here; no vacancy has more responses. */
const MOST_RESPONSES = 1_000_000;

/** Conversion by cohort with honest intervals, and the forecast made of it. */
@Injectable()
export class FunnelService {
  constructor(
    private readonly counts: FunnelCounts,
    private readonly vacancies: VacanciesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, PeriodInvalid, VacancyNotFound */
  async funnel(actor: Actor, cohort: Cohort): Promise<Funnel> {
    assertAllowed(actor, 'funnel.read');
    const counts = await this.counts.reached(actor, cohort);
    const first: FunnelRow = { ...of(counts[0]), rate: null, low: null, high: null };
    const steps = conversionSteps(counts).map(({ to, n, k, rate, low, high }): FunnelRow => ({
      stage: to,
      n,
      k,
      rate,
      low,
      high,
    }));
    return { rows: [first, ...steps], forecast: await this.forecast(actor, cohort.vacancyId) };
  }

  /** @throws NotAllowed, VacancyNotFound */
  async forecast(actor: Actor, vacancyId?: string): Promise<Forecast> {
    assertAllowed(actor, 'funnel.read');
    const vacancies = vacancyId
      ? [await this.vacancies.get(actor, vacancyId)]
      : (await this.vacancies.list(actor)).filter(({ status }) => status === 'open');
    const wanted = vacancies.reduce((sum, { wantedCount }) => sum + wantedCount, 0);
    const ever = { from: '1970-01-01', to: this.tomorrow(), ...(vacancyId ? { vacancyId } : {}) };
    const have = (await this.counts.reached(actor, ever))[0].reached;
    const history = await this.history(actor);
    if (history === null) return { wanted, have, needed: null, expected: null };
    return {
      wanted,
      have,
      needed: responsesNeeded(history, wanted, CERTAINTY),
      expected: startsFrom(history, Math.min(have, MOST_RESPONSES)),
    };
  }

  /**
   * Responses with which each of these numbers of people start with 90 % certainty, for lists of vacancies: the history is
   * read once for all of them.
   *
   * @returns one number for each; null while nobody has come far enough to tell
   * @throws NotAllowed
   */
  async responsesNeeded(actor: Actor, wanted: readonly number[]): Promise<(number | null)[]> {
    assertAllowed(actor, 'funnel.read');
    const history = wanted.length === 0 ? null : await this.history(actor);
    return wanted.map((people) => history && responsesNeeded(history, people, CERTAINTY));
  }

  /** The steps of the last year; null while nobody has come far enough for a forecast. */
  private async history(actor: Actor): Promise<StepHistory[] | null> {
    const to = this.tomorrow();
    const history = stepsToStart(await this.counts.reached(actor, { from: addDays(to, -HISTORY_DAYS), to }));
    return history.every(({ k }) => k === 0) || history.at(-1)?.n === 0 ? null : history;
  }

  /** By UTC: no zone is a whole day ahead of it. */
  private tomorrow(): CalendarDate {
    return addDays(this.clock.now().toISOString().slice(0, 10), 1);
  }
}

function of({ stage, reached }: ReachedStage): { stage: Stage; n: number; k: number } {
  return { stage, n: reached, k: reached };
}

/**
 * History of the steps from response to start.
 *
 * Up to the invitation everybody counts: who is not chosen from a list read best first is passed over, not undecided.
 * After it those who still wait for their day, for a decision or for the first of the month are not failures and are left out.
 */
function stepsToStart(counts: readonly ReachedStage[]): StepHistory[] {
  const places = FORECAST_STAGES.map((stage) => counts.findIndex((count) => count.stage === stage));
  return places.slice(1).map((to, i) => {
    const from = places[i];
    const undecided = counts.slice(from, to).reduce((sum, { pending }) => sum + pending, 0);
    return { k: counts[to].reached, n: counts[from].reached - (i === 0 ? 0 : undecided) };
  });
}
