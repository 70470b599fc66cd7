import { Body, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { ApplicationsService, MovedMeanwhile } from '../../candidates/index.js';
import { InterviewsAhead, RatingsReader } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { Rejections } from '../../sourcing/index.js';
import { goTo } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { RatingViews } from './rating-views.service.js';

/** One of the offered reasons or own words; own words win. */
const decideForm = z.object({
  to: z.enum(['passed', 'rejected']),
  reason: z.string().max(300).optional(),
  words: z.string().max(300).optional(),
});
const undoForm = z.object({ move: z.string().max(100) });

/** Deciding about the people of a day from the row of their marks: moves as everywhere, answered with the row. */
@PageController('days/:dayId/ratings/people/:id')
@Allow('applications.decide')
export class RatingDecisionsController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly interviews: InterviewsAhead,
    private readonly rejections: Rejections,
    private readonly ratings: RatingsReader,
    private readonly views: RatingViews,
  ) {}

  @Post('decide')
  async decide(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() { dayId, id: bookingId }: { dayId: string; id: string },
    @Body() body: unknown,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { to, reason, words } = readForm(decideForm, body);
    const applicationId = await this.ratings.applicationOf(actor, { dayId, bookingId });
    // Who has another interview ahead is decided about where it is said what that costs them.
    const ahead = await this.interviews.of(actor, [applicationId]);
    if (to === 'rejected' && ahead.has(applicationId)) return goTo(`/applications/${applicationId}`);
    const message = to === 'rejected' ? await this.rejections.usual(actor) : null;
    const { stage, version } = await this.applications.find(actor, applicationId);
    // A colleague decided while the row stood open: nobody is told no whom somebody else has just passed.
    if (stage !== 'came' && stage !== to) throw new MovedMeanwhile();
    const options = { reason: words ?? reason ?? null, message, expectedVersion: version };
    await this.applications.move(actor, applicationId, to, options);
    return this.views.row(actor, visit, { dayId, bookingId }, query);
  }

  @Post('undo')
  async undo(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() { dayId, id: bookingId }: { dayId: string; id: string },
    @Body() body: unknown,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const applicationId = await this.ratings.applicationOf(actor, { dayId, bookingId });
    await this.applications.undo(actor, applicationId, readForm(undoForm, body).move);
    return this.views.row(actor, visit, { dayId, bookingId }, query);
  }
}
