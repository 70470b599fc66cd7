import type { DayBoard } from '../../interviews/index.js';
import { mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import type { BoardInput } from './board.page.js';

/** A board for this reader, nobody searched for. */
export function boardInput(board: DayBoard, actor: Actor, now: Date): BoardInput {
  return {
    board,
    now,
    mayCheckIn: mayDo(actor, 'days.check-in'),
    mayChange: mayDo(actor, 'bookings.change'),
    mayPlan: mayDo(actor, 'days.plan'),
    mayReadApplications: mayDo(actor, 'applications.read'),
    search: { name: '', found: [], elsewhere: null },
  };
}
