import { Body, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { ConnectionsService, JobBoards } from '../../job-boards/index.js';
import { ExpectedError } from '../../kernel/errors.js';
import type { Currency } from '../../kernel/money.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { PostingOrders } from '../../publishing/index.js';
import type { PostingOrder } from '../../publishing/index.js';
import { VacanciesService } from '../../vacancies/index.js';
import { goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { typedAmount } from '../frame/typed-number.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { cityName } from '../frame/wording.js';
import { orderOutcome, orderPage } from './order.page.js';
import type { OrderInput } from './order.page.js';
import { faultText, reasonText } from './price-words.js';

const confirmForm = z.object({
  price: z.string().max(500).default(''),
  despiteTwins: z.enum(['yes', 'no']).default('no'),
  statedAmount: z.string().max(100).default(''),
  statedCurrency: z.string().max(10).default('RUR'),
});

/** Orders at boards: looked at, confirmed, followed to their end. */
@PageController('posting-orders')
@Allow('postings.publish')
export class OrdersController {
  constructor(
    private readonly orders: PostingOrders,
    private readonly connections: ConnectionsService,
    private readonly boards: JobBoards,
    private readonly vacancies: VacanciesService,
    private readonly visits: Visits,
  ) {}

  /** The price is asked for anew each time. */
  @Get(':id')
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    return show('pages/publishing/order', orderPage(await this.input(actor, visit, id), visit.f));
  }

  @Get(':id/outcome')
  async outcome(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    const order = await this.orders.get(actor, id);
    const input = { ...(await this.about(actor, visit, order)), notOffered: null, given: statedIn(order) };
    return show('pages/publishing/outcome', orderOutcome(input, visit.f));
  }

  /** Another price than the one that was seen spends nothing: the page is shown again with the new one. */
  @Post(':id/confirm')
  async confirm(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { price, despiteTwins, statedAmount, statedCurrency } = readForm(confirmForm, body);
    const stated =
      statedAmount === ''
        ? null
        : {
            amount: typedAmount(statedAmount, statedCurrency as Currency),
            currency: statedCurrency as Currency,
          };
    try {
      await this.orders.confirm(actor, id, { price, despiteTwins: despiteTwins === 'yes', stated });
    } catch (error) {
      if (!(error instanceof ExpectedError) || !['conflict', 'invalid'].includes(error.kind)) throw error;
      const given = { amount: statedAmount, currency: statedCurrency, fault: faultText(this.visits, visit, error) };
      const page = orderPage({ ...(await this.input(actor, visit, id)), given }, visit.f);
      return showRefused('pages/publishing/order', page);
    }
    return goTo(`/posting-orders/${id}`);
  }

  @Post(':id/look')
  async look(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageAnswer> {
    await this.orders.look(actor, id);
    return goTo(`/posting-orders/${id}`);
  }

  @Post(':id/anew')
  async anew(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageAnswer> {
    await this.orders.beginAnew(actor, id);
    return goTo(`/posting-orders/${id}`);
  }

  @Post(':id/drop')
  async drop(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const { vacancyId } = await this.orders.drop(actor, id);
    return goTo(`/vacancies/${vacancyId}/edit`, { tone: 'good', text: visit.f.t('publishing.dropped') });
  }

  /** A board that does not offer it now, or does not answer, is said; the order can be looked at all the same. */
  private async input(actor: Actor, visit: Visit, id: string): Promise<OrderInput> {
    let notOffered: string | null = null;
    let order = await this.orders.get(actor, id);
    try {
      order = await this.orders.withFreshPrice(actor, id);
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      notOffered = faultText(this.visits, visit, error);
    }
    return { ...(await this.about(actor, visit, order)), notOffered, given: statedIn(order) };
  }

  private async about(
    actor: Actor,
    visit: Visit,
    order: PostingOrder,
  ): Promise<Omit<OrderInput, 'notOffered' | 'given'>> {
    const { f } = visit;
    const { title, citySlug } = await this.vacancies.get(actor, order.vacancyId);
    const { board, accountName } = await this.connections.state(actor.organisationId, order.connectionId);
    const asked = 'roleExternalId' in order.request ? order.request.roleExternalId : null;
    const role = this.boards.for(board).publishing?.roles.find(({ externalId }) => externalId === asked);
    return {
      order,
      vacancyTitle: title,
      board: `${f.t(`boards.${board}`)}, ${accountName}`,
      role: role?.names[f.language] ?? asked,
      city: cityName(citySlug, f),
      reason: order.problem === null ? null : reasonText(this.visits, visit, order.problem, order.problemNames),
    };
  }
}

/** What was stated when it was confirmed before: whoever confirms again need not type it anew. */
function statedIn({ statedAmount, statedCurrency }: PostingOrder): OrderInput['given'] {
  const amount = statedAmount === null ? '' : String(Number(statedAmount));
  return { amount, currency: statedCurrency ?? 'RUR', fault: null };
}
