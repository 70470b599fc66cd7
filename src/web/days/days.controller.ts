import { Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { DayClosing } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { Refusals } from '../frame/refusals.service.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { BoardViews } from './board-views.service.js';

const boardQuery = z.object({ name: z.string().max(100).default(''), elsewhere: z.string().max(100).default('') });

/** The board of an interview day. */
@PageController('days')
@Allow('days.read')
export class DaysController {
  constructor(
    private readonly views: BoardViews,
    private readonly closing: DayClosing,
    private readonly refusals: Refusals,
  ) {}

  @Get(':id')
  async board(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    return show('pages/days/board', await this.views.page(actor, id, readForm(boardQuery, query), visit.f));
  }

  @Get(':id/live')
  async live(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    return show('pages/days/board-live', await this.views.live(actor, id, visit.f));
  }

  @Post(':id/close')
  @Allow('days.check-in')
  async close(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    return this.refusals.orElse(visit, `/days/${id}`, async () => {
      const { noShows } = await this.closing.close(actor, id);
      return goTo(`/days/${id}`, { tone: 'good', text: visit.f.t('board.closed', { count: noShows }) });
    });
  }
}
