import { Body, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { BookingDesk, CHANGED_BY, OutcomeCorrections, TimeBeyondPlan } from '../../interviews/index.js';
import type { DeskBooking } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import type { BookingAddress } from './booking-address.js';
import { beyondPlanPage } from './beyond-plan.page.js';
import { bookingDeskPage, whyClosed } from './booking-desk.page.js';
import { Refusals } from '../frame/refusals.service.js';

const moveForm = z.object({
  slotId: z.string().max(100).default(''),
  // What somebody says who was asked whether they mean a time beyond the plan.
  beyondPlan: z.literal('yes').optional(),
  by: z.enum(CHANGED_BY).default('candidate'),
});
const cancelForm = z.object({ reason: z.string().max(1000).default(''), by: z.enum(CHANGED_BY).default('candidate') });
const correctForm = z.object({
  outcome: z.enum(['came', 'late', 'no-show', 'never-heard']),
  reason: z.string().max(1000).default(''),
});

/** Changing one booking of a day: what a candidate says by phone, and what we want. */
@PageController('days/:dayId/bookings/:id')
@Allow('bookings.change')
export class BookingDeskController {
  constructor(
    private readonly desk: BookingDesk,
    private readonly corrections: OutcomeCorrections,
    private readonly refusals: Refusals,
  ) {}

  @Get()
  async page(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() { dayId, id }: BookingAddress,
  ): Promise<PageAnswer> {
    const booking = await this.desk.get(actor, id, dayId);
    // Nobody is phoned about what cannot be changed any more.
    const phones = booking.canChange ? await this.desk.phones(actor, booking) : null;
    const corrections = await this.corrections.list(actor, id);
    return show('pages/days/booking-desk', bookingDeskPage(booking, phones, corrections, visit.f));
  }

  @Post('confirm')
  async confirm(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() address: BookingAddress,
  ): Promise<PageAnswer> {
    return this.changed(actor, visit, address, 'confirmed', () => this.desk.confirm(actor, address.id));
  }

  @Post('move')
  async move(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() address: BookingAddress,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { slotId, beyondPlan, by } = readForm(moveForm, body);
    const { day, mayDecide } = await this.desk.get(actor, address.id, address.dayId);
    const path = pathOf(address);
    return this.refusals.orElse(visit, path, async () => {
      try {
        await this.desk.move(actor, address.id, slotId, by, beyondPlan === 'yes');
      } catch (error) {
        if (!(error instanceof TimeBeyondPlan) || !mayDecide) throw error;
        const why = { startsAt: error.time.startsAt, because: whyClosed(error.time, day, visit.f) };
        const asked = { href: `${path}/move`, fields: { slotId, by }, backHref: path };
        return show('pages/days/beyond-plan', beyondPlanPage(day, why, asked, visit.f));
      }
      return this.said(actor, visit, address, by === 'us' ? 'movedByUs' : 'moved');
    });
  }

  @Post('cancel')
  async cancel(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() address: BookingAddress,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { reason, by } = readForm(cancelForm, body);
    return this.changed(actor, visit, address, 'cancelled', () => this.desk.cancel(actor, address.id, by, reason));
  }

  /** What was recorded on a day that was held, and is not true. */
  @Post('correct')
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() address: BookingAddress,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const said = readForm(correctForm, body);
    return this.changed(actor, visit, address, 'corrected', () => this.corrections.correct(actor, address.id, said));
  }

  /** Back to the board with a sentence; what is refused comes back to this page with its reason. */
  private async changed(
    actor: Actor,
    visit: Visit,
    address: BookingAddress,
    what: string,
    work: () => Promise<void>,
  ): Promise<PageAnswer> {
    await this.desk.get(actor, address.id, address.dayId);
    return this.refusals.orElse(visit, pathOf(address), async () => {
      await work();
      return this.said(actor, visit, address, what);
    });
  }

  private async said(actor: Actor, visit: Visit, { dayId, id }: BookingAddress, what: string): Promise<PageAnswer> {
    const text = visit.f.t(`bookingDesk.said.${what}`, wordsOf(await this.desk.get(actor, id), visit));
    return goTo(`/days/${dayId}#guest-${id}`, { tone: 'good', text });
  }
}

function pathOf({ dayId, id }: BookingAddress): string {
  return `/days/${dayId}/bookings/${id}`;
}

function wordsOf({ name, startsAt, day }: DeskBooking, { f }: Visit): { name: string; time: string } {
  return { name: name || f.t('responses.nameless'), time: f.inZone(day.timeZone).time(startsAt) };
}
