import { Body, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { ApplicationsService, OtherVacancies } from '../../candidates/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { Refusals } from '../frame/refusals.service.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { otherVacancyPage } from './other-vacancy.page.js';

const putUpForm = z.object({ vacancy: z.string().max(100).default('') });

/** Somebody who does not suit here may suit elsewhere. */
@PageController('applications/:id/other-vacancy')
@Allow('applications.decide')
export class OtherVacancyController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly others: OtherVacancies,
    private readonly refusals: Refusals,
  ) {}

  @Get()
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const input = { person: await this.applications.get(actor, id), open: await this.others.choices(actor, id) };
    return show('pages/vacancies/other-vacancy', otherVacancyPage({ ...input, fault: null }, visit.f));
  }

  @Post()
  async put(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { vacancy } = readForm(putUpForm, body);
    if (vacancy === '') {
      const input = { person: await this.applications.get(actor, id), open: await this.others.choices(actor, id) };
      const page = otherVacancyPage({ ...input, fault: visit.f.t('panel.putUpChoose') }, visit.f);
      return showRefused('pages/vacancies/other-vacancy', page);
    }
    // A vacancy may be closed while somebody chooses it.
    return this.refusals.orElse(visit, `/applications/${id}/other-vacancy`, async () => {
      const { applicationId, isNew } = await this.others.put(actor, id, vacancy);
      const { title } = (await this.applications.get(actor, applicationId)).vacancy;
      const text = visit.f.t(isNew ? 'panel.putUpDone' : 'panel.putUpKnown', { vacancy: title });
      return goTo(`/applications/${applicationId}`, { tone: isNew ? 'good' : 'fair', text });
    });
  }
}
