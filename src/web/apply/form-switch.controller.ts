import { Body, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { ApplicationForms } from '../../direct-responses/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';

const switchForm = z.object({ open: z.enum(['yes', 'no']).default('no') });

/** Switches the public form of a vacancy on and off. */
@PageController('vacancies/:vacancyId/form')
export class FormSwitchController {
  constructor(private readonly forms: ApplicationForms) {}

  @Post()
  @Allow('vacancies.edit')
  async switch(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('vacancyId') vacancyId: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { isOpen } = await this.forms.switch(actor, vacancyId, readForm(switchForm, body).open === 'yes');
    const text = visit.f.t(isOpen ? 'publicForm.opened' : 'publicForm.closed');
    return goTo(`/vacancies/${vacancyId}/edit#public-form`, { tone: 'good', text });
  }
}
