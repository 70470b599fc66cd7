import { Body, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { DayStates, PlanningService, ReplanningService, StaffingService } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm, ticked } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { Refusals } from '../frame/refusals.service.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { dayHintPart } from './day-hint.page.js';
import { chosenPart, replanningHref, stalePart } from './replanning-chosen.page.js';
import { laterWords } from './reminders-hint.js';
import { whomNextPart } from './replanning.page.js';
import { planHref } from './plan-curve.js';

const approveForm = z.object({ shown: z.string().max(100), line: ticked({ longest: 200, most: 500 }) });
const slotId = z.string().max(100).optional();
const staffingForm = z.object({ interviewers: z.coerce.number(), from: slotId, until: slotId });

/** Days to which people are invited: what should change of them, and who is there to interview. */
@PageController('days')
@Allow('days.plan')
export class ReplanningController {
  constructor(
    private readonly planning: PlanningService,
    private readonly states: DayStates,
    private readonly replanning: ReplanningService,
    private readonly staffing: StaffingService,
    private readonly refusals: Refusals,
  ) {}

  /** For the list of days: that there is something to be done about one. Whoever opens it by itself is led to what. */
  @Get(':id/hint')
  async hint(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    if (!visit.partial) return goTo(replanningHref(await this.planning.get(actor, id)));
    const reading = await this.states.reading(actor, id);
    const replanned = await this.replanning.difference(actor, reading);
    return show('pages/days/day-hint', dayHintPart(replanned, reading.day, visit.f));
  }

  /** For the board: the same proposal in short. Whoever opens it by itself is led to the proposal. */
  @Get(':id/whom-next')
  async whomNext(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    if (!visit.partial) return goTo(replanningHref(await this.planning.get(actor, id)));
    const reading = await this.states.reading(actor, id);
    const replanned = await this.replanning.difference(actor, reading);
    return show('pages/days/whom-next', whomNextPart(replanned, reading.day, visit.f));
  }

  @Post(':id/replanning')
  async approve(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { shown, line } = readForm(approveForm, body);
    const plan = await this.planOf(actor, id);
    if (line.length === 0) return goTo(plan, { tone: 'bad', text: visit.f.t('replanning.noneChosen') });
    return this.refusals.orElse(visit, plan, async () => {
      const { invited, moved } = await this.replanning.approve(actor, id, shown, line);
      const day = await this.planning.get(actor, id);
      const later = laterWords(this.planning.invitationsWaitUntil(actor, day), day, visit.f);
      const text = visit.f.t('replanning.approved', { invited, moved });
      return goTo(plan, { tone: 'good', text: [text, later].filter(Boolean).join(' ') });
    });
  }

  /** What becomes of the day with what is ticked now. Without scripts nobody asks for it; whoever does is led to the proposal. */
  @Post(':id/replanning/chosen')
  async chosen(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { shown, line } = readForm(approveForm, body);
    if (!visit.partial) return goTo(replanningHref(await this.planning.get(actor, id)));
    const reading = await this.states.reading(actor, id);
    const replanned = await this.replanning.difference(actor, reading);
    const chosen = await this.replanning.chosen(actor, reading, new Set(line));
    const part =
      replanned === null || chosen === null || replanned.shown !== shown
        ? stalePart(visit.f.t('replanning.stale'), reading.day)
        : chosenPart(replanned, chosen, reading.day, visit.f);
    return show('pages/days/replanning-chosen', part);
  }

  /** To the plan, which shows what the change means for those who are invited. */
  @Post(':id/staffing')
  async staff(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { interviewers, from, until } = readForm(staffingForm, body);
    return this.refusals.orElse(visit, `/days/${id}#staffing`, async () => {
      await this.staffing.change(actor, id, { interviewers, fromSlotId: from, untilSlotId: until });
      return goTo(await this.planOf(actor, id), { tone: 'good', text: visit.f.t('replanning.staffed') });
    });
  }

  private async planOf(actor: Actor, id: string): Promise<string> {
    const { vacancyId } = await this.planning.get(actor, id);
    return planHref(vacancyId, id);
  }
}
