import { Injectable } from '@nestjs/common';
import { FunnelService } from '../../funnel/index.js';
import {
  DayStates,
  dayStanding,
  ExpectedShows,
  MOST_WANTED,
  OlderHistory,
  ReplanningService,
  WantedInterviewsService,
} from '../../interviews/index.js';
import type { DayExpectation, InterviewDay } from '../../interviews/index.js';
import { ExpectedError } from '../../kernel/errors.js';
import type { Actor } from '../../organisations/index.js';
import { typedWhole } from '../frame/typed-number.js';
import type { Visit } from '../frame/visit.js';
import { NEW_DAY } from './plan.page.js';
import { replanningPart, tickedFirst } from './replanning.page.js';
import type { ReplanningPart } from './replanning.page.js';
import { standingPart } from './standing.page.js';
import type { StandingPart } from './standing.page.js';
import { CERTAINTIES, wantedPart } from './wanted.page.js';
import type { WantedInput, WantedPart } from './wanted.page.js';

/** What a person asks beside a plan. */
interface WantedQuestion {
  readonly vacancyId: string;
  readonly dayId: string;
  /** As typed; absent: nothing was asked yet. */
  readonly wanted?: string | undefined;
  readonly certaintyPercent?: string | undefined;
  /** See WantedInput. */
  readonly planned: number | null;
}

/** What stands there, and what is expected of the day and why. */
interface Asides {
  readonly now: DayExpectation | null;
  /** See `OlderHistory`. */
  readonly isOfOlderHistory: boolean;
  readonly standing: StandingPart | null;
  readonly replanning: ReplanningPart | null;
  readonly wanted: WantedPart;
}

/** How many people who come the question begins with, and how sure of it a person wants to be. */
const USUAL = { wanted: '5', certaintyPercent: CERTAINTIES[1] } as const;

/**
 * What stands beside a plan: the day as it stands, what should change of it, and the question of how many to invite, to which the interviews
 * know the invitations and the funnel the responses.
 */
@Injectable()
export class PlanAsides {
  constructor(
    private readonly states: DayStates,
    private readonly expected: ExpectedShows,
    private readonly older: OlderHistory,
    private readonly replanning: ReplanningService,
    private readonly interviews: WantedInterviewsService,
    private readonly funnel: FunnelService,
  ) {}

  async read(
    actor: Actor,
    visit: Visit,
    day: InterviewDay | null,
    question: Omit<WantedQuestion, 'dayId' | 'planned'>,
  ): Promise<Asides> {
    const planned = day?.plan.prediction.mean ?? null;
    const wanted = await this.wanted(actor, visit, { ...question, dayId: day?.id ?? NEW_DAY, planned });
    if (day === null) return { now: null, isOfOlderHistory: false, standing: null, replanning: null, wanted };
    const reading = await this.states.reading(actor, day.id);
    const now = await this.expected.ofDay(actor, reading);
    const standing = dayStanding(reading);
    const difference = await this.replanning.difference(actor, reading);
    const chosen = difference && (await this.replanning.chosen(actor, reading, tickedFirst(difference, reading.day)));
    return {
      ...{ now, wanted, isOfOlderHistory: await this.older.isOutgrown(day) },
      standing: standing && standingPart(reading.day, standing, now.expected, visit.f),
      replanning: replanningPart(difference, chosen, reading.day, visit.f),
    };
  }

  private async wanted(actor: Actor, { f }: Visit, question: WantedQuestion): Promise<WantedPart> {
    const { vacancyId, dayId, planned, wanted = USUAL.wanted, certaintyPercent = USUAL.certaintyPercent } = question;
    const asked = { vacancyId, dayId, planned, wanted, certaintyPercent, fault: null };
    if (question.wanted === undefined) return wantedPart({ ...asked, found: null }, f);
    try {
      return wantedPart({ ...asked, found: await this.found(actor, asked) }, f);
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.code !== 'interviews.field-invalid') throw error;
      const fault = f.t('wanted.fault', { most: f.number(MOST_WANTED.interviews) });
      return wantedPart({ ...asked, fault, found: null }, f);
    }
  }

  private async found(
    actor: Actor,
    { vacancyId, wanted, certaintyPercent }: Pick<WantedInput, 'vacancyId' | 'wanted' | 'certaintyPercent'>,
  ): Promise<NonNullable<WantedInput['found']>> {
    const rate = await this.funnel.choosingRate(actor, vacancyId);
    const fields = { wanted: typedWhole(wanted), certainty: typedWhole(certaintyPercent) / 100 };
    return { rate, answer: await this.interviews.answer(actor, vacancyId, fields, rate) };
  }
}
