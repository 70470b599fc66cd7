import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { DayBoardService, DayClosing, StaffingService, WalkIns } from '../../interviews/index.js';
import type { Clock } from '../../kernel/clock.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { CLOCK } from '../../platform/config/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { boardInput } from './board-input.js';
import { boardLive, boardPage } from './board.page.js';
import type { BoardInput } from './board.page.js';
import { staffingPart } from './staffing.page.js';
import { Refusals } from '../frame/refusals.service.js';

const boardQuery = z.object({ name: z.string().max(100).default(''), elsewhere: z.string().max(100).default('') });
const walkInForm = z.object({ applicationId: z.string(), insteadOf: z.string().max(100).optional() });

/** The board of an interview day. */
@PageController('days')
@Allow('days.read')
export class DaysController {
  constructor(
    private readonly boards: DayBoardService,
    private readonly walkIns: WalkIns,
    private readonly closing: DayClosing,
    private readonly staffing: StaffingService,
    private readonly refusals: Refusals,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':id')
  async board(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { name, elsewhere: tapped } = readForm(boardQuery, query);
    const input = await this.input(actor, id);
    const isRunning = input.mayCheckIn && input.board.day.status === 'approved';
    const found = name !== '' && isRunning ? await this.walkIns.find(actor, id, name) : [];
    const elsewhere = tapped !== '' && isRunning ? await this.walkIns.elsewhere(actor, id, tapped) : null;
    return show('pages/days/board', {
      ...boardPage({ ...input, search: { name, found, elsewhere } }, visit.f),
      staffing: staffingPart(await this.staffing.staffed(actor, id), input.mayPlan, visit.f),
    });
  }

  @Get(':id/live')
  async live(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    return show('pages/days/board-live', boardLive(await this.input(actor, id), visit.f));
  }

  @Post(':id/walk-ins')
  @Allow('days.check-in')
  async addWalkIn(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { applicationId, insteadOf } = readForm(walkInForm, body);
    return this.refusals.orElse(visit, `/days/${id}`, async () => {
      if (insteadOf === undefined && (await this.walkIns.elsewhere(actor, id, applicationId)) !== null)
        return goTo(`/days/${id}?elsewhere=${applicationId}#walk-in`);
      const bookingId = await this.walkIns.add(actor, id, applicationId, insteadOf ?? null);
      return goTo(`/days/${id}#guest-${bookingId}`, { tone: 'good', text: visit.f.t('board.walkInAdded') });
    });
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

  private async input(actor: Actor, id: string): Promise<BoardInput> {
    return boardInput(await this.boards.board(actor, id), actor, this.clock.now());
  }
}
