import { Inject, Injectable } from '@nestjs/common';
import { DayBoardService, WalkIns } from '../../interviews/index.js';
import type { KnownAtDoor } from '../../interviews/index.js';
import type { Clock } from '../../kernel/clock.js';
import { mayDo, OrganisationsService } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { CLOCK } from '../../platform/config/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { boardLive, boardPage } from './board.page.js';
import type { BoardInput, BoardLive, BoardPage } from './board.page.js';
import { DayParts } from './day-parts.service.js';
import type { RefusedNewcomer } from '../apply/newcomer.page.js';

/** What somebody at the door is looked up by. */
export interface DoorQuery {
  /** Beginning of a name; empty = nobody is looked for. */
  readonly name?: string;
  /** Application of whoever was tapped on and is booked for another day. */
  readonly elsewhere?: string;
  /** Of somebody on no list, what was typed and is at fault. */
  readonly refused?: RefusedNewcomer;
  /** Who of the vacancy has the phone number or the e-mail address that was typed. */
  readonly known?: readonly KnownAtDoor[];
}

/** The board of a day for its reader. */
@Injectable()
export class BoardViews {
  constructor(
    private readonly boards: DayBoardService,
    private readonly walkIns: WalkIns,
    private readonly organisations: OrganisationsService,
    private readonly parts: DayParts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The whole page. */
  async page(
    actor: Actor,
    id: string,
    { name = '', elsewhere = '', refused, known = [] }: DoorQuery,
    reader: Formatter,
  ): Promise<BoardPage & Awaited<ReturnType<DayParts['read']>>> {
    const input = await this.input(actor, id);
    const isRunning = input.mayCheckIn && input.board.day.status === 'approved';
    const search = {
      name,
      found: name !== '' && isRunning ? await this.walkIns.find(actor, id, name) : [],
      elsewhere: elsewhere !== '' && isRunning ? await this.walkIns.elsewhere(actor, id, elsewhere) : null,
      refused: refused ?? null,
      known,
    };
    const { name: companyName } = await this.organisations.get(actor.organisationId);
    return {
      ...boardPage({ ...input, companyName, search }, reader),
      ...(await this.parts.read(actor, id, reader)),
    };
  }

  /** The part of it that is read again every few seconds. */
  async live(actor: Actor, id: string, reader: Formatter): Promise<BoardLive> {
    return boardLive(await this.input(actor, id), reader);
  }

  private async input(actor: Actor, id: string): Promise<Omit<BoardInput, 'search' | 'companyName'>> {
    return {
      board: await this.boards.board(actor, id),
      now: this.clock.now(),
      mayCheckIn: mayDo(actor, 'days.check-in'),
      mayChange: mayDo(actor, 'bookings.change'),
      mayPlan: mayDo(actor, 'days.plan'),
      mayReadApplications: mayDo(actor, 'applications.read'),
      mayDecide: mayDo(actor, 'applications.decide'),
      mayRate: mayDo(actor, 'ratings.read'),
    };
  }
}
