import { Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { DayBoardService, DayClosing, PhoneCallsService, PlanningService, WalkIns } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam, CheckedQuery } from '../http/zod.pipe.js';
import {
  boardAnswer,
  boardView,
  bookedAnswer,
  callsAnswer,
  callView,
  closedAnswer,
  walkInBody,
  walkInsAnswer,
  walkInsQuery,
} from './running-days.schemas.js';

const id = z.uuid();
const params = z.object({ id });

/** An interview day from its approval to its end: the board at the door, walk-ins, the people to be phoned. */
@ApiArea('days/:id', 'Interview days')
export class RunningDaysController {
  constructor(
    private readonly boards: DayBoardService,
    private readonly walkIns: WalkIns,
    private readonly calls: PhoneCallsService,
    private readonly closing: DayClosing,
    private readonly planning: PlanningService,
  ) {}

  @Get('board')
  @Allow('days.read')
  @Operation({ summary: 'The board of a day: who is expected, who came', params, answer: boardAnswer })
  async board(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) dayId: string,
  ): Promise<z.infer<typeof boardAnswer>> {
    const board = await this.boards.board(actor, dayId);
    return boardView(board, this.planning.heardTooLate(actor, board.day));
  }

  @Get('calls')
  @Allow('calls.read')
  @Operation({
    summary: 'The people to be phoned, because no mail could tell them',
    description: 'With their numbers, also for keys that may read no other contacts; every reading is recorded.',
    params,
    answer: callsAnswer,
  })
  async toPhone(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) dayId: string,
  ): Promise<z.infer<typeof callsAnswer>> {
    return { calls: (await this.calls.list(actor, dayId)).calls.map(callView) };
  }

  @Get('walk-ins')
  @Allow('days.check-in')
  @Operation({
    summary: 'People of the vacancy who are not expected on the day, by the beginning of their name',
    params,
    query: walkInsQuery,
    answer: walkInsAnswer,
  })
  async findWalkIns(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) dayId: string,
    @CheckedQuery(walkInsQuery) { name }: z.infer<typeof walkInsQuery>,
  ): Promise<z.infer<typeof walkInsAnswer>> {
    const found = await this.walkIns.find(actor, dayId, name);
    const people = found.filter(({ bookingId }) => bookingId === null);
    return { people: people.map(({ applicationId, name: called, stage }) => ({ applicationId, name: called, stage })) };
  }

  @Post('walk-ins')
  @HttpCode(201)
  @Allow('days.check-in')
  @Operation({
    summary: 'Somebody came without an invitation to this day',
    description: 'Whoever is booked for another day is taken only with that booking named as "insteadOf".',
    params,
    body: walkInBody,
    answer: bookedAnswer,
    status: 201,
  })
  async addWalkIn(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) dayId: string,
    @CheckedBody(walkInBody) { applicationId, insteadOf }: z.infer<typeof walkInBody>,
  ): Promise<z.infer<typeof bookedAnswer>> {
    return { bookingId: await this.walkIns.add(actor, dayId, applicationId, insteadOf ?? null) };
  }

  @Post('close')
  @HttpCode(200)
  @Allow('days.check-in')
  @Operation({
    summary: 'End a day: whoever was not checked in did not come',
    description: 'Only once its last slot has begun.',
    params,
    answer: closedAnswer,
  })
  async close(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) dayId: string,
  ): Promise<z.infer<typeof closedAnswer>> {
    return { noShows: (await this.closing.close(actor, dayId)).noShows };
  }
}
