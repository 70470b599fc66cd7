import { Get, Patch } from '@nestjs/common';
import { z } from 'zod';
import { ReminderEffects } from '../../attendance/index.js';
import { InterviewRulesService } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody } from '../http/zod.pipe.js';
import { policiesAnswer, policyView, rulesAnswer, rulesBody } from './reminders.schemas.js';

/** The rules of interviews, and what reminders do. */
@ApiArea('attendance', 'Attendance')
export class RemindersController {
  constructor(
    private readonly rules: InterviewRulesService,
    private readonly effects: ReminderEffects,
  ) {}

  @Get('rules')
  @Allow('attendance.read')
  @Operation({ summary: 'Who is late, whose cancellation is late, whether reminders are tried', answer: rulesAnswer })
  async get(@CurrentActor() actor: Actor): Promise<z.infer<typeof rulesAnswer>> {
    return this.rules.get(actor);
  }

  @Patch('rules')
  @Allow('organisation.edit')
  @Operation({
    summary: 'Change the rules',
    description:
      'They hold for days that are planned and bookings that are made from now on: those that are there stay as they are.',
    body: rulesBody,
    answer: rulesAnswer,
  })
  async change(
    @CurrentActor() actor: Actor,
    @CheckedBody(rulesBody) body: z.infer<typeof rulesBody>,
  ): Promise<z.infer<typeof rulesAnswer>> {
    const { lateAfterMinutes, cancelLateHours, triesReminders } = body;
    return this.rules.change(actor, {
      ...(lateAfterMinutes === undefined ? {} : { lateAfterMinutes }),
      ...(cancelLateHours === undefined ? {} : { cancelLateHours }),
      ...(triesReminders === undefined ? {} : { triesReminders }),
    });
  }

  @Get('reminders')
  @Allow('attendance.read')
  @Operation({
    summary: 'How each reminder policy did among those who were given one by chance',
    answer: policiesAnswer,
  })
  async policies(@CurrentActor() actor: Actor): Promise<z.infer<typeof policiesAnswer>> {
    return { policies: (await this.effects.results(actor)).map(policyView) };
  }
}
