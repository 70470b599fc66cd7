import { Body, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { PlanningService, SeatBeyondPlan, WaitingListService, WaitingTelling } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { Refusals } from '../frame/refusals.service.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { beyondPlanPage } from './beyond-plan.page.js';
import type { AskedAgain } from './beyond-plan.page.js';
import { because, notOfferedPart } from './waiting-list.page.js';

const switchForm = z.object({ offers: z.enum(['on', 'off']) });
// What somebody says who was asked whether they mean a time beyond the plan.
const meant = { beyondPlan: z.literal('yes').optional() };
const offerForm = z.object({ slotId: z.string().max(100), ...meant });
const answerForm = z.object({ answer: z.enum(['yes', 'no']), slotId: z.string().max(100).default(''), ...meant });

/** The waiting list of a day: who is offered the seats that become free. */
@PageController('days/:id/waiting-list')
@Allow('days.plan')
export class WaitingListController {
  constructor(
    private readonly waiting: WaitingListService,
    private readonly telling: WaitingTelling,
    private readonly planning: PlanningService,
    private readonly refusals: Refusals,
  ) {}

  /** Why freed seats are not offered, for the page of the day, which does not wait for it. Without scripts the day says it when asked. */
  @Get('advice')
  async advice(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    const day = await this.planning.get(actor, id);
    const part = notOfferedPart(day, await this.waiting.advice(actor, id), visit.f);
    if (visit.partial) return show('pages/days/not-offered', part);
    return goTo(listOf(id), { tone: 'fair', text: part.text ?? visit.f.t('waiting.allOffered') });
  }

  @Post()
  async offerByItself(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { offers } = readForm(switchForm, body);
    return this.orSaid(visit, id, async () => {
      const count = await this.waiting.offerByItself(actor, id, offers === 'on');
      if (offers === 'off') return visit.f.t('waiting.switchedOff');
      return count === 0 ? visit.f.t('waiting.switchedOnNobody') : visit.f.t('waiting.switchedOn', { count });
    });
  }

  /** Writes to those who wait that they do. */
  @Post('tell')
  async tell(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    return this.orSaid(visit, id, async () => {
      const count = await this.telling.tell(actor, id);
      return count === 0 ? visit.f.t('waiting.toldAlready') : visit.f.t('waiting.told', { count });
    });
  }

  @Post(':applicationId/offer')
  async offer(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('applicationId') applicationId: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { slotId, beyondPlan } = readForm(offerForm, body);
    const asked = { href: `${pathOf(id, applicationId)}/offer`, fields: { slotId } };
    return this.orAsked(visit, actor, id, asked, async () => {
      await this.waiting.offer(actor, id, applicationId, slotId, beyondPlan === 'yes');
      return visit.f.t('waiting.wasOffered');
    });
  }

  /** What somebody said by phone: yes to a time, or no. */
  @Post(':applicationId/answer')
  async answer(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('applicationId') applicationId: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { answer, slotId, beyondPlan } = readForm(answerForm, body);
    const asked = { href: `${pathOf(id, applicationId)}/answer`, fields: { answer, slotId } };
    return this.orAsked(visit, actor, id, asked, async () => {
      await this.waiting.answer(actor, id, applicationId, answer === 'yes' ? slotId : null, beyondPlan === 'yes');
      return visit.f.t(answer === 'yes' ? 'waiting.saidYes' : 'waiting.saidNo');
    });
  }

  @Post(':applicationId/off')
  async takeOff(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('applicationId') applicationId: string,
  ): Promise<PageAnswer> {
    return this.orSaid(visit, id, async () => {
      await this.waiting.keep(actor, id, applicationId, false);
      return visit.f.t('waiting.wasTakenOff');
    });
  }

  @Post(':applicationId/back')
  async putBack(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('applicationId') applicationId: string,
  ): Promise<PageAnswer> {
    return this.orSaid(visit, id, async () => {
      await this.waiting.keep(actor, id, applicationId, true);
      return visit.f.t('waiting.wasPutBack');
    });
  }

  /** The same; where the plan wants nobody more, whether it is meant is asked first. */
  private async orAsked(
    visit: Visit,
    actor: Actor,
    id: string,
    asked: Omit<AskedAgain, 'backHref'>,
    work: () => Promise<string>,
  ): Promise<PageAnswer> {
    const list = listOf(id);
    return this.refusals.orElse(visit, list, async () => {
      try {
        return goTo(list, { tone: 'good', text: await work() });
      } catch (error) {
        if (!(error instanceof SeatBeyondPlan)) throw error;
        const day = await this.planning.get(actor, id);
        const why = { startsAt: error.startsAt, because: because(day, error.against, visit.f) };
        return show('pages/days/beyond-plan', beyondPlanPage(day, why, { ...asked, backHref: list }, visit.f));
      }
    });
  }

  private async orSaid(visit: Visit, id: string, work: () => Promise<string>): Promise<PageAnswer> {
    const list = listOf(id);
    return this.refusals.orElse(visit, list, async () => goTo(list, { tone: 'good', text: await work() }));
  }
}

function pathOf(dayId: string, applicationId: string): string {
  return `/days/${dayId}/waiting-list/${applicationId}`;
}

function listOf(dayId: string): string {
  return `/days/${dayId}#waiting-list`;
}
