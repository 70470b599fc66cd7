import { Body, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { BookingDesk, PhoneCallsService } from '../../interviews/index.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import type { BookingAddress } from './booking-address.js';
import { phoneCallsPage } from './phone-calls.page.js';
import { Refusals } from '../frame/refusals.service.js';

const cancelForm = z.object({ reason: z.string().max(100).default('') });

/** The people of a day who have to be phoned, and what they said. */
@PageController('days/:dayId/calls')
@Allow('bookings.change')
export class PhoneCallsController {
  constructor(
    private readonly calls: PhoneCallsService,
    private readonly desk: BookingDesk,
    private readonly refusals: Refusals,
  ) {}

  @Get()
  async page(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('dayId') dayId: string,
  ): Promise<PageAnswer> {
    const list = await this.calls.list(actor, dayId);
    return show('pages/days/phone-calls', phoneCallsPage(list, mayDo(actor, 'applications.read'), visit.f));
  }

  @Post(':id/confirm')
  async confirm(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() address: BookingAddress,
  ): Promise<PageAnswer> {
    return this.said(actor, visit, address, 'confirmed', () => this.desk.confirm(actor, address.id));
  }

  @Post(':id/cancel')
  async cancel(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() address: BookingAddress,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { reason } = readForm(cancelForm, body);
    return this.said(actor, visit, address, 'cancelled', () =>
      this.desk.cancel(actor, address.id, 'candidate', reason),
    );
  }

  @Post(':id/no-answer')
  async noAnswer(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() address: BookingAddress,
  ): Promise<PageAnswer> {
    return this.said(actor, visit, address, 'noAnswer', () => this.desk.noAnswer(actor, address.id));
  }

  @Post(':id/told')
  async told(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() address: BookingAddress,
  ): Promise<PageAnswer> {
    return this.said(actor, visit, address, 'told', () => this.desk.told(actor, address.id));
  }

  /** Back to the list with a sentence that names the person, who may be gone from it. */
  private async said(
    actor: Actor,
    visit: Visit,
    { dayId, id }: BookingAddress,
    what: string,
    work: () => Promise<void>,
  ): Promise<PageAnswer> {
    const { day, name } = await this.desk.get(actor, id, dayId);
    const path = `/days/${day.id}/calls`;
    return this.refusals.orElse(visit, path, async () => {
      await work();
      const text = visit.f.t(`calls.said.${what}`, { name: name || visit.f.t('responses.nameless') });
      return goTo(path, { tone: what === 'noAnswer' ? 'fair' : 'good', text });
    });
  }
}
