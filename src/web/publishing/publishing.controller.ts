import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import {
  advertisementCode,
  AdvertisementInvalid,
  AdvertisementUnlawful,
  FigureReadings,
  Publications,
} from '../../publishing/index.js';
import { VacanciesService } from '../../vacancies/index.js';
import { goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { faultText } from './price-words.js';
import type { PublishFaults } from './publish.page.js';
import { publishFields, publishFormSchema, publishPage } from './publish.page.js';
import { upgradesPage } from './upgrades.page.js';

const publishQuery = z.object({
  connection: z.string().max(100).default(''),
  previous: z.string().max(100).default(''),
});
const upgradeForm = z.object({ service: z.string().max(300).default('') });

/** Begins what costs money at a board: each way leads to an order with its price, which somebody confirms or not. */
@PageController('')
@Allow('postings.publish')
export class PublishingController {
  constructor(
    private readonly publications: Publications,
    private readonly figures: FigureReadings,
    private readonly vacancies: VacanciesService,
    private readonly visits: Visits,
  ) {}

  @Get('vacancies/:vacancyId/publish')
  async form(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('vacancyId') vacancyId: string,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { connection: connectionId, previous: previousId } = readForm(publishQuery, query);
    return this.orBack(visit, vacancyId, async () => {
      const start = await this.publications.start(actor, vacancyId, connectionId, { previousId });
      return show('pages/publishing/publish', publishPage({ start, connectionId, previousId, given: null }, visit.f));
    });
  }

  /** A refused form is shown again with what was typed. */
  @Post('vacancies/:vacancyId/publish')
  async prepare(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('vacancyId') vacancyId: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const values = readForm(publishFormSchema, body);
    const { connection: connectionId, previous: previousId } = values;
    try {
      const fields = publishFields(values);
      const { id } = await this.publications.preparePublication(actor, vacancyId, connectionId, fields);
      return goTo(`/posting-orders/${id}`);
    } catch (error) {
      if (!(error instanceof ExpectedError) || !['invalid', 'conflict'].includes(error.kind)) throw error;
      const faults = this.faultsOf(visit, error);
      const fault = Object.keys(faults).length > 0 ? null : faultText(this.visits, visit, error);
      return this.orBack(visit, vacancyId, async () => {
        const start = await this.publications.start(actor, vacancyId, connectionId, { previousId });
        const given = { values, fault, faults };
        return showRefused(
          'pages/publishing/publish',
          publishPage({ start, connectionId, previousId, given }, visit.f),
        );
      });
    }
  }

  @Post('postings/:id/prolong')
  async prolong(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    const vacancyId = await this.publications.vacancyOf(actor, id);
    return this.orBack(visit, vacancyId, async () => {
      const order = await this.publications.prepareProlongation(actor, id);
      return goTo(`/posting-orders/${order.id}`);
    });
  }

  @Get('postings/:id/upgrades')
  async upgrades(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    const vacancyId = await this.publications.vacancyOf(actor, id);
    return this.orBack(visit, vacancyId, async () => {
      const { offers } = await this.publications.upgrades(actor, id);
      const { title } = await this.vacancies.get(actor, vacancyId);
      return show('pages/publishing/upgrades', upgradesPage({ postingId: id, vacancyId, title, offers }, visit.f));
    });
  }

  @Post('postings/:id/upgrade')
  async upgrade(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const vacancyId = await this.publications.vacancyOf(actor, id);
    return this.orBack(visit, vacancyId, async () => {
      const order = await this.publications.prepareUpgrade(actor, id, readForm(upgradeForm, body).service);
      return goTo(`/posting-orders/${order.id}`);
    });
  }

  @Post('vacancies/:vacancyId/figures')
  async refresh(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('vacancyId') vacancyId: string,
  ): Promise<PageAnswer> {
    await this.vacancies.get(actor, vacancyId);
    await this.figures.queueNow(actor);
    return goTo(`/vacancies/${vacancyId}/edit`, { tone: 'good', text: visit.f.t('publishing.refreshing') });
  }

  /** Of the fields of the form; the city is one of the vacancy's. */
  private faultsOf(visit: Visit, error: ExpectedError): PublishFaults {
    if (error instanceof AdvertisementUnlawful)
      return { [error.field]: visit.f.t(`errors.${error.code}`, error.values) };
    if (!(error instanceof AdvertisementInvalid)) return {};
    return Object.fromEntries(
      error.faults
        .filter(({ field }) => field !== 'city')
        .map(({ field, values }) => [field, visit.f.t(`errors.${advertisementCode(field)}`, values)]),
    );
  }

  /** What a board refuses is said on the page of the vacancy, from where somebody came. */
  private async orBack(visit: Visit, vacancyId: string, work: () => Promise<PageAnswer>): Promise<PageAnswer> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.kind === 'not-found' || error.kind === 'forbidden') throw error;
      return goTo(`/vacancies/${vacancyId}/edit`, { tone: 'bad', text: faultText(this.visits, visit, error) });
    }
  }
}
