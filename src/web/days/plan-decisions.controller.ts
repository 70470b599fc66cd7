import { Body, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { DayBoardService, DayCancelling, PlanningService } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { cancelDayPage } from './cancel-day.page.js';
import { tooLateText } from './heard-too-late.js';
import { leftWords } from './reminders-hint.js';
import { Refusals } from '../frame/refusals.service.js';
import { planHref } from './plan-curve.js';

const chooseForm = z.object({ invitations: z.coerce.number() });

/** Decisions on a plan: another point of the curve, a plan made again, approval, calling it off. */
@PageController('days')
@Allow('days.plan')
export class PlanDecisionsController {
  constructor(
    private readonly planning: PlanningService,
    private readonly boards: DayBoardService,
    private readonly cancelling: DayCancelling,
    private readonly refusals: Refusals,
  ) {}

  @Post(':id/choose')
  async choose(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { invitations } = readForm(chooseForm, body);
    const plan = await this.planOf(actor, id);
    return this.refusals.orElse(visit, plan, async () => {
      await this.planning.choose(actor, id, invitations);
      return goTo(plan);
    });
  }

  @Post(':id/replan')
  async replan(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    const plan = await this.planOf(actor, id);
    return this.refusals.orElse(visit, plan, async () => {
      await this.planning.replan(actor, id);
      return goTo(plan, { tone: 'good', text: visit.f.t('plan.replanned') });
    });
  }

  @Post(':id/approve')
  async approve(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    return this.refusals.orElse(visit, await this.planOf(actor, id), async () => {
      const { day, tooLate } = await this.planning.approveOnce(actor, id);
      const late = tooLateText('plan.tooLateWas', day, tooLate, visit.f);
      const text = [leftWords(this.planning.invitationsWaitUntil(actor, day), day, visit.f), late]
        .filter(Boolean)
        .join(' ');
      return goTo(`/days/${id}`, { tone: late === null ? 'good' : 'fair', text });
    });
  }

  @Post(':id/delete')
  async delete(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    return this.refusals.orElse(visit, `/days/${id}`, async () => {
      await this.planning.deleteDay(actor, id);
      return goTo('/days', { tone: 'good', text: visit.f.t('plan.deleted') });
    });
  }

  /** Nobody calls a day off by a slip: the page says first what will happen. */
  @Get(':id/cancel')
  async askToCancel(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    const board = await this.boards.board(actor, id);
    if (board.day.status !== 'approved') return goTo(`/days/${id}`);
    return show('pages/days/cancel-day', cancelDayPage(board, visit.f));
  }

  @Post(':id/cancel')
  async cancel(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    return this.refusals.orElse(visit, `/days/${id}`, async () => {
      const count = await this.cancelling.cancel(actor, id);
      const text = count > 0 ? visit.f.t('cancelDay.done', { count }) : visit.f.t('cancelDay.doneUnknown');
      return goTo(`/days/${id}`, { tone: 'good', text });
    });
  }

  private async planOf(actor: Actor, id: string): Promise<string> {
    const { vacancyId } = await this.planning.get(actor, id);
    return planHref(vacancyId, id);
  }
}
