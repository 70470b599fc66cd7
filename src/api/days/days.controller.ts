import { Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { DayCancelling, DayFigures, PlanningService } from '../../interviews/index.js';
import type { InterviewDay } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { pageQuery } from '../http/paging.js';
import type { PageQuery } from '../http/paging.js';
import { CheckedBody, CheckedParam, CheckedQuery } from '../http/zod.pipe.js';
import {
  cancelledAnswer,
  changedDayBody,
  chooseBody,
  dayAnswer,
  daysAnswer,
  dayFiguresPage,
  daysQuery,
  dayView,
  figuresView,
  newDayBody,
  withPrices,
} from './days.schemas.js';

const id = z.uuid();
const params = z.object({ id });
type DayAnswer = z.infer<typeof dayAnswer>;

/** Interview days: planning, approving, calling off. */
@ApiArea('', 'Interview days')
export class DaysController {
  constructor(
    private readonly planning: PlanningService,
    private readonly cancelling: DayCancelling,
    private readonly figures: DayFigures,
  ) {}

  @Get('days')
  @Allow('days.read')
  @Operation({ summary: 'Interview days, the next ones last', query: daysQuery, answer: daysAnswer })
  async list(
    @CurrentActor() actor: Actor,
    @CheckedQuery(daysQuery) query: z.infer<typeof daysQuery>,
  ): Promise<z.infer<typeof daysAnswer>> {
    const { rows, next } = await this.planning.page(actor, query);
    return { days: rows.map((day) => this.view(actor, day)), next };
  }

  @Post('vacancies/:id/days')
  @Allow('days.plan')
  @Operation({
    summary: 'Plan a day',
    description:
      'How many of the shortlisted to invite into which slot. Nobody is invited before the plan is approved. The same day twice is one day; another one on its date is refused.',
    params,
    body: newDayBody,
    answer: dayAnswer,
    status: 201,
  })
  async plan(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedBody(newDayBody) body: z.infer<typeof newDayBody>,
  ): Promise<DayAnswer> {
    return this.view(actor, await this.planning.planDay(actor, { vacancyId, ...withPrices(body) }));
  }

  @Get('vacancies/:id/day-figures')
  @Allow('day-figures.read')
  @Operation({
    summary: 'Interview days of a vacancy in numbers, the last one first',
    description: 'Nobody is named: this is what a client may read.',
    params,
    query: pageQuery,
    answer: dayFiguresPage,
  })
  async dayFigures(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedQuery(pageQuery) query: PageQuery,
  ): Promise<z.infer<typeof dayFiguresPage>> {
    const { rows, next } = await this.figures.page(actor, { vacancyId, ...query });
    return { days: rows.map(figuresView), next };
  }

  @Get('days/:id')
  @Allow('days.read')
  @Operation({ summary: 'One day with its plan', params, answer: dayAnswer })
  async get(@CurrentActor() actor: Actor, @CheckedParam('id', id) dayId: string): Promise<DayAnswer> {
    return this.view(actor, await this.planning.get(actor, dayId));
  }

  @Put('days/:id')
  @Allow('days.plan')
  @Operation({
    summary: 'Change a day that is not approved, its date included, and plan it anew',
    description: 'What is left out stays, each limit too.',
    params,
    body: changedDayBody,
    answer: dayAnswer,
  })
  async change(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) dayId: string,
    @CheckedBody(changedDayBody) body: z.infer<typeof changedDayBody>,
  ): Promise<DayAnswer> {
    return this.view(actor, await this.planning.changeDay(actor, dayId, withPrices(body)));
  }

  @Delete('days/:id')
  @HttpCode(204)
  @Allow('days.plan')
  @Operation({ summary: 'Delete a day that is not approved', params, answer: null, status: 204 })
  async delete(@CurrentActor() actor: Actor, @CheckedParam('id', id) dayId: string): Promise<void> {
    await this.planning.deleteDay(actor, dayId);
  }

  @Put('days/:id/invited')
  @Allow('days.plan')
  @Operation({ summary: 'Take another number of invitations', params, body: chooseBody, answer: dayAnswer })
  async choose(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) dayId: string,
    @CheckedBody(chooseBody) { invited }: z.infer<typeof chooseBody>,
  ): Promise<DayAnswer> {
    return this.view(actor, await this.planning.choose(actor, dayId, invited));
  }

  @Post('days/:id/approve')
  @HttpCode(200)
  @Allow('days.plan')
  @Operation({
    summary: 'Approve the plan: books and invites',
    description: 'Only before its first slot.',
    params,
    answer: dayAnswer,
  })
  async approve(@CurrentActor() actor: Actor, @CheckedParam('id', id) dayId: string): Promise<DayAnswer> {
    return this.view(actor, await this.planning.approve(actor, dayId));
  }

  @Post('days/:id/replan')
  @HttpCode(200)
  @Allow('days.plan')
  @Operation({
    summary: 'Plan a day anew from today’s shortlist and history',
    description: 'Only while it is not approved.',
    params,
    answer: dayAnswer,
  })
  async replan(@CurrentActor() actor: Actor, @CheckedParam('id', id) dayId: string): Promise<DayAnswer> {
    return this.view(actor, await this.planning.replan(actor, dayId));
  }

  @Post('days/:id/cancel')
  @HttpCode(200)
  @Allow('days.plan')
  @Operation({
    summary: 'Call a day off',
    description:
      'Every booking is cancelled, everybody is told and stays on the shortlist. Only before the day has begun; a day that is not approved is deleted.',
    params,
    answer: cancelledAnswer,
  })
  async cancel(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) dayId: string,
  ): Promise<z.infer<typeof cancelledAnswer>> {
    return { uninvited: await this.cancelling.cancel(actor, dayId) };
  }
  private view(actor: Actor, day: InterviewDay): DayAnswer {
    return dayView(day, this.planning.heardTooLate(actor, day));
  }
}
