import { Body, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { ApplicationsService } from '../../candidates/index.js';
import { JobOfferPreviews, JobOffers } from '../../interviews/index.js';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { Refusals } from '../frame/refusals.service.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { jobOfferPage } from './job-offer.page.js';
import type { JobOfferPage } from './job-offer.page.js';

// Whoever writes more than fits is told so, with what they wrote.
const offerForm = z.object({ terms: z.string().max(20_000).default(''), then: z.enum(['show', 'offer']) });

/** A job is offered in writing; the letter is read before it is sent. */
@PageController('applications/:id/job-offer')
@Allow('applications.decide')
export class JobOfferController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly offers: JobOffers,
    private readonly previews: JobOfferPreviews,
    private readonly refusals: Refusals,
    private readonly visits: Visits,
  ) {}

  @Get()
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    return show('pages/vacancies/job-offer', await this.read(actor, visit, id, ''));
  }

  @Post()
  async offer(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { terms, then } = readForm(offerForm, body);
    const page = await this.read(actor, visit, id, terms);
    if (page.form?.fault) return showRefused('pages/vacancies/job-offer', page);
    // Of two who write only the first one's words leave: the second one reads those.
    if (then === 'show' || page.standing) return show('pages/vacancies/job-offer', page);
    // Somebody else may have moved the person meanwhile.
    return this.refusals.orElse(visit, `/applications/${id}`, async () => {
      await this.offers.offer(actor, id, terms);
      return goTo(`/applications/${id}`, { tone: 'good', text: visit.f.t('jobOffer.offered') });
    });
  }

  private async read(actor: Actor, visit: Visit, id: string, terms: string): Promise<JobOfferPage> {
    const person = await this.applications.get(actor, id);
    // Whoever has accepted is led back by a step of its own.
    const isNext = person.stage !== 'accepted' && person.allowedMoves.includes('offered');
    const mayOffer = person.stage === 'offered' || isNext;
    const standing = await this.offers.standing(actor, person.id);
    const input = { person, mayOffer, standing, terms };
    try {
      const preview = await this.previews.of(actor, person.id, terms);
      return jobOfferPage({ ...input, preview, fault: null }, visit.f);
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.kind !== 'invalid') throw error;
      return jobOfferPage({ ...input, preview: null, fault: this.visits.failureSentence(visit, error) }, visit.f);
    }
  }
}
