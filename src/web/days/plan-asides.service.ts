import { Injectable } from '@nestjs/common';
import { FunnelService } from '../../funnel/index.js';
import { DayStandings, MOST_WANTED, ReplanningService, WantedInterviewsService } from '../../interviews/index.js';
import type { DayExpectation, InterviewDay } from '../../interviews/index.js';
import { ExpectedError } from '../../kernel/errors.js';
import type { Actor } from '../../organisations/index.js';
import { typedWhole } from '../frame/typed-number.js';
import type { Visit } from '../frame/visit.js';
import { NEW_DAY } from './plan.page.js';
import { replanningPart } from './replanning.page.js';
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
    private readonly replanning: ReplanningService,
    private readonly standings: DayStandings,
    private readonly interviews: WantedInterviewsService,
    private readonly funnel: FunnelService,
  ) {}

  async read(
    actor: Actor,
    visit: Visit,
    day: InterviewDay | null,
    now: DayExpectation | null,
    question: Omit<WantedQuestion, 'dayId'>,
  ): Promise<{ standing: StandingPart | null; replanning: ReplanningPart | null; wanted: WantedPart }> {
    const standing = day && (await this.standings.read(actor, day.id));
    const difference = day && (await this.replanning.difference(actor, day.id));
    return {
      standing: day && standing && standingPart(day, standing, now?.expected ?? null, visit.f),
      replanning: replanningPart(difference, day, visit.f),
      wanted: await this.wanted(actor, visit, { ...question, dayId: day?.id ?? NEW_DAY }),
    };
  }

  private async wanted(actor: Actor, { f }: Visit, question: WantedQuestion): Promise<WantedPart> {
    const { vacancyId, dayId, wanted = USUAL.wanted, certaintyPercent = USUAL.certaintyPercent } = question;
    const asked = { vacancyId, dayId, wanted, certaintyPercent, fault: null };
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
    { vacancyId, dayId, wanted, certaintyPercent }: Omit<WantedInput, 'fault' | 'found'>,
  ): Promise<NonNullable<WantedInput['found']>> {
    const rate = await this.funnel.choosingRate(actor, vacancyId);
    const fields = { wanted: typedWhole(wanted), certainty: typedWhole(certaintyPercent) / 100 };
    const beside = dayId === NEW_DAY ? null : dayId;
    return { rate, answer: await this.interviews.answer(actor, vacancyId, fields, rate, beside) };
  }
}
