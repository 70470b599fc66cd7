import { Body, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { ApplicationsService, STAGES } from '../../candidates/index.js';
import type { MoveMessage } from '../../candidates/index.js';
import { cancelsInterview, InterviewsAhead } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { Rejections } from '../../sourcing/index.js';
import { messageFields, messageOf, offerNextField } from '../connections/message-choice.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { backField, backPath } from '../frame/own-path.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { DecidedAnswer } from './decided.service.js';

/** Where the person goes, and why: one of the offered reasons or own words; own words win. */
const moveForm = z.object({
  to: z.enum(STAGES),
  reason: z.string().max(300).optional(),
  words: z.string().max(300).optional(),
  cancels: z.string().max(100).optional(),
  ...messageFields,
  ...offerNextField,
  /** The page that it is decided on and answered with, where that is not the person's own. */
  ...backField,
});
const undoForm = z.object({ ...backField, move: z.string().max(100).optional() });

/** Decisions about people and taking them back. */
@PageController('')
@Allow('applications.decide')
export class DecisionsController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly interviews: InterviewsAhead,
    private readonly decided: DecidedAnswer,
    private readonly rejections: Rejections,
  ) {}

  @Post('applications/:id/move')
  async move(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const form = readForm(moveForm, body);
    const { to, reason, words, cancels, message, text, offerNext } = form;
    const back = backPath(form.back);
    const why = words ?? reason ?? null;
    const interview = cancelsInterview(to) ? (await this.interviews.of(actor, [id])).get(id) : undefined;
    // What costs somebody their interview is said first; the second press names the booking that is meant.
    if (interview && interview.bookingId !== cancels) {
      return this.decided.ask(actor, visit, id, {
        query,
        asked: { to, reason: why, message: message ?? null, text: text ?? null, offerNext: offerNext ?? null, back },
      });
    }
    const said = await this.messageOf(actor, form);
    // What holds for all was looked at when it was chosen.
    if (message !== undefined && message !== 'usual') await this.checkText(actor, id, said);
    await this.applications.move(actor, id, to, { reason: why, message: said });
    return this.decided.answer(actor, visit, id, { query, back });
  }

  /** Whoever presses a key goes on as the organisation does: as the sheet with the reasons says. */
  private async messageOf(actor: Actor, form: z.infer<typeof moveForm>): Promise<MoveMessage | null> {
    if (form.to !== 'rejected') return null;
    return messageOf({ ...form, message: form.message ?? 'usual' }, await this.rejections.usual(actor));
  }

  private async checkText(actor: Actor, id: string, said: MoveMessage | null): Promise<void> {
    await this.rejections.check(actor, (await this.applications.find(actor, id)).id, said);
  }

  @Post('applications/:id/undo')
  async undo(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { back, move } = readForm(undoForm, body);
    await this.applications.undo(actor, id, move || undefined);
    return this.decided.answer(actor, visit, id, { query, back: backPath(back) });
  }

  /** Takes back this person's last decision on the vacancy, whoever it was about and wherever it was made. */
  @Post('vacancies/:id/undo')
  async undoLast(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') vacancyId: string,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { id } = await this.applications.undoLast(actor, vacancyId);
    return this.decided.answer(actor, visit, id, { query });
  }
}
