import { Body, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CandidateLanguages } from '../../candidates/index.js';
import { OfferedSeats } from '../../interviews/index.js';
import { PublicRoute } from '../../organisations/index.js';
import { VIEW_LANGUAGES } from '../../platform/views/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import type { RequestWithVisit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { offerPage } from './offer.page.js';

const languageForm = z.object({ language: z.enum(VIEW_LANGUAGES) });

/** A seat that is offered to somebody of the waiting list: one tap, no account. The signed address is the right to it. */
@PageController('o')
@PublicRoute('the signed address is the proof')
export class OffersController {
  constructor(
    private readonly seats: OfferedSeats,
    private readonly languages: CandidateLanguages,
    private readonly visits: Visits,
  ) {}

  @Get(':token')
  async page(
    @Param('token') token: string,
    @Req() request: RequestWithVisit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const view = await this.seats.view(token);
    const visit = this.visits.begin(request, reply, view.language);
    request.visit = visit;
    return show('pages/offers/offer', offerPage(view, `/o/${token}`, visit.f));
  }

  /** To the page of the interview; whoever was too late sees that on the page of the offer. */
  @Post(':token/accept')
  async accept(@Param('token') token: string): Promise<PageAnswer> {
    const { bookingToken } = await this.seats.accept(token);
    return goTo(bookingToken === null ? `/o/${token}` : `/c/${bookingToken}?said=confirmed`);
  }

  @Post(':token/decline')
  async decline(@Param('token') token: string): Promise<PageAnswer> {
    await this.seats.decline(token);
    return goTo(`/o/${token}`);
  }

  @Post(':token/stay')
  async stay(@Param('token') token: string): Promise<PageAnswer> {
    await this.seats.stay(token);
    return goTo(`/o/${token}`);
  }

  /** Sent as a form, not by a link: mail programs follow links before their readers do. */
  @Post(':token/language')
  async choose(@Param('token') token: string, @Body() body: unknown): Promise<PageAnswer> {
    const { language } = readForm(languageForm, body);
    const { organisationId, candidateId } = await this.seats.view(token);
    await this.languages.choose(organisationId, candidateId, language);
    return goTo(`/o/${token}`);
  }
}
