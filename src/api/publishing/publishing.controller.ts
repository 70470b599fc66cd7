import { Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { BoardPostings, FigureReadings, Publications } from '../../publishing/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam, CheckedQuery } from '../http/zod.pipe.js';
import {
  advertisementBody,
  offersAnswer,
  offersQuery,
  orderAnswer,
  orderView,
  postingsAnswer,
  priceView,
  upgradesAnswer,
} from './publishing.schemas.js';

const id = z.uuid();
const params = z.object({ id });
const upgradeBody = z.strictObject({ service: z.string().max(300) });
type OrderAnswer = z.infer<typeof orderAnswer>;

/** What can be ordered at boards, and what came of publications. */
@ApiArea('', 'Publishing')
@Allow('postings.publish')
export class PublishingController {
  constructor(
    private readonly publications: Publications,
    private readonly postings: BoardPostings,
    private readonly figures: FigureReadings,
  ) {}

  @Get('vacancies/:id/board-postings')
  @Operation({
    summary: 'Where a vacancy is published, with views and responses by day',
    params,
    answer: postingsAnswer,
  })
  async list(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
  ): Promise<z.infer<typeof postingsAnswer>> {
    const postings = await this.postings.of(actor, vacancyId);
    return {
      postings: postings.map(({ id: postingId, board, title, url, archived, publishedAt, state, days }) => ({
        ...{ id: postingId, board, title, url, archived, days: days.map((day) => ({ ...day })) },
        publishedAt: publishedAt?.toISOString() ?? null,
        expiresAt: state.expiresAt?.toISOString() ?? null,
        approved: state.approved,
      })),
      orders: (await this.postings.orders(actor, vacancyId)).map(orderView),
    };
  }

  @Post('vacancies/:id/figures')
  @HttpCode(202)
  @Operation({ summary: 'Read the figures of the boards now', params, answer: null, status: 202 })
  async refresh(@CurrentActor() actor: Actor, @CheckedParam('id', id) vacancyId: string): Promise<void> {
    await this.postings.of(actor, vacancyId);
    await this.figures.queueNow(actor);
  }

  @Get('vacancies/:id/publication-offers')
  @Operation({
    summary: 'What may be published for a vacancy, and for what price',
    params,
    query: offersQuery,
    answer: offersAnswer,
  })
  async offers(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedQuery(offersQuery) { connectionId, role }: z.infer<typeof offersQuery>,
  ): Promise<z.infer<typeof offersAnswer>> {
    const { offers, roles, preset } = await this.publications.start(actor, vacancyId, connectionId, { role });
    return {
      offers: offers.map(({ title, about, price, left }) => ({ title, about, price: priceView(price), left })),
      roles: roles.map(({ externalId, names }) => ({ id: externalId, name: names.en })),
      preset: { ...preset },
    };
  }

  @Post('vacancies/:id/publications')
  @HttpCode(201)
  @Operation({
    summary: 'Order a publication',
    description: 'Nothing is spent by it: confirm the price of the order.',
    params,
    body: advertisementBody,
    answer: orderAnswer,
    status: 201,
  })
  async publish(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedBody(advertisementBody) { connectionId, ...fields }: z.infer<typeof advertisementBody>,
  ): Promise<OrderAnswer> {
    return orderView(await this.publications.preparePublication(actor, vacancyId, connectionId, fields));
  }

  @Post('postings/:id/prolongations')
  @HttpCode(201)
  @Operation({
    summary: 'Order a prolongation',
    description: 'Nothing is spent by it: confirm the price of the order.',
    params,
    answer: orderAnswer,
    status: 201,
  })
  async prolong(@CurrentActor() actor: Actor, @CheckedParam('id', id) postingId: string): Promise<OrderAnswer> {
    return orderView(await this.publications.prepareProlongation(actor, postingId));
  }

  @Get('postings/:id/upgrades')
  @Operation({ summary: 'What a publication could become, with prices', params, answer: upgradesAnswer })
  async upgrades(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) postingId: string,
  ): Promise<z.infer<typeof upgradesAnswer>> {
    const { offers } = await this.publications.upgrades(actor, postingId);
    return {
      upgrades: offers.map(({ service, title, about, price, doneAt, whyNot }) => ({
        ...{ service, title, about, doneAt, whyNot },
        price: price && priceView(price),
      })),
    };
  }

  @Post('postings/:id/upgrades')
  @HttpCode(201)
  @Operation({
    summary: 'Order an upgrade',
    description: 'Nothing is spent by it: confirm the price of the order.',
    params,
    body: upgradeBody,
    answer: orderAnswer,
    status: 201,
  })
  async upgrade(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) postingId: string,
    @CheckedBody(upgradeBody) { service }: z.infer<typeof upgradeBody>,
  ): Promise<OrderAnswer> {
    return orderView(await this.publications.prepareUpgrade(actor, postingId, service));
  }
}
