import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { BoardFigures } from './board-figures.service.js';

/** Reads what came of the publications of one connection and what its advertising cost. */
export const readBoardFigures = defineJob({
  name: 'publishing.read-board-figures',
  payload: z.object({ organisationId: z.uuid(), connectionId: z.uuid() }),
  service: BoardFigures,
  handle: (figures: BoardFigures, { organisationId, connectionId }) => figures.read(organisationId, connectionId),
  uniqueBy: ({ connectionId }) => connectionId,
  // 5, 10 and 20 min, each up to twice as long; the next hour begins it anew.
  retry: { attempts: 3, firstDelaySeconds: 300, factor: 2 },
});
