import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { RatingsService } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { show, unchanged } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { orderQuery, RatingViews } from './rating-views.service.js';
import { HINT_PLACES, ratingsLive, ratingsPage } from './ratings.page.js';

/** As many people as a day of a big room has, and then some. */
const MOST_PLACES_CHARACTERS = 8_000;

const liveQuery = orderQuery.extend({
  places: z
    .string()
    .max(MOST_PLACES_CHARACTERS)
    .default('')
    .transform((places) => places.split(',').filter(Boolean)),
  hint: z.enum(HINT_PLACES).optional().catch(undefined),
  seen: z.string().max(50).optional(),
});

/** The key of a criterion and the mark; 0 = none any more. */
const markForm = z.object({
  mark: z
    .string()
    .regex(/^[\w-]{1,60}:[0-5]$/)
    .transform((sent) => {
      const [key = '', mark] = sent.split(':');
      return { key, mark: Number(mark) || null };
    }),
});

const noteForm = z.object({ words: z.string().max(20_000).default('') });
const laterForm = z.object({ later: z.enum(['yes', 'no']) });

/** The ratings of an interview day: people by criteria. Every tap answers with the row as it is then. */
@PageController('days/:dayId/ratings')
@Allow('ratings.read')
export class RatingsController {
  constructor(
    private readonly ratings: RatingsService,
    private readonly views: RatingViews,
  ) {}

  @Get()
  async page(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('dayId') dayId: string,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const input = await this.views.input(actor, dayId, readForm(orderQuery, query));
    return show('pages/days/ratings', ratingsPage(input, visit.f));
  }

  @Get('live')
  async live(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('dayId') dayId: string,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { seen, ...asked } = readForm(liveQuery, query);
    const live = ratingsLive(await this.views.input(actor, dayId, asked), visit.f);
    return live.version === seen ? unchanged() : show('pages/days/ratings-live', live);
  }

  @Post('people/:id/mark')
  @Allow('ratings.write')
  async mark(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() person: { dayId: string; id: string },
    @Body() body: unknown,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { key, mark } = readForm(markForm, body).mark;
    const rated = { dayId: person.dayId, bookingId: person.id };
    await this.ratings.mark(actor, rated, key, mark);
    return this.views.row(actor, visit, rated, query);
  }

  @Post('people/:id/note')
  @Allow('ratings.write')
  async note(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() person: { dayId: string; id: string },
    @Body() body: unknown,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const rated = { dayId: person.dayId, bookingId: person.id };
    await this.ratings.note(actor, rated, readForm(noteForm, body).words);
    return this.views.row(actor, visit, rated, query);
  }

  @Post('people/:id/later')
  @Allow('ratings.write')
  async later(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() person: { dayId: string; id: string },
    @Body() body: unknown,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const rated = { dayId: person.dayId, bookingId: person.id };
    await this.ratings.leaveForLater(actor, rated, readForm(laterForm, body).later === 'yes');
    return this.views.row(actor, visit, rated, query);
  }
}
