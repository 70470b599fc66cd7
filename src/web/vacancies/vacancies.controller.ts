import { Body, Get, Param, Post, Query, Req } from '@nestjs/common';
import { z } from 'zod';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, ClientsService, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { VacanciesService, VacancyPostingsService } from '../../vacancies/index.js';
import type { Vacancy } from '../../vacancies/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { clientQuery } from '../frame/client-filter.js';
import { listQuery, readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { readerOf } from '../frame/reader.js';
import { FieldChanged } from '../frame/seen-form.js';
import { CurrentVisit } from '../frame/visit.js';
import type { RequestWithVisit, Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { vacanciesPage, vacancyRowsPage } from './vacancies.page.js';
import type { VacanciesInput, VacanciesPage } from './vacancies.page.js';
import {
  valuesAgain,
  valuesOfVacancy,
  vacancyChanges,
  vacancyFault,
  vacancyFields,
  vacancyFormSchema,
  vacancyInWords,
} from './vacancy-form.js';
import { forgetProposal, proposalFor } from './vacancy-proposals.js';
import { savedNotice, vacancyPage } from './vacancy.page.js';
import type { GivenForm } from './vacancy.page.js';
import { VacancyPageReader } from './vacancy-page-reader.service.js';
import { WorkloadService } from './workload.service.js';

const vacanciesQuery = listQuery.extend({
  ...clientQuery,
  profile: z.string().max(100).optional(),
});
const postingForm = z.object({ posting: z.string().max(100).default('') });

/** The list of vacancies. */
@PageController('vacancies')
export class VacanciesController {
  constructor(
    private readonly vacancies: VacanciesService,
    private readonly workload: WorkloadService,
    private readonly clients: ClientsService,
    private readonly postings: VacancyPostingsService,
    private readonly pages: VacancyPageReader,
    private readonly visits: Visits,
  ) {}

  @Get()
  @Allow('vacancies.read')
  async list(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Req() request: RequestWithVisit,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { client: clientId, after, profile } = readForm(vacanciesQuery, query);
    const scope = { clients: await this.clients.choices(actor), clientId };
    if (visit.partial) {
      const workloads = await this.workload.page(actor, { after, clientId });
      return show('pages/vacancies/vacancy-rows', vacancyRowsPage(workloads, scope, visit.f));
    }
    const proposed = profile === undefined ? {} : proposalFor(request, profile);
    return show(
      'pages/vacancies/vacancies',
      await this.page(actor, visit, { scope, after, refused: null, profile, proposed }),
    );
  }

  /** A refused form is shown again with what was typed. */
  @Post()
  @Allow('vacancies.edit')
  async create(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Req() request: RequestWithVisit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const values = readForm(vacancyFormSchema, body);
    try {
      const vacancy = await this.vacancies.create(actor, { clientId: null, ...vacancyFields(values) });
      forgetProposal(request, vacancy.profileSlug);
      return goTo(`/vacancies/${vacancy.id}/responses`);
    } catch (error) {
      const refused = { values, fault: this.faultOf(error, visit) };
      const scope = { clients: await this.clients.choices(actor), clientId: undefined };
      return show('pages/vacancies/vacancies', await this.page(actor, visit, { scope, refused }));
    }
  }

  /** The bare address of a vacancy, as people cut it short: its first page. */
  @Get(':id')
  @Allow('vacancies.read')
  async home(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageAnswer> {
    const vacancy = await this.vacancies.get(actor, id);
    return goTo(`/vacancies/${vacancy.id}/responses`);
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
      const before = await this.vacancies.get(actor, id);
      const changes = vacancyChanges(values, before, vacancyInWords(before, visit.f));
      const after = await this.vacancies.edit(actor, id, changes);
      return goTo(`/vacancies/${id}/responses`, savedNotice(before, after, visit.f));
    } catch (error) {
      const vacancy = await this.vacancies.get(actor, id);
      const typed = error instanceof FieldChanged ? valuesAgain(values, vacancy, error) : values;
      return this.editPage(actor, visit, vacancy, { values: typed, fault: this.faultOf(error, visit) });
    }
  }

  private async page(
    actor: Actor,
    visit: Visit,
    look: Pick<VacanciesInput, 'scope' | 'refused' | 'profile' | 'proposed'> & { after?: string | undefined },
  ): Promise<VacanciesPage> {
    const { scope, after, ...form } = look;
    const { clientId } = scope;
    const workloads = await this.workload.page(actor, { after, clientId });
    const open = await this.vacancies.openCount(actor, { clientId });
    const reader = readerOf(actor, 'vacancies.edit');
    const mayReadDescriptions = mayDo(actor, 'job-descriptions.read');
    const mayReadProfiles = mayDo(actor, 'profiles.read');
    const ownProfiles = reader === 'maker' ? await this.pages.ownProfiles(actor) : [];
    const may = { mayReadDescriptions, mayReadProfiles };
    return vacanciesPage({ workloads, open, reader, scope, ...may, ownProfiles, ...form }, visit.f);
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
    const input = { ...(await this.pages.read(actor, vacancy)), given };
    return show('pages/vacancies/vacancy', vacancyPage(input, visit.f));
  }

  /** What is wrong with the form. @throws the failure itself if it is about something else */
  private faultOf(error: unknown, visit: Visit): string {
    if (!(error instanceof ExpectedError) || error.kind !== 'invalid') throw error;
    return vacancyFault(error, visit.f) ?? this.visits.failureSentence(visit, error);
  }
}
