import { Body, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { ApplicationsService, STAGES } from '../../candidates/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { DecidedAnswer } from './decided.service.js';

/** Where the person goes, and why: one of the offered reasons or own words; own words win. */
const moveForm = z.object({
  to: z.enum(STAGES),
  reason: z.string().max(300).optional(),
  words: z.string().max(300).optional(),
});

/** Decisions about people and taking them back. */
@PageController('')
@Allow('applications.decide')
export class DecisionsController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly decided: DecidedAnswer,
  ) {}

  @Post('applications/:id/move')
  async move(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { to, reason, words } = readForm(moveForm, body);
    await this.applications.move(actor, id, to, { reason: words ?? reason ?? null });
    return this.decided.answer(actor, visit, id);
  }

  @Post('applications/:id/undo')
  async undo(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    await this.applications.undo(actor, id);
    return this.decided.answer(actor, visit, id);
  }

  /** Takes back this person's last decision on the vacancy, whoever it was about and wherever it was made. */
  @Post('vacancies/:id/undo')
  async undoLast(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') vacancyId: string,
  ): Promise<PageAnswer> {
    const { id } = await this.applications.undoLast(actor, vacancyId);
    return this.decided.answer(actor, visit, id);
  }
}
