import { z } from 'zod';
import { defineJob, defineTick } from '../platform/queue/index.js';
import { ShowFitting } from './show-fitting.js';

/** Learns from the show history, after a day was closed or a log came or went. */
export const fitShowsJob = defineJob({
  name: 'attendance.fit-shows',
  payload: z.object({ organisationId: z.uuid() }),
  service: ShowFitting,
  handle: async (fitting: ShowFitting, { organisationId }) => {
    await fitting.refit(organisationId);
  },
  uniqueBy: ({ organisationId }) => organisationId,
  // 30 s, 60 s, 120 s, each up to twice as long.
  retry: { attempts: 3, firstDelaySeconds: 30, factor: 2 },
});

/** Looks every hour whether it is night. */
export const fitShowsNightly = defineTick({
  name: 'attendance.fit-shows-nightly',
  everySeconds: 3600,
  service: ShowFitting,
  handle: (fitting: ShowFitting) => fitting.queueNightly(),
});
