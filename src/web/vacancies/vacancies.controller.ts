import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { VacanciesService, VacancyPostingsService } from '../../vacancies/index.js';
import type { Vacancy } from '../../vacancies/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { listQuery, readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { vacanciesPage, vacancyRowsPage } from './vacancies.page.js';
import { valuesOfVacancy, vacancyFault, vacancyFields, vacancyFormSchema } from './vacancy-form.js';
import { vacancyPage } from './vacancy.page.js';
import type { GivenForm } from './vacancy.page.js';
import { WorkloadService } from './workload.service.js';

const postingForm = z.object({ posting: z.string().max(100).default('') });

/** The list of vacancies. */
@PageController('vacancies')
export class VacanciesController {
  constructor(
    private readonly vacancies: VacanciesService,
    private readonly workload: WorkloadService,
    private readonly postings: VacancyPostingsService,
    private readonly visits: Visits,
  ) {}

  @Get()
  @Allow('vacancies.read')
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    const workloads = await this.workload.page(actor, readForm(listQuery, query));
    if (visit.partial) return show('pages/vacancies/vacancy-rows', vacancyRowsPage(workloads, visit.f));
    const open = await this.vacancies.openCount(actor);
    const page = vacanciesPage({ workloads, open, mayEdit: mayDo(actor, 'vacancies.edit'), refused: null }, visit.f);
    return show('pages/vacancies/vacancies', page);
  }

  /** A refused form is shown again with what was typed. */
  @Post()
  @Allow('vacancies.edit')
  async create(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Body() body: unknown): Promise<PageAnswer> {
    const values = readForm(vacancyFormSchema, body);
    try {
      const vacancy = await this.vacancies.create(actor, {
        ...vacancyFields(values),
        clientId: null,
        budgetCurrency: 'RUR',
      });
      return goTo(`/vacancies/${vacancy.id}/responses`);
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.kind !== 'invalid') throw error;
      const workloads = await this.workload.page(actor, {});
      const open = await this.vacancies.openCount(actor);
      const fault = vacancyFault(error, visit.f) ?? this.visits.failureSentence(visit, error);
      const refused = { values, fault };
      return show('pages/vacancies/vacancies', vacanciesPage({ workloads, open, mayEdit: true, refused }, visit.f));
    }
  }

  @Get(':id/edit')
  @Allow('vacancies.edit')
  async form(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const vacancy = await this.vacancies.get(actor, id);
    return this.editPage(actor, visit, vacancy, { values: valuesOfVacancy(vacancy), fault: null });
  }

  @Post(':id/edit')
  @Allow('vacancies.edit')
  async edit(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const values = readForm(vacancyFormSchema, body);
    try {
      await this.vacancies.edit(actor, id, {
        ...vacancyFields(values),
        status: values.closed === 'yes' ? 'closed' : 'open',
      });
      return goTo(`/vacancies/${id}/responses`, { tone: 'good', text: visit.f.t('settings.saved') });
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.kind !== 'invalid') throw error;
      const vacancy = await this.vacancies.get(actor, id);
      const fault = vacancyFault(error, visit.f) ?? this.visits.failureSentence(visit, error);
      return this.editPage(actor, visit, vacancy, { values, fault });
    }
  }

  /** Lets the responses of a board's posting come to this vacancy from now on. */
  @Post(':id/postings')
  @Allow('vacancies.edit')
  async movePosting(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    await this.postings.move(actor, id, readForm(postingForm, body).posting);
    return goTo(`/vacancies/${id}/edit`, { tone: 'good', text: visit.f.t('settings.saved') });
  }

  private async editPage(actor: Actor, visit: Visit, vacancy: Vacancy, given: GivenForm): Promise<PageAnswer> {
    const linked = await this.postings.of(actor, vacancy.id);
    const offered = vacancy.status === 'open' ? await this.postings.offered(actor, vacancy.id) : [];
    return show('pages/vacancies/vacancy', vacancyPage({ vacancy, given, linked, offered }, visit.f));
  }
}
