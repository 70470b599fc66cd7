import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { TellsBoard } from './tells-board.js';

/** Tells a board one decision. The row of board_actions knows what, and whether it was told. */
export const tellBoard = defineJob({
  name: 'sourcing.tell-board',
  payload: z.object({ organisationId: z.uuid(), actionId: z.uuid() }),
  service: TellsBoard,
  handle: (service: TellsBoard, payload) => service.tell(payload.organisationId, payload.actionId),
  uniqueBy: ({ actionId }) => actionId,
  // 1, 2, 4, 8, 16, 32 min, 1 h, 2 h, 4 h, each up to twice as long: at least eight hours, a board's bad night.
  retry: { attempts: 9, firstDelaySeconds: 60, factor: 2 },
});
