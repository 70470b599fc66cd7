import { Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { ApplicationsService } from '../../candidates/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { Rejections } from '../../sourcing/index.js';
import { show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { backField, backPath } from '../frame/own-path.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { rejectionMessage, rejectionPage } from './rejection.page.js';

/** The page that it is decided on. */
const rejectionQuery = z.object(backField);

/** What somebody is written who is turned down: read before it is sent. */
@PageController('applications/:id/rejection')
@Allow('applications.decide')
export class RejectionController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly rejections: Rejections,
    private readonly visits: Visits,
  ) {}

  /** To the sheet with the reasons the choice alone. */
  @Get()
  async page(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const back = backPath(readForm(rejectionQuery, query).back);
    const detail = await this.applications.get(actor, id);
    const offer = await this.rejections.offer(actor, detail.id);
    const problem = offer?.problem ? this.visits.failureSentence(visit, offer.problem) : null;
    const message = rejectionMessage(offer, problem, visit.f);
    if (visit.partial && message) return show('pages/vacancies/rejection-message', message);
    const person = { id: detail.id, name: detail.fullName };
    return show('pages/vacancies/rejection', rejectionPage(person, message, back, visit.f));
  }
}
