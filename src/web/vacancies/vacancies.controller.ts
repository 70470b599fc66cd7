import { Body, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { VacanciesService } from '../../vacancies/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { vacanciesPage } from './vacancies.page.js';
import { WorkloadService } from './workload.service.js';

const vacancyForm = z.object({
  title: z.string().default(''),
  profileSlug: z.string().default(''),
  citySlug: z.string().default(''),
  budgetAmount: z.string().default(''),
  wantedCount: z.string().default(''),
  deadline: z.string().default(''),
});

/** The list of vacancies. */
@PageController('vacancies')
export class VacanciesController {
  constructor(
    private readonly vacancies: VacanciesService,
    private readonly workload: WorkloadService,
    private readonly visits: Visits,
  ) {}

  @Get()
  @Allow('vacancies.read')
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<PageAnswer> {
    const workloads = await this.workload.workloads(actor);
    const page = vacanciesPage({ workloads, mayEdit: mayDo(actor, 'vacancies.edit'), refused: null }, visit.f);
    return show('pages/vacancies/vacancies', page);
  }

  /** A refused form is shown again with what was typed. */
  @Post()
  @Allow('vacancies.edit')
  async create(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Body() body: unknown): Promise<PageAnswer> {
    const values = readForm(vacancyForm, body);
    try {
      const vacancy = await this.vacancies.create(actor, {
        title: values.title,
        profileSlug: values.profileSlug,
        citySlug: values.citySlug,
        clientId: null,
        budgetAmount: values.budgetAmount === '' ? null : wholeNumber(values.budgetAmount),
        budgetCurrency: 'RUR',
        wantedCount: wholeNumber(values.wantedCount),
        deadline: values.deadline === '' ? null : values.deadline,
      });
      return goTo(`/vacancies/${vacancy.id}/responses`);
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.kind !== 'invalid') throw error;
      const workloads = await this.workload.workloads(actor);
      const fault = this.visits.failureSentence(visit, error);
      return show(
        'pages/vacancies/vacancies',
        vacanciesPage({ workloads, mayEdit: true, refused: { values, fault } }, visit.f),
      );
    }
  }
}

/** Digits with or without spaces between them; NaN for anything else, which the service refuses with its reason. */
function wholeNumber(text: string): number {
  return /^[\d\s]+$/.test(text) ? Number(text.replaceAll(/\s/g, '')) : NaN;
}
