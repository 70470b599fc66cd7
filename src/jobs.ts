import { forgetImports, runImport } from './direct-responses/index.js';
import { SEND_MESSAGE } from './messaging/index.js';
import { forgetOldSignIns } from './organisations/index.js';
import type { JobList } from './platform/queue/index.js';
import { scoreVacancy } from './scoring/index.js';
import {
  handleHint,
  pollBoards,
  pullConnection,
  readChat,
  readResponses,
  reconcileBoards,
  reconcileConnection,
  sendChatMessage,
  tellBoard,
} from './sourcing/index.js';

/** All work of the background. A job that is not listed here is never run. */
export const JOBS: JobList = {
  jobs: [
    pullConnection,
    readResponses,
    handleHint,
    reconcileConnection,
    readChat,
    sendChatMessage,
    tellBoard,
    scoreVacancy,
    runImport,
    SEND_MESSAGE,
  ],
  ticks: [pollBoards, reconcileBoards, forgetOldSignIns, forgetImports],
};
