import { Injectable } from '@nestjs/common';
import { ConnectionsService, JobBoards, NotFoundAtBoard, OutcomeUnknown } from '../job-boards/index.js';
import type { BoardWish, ConnectionView, JobBoard, OneOfMany } from '../job-boards/index.js';
import { Database } from '../platform/database/index.js';
import { doneBy, failed, reasonToSkip, seenDone, skipped } from './action-ends.js';
import { BoardActionsService } from './board-actions.service.js';
import { BoardActionsStore } from './board-actions.store.js';
import type { OpenAction } from './board-actions.store.js';
import { BoardTellings } from './board-tellings.service.js';
import { askedFor } from './domain/told-stages.js';
import { TellsBoard } from './tells-board.js';
import { asBoardMessage } from './told-message.js';

/** What boards take in one call; others of the same kind go with the next job. */
const MOST_AT_ONCE = 50;

/** Actions that are sent together, and what is asked for them. */
interface Batch {
  readonly actions: readonly OpenAction[];
  readonly wish: BoardWish;
}

/** Tells a board what was decided here. */
@Injectable()
export class TellBoardService implements TellsBoard {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsService,
    private readonly boards: JobBoards,
    private readonly tellings: BoardTellings,
    private readonly store: BoardActionsStore,
    private readonly told: BoardActionsService,
  ) {}

  /**
   * Does one action, and with it others that ask the same, each at most once: they are marked as being sent, and that mark committed,
   * before the board is called. What is decided now counts, not what was decided when the action was queued: what was taken back is
   * not told.
   *
   * @throws what the board threw if nothing was done there, so that the queue tries again
   */
  async tell(organisationId: string, actionId: string): Promise<void> {
    const action = await this.store.find(organisationId, actionId);
    if (!action) return;
    const connection = await this.connections.state(organisationId, action.connectionId);
    // It waits for the connection: whoever connects again has it told.
    if (connection.status !== 'connected') return;
    if (action.status === 'sending') {
      // Sent along by the job of another one, which says how it went.
      if (action.ledById !== null && action.ledById !== actionId) return;
      await this.recover(connection, action);
    } else if (action.status !== 'waiting') {
      return;
    }
    if (action.action === 'move') await this.tellings.refresh(connection, action.vacancyExternalId);
    const batch = await this.claim(connection, actionId);
    if (batch) await this.send(connection, actionId, batch);
  }

  private async claim(connection: ConnectionView, actionId: string): Promise<Batch | null> {
    const { organisationId } = connection;
    const board = this.boards.for(connection.board);
    const telling = await this.tellings.of(connection);
    return this.database.inOrganisation(organisationId, async (db) => {
      const first = await this.store.waiting(db, organisationId, actionId);
      if (!first) return null;
      const wish = askedFor(first.stage, telling.choices, telling.stages);
      const reason = reasonToSkip(first) ?? (telling.tells ? null : 'sourcing.telling-off');
      if (reason !== null || wish === null || (wish.kind === 'move' && !board.moveStage)) {
        await this.store.end(organisationId, actionId, skipped(reason ?? 'sourcing.not-told'));
        return null;
      }
      const actions = [first];
      // A text of the board is filled anew for each person.
      if (board.actOnMany && first.messageKind !== 'template') {
        for (const other of await this.store.alike(db, organisationId, first, MOST_AT_ONCE - 1)) {
          const why = reasonToSkip(other);
          if (why === null) actions.push(other);
          else await this.store.end(organisationId, other.id, skipped(why));
        }
      }
      const ids = actions.map(({ id }) => id);
      await this.store.markSending(db, organisationId, ids, { ledById: actionId, boardStage: wish.stage });
      return { actions, wish };
    });
  }

  private async send(connection: ConnectionView, leaderId: string, { actions, wish }: Batch): Promise<void> {
    const board = this.boards.for(connection.board);
    const outcomes = await this.outcomesOf(board, connection, { actions, wish });
    const again: unknown[] = [];
    for (const action of leaderLast(actions, leaderId)) {
      const outcome = outcomes.get(action.externalId) ?? { failure: new NotFoundAtBoard(connection.board) };
      const isDone = 'result' in outcome;
      const end = isDone
        ? doneBy(action, outcome.result)
        : failed(action, outcome.failure, board.whereNow !== undefined);
      await this.store.end(connection.organisationId, action.id, end);
      if (isDone || end.status !== 'waiting') continue;
      if (action.id === leaderId) again.push(outcome.failure);
      else await this.told.tellLater(connection.organisationId, action.id);
    }
    // Its own job is repeated by the queue, later and later.
    if (again.length > 0) throw again[0];
  }

  private async outcomesOf(
    board: JobBoard,
    connection: ConnectionView,
    { actions, wish }: Batch,
  ): Promise<ReadonlyMap<string, OneOfMany>> {
    const [first] = actions;
    const { vacancyExternalId, messageKind, message } = first;
    const responses = actions.map(({ externalId, state }) => ({ externalId, state }));
    try {
      if (board.actOnMany && actions.length > 1) {
        const text = messageKind === 'own' ? message : null;
        return await board.actOnMany(connection, { vacancyExternalId, responses, wish, message: text });
      }
      return new Map([[first.externalId, await this.outcomeOf(board, connection, first, wish)]]);
    } catch (failure) {
      // Nothing was called that changes anything: what is done with many fails one by one.
      return new Map(actions.map(({ externalId }) => [externalId, { failure }]));
    }
  }

  private async outcomeOf(
    board: JobBoard,
    connection: ConnectionView,
    action: OpenAction,
    wish: BoardWish,
  ): Promise<OneOfMany> {
    const { externalId, vacancyExternalId } = action;
    const message = asBoardMessage(action);
    try {
      const result =
        wish.kind === 'reject'
          ? await board.reject(connection, externalId, message, wish.stage)
          : await board.moveStage!(connection, externalId, wish.stage, message);
      return { result };
    } catch (failure) {
      if (!(failure instanceof OutcomeUnknown)) return { failure };
      const seen = { externalId, state: action.state };
      const now = await board.whereNow?.(connection, vacancyExternalId, [seen], wish).catch(() => null);
      const here = now?.get(externalId);
      if (!here?.reached) return { failure };
      const written = message === null || typeof message !== 'string' ? {} : { written: message };
      return { result: { state: here.state, alreadyThere: false, status: null, ...written } };
    }
  }

  /** The process died between the call and its answer: the stage at the board says what became of it, where the board shows one. */
  private async recover(connection: ConnectionView, leader: OpenAction): Promise<void> {
    const { organisationId } = connection;
    const board = this.boards.for(connection.board);
    const left = await this.store.leftSending(organisationId, leader.id);
    const wish: BoardWish =
      leader.action === 'move' && leader.boardStage !== null
        ? { kind: 'move', stage: leader.boardStage }
        : { kind: 'reject', stage: leader.boardStage };
    const seen = left.map(({ externalId }) => ({ externalId, state: leader.boardStage }));
    const now = board.whereNow ? await board.whereNow(connection, leader.vacancyExternalId, seen, wish) : null;
    for (const action of leaderLast(left, leader.id)) {
      const here = now?.get(action.externalId);
      const died = new OutcomeUnknown(connection.board, 'stopped');
      const end = here?.reached ? seenDone(action, here.state) : failed(action, died, now !== null);
      await this.store.end(organisationId, action.id, end);
      if (end.status === 'waiting' && action.id !== leader.id) await this.told.tellLater(organisationId, action.id);
    }
  }
}

/** By the leader the others are found if the process dies between: it is being sent as long as one of them is. */
function leaderLast(actions: readonly OpenAction[], leaderId: string): OpenAction[] {
  return [...actions.filter(({ id }) => id !== leaderId), ...actions.filter(({ id }) => id === leaderId)];
}
