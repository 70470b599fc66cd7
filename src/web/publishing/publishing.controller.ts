import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Advertisement } from '../../job-boards/index.js';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import {
  advertisementCode,
  AdvertisementInvalid,
  AdvertisementUnlawful,
  FigureReadings,
  mayConfirm,
  OrderNotFound,
  PostingOrders,
  Publications,
} from '../../publishing/index.js';
import type { PostingOrder, PublicationStart, UnaskedStart } from '../../publishing/index.js';
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
import { publishFields, publishFormSchema, publishPage, valuesOrdered } from './publish.page.js';
import { upgradesPage } from './upgrades.page.js';

const publishQuery = z.object({
  connection: z.string().max(100).default(''),
  previous: z.string().max(100).default(''),
  order: z.string().max(100).default(''),
});
const upgradeForm = z.object({ service: z.string().max(300).default('') });

/** Begins what costs money at a board: each way leads to an order with its price, which somebody confirms or not. */
@PageController('')
@Allow('postings.publish')
export class PublishingController {
  constructor(
    private readonly publications: Publications,
    private readonly orders: PostingOrders,
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
    const { connection: connectionId, previous: previousId, order } = readForm(publishQuery, query);
    if (order !== '') return this.ordered(actor, visit, vacancyId, order);
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
      await this.dropOpen(actor, values.order);
      return goTo(`/posting-orders/${id}`);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const faults = this.faultsOf(visit, error);
      const fault = Object.keys(faults).length > 0 ? null : faultText(this.visits, visit, error);
      return this.orBack(visit, vacancyId, async () => {
        const start = await this.startAgain(actor, vacancyId, connectionId, { previousId });
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

  /** The form as it was ordered, to be changed: what the board refused, and what somebody sees on the page of the price. */
  private async ordered(actor: Actor, visit: Visit, vacancyId: string, id: string): Promise<PageAnswer> {
    const { request, connectionId, ...order } = await this.orders.get(actor, id);
    if (order.vacancyId !== vacancyId || !isAdvertisement(request)) throw new OrderNotFound();
    return this.orBack(visit, vacancyId, async () => {
      const start = await this.startAgain(actor, vacancyId, connectionId, { role: request.roleExternalId });
      const values = { ...valuesOrdered(request, start, connectionId), order: id };
      const given = { values, fault: null, faults: {}, isOrdered: true };
      const input = { start, connectionId, previousId: values.previous, given };
      return show('pages/publishing/publish', publishPage(input, visit.f));
    });
  }

  /** The changed one takes its place. */
  private async dropOpen(actor: Actor, orderId: string): Promise<void> {
    if (orderId === '') return;
    const { status } = await this.orders.get(actor, orderId);
    if (mayConfirm(status)) await this.orders.drop(actor, orderId);
  }

  /** A board that does not answer takes nobody's text away: the form is there without what the board would tell. */
  private async startAgain(
    actor: Actor,
    vacancyId: string,
    connectionId: string,
    asked: { readonly role?: string; readonly previousId?: string },
  ): Promise<PublicationStart | UnaskedStart> {
    try {
      return await this.publications.start(actor, vacancyId, connectionId, asked);
    } catch (error) {
      if (!isOfBoard(error)) throw error;
      return this.publications.startUnasked(actor, vacancyId, connectionId);
    }
  }

  /** Of the fields of the form; the city is one of the vacancy's. */
  private faultsOf(visit: Visit, error: ExpectedError): PublishFaults {
    if (error instanceof AdvertisementUnlawful)
      return { [error.field]: visit.f.t(`errors.${error.code}`, error.values) };
    if (!(error instanceof AdvertisementInvalid)) return {};
    return Object.fromEntries(
      error.faults
        .filter(({ field }) => field !== 'city')
        .map(({ field, values }) => [
          field,
          visit.f.t(`errors.${advertisementCode(field)}`, inFigures(values, visit.f)),
        ]),
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

/** As the hints beside the fields write them. */
function inFigures(values: AdvertisementInvalid['faults'][number]['values'], f: Visit['f']): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, f.number(value)]));
}

/** True where what was typed may be corrected or sent again. */
function isRefusal(error: unknown): error is ExpectedError {
  return error instanceof ExpectedError && (['invalid', 'conflict'].includes(error.kind) || isOfBoard(error));
}

/** What a board answers, or fails to, of whatever kind. */
function isOfBoard(error: unknown): boolean {
  return error instanceof ExpectedError && error.code.startsWith('job-boards.');
}

function isAdvertisement(request: PostingOrder['request']): request is Advertisement {
  return 'descriptionHtml' in request;
}
