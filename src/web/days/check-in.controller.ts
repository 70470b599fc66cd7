import { Param, Post } from '@nestjs/common';
import { DayBoardService } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { BoardViews } from './board-views.service.js';

/** Taps on the board. Each answers with the board as it is then. */
@PageController('days/:dayId/bookings')
@Allow('days.check-in')
export class CheckInController {
  constructor(
    private readonly boards: DayBoardService,
    private readonly views: BoardViews,
  ) {}

  /** "Is here": whether in time or late, the clock says. */
  @Post(':id/check-in')
  async checkIn(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('dayId') dayId: string,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    await this.boards.checkIn(actor, id, undefined, dayId);
    return this.answer(actor, visit, dayId);
  }

  @Post(':id/undo-check-in')
  async undo(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('dayId') dayId: string,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    await this.boards.undoCheckIn(actor, id, dayId);
    return this.answer(actor, visit, dayId);
  }

  private async answer(actor: Actor, visit: Visit, dayId: string): Promise<PageAnswer> {
    if (!visit.partial) return goTo(`/days/${dayId}`);
    return show('pages/days/board-live', await this.views.live(actor, dayId, visit.f));
  }
}
