import { Delete, Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { BookingDesk, DayBoardService, OutcomeCorrections } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam } from '../http/zod.pipe.js';
import {
  bookingAnswer,
  bookingView,
  cancelBody,
  checkInBody,
  correctBody,
  correctionsAnswer,
  correctionView,
  moveBody,
} from './bookings.schemas.js';

const id = z.uuid();
const params = z.object({ id });
type BookingAnswer = z.infer<typeof bookingAnswer>;

/** Bookings: what happens at the door, and what candidates ask for by phone. */
@ApiArea('bookings/:id', 'Interview days')
export class BookingsController {
  constructor(
    private readonly boards: DayBoardService,
    private readonly desk: BookingDesk,
    private readonly corrections: OutcomeCorrections,
  ) {}

  @Get()
  @Allow('bookings.change')
  @Operation({ summary: 'One booking, with the times it can be moved to', params, answer: bookingAnswer })
  async get(@CurrentActor() actor: Actor, @CheckedParam('id', id) bookingId: string): Promise<BookingAnswer> {
    return bookingView(await this.desk.get(actor, bookingId));
  }

  @Post('confirm')
  @HttpCode(200)
  @Allow('bookings.change')
  @Operation({ summary: 'The candidate said by phone that they come', params, answer: bookingAnswer })
  async confirm(@CurrentActor() actor: Actor, @CheckedParam('id', id) bookingId: string): Promise<BookingAnswer> {
    await this.desk.confirm(actor, bookingId);
    return this.get(actor, bookingId);
  }

  @Post('move')
  @HttpCode(200)
  @Allow('bookings.change')
  @Operation({
    summary: 'Move a booking to another time of its day',
    description:
      'A candidate who asks for it confirms with it; whom we move is asked anew, which needs the right to decide on applications. A time that the plan leaves closed is refused unless beyondPlan says that it is meant.',
    params,
    body: moveBody,
    answer: bookingAnswer,
  })
  async move(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) bookingId: string,
    @CheckedBody(moveBody) { slotId, by, beyondPlan }: z.infer<typeof moveBody>,
  ): Promise<BookingAnswer> {
    await this.desk.move(actor, bookingId, slotId, by, beyondPlan);
    return this.get(actor, bookingId);
  }

  @Post('cancel')
  @HttpCode(200)
  @Allow('bookings.change')
  @Operation({
    summary: 'Cancel a booking',
    description:
      'For the candidate with one of their reasons: `time` keeps them on the shortlist, any other withdraws them. By us in own words: back on the shortlist; this needs the right to decide on applications.',
    params,
    body: cancelBody,
    answer: bookingAnswer,
  })
  async cancel(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) bookingId: string,
    @CheckedBody(cancelBody) { by, reason }: z.infer<typeof cancelBody>,
  ): Promise<BookingAnswer> {
    await this.desk.cancel(actor, bookingId, by, reason);
    return this.get(actor, bookingId);
  }

  @Post('no-answer')
  @HttpCode(204)
  @Allow('bookings.change')
  @Operation({ summary: 'Nobody picked up the phone', params, answer: null, status: 204 })
  async noAnswer(@CurrentActor() actor: Actor, @CheckedParam('id', id) bookingId: string): Promise<void> {
    await this.desk.noAnswer(actor, bookingId);
  }

  @Post('told')
  @HttpCode(204)
  @Allow('bookings.change')
  @Operation({
    summary: 'The person was told by phone how the booking stands',
    params,
    answer: null,
    status: 204,
  })
  async told(@CurrentActor() actor: Actor, @CheckedParam('id', id) bookingId: string): Promise<void> {
    await this.desk.told(actor, bookingId);
  }

  @Post('correct')
  @HttpCode(200)
  @Allow('bookings.change')
  @Operation({
    summary: 'Correct what became of a booking of a day that was held',
    description: 'What was recorded first stays on record; the show history has what is true.',
    params,
    body: correctBody,
    answer: correctionsAnswer,
  })
  async correct(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) bookingId: string,
    @CheckedBody(correctBody) body: z.infer<typeof correctBody>,
  ): Promise<z.infer<typeof correctionsAnswer>> {
    await this.corrections.correct(actor, bookingId, body);
    return this.corrected(actor, bookingId);
  }

  @Get('corrections')
  @Allow('bookings.change')
  @Operation({ summary: 'Corrections of a booking, the first one first', params, answer: correctionsAnswer })
  async corrected(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) bookingId: string,
  ): Promise<z.infer<typeof correctionsAnswer>> {
    return { corrections: (await this.corrections.list(actor, bookingId)).map(correctionView) };
  }

  @Post('check-in')
  @HttpCode(204)
  @Allow('days.check-in')
  @Operation({ summary: 'The person is here', params, body: checkInBody, answer: null, status: 204 })
  async checkIn(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) bookingId: string,
    @CheckedBody(checkInBody) { outcome }: z.infer<typeof checkInBody>,
  ): Promise<void> {
    await this.boards.checkIn(actor, bookingId, outcome);
  }

  @Delete('check-in')
  @HttpCode(204)
  @Allow('days.check-in')
  @Operation({ summary: 'Take a check-in back', params, answer: null, status: 204 })
  async undoCheckIn(@CurrentActor() actor: Actor, @CheckedParam('id', id) bookingId: string): Promise<void> {
    await this.boards.undoCheckIn(actor, bookingId);
  }
}
