import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CandidateLanguages } from '../../candidates/index.js';
import { BookingsService } from '../../interviews/index.js';
import type { Clock } from '../../kernel/clock.js';
import { PublicRoute } from '../../organisations/index.js';
import { CLOCK } from '../../platform/config/index.js';
import { VIEW_LANGUAGES } from '../../platform/views/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import type { RequestWithVisit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { bookingPage } from './booking.page.js';
import type { Said } from './booking.page.js';

const pageQuery = z.object({
  said: z.enum(['confirmed', 'moved', 'cancelled']).optional(),
});
const languageForm = z.object({ language: z.enum(VIEW_LANGUAGES) });
const moveForm = z.object({ slotId: z.string().max(100) });
const cancelForm = z.object({ reason: z.string().max(100) });

/** The candidate's page: three taps, no account. The signed address is the right to it. */
@PageController('c')
@PublicRoute('the signed address is the proof')
export class BookingsController {
  constructor(
    private readonly bookings: BookingsService,
    private readonly languages: CandidateLanguages,
    private readonly visits: Visits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the candidate's language: the one that they chose here, or else what is known of them. */
  @Get(':token')
  async page(
    @Param('token') token: string,
    @Query() query: unknown,
    @Req() request: RequestWithVisit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const { said } = readForm(pageQuery, query);
    const view = await this.bookings.view(token);
    const visit = this.visits.begin(request, reply, view.language);
    request.visit = visit;
    const input = {
      view,
      path: `/c/${token}`,
      now: this.clock.now(),
      said: said ?? null,
    };
    return show('pages/bookings/booking', bookingPage(input, visit.f));
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
  async confirm(@Param('token') token: string): Promise<PageAnswer> {
    await this.bookings.confirm(token);
    return back(token, 'confirmed');
  }

  @Post(':token/move')
  async move(@Param('token') token: string, @Body() body: unknown): Promise<PageAnswer> {
    await this.bookings.move(token, readForm(moveForm, body).slotId);
    return back(token, 'moved');
  }

  @Post(':token/cancel')
  async cancel(@Param('token') token: string, @Body() body: unknown): Promise<PageAnswer> {
    await this.bookings.cancel(token, readForm(cancelForm, body).reason);
    return back(token, 'cancelled');
  }
}

/** To the page, which says what was done. */
function back(token: string, said: Said): PageAnswer {
  return goTo(`/c/${token}?said=${said}`);
}
