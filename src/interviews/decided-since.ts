import type { EntityManager } from 'typeorm';
import { isClosing, STAGES, StageMove } from '../candidates/index.js';
import type { Application, Stage } from '../candidates/index.js';

/** True of somebody about whom was decided after they came: the decision rests on their coming. */
export async function isDecidedSince(db: EntityManager, application: Application): Promise<boolean> {
  if (!isClosing(application.stage)) return isBeyondComing(application.stage);
  const from = await cameFrom(db, application);
  return from === 'came' || isBeyondComing(from);
}

/** True of somebody whose result was taken back by hand: with that move a check-in is not taken back. */
export async function isBackFromResult(db: EntityManager, application: Application): Promise<boolean> {
  return application.stage === 'came' && isBeyondComing(await cameFrom(db, application));
}

function isBeyondComing(stage: Stage | null): boolean {
  return stage !== null && !isClosing(stage) && STAGES.indexOf(stage) > STAGES.indexOf('came');
}

/** Where the last move to the stage at which somebody is was made from. */
async function cameFrom(
  db: EntityManager,
  { organisationId, id: applicationId, stage }: Application,
): Promise<Stage | null> {
  // An undo leads to where an earlier move had led.
  const moves = await db
    .getRepository(StageMove)
    .find({ where: { organisationId, applicationId }, order: { id: 'DESC' } });
  const undone = new Set(moves.map(({ undoesId }) => undoesId));
  const last = moves.find(({ id, undoesId, toStage }) => undoesId === null && !undone.has(id) && toStage === stage);
  return last?.fromStage ?? null;
}
