import { Inject, Injectable } from '@nestjs/common';
import { AttendanceService } from '../attendance/index.js';
import { ApplicationsService } from '../candidates/index.js';
import type { ApplicationOfVacancy, Stage } from '../candidates/index.js';
import { addDays } from '../kernel/calendar-date.js';
import type { CalendarDate } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { assertAllowed, mayDo } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import type { Page, PageRequest } from '../platform/paging/index.js';
import type { Cohort, FunnelScope } from './cohort.js';
import { choosingRate } from './domain/choosing-rate.js';
import type { ChoosingRate } from './domain/choosing-rate.js';
import { conversion } from './domain/conversion.js';
import type { CountForecast } from './domain/forecast.js';
import { expectedStarts, forecaster, forecastSteps } from './domain/outlook.js';
import type { ForecastStep, Outlook } from './domain/outlook.js';
import { allPassages, decidedBetween, isAt, stepCounts } from './domain/passage.js';
import type { StepCount, StepPart } from './domain/passage.js';
import { FunnelPeople } from './funnel-people.service.js';

/** One step of the funnel: of n people of the stage before of whom it is decided, k came to this one. */
export interface FunnelRow extends StepCount {
  /** k ÷ n; null when n is 0, and for the first row. */
  readonly rate: number | null;
  /** Ends of the 90 % interval of the rate: 0 and 1 when n is 0; null for the first row. */
  readonly low: number | null;
  readonly high: number | null;
}

/** "To have 3 people start you need 410 responses; you have 260." */
export interface Forecast extends Outlook {
  /** People wanted, over the vacancies in question. */
  readonly wanted: number;
  /** Responses so far, of all time. */
  readonly have: number;
  /** Starts to be expected from the responses there are; null where they cannot be told. */
  readonly expected: CountForecast | null;
}

/** The funnel of a cohort and what follows from it. */
export interface Funnel {
  readonly rows: FunnelRow[];
  readonly forecast: Forecast;
}

/** Rates of the last year are the best guess for the next weeks. */
const HISTORY_DAYS = 365;

/** Conversion by cohort with honest intervals, the people behind every number, and the forecast made of them. */
@Injectable()
export class FunnelService {
  constructor(
    private readonly people: FunnelPeople,
    private readonly applications: ApplicationsService,
    private readonly attendance: AttendanceService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, PeriodInvalid, VacancyNotFound */
  async funnel(actor: Actor, cohort: Cohort): Promise<Funnel> {
    return { rows: await this.rows(actor, cohort), forecast: await this.forecast(actor, cohort) };
  }

  /** The steps alone. @throws NotAllowed, PeriodInvalid, VacancyNotFound */
  async rows(actor: Actor, cohort: Cohort): Promise<FunnelRow[]> {
    assertAllowed(actor, 'funnel.read');
    return stepCounts(await this.people.counts(actor, cohort)).map((step) => ({
      ...step,
      ...(step.of === null ? { rate: null, low: null, high: null } : conversion(step.n, step.k)),
    }));
  }

  /** What share of the responses of a vacancy is worth inviting, by those of the last year. @throws NotAllowed, VacancyNotFound */
  async choosingRate(actor: Actor, vacancyId: string): Promise<ChoosingRate> {
    assertAllowed(actor, 'funnel.read');
    const to = this.tomorrow();
    const passages = await this.people.counts(actor, { vacancyId, from: addDays(to, -HISTORY_DAYS), to });
    return choosingRate(decidedBetween(passages, 'new', 'shortlisted'));
  }

  /** The people behind a number of a step, newest response first. @throws NotAllowed, PeriodInvalid, VacancyNotFound, CursorInvalid */
  async peopleAt(
    actor: Actor,
    cohort: Cohort,
    step: { readonly stage: Stage; readonly part: StepPart },
    request: PageRequest = {},
  ): Promise<Page<ApplicationOfVacancy>> {
    assertAllowed(actor, 'funnel.read');
    const passages = allPassages().filter((passage) => isAt(passage, step.stage, step.part));
    const { rows: ids, next } = await this.people.page(actor, cohort, passages, request);
    return { rows: await this.applications.rows(actor, ids), next };
  }

  /** @throws NotAllowed, VacancyNotFound */
  async forecast(actor: Actor, scope: FunnelScope): Promise<Forecast> {
    assertAllowed(actor, 'funnel.read');
    const vacancies = await this.people.vacanciesOf(actor, scope);
    const open = scope.vacancyId === undefined ? vacancies.filter(({ status }) => status === 'open') : vacancies;
    const wanted = open.reduce((sum, { wantedCount }) => sum + wantedCount, 0);
    const ever = { ...scope, from: '1970-01-01', to: this.tomorrow() };
    const have = stepCounts(await this.people.counts(actor, ever))[0].reached;
    const history = await this.history(actor);
    const outlook = seenBy(actor, forecaster(history)(wanted, have));
    return { wanted, have, expected: expectedStarts(history, have), ...outlook };
  }

  /** The same for many vacancies at once, whose people are counted already: the history is read once for all. @throws NotAllowed */
  async outlooks(actor: Actor, vacancies: readonly Pick<Forecast, 'wanted' | 'have'>[]): Promise<Outlook[]> {
    assertAllowed(actor, 'funnel.read');
    if (vacancies.length === 0) return [];
    const outlook = forecaster(await this.history(actor));
    return vacancies.map(({ wanted, have }) => seenBy(actor, outlook(wanted, have)));
  }

  /** The steps of the last year, of all vacancies that the actor may see; who comes, by the whole show history. */
  private async history(actor: Actor): Promise<ForecastStep[]> {
    const to = this.tomorrow();
    const { basis, invited, came } = await this.attendance.summary(actor.organisationId);
    const shows = basis === 'none' ? null : { basis, invited, came };
    return forecastSteps(await this.people.counts(actor, { from: addDays(to, -HISTORY_DAYS), to }), shows);
  }

  /** By UTC: no zone is a whole day ahead of it. */
  private tomorrow(): CalendarDate {
    return addDays(this.clock.now().toISOString().slice(0, 10), 1);
  }
}

/** A client of an agency sees what follows from the agency's show history, not the history. */
function seenBy(actor: Actor, outlook: Outlook): Outlook {
  return mayDo(actor, 'attendance.read') ? outlook : { ...outlook, shows: null };
}
