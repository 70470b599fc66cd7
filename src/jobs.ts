import { fitShowsJob, fitShowsNightly } from './attendance/index.js';
import { forgetPeople, repeatChoices } from './candidates/index.js';
import { forgetImports, runImport, undoImport } from './direct-responses/index.js';
import { passOffersOn } from './interviews/index.js';
import { SEND_MESSAGE } from './messaging/index.js';
import { forgetOldSignIns } from './organisations/index.js';
import type { JobList } from './platform/queue/index.js';
import { carryOutOrder, findOrder, readAllFigures, readBoardFigures, resumeOrders } from './publishing/index.js';
import { forgetSalaryImports } from './salaries/index.js';
import { learnWeights, rescoreOutdated, rescoreProfile, scoreVacancy } from './scoring/index.js';
import {
  handleHint,
  pollBoards,
  pullConnection,
  readAccount,
  readAccounts,
  readChat,
  readResponses,
  reconcileBoards,
  reconcileConnection,
  resumeConnection,
  sendChatMessage,
  tellBoard,
} from './sourcing/index.js';

/** All work of the background. A job that is not listed here is never run. */
export const JOBS: JobList = {
  jobs: [
    pullConnection,
    readAccount,
    readResponses,
    handleHint,
    reconcileConnection,
    resumeConnection,
    readChat,
    sendChatMessage,
    tellBoard,
    scoreVacancy,
    rescoreProfile,
    learnWeights,
    runImport,
    undoImport,
    carryOutOrder,
    findOrder,
    readBoardFigures,
    fitShowsJob,
    SEND_MESSAGE,
  ],
  ticks: [
    pollBoards,
    reconcileBoards,
    readAccounts,
    resumeOrders,
    readAllFigures,
    forgetOldSignIns,
    forgetImports,
    forgetSalaryImports,
    repeatChoices,
    forgetPeople,
    rescoreOutdated,
    fitShowsNightly,
    passOffersOn,
  ],
};
