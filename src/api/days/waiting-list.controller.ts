import { Get, HttpCode, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { WaitingListService, WaitingTelling } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam } from '../http/zod.pipe.js';
import {
  answerBody,
  keepBody,
  offerBody,
  offersAnswer,
  offersBody,
  toldAnswer,
  waitingListAnswer,
  waitingListView,
} from './waiting-list.schemas.js';

const id = z.uuid();
const params = z.object({ id });
const personParams = z.object({ id, applicationId: id });
type ListAnswer = z.infer<typeof waitingListAnswer>;

/** The waiting list of a day: who is offered the seats that become free. */
@ApiArea('days/:id/waiting-list', 'Interview days')
@Allow('days.plan')
export class WaitingListController {
  constructor(
    private readonly waiting: WaitingListService,
    private readonly telling: WaitingTelling,
  ) {}

  @Get()
  @Operation({
    summary: 'Who waits for a seat of a day, in the order in which they are asked',
    params,
    answer: waitingListAnswer,
  })
  async list(@CurrentActor() actor: Actor, @CheckedParam('id', id) dayId: string): Promise<ListAnswer> {
    return waitingListView(await this.waiting.read(actor, dayId), await this.waiting.advice(actor, dayId));
  }

  @Put('offers')
  @Operation({
    summary: 'Offer freed seats by themselves, or not any more',
    description: 'Each offer is a message that holds the seat for a time; then it goes to the next. Open offers stay.',
    params,
    body: offersBody,
    answer: offersAnswer,
  })
  async offerByItself(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) dayId: string,
    @CheckedBody(offersBody) { on }: z.infer<typeof offersBody>,
  ): Promise<z.infer<typeof offersAnswer>> {
    return { asked: await this.waiting.offerByItself(actor, dayId, on) };
  }

  @Post('told')
  @HttpCode(200)
  @Operation({
    summary: 'Write to those who wait for this day that they are on its waiting list',
    description: 'Twice is once: whoever was told is not told again. Those whom no message reaches are left out.',
    params,
    answer: toldAnswer,
  })
  async tell(@CurrentActor() actor: Actor, @CheckedParam('id', id) dayId: string): Promise<z.infer<typeof toldAnswer>> {
    return { told: await this.telling.tell(actor, dayId) };
  }

  @Post(':applicationId/offers')
  @HttpCode(200)
  @Operation({
    summary: 'Offer a seat to one person, out of turn',
    description:
      'Twice is once: who is asked already is not asked again. A time at which the plan wants nobody more is refused unless beyondPlan says that it is meant.',
    params: personParams,
    body: offerBody,
    answer: waitingListAnswer,
  })
  async offer(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) dayId: string,
    @CheckedParam('applicationId', id) applicationId: string,
    @CheckedBody(offerBody) { slotId, beyondPlan }: z.infer<typeof offerBody>,
  ): Promise<ListAnswer> {
    await this.waiting.offer(actor, dayId, applicationId, slotId, beyondPlan);
    return this.list(actor, dayId);
  }

  @Post(':applicationId/answers')
  @HttpCode(200)
  @Operation({
    summary: 'Record what somebody said who was asked by phone',
    description:
      'A yes books them, confirmed, into the seat. Twice is once. A time at which the plan wants nobody more is refused unless beyondPlan says that it is meant, or it is held for them.',
    params: personParams,
    body: answerBody,
    answer: waitingListAnswer,
  })
  async answer(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) dayId: string,
    @CheckedParam('applicationId', id) applicationId: string,
    @CheckedBody(answerBody) { slotId, beyondPlan }: z.infer<typeof answerBody>,
  ): Promise<ListAnswer> {
    await this.waiting.answer(actor, dayId, applicationId, slotId, beyondPlan);
    return this.list(actor, dayId);
  }

  @Put(':applicationId')
  @Operation({
    summary: 'Take somebody off the list of this day, or put them back on it',
    params: personParams,
    body: keepBody,
    answer: waitingListAnswer,
  })
  async keep(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) dayId: string,
    @CheckedParam('applicationId', id) applicationId: string,
    @CheckedBody(keepBody) { on }: z.infer<typeof keepBody>,
  ): Promise<ListAnswer> {
    await this.waiting.keep(actor, dayId, applicationId, on);
    return this.list(actor, dayId);
  }
}
