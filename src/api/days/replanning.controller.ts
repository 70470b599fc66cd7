import { Get, HttpCode, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { DayStates, ReplanningService, StaffingService } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam } from '../http/zod.pipe.js';
import {
  approveBody,
  chosenAnswer,
  chosenBody,
  chosenView,
  differenceAnswer,
  differenceView,
  replannedAnswer,
  staffingAnswer,
  staffingBody,
  staffingView,
} from './replanning.schemas.js';

const id = z.uuid();
const params = z.object({ id });

/** Days to which people are invited: what should change of them, and who is there to interview. */
@ApiArea('days/:id', 'Interview days')
@Allow('days.plan')
export class ReplanningController {
  constructor(
    private readonly states: DayStates,
    private readonly replanning: ReplanningService,
    private readonly staffing: StaffingService,
  ) {}

  @Get('replanning')
  @Operation({
    summary: 'What would change of an approved day, against what stands',
    description: 'Who would be invited, who would be moved to another time, and what each would get. Nothing is sent.',
    params,
    answer: differenceAnswer,
  })
  async difference(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) dayId: string,
  ): Promise<z.infer<typeof differenceAnswer>> {
    return differenceView(await this.replanning.difference(actor, await this.states.reading(actor, dayId)));
  }

  @Post('replanning/preview')
  @HttpCode(200)
  @Operation({
    summary: 'What becomes of the day with some lines of the difference',
    description: 'In the figures of the whole difference. Nothing is sent.',
    params,
    body: chosenBody,
    answer: chosenAnswer,
  })
  async preview(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) dayId: string,
    @CheckedBody(chosenBody) { lines }: z.infer<typeof chosenBody>,
  ): Promise<z.infer<typeof chosenAnswer>> {
    const reading = await this.states.reading(actor, dayId);
    return chosenView(await this.replanning.chosen(actor, reading, new Set(lines)));
  }

  @Post('replanning')
  @HttpCode(200)
  @Operation({
    summary: 'Approve what would change, or some lines of it, and send it',
    description: 'Refused when anything has changed since it was shown; read it again then. Twice is once.',
    params,
    body: approveBody,
    answer: replannedAnswer,
  })
  async approve(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) dayId: string,
    @CheckedBody(approveBody) { shown, lines }: z.infer<typeof approveBody>,
  ): Promise<z.infer<typeof replannedAnswer>> {
    const { invited, moved } = await this.replanning.approve(actor, dayId, shown, lines ?? null);
    return { invited, moved };
  }

  @Put('staffing')
  @Operation({
    summary: 'An interviewer fell ill or is back: how many are there at the times to come',
    description:
      'Nobody is told of it. What it changes for those who are invited is proposed as a difference to approve.',
    params,
    body: staffingBody,
    answer: staffingAnswer,
  })
  async staff(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) dayId: string,
    @CheckedBody(staffingBody) fields: z.infer<typeof staffingBody>,
  ): Promise<z.infer<typeof staffingAnswer>> {
    return staffingView(await this.staffing.change(actor, dayId, fields));
  }
}
