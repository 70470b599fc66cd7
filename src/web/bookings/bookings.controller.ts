import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CandidateLanguages } from '../../candidates/index.js';
import { BookingCalendar, BookingsService } from '../../interviews/index.js';
import type { Clock } from '../../kernel/clock.js';
import { ExpectedError } from '../../kernel/errors.js';
import { PublicRoute } from '../../organisations/index.js';
import { CLOCK, SETTINGS } from '../../platform/config/index.js';
import type { Settings } from '../../platform/config/index.js';
import { VIEW_LANGUAGES } from '../../platform/views/index.js';
import { goTo, sendFile, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import type { RequestWithVisit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { bookingPage, FAULTS, SAYINGS } from './booking.page.js';
import type { Said } from './booking.page.js';

const pageQuery = z.object({
  said: z.enum(SAYINGS).optional().catch(undefined),
  fault: z.enum(FAULTS).optional().catch(undefined),
  step: z.literal('times').optional().catch(undefined),
  from: z.string().max(100).optional().catch(undefined),
});
const languageForm = z.object({ language: z.enum(VIEW_LANGUAGES) });
const slotForm = z.object({ slotId: z.string().max(100) });
/** The time that the page showed: it may have been moved since, and nobody said yes to another one. Older pages did not send it. */
const confirmForm = z.object({ slotId: z.string().max(100).optional() });
const cancelForm = z.object({ reason: z.string().max(100) });

/** The candidate's page: a few taps, no account. The signed address is the right to it. */
@PageController('c')
@PublicRoute('the signed address is the proof')
export class BookingsController {
  constructor(
    private readonly bookings: BookingsService,
    private readonly calendars: BookingCalendar,
    private readonly languages: CandidateLanguages,
    private readonly visits: Visits,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'mailFrom'>,
  ) {}

  /** In the candidate's language: the one that they chose here, or else what is known of them. */
  @Get(':token')
  async page(
    @Param('token') token: string,
    @Query() query: unknown,
    @Req() request: RequestWithVisit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const { said, fault, step, from } = readForm(pageQuery, query);
    const view = await this.bookings.view(token);
    const visit = this.visits.begin(request, reply, view.language);
    request.visit = visit;
    const input = {
      view,
      path: `/c/${token}`,
      now: this.clock.now(),
      said: said ?? null,
      fault: fault ?? null,
      asksForTimes: step === 'times',
      movedFrom: from ?? null,
      mailFrom: this.settings.mailFrom,
    };
    return show('pages/bookings/booking', bookingPage(input, visit.f));
  }

  @Get(':token/calendar')
  async calendar(
    @Param('token') token: string,
    @Req() request: RequestWithVisit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const { language } = await this.bookings.view(token);
    const { f } = this.visits.begin(request, reply, language);
    const { content, fileName } = await this.calendars.download(token, f);
    return sendFile(content, 'text/calendar; charset=utf-8; method=PUBLISH', fileName);
  }

  /** Sent as a form, not by a link: mail programs follow links before their readers do. */
  @Post(':token/language')
  async choose(@Param('token') token: string, @Body() body: unknown): Promise<PageAnswer> {
    const { language } = readForm(languageForm, body);
    const { organisationId, candidateId } = await this.bookings.view(token);
    await this.languages.choose(organisationId, candidateId, language);
    return goTo(`/c/${token}`);
  }

  @Post(':token/confirm')
  async confirm(@Param('token') token: string, @Body() body: unknown): Promise<PageAnswer> {
    const { slotId } = readForm(confirmForm, body ?? {});
    return done(token, 'confirmed', () => this.bookings.confirm(token, slotId));
  }

  @Post(':token/move')
  async move(@Param('token') token: string, @Body() body: unknown): Promise<PageAnswer> {
    const { slotId } = readForm(slotForm, body);
    const before = await this.bookings.view(token);
    return done(token, 'moved', () => this.bookings.move(token, slotId), { from: before.slotId });
  }

  @Post(':token/cancel')
  async cancel(@Param('token') token: string, @Body() body: unknown): Promise<PageAnswer> {
    const { reason } = readForm(cancelForm, body);
    return done(token, 'cancelled', () => this.bookings.cancel(token, reason));
  }

  @Post(':token/come-back')
  async comeBack(@Param('token') token: string, @Body() body: unknown): Promise<PageAnswer> {
    const { slotId } = readForm(slotForm, body);
    return done(token, 'returned', () => this.bookings.comeBack(token, slotId));
  }
}

/** To the page, which says what was done, or why it was not where the page has something else to offer. */
async function done(
  token: string,
  said: Said,
  work: () => Promise<unknown>,
  more: Record<string, string> = {},
): Promise<PageAnswer> {
  try {
    await work();
  } catch (error) {
    const fault = FAULTS.find((code) => error instanceof ExpectedError && error.code === `interviews.${code}`);
    if (fault === undefined) throw error;
    return goTo(`/c/${token}?fault=${fault}`);
  }
  return goTo(`/c/${token}?${new URLSearchParams({ said, ...more }).toString()}`);
}
