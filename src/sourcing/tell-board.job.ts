import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { TellBoardService } from './tell-board.service.js';

/** Tells a board one decision. The row of board_actions knows what, and whether it was told. */
export const tellBoard = defineJob({
  name: 'sourcing.tell-board',
  payload: z.object({ organisationId: z.uuid(), actionId: z.uuid() }),
  service: TellBoardService,
  handle: (service: TellBoardService, payload) => service.tell(payload.organisationId, payload.actionId),
  uniqueBy: ({ actionId }) => actionId,
  // 1 min, 4 min, 16 min, 1 h, 4 h: long enough for a board's bad evening.
  retry: { attempts: 5, firstDelaySeconds: 60, factor: 4 },
});
