import { Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { PostingOrders } from '../../publishing/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam } from '../http/zod.pipe.js';
import { confirmBody, orderAnswer, orderView } from './publishing.schemas.js';

const id = z.uuid();
const params = z.object({ id });
type OrderAnswer = z.infer<typeof orderAnswer>;

/** Orders at boards: confirmed at a price, followed to their end. */
@ApiArea('posting-orders/:id', 'Publishing')
@Allow('postings.publish')
export class PostingOrdersController {
  constructor(private readonly orders: PostingOrders) {}

  @Get()
  @Operation({ summary: 'An order and how it stands', params, answer: orderAnswer })
  async one(@CurrentActor() actor: Actor, @CheckedParam('id', id) orderId: string): Promise<OrderAnswer> {
    return orderView(await this.orders.get(actor, orderId));
  }

  @Post('confirm')
  @HttpCode(200)
  @Operation({
    summary: 'Confirm the price of an order and send it',
    description:
      'Another price than the one named spends nothing and answers 409; ask for the order again to see the new one. The price is compared once more before it is sent. Twice is once.',
    params,
    body: confirmBody,
    answer: orderAnswer,
  })
  async confirm(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) orderId: string,
    @CheckedBody(confirmBody) confirmation: z.infer<typeof confirmBody>,
  ): Promise<OrderAnswer> {
    return orderView(await this.orders.confirm(actor, orderId, confirmation));
  }

  @Post('look')
  @HttpCode(200)
  @Operation({
    summary: 'Look at the board for an order of which it is unclear whether it arrived',
    params,
    answer: orderAnswer,
  })
  async look(@CurrentActor() actor: Actor, @CheckedParam('id', id) orderId: string): Promise<OrderAnswer> {
    return orderView(await this.orders.look(actor, orderId));
  }

  @Post('anew')
  @HttpCode(200)
  @Operation({
    summary: 'Begin an unclear order anew',
    description:
      'Make sure that the board has nothing of it; it is looked for once more. A price has to be confirmed again.',
    params,
    answer: orderAnswer,
  })
  async anew(@CurrentActor() actor: Actor, @CheckedParam('id', id) orderId: string): Promise<OrderAnswer> {
    return orderView(await this.orders.beginAnew(actor, orderId));
  }

  @Post('drop')
  @HttpCode(200)
  @Operation({ summary: 'Give an order up', params, answer: orderAnswer })
  async drop(@CurrentActor() actor: Actor, @CheckedParam('id', id) orderId: string): Promise<OrderAnswer> {
    return orderView(await this.orders.drop(actor, orderId));
  }
}
