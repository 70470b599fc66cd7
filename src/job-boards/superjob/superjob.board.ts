import { Logger } from '@nestjs/common';
import type { Clock } from '../../kernel/clock.js';
import { outcomeOf } from '../board-answer.js';
import type { BoardAnswer } from '../board-answer.js';
import type { UnprovenCall } from '../board-address.js';
import type { BoardActionResult, WishMessage } from '../board-wish.js';
import type { BoardAccess, ConnectionAccessService } from '../connection-access.service.js';
import type {
  BoardAccount,
  BoardResponse,
  BoardResume,
  BoardVacancy,
  ConnectionRef,
  JobBoard,
  Tombstone,
  UnreadableItem,
} from '../job-board.port.js';
import { ActionRefused, NotFoundAtBoard, UnreadableAnswer } from '../job-boards.errors.js';
import type { SuperjobClient } from './superjob.client.js';
import { DOCUMENTED_DEPTH, MOST_PAGES, PAGE_SIZE } from './superjob.limits.js';
import { toBoardResponse, toBoardResume, toBoardVacancy } from './superjob.mapper.js';
import type { SuperjobPage } from './superjob.wire.js';
import { superjobAccount } from './superjob.account.js';

/** The one stage that the board can be asked to move somebody to, where that call is switched on. */
const INVITED = { id: 'invite', name: 'Приглашение' };

/** SuperJob behind the port. It has no stages and no marks of what is new; received résumés come with their contacts. */
export class SuperjobBoard implements JobBoard {
  readonly board = 'superjob';
  readonly showsViews = false;
  readonly moveStage?: JobBoard['moveStage'];
  readonly listStages?: JobBoard['listStages'];
  readonly writeLetter?: JobBoard['writeLetter'];
  private readonly logger = new Logger(SuperjobBoard.name);
  /** Said once a process: every round reads the same long lists again. */
  private saidTooDeep = false;

  constructor(
    private readonly client: SuperjobClient,
    private readonly access: ConnectionAccessService,
    private readonly clock: Clock,
    unproven: readonly UnprovenCall[] = [],
  ) {
    // Switched off, the board has no stages at all, and no letters: whoever asks whether it has hears the truth.
    if (unproven.includes('send_mail')) this.writeLetter = (...letter) => this.sendLetter(...letter);
    if (!unproven.includes('invite')) return;
    this.moveStage = (...wish) => this.invite(...wish);
    this.listStages = () => Promise.resolve([INVITED]);
  }

  async *listVacancies(connection: ConnectionRef): AsyncGenerator<BoardVacancy | UnreadableItem> {
    const pages = this.pages((page) =>
      this.use(connection, (access) => this.client.vacancies(access.accessToken, access.externalUserId, page)),
    );
    for await (const item of pages) yield toBoardVacancy(item);
  }

  async *listResponses(
    connection: ConnectionRef,
    vacancyExternalId: string,
  ): AsyncGenerator<BoardResponse | UnreadableItem> {
    const pages = this.pages((page) =>
      this.use(connection, (access) => this.client.received(access.accessToken, vacancyExternalId, page)),
    );
    const seen = new Set<string>();
    for await (const raw of pages) {
      const item = toBoardResponse(raw, vacancyExternalId, this.clock.now());
      if (item.externalId !== null && seen.has(item.externalId)) continue;
      if (item.externalId !== null) seen.add(item.externalId);
      yield item;
    }
  }

  /** The list already brought it; one that was kept without its résumé is asked for by id. */
  async readResume(
    connection: ConnectionRef,
    response: BoardResponse,
  ): Promise<BoardResume | Tombstone | UnreadableItem> {
    const { resumeExternalId } = response;
    if (response.resume) return response.resume;
    if (response.tombstone || resumeExternalId === null) return { tombstone: true, why: 'the board shows no résumé' };
    try {
      const raw = await this.use(connection, (access) => this.client.resume(access.accessToken, resumeExternalId));
      return toBoardResume(raw, this.clock.now());
    } catch (error) {
      if (error instanceof NotFoundAtBoard) return { tombstone: true, why: 'not found' };
      if (error instanceof UnreadableAnswer) {
        return { unreadable: error.why, externalId: resumeExternalId, raw: error.body };
      }
      throw error;
    }
  }

  async readAccount(connection: ConnectionRef): Promise<BoardAccount> {
    const user = await this.use(connection, (access) => this.client.currentUser(access.accessToken));
    return superjobAccount(user, this.clock.now());
  }

  /** The message stays unsent: the only proven call carries none. */
  async reject(connection: ConnectionRef, responseExternalId: string): Promise<BoardActionResult> {
    const { resumeId } = partsOf(responseExternalId);
    return this.act(connection, (token) => this.client.reject(token, resumeId));
  }

  private async invite(
    connection: ConnectionRef,
    responseExternalId: string,
    targetStage: string,
    message: WishMessage | null,
  ): Promise<BoardActionResult> {
    if (targetStage !== INVITED.id) throw new ActionRefused('superjob', 'no such action now');
    const { vacancyId, resumeId } = partsOf(responseExternalId);
    const text = typeof message === 'string' ? message : null;
    const result = await this.act(connection, (token) => this.client.invite(token, resumeId, vacancyId, text));
    return { ...result, state: INVITED.id, ...(text !== null && { written: text }) };
  }

  private async sendLetter(connection: ConnectionRef, responseExternalId: string, text: string): Promise<void> {
    const { vacancyId, resumeId } = partsOf(responseExternalId);
    await this.act(connection, (token) => this.client.sendMail(token, resumeId, vacancyId, text));
  }

  private async act(
    connection: ConnectionRef,
    call: (token: string) => Promise<BoardAnswer>,
  ): Promise<BoardActionResult> {
    const answer = await this.use(connection, async ({ accessToken }) => {
      try {
        return await call(accessToken);
      } catch (error) {
        throw outcomeOf(error);
      }
    });
    return { state: null, alreadyThere: false, status: answer.status, answer };
  }

  private async use<T>(connection: ConnectionRef, call: (access: BoardAccess) => Promise<T>): Promise<T> {
    return this.access.use(connection, (refreshToken) => this.client.refresh(refreshToken), call);
  }

  private async *pages(read: (page: number) => Promise<SuperjobPage>): AsyncGenerator {
    let seen = 0;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { objects, total, more } = await read(page);
      yield* objects;
      seen += objects.length;
      const complete = total === null ? objects.length < PAGE_SIZE : seen >= total;
      if (objects.length === 0 || !(more ?? !complete)) return;
      if (seen >= DOCUMENTED_DEPTH && !this.saidTooDeep) {
        this.saidTooDeep = true;
        this.logger.warn('A list of SuperJob goes deeper than its documentation says; it is read all the same');
      }
    }
    this.logger.warn('A list of SuperJob has no end; its oldest part was not reached');
  }
}

/** The ids in a response's own: see `responseId` of the mapper. */
function partsOf(responseExternalId: string): { vacancyId: string; resumeId: string } {
  const colon = responseExternalId.indexOf(':');
  return { vacancyId: responseExternalId.slice(0, colon), resumeId: responseExternalId.slice(colon + 1) };
}
