import { Injectable } from '@nestjs/common';
import { StaffingService, WaitingListService } from '../../interviews/index.js';
import { mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { staffingPart } from './staffing.page.js';
import type { StaffingPart } from './staffing.page.js';
import { waitingListPart } from './waiting-list.page.js';
import type { WaitingListPart } from './waiting-list.page.js';

/** What stands below the board of a day for those who plan it. */
@Injectable()
export class DayParts {
  constructor(
    private readonly staffing: StaffingService,
    private readonly waiting: WaitingListService,
  ) {}

  async read(
    actor: Actor,
    dayId: string,
    reader: Formatter,
  ): Promise<{ staffing: StaffingPart | null; waitingList: WaitingListPart | null }> {
    if (!mayDo(actor, 'days.plan')) return { staffing: null, waitingList: null };
    return {
      staffing: staffingPart(await this.staffing.staffed(actor, dayId), reader),
      waitingList: waitingListPart(
        await this.waiting.read(actor, dayId),
        await this.waiting.roomForOne(actor, dayId),
        reader,
      ),
    };
  }
}
