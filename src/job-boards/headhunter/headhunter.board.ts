import type { Clock } from '../../kernel/clock.js';
import { ExpectedError } from '../../kernel/errors.js';
import type { BoardChat, BoardMessageSent, NewBoardMessage } from '../board-chat.js';
import type {
  BoardActionResult,
  WishMessage,
  BoardStage,
  BoardTemplate,
  BoardWish,
  OneOfMany,
  SeenIn,
  WhereNow,
  WishForMany,
} from '../board-wish.js';
import type { BoardAccess, ConnectionAccessService } from '../connection-access.service.js';
import type {
  BoardAccount,
  BoardCollection,
  BoardResponse,
  BoardResume,
  BoardVacancy,
  ConnectionRef,
  JobBoard,
  ListShortfall,
  ResumesLeft,
  Tombstone,
  UnreadableItem,
} from '../job-board.port.js';
import { viewsLeft } from '../domain/capability-snapshot.js';
import {
  AccountBlocked,
  ActionRefused,
  BoardMisconfigured,
  ForbiddenAddress,
  NeedsReconnecting,
  NotFoundAtBoard,
  UnreadableAnswer,
} from '../job-boards.errors.js';
import { HeadhunterAccounts } from './headhunter.accounts.js';
import { HeadhunterChats } from './headhunter-chats.js';
import { HeadhunterActions } from './headhunter.actions.js';
import type { HeadhunterClient } from './headhunter.client.js';
import { archivedSince } from './headhunter.archive.js';
import type { ArchiveCalls } from './headhunter.archive.js';
import { DeepList } from './headhunter.deep-list.js';
import { HeadhunterPublishing } from './headhunter-publishing.js';
import { MOST_PAGES, nextQuotaDay } from './headhunter.limits.js';
import { toBoardResponse, toBoardResume, toBoardVacancy } from './headhunter.mapper.js';
import type { HeadhunterArea, HeadhunterCollection, HeadhunterPage } from './headhunter.wire.js';

/** The board's words for a résumé that its owner deleted or hid. */
const GONE = ['resume_not_found', 'resume_deleted'];
/**
 * What the board is to tell of. Of a new response it would tell twice, the second time as NEW_NEGOTIATION_VACANCY.
 * https://api.hh.ru/openapi/redoc#tag/Webhook-API
 */
const TOLD_OF = [
  'NEW_RESPONSE_OR_INVITATION_VACANCY',
  'NEGOTIATION_EMPLOYER_STATE_CHANGE',
  'CHAT_MESSAGE_CREATED',
  'VACANCY_PUBLICATION_FOR_VACANCY_MANAGER',
  'VACANCY_CHANGE',
  'VACANCY_PROLONGATION',
  'VACANCY_ARCHIVATION',
];

/** HeadHunter behind the port. */
export class HeadhunterBoard implements JobBoard {
  readonly board = 'headhunter';
  readonly showsViews = true;
  readonly publishing: HeadhunterPublishing;
  private readonly accounts: HeadhunterAccounts;
  private readonly chats: HeadhunterChats;
  private readonly actions: HeadhunterActions;
  private areas: readonly HeadhunterArea[] | null = null;

  constructor(
    private readonly client: HeadhunterClient,
    private readonly access: ConnectionAccessService,
    private readonly clock: Clock,
  ) {
    this.accounts = new HeadhunterAccounts(client, clock);
    this.chats = new HeadhunterChats(client);
    this.publishing = new HeadhunterPublishing(client, (connection, call) => this.use(connection, call));
    this.actions = new HeadhunterActions(client, (connection, call) => this.use(connection, call));
  }

  async *listVacancies(connection: ConnectionRef): AsyncGenerator<BoardVacancy | UnreadableItem> {
    const pages = this.pages((page) =>
      this.ofEmployer(connection, (token, employerId) => this.client.activeVacancies(token, employerId, page)),
    );
    for await (const item of pages) yield toBoardVacancy(item);
  }

  listArchivedVacancies(connection: ConnectionRef, since: Date): AsyncIterable<BoardVacancy | UnreadableItem> {
    const calls: ArchiveCalls = {
      own: () => this.use(connection, ({ externalUserId }) => Promise.resolve(externalUserId)),
      managers: (page) =>
        this.ofEmployer(connection, (token, employerId) => this.client.managers(token, employerId, page)),
      archived: (managerId, page) =>
        this.ofEmployer(connection, (token, employerId) =>
          this.client.archivedVacancies(token, employerId, managerId, page),
        ),
    };
    return archivedSince(calls, since);
  }

  async *listResponses(
    connection: ConnectionRef,
    vacancyExternalId: string,
  ): AsyncGenerator<BoardResponse | UnreadableItem> {
    const seen = new Set<string>();
    for (const collection of await this.listCollections(connection, vacancyExternalId)) {
      if (collection.total === 0) continue;
      for await (const item of this.listCollection(connection, vacancyExternalId, collection)) {
        // Lists overlap and shift while they are walked.
        if (item.externalId !== null && seen.has(item.externalId)) continue;
        if (item.externalId !== null) seen.add(item.externalId);
        yield item;
      }
    }
  }

  async readVacancy(connection: ConnectionRef, vacancyExternalId: string): Promise<BoardVacancy | UnreadableItem> {
    return toBoardVacancy(
      await this.use(connection, (access) => this.client.vacancy(access.accessToken, vacancyExternalId)),
    );
  }

  async listCollections(connection: ConnectionRef, vacancyExternalId: string): Promise<BoardCollection[]> {
    const collections = await this.use(connection, (access) =>
      this.client.collections(access.accessToken, vacancyExternalId),
    );
    return collections.flatMap((one) => [
      toBoardCollection(one, null),
      ...one.sub_collections.map((part) => toBoardCollection(part, one.id)),
    ]);
  }

  async *listCollection(
    connection: ConnectionRef,
    vacancyExternalId: string,
    { id, address }: Pick<BoardCollection, 'id' | 'address'>,
    onShortfall?: (shortfall: ListShortfall) => void,
  ): AsyncGenerator<BoardResponse | UnreadableItem> {
    const list = new DeepList(
      (part, page) => this.use(connection, (access) => this.client.topics(access.accessToken, part, page)),
      () => this.places(connection),
    );
    for await (const raw of list.items(address)) yield toBoardResponse(raw, vacancyExternalId, id);
    const { missing, ignoresFilters } = list;
    if (missing > 0) onShortfall?.({ missing, ignoresFilters });
  }

  async readResponse(connection: ConnectionRef, responseExternalId: string): Promise<BoardResponse | UnreadableItem> {
    const raw = await this.use(connection, (access) => this.client.rawTopic(access.accessToken, responseExternalId));
    return toBoardResponse(raw, '', null);
  }

  /** An address that is not ours is replaced: one that we had before, or one of an installation that is gone. */
  async subscribe(
    connection: ConnectionRef,
    url: string,
    isAsGood: (url: string) => Promise<boolean> = async () => false,
  ): Promise<string> {
    return this.use(connection, async ({ accessToken }) => {
      const [known] = await this.client.subscriptions(accessToken);
      if (!known) return this.client.subscribe(accessToken, url, TOLD_OF);
      const types = known.actions.map(({ type }) => type);
      // One address for each user of the board: two connections of the same user would take it from each other.
      const keeps = known.url !== null && (known.url === url || (await isAsGood(known.url)));
      if (!keeps || TOLD_OF.some((type) => !types.includes(type))) {
        await this.client.changeSubscription(accessToken, known.id, keeps ? (known.url ?? url) : url, TOLD_OF);
      }
      return known.id;
    });
  }

  async readResume(
    connection: ConnectionRef,
    response: BoardResponse,
  ): Promise<BoardResume | Tombstone | UnreadableItem> {
    const { resumeUrl, resumeExternalId } = response;
    if (response.tombstone || resumeUrl === null) return { tombstone: true, why: 'the board shows no résumé' };
    try {
      const raw = await this.use(connection, (access) => this.client.resume(access.accessToken, resumeUrl));
      return toBoardResume(raw, this.clock.now());
    } catch (error) {
      if (error instanceof NotFoundAtBoard) return { tombstone: true, why: 'not found' };
      if (error instanceof ActionRefused && GONE.some((word) => error.reason.endsWith(word))) {
        return { tombstone: true, why: error.reason };
      }
      if (error instanceof UnreadableAnswer) {
        return { unreadable: error.why, externalId: resumeExternalId, raw: error.body };
      }
      if (error instanceof ForbiddenAddress) {
        return {
          unreadable: `its address was not called: ${error.reason}`,
          externalId: resumeExternalId,
          raw: response.raw,
        };
      }
      throw error;
    }
  }

  /** What cannot be asked is not known: then the board itself says when its quota is spent. */
  async resumesLeft(connection: ConnectionRef): Promise<ResumesLeft | null> {
    try {
      const limits = await this.use(
        connection,
        ({ accessToken, externalEmployerId, actingAccountId, externalUserId }) =>
          this.client.resumeLimits(accessToken, externalEmployerId ?? '', actingAccountId ?? externalUserId),
      );
      const left = viewsLeft(limits);
      return left === null ? null : { left, until: nextQuotaDay(this.clock.now()) };
    } catch (error) {
      if (error instanceof NeedsReconnecting || error instanceof AccountBlocked) throw error;
      if (error instanceof ExpectedError || error instanceof UnreadableAnswer) return null;
      throw error;
    }
  }

  async readAccount(connection: ConnectionRef, accountId: string | null): Promise<BoardAccount> {
    return this.use(connection, ({ accessToken, actingAccountId }) =>
      accountId === null
        ? this.accounts.readInUse(accessToken, actingAccountId)
        : this.accounts.readAs(accessToken, accountId),
    );
  }

  async readChat(connection: ConnectionRef, chatId: string, knownUpTo: string | null): Promise<BoardChat> {
    return this.use(connection, ({ accessToken }) => this.chats.read(accessToken, chatId, knownUpTo));
  }

  async writeToChat(connection: ConnectionRef, chatId: string, message: NewBoardMessage): Promise<BoardMessageSent> {
    return this.use(connection, ({ accessToken }) => this.chats.write(accessToken, chatId, message));
  }

  async markChatRead(connection: ConnectionRef, chatId: string, messageId: string): Promise<void> {
    await this.use(connection, ({ accessToken }) => this.client.markChatRead(accessToken, chatId, messageId));
  }

  async reject(
    connection: ConnectionRef,
    responseExternalId: string,
    message: WishMessage | null,
    stage: string | null = null,
  ): Promise<BoardActionResult> {
    return this.actions.act(connection, responseExternalId, { kind: 'reject', stage }, message);
  }

  async moveStage(
    connection: ConnectionRef,
    responseExternalId: string,
    targetStage: string,
    message: WishMessage | null,
  ): Promise<BoardActionResult> {
    return this.actions.act(connection, responseExternalId, { kind: 'move', stage: targetStage }, message);
  }

  async actOnMany(connection: ConnectionRef, many: WishForMany): Promise<ReadonlyMap<string, OneOfMany>> {
    return this.actions.actOnMany(connection, many);
  }

  async whereNow(
    connection: ConnectionRef,
    vacancyExternalId: string,
    responses: readonly SeenIn[],
    wish: BoardWish,
  ): Promise<ReadonlyMap<string, WhereNow>> {
    return this.actions.whereNow(connection, vacancyExternalId, responses, wish);
  }

  async listStages(
    connection: ConnectionRef,
    vacancyExternalId: string,
    known: readonly string[],
  ): Promise<BoardStage[]> {
    return this.actions.stages(connection, vacancyExternalId, known);
  }

  async templateIds(connection: ConnectionRef, responseExternalId: string, wish: BoardWish): Promise<string[] | null> {
    return this.actions.templateIds(connection, responseExternalId, wish);
  }

  async listTemplates(
    connection: ConnectionRef,
    responseExternalId: string,
    wish: BoardWish,
  ): Promise<BoardTemplate[]> {
    return this.actions.templates(connection, responseExternalId, wish);
  }

  private async ofEmployer<T>(
    connection: ConnectionRef,
    call: (accessToken: string, employerId: string) => Promise<T>,
  ): Promise<T> {
    return this.use(connection, ({ accessToken, externalEmployerId }) => {
      if (externalEmployerId === null) throw new NeedsReconnecting('headhunter', 'employer unknown');
      return call(accessToken, externalEmployerId);
    });
  }

  private async use<T>(connection: ConnectionRef, call: (access: BoardAccess) => Promise<T>): Promise<T> {
    return this.access.use(
      connection,
      (refreshToken) => this.client.refresh(refreshToken),
      (access) => this.client.actingAs(access.actingAccountId, () => call(access)),
    );
  }

  /** Pages of a list that nobody has so much of that a part of it would be out of reach. */
  private async *pages(read: (page: number) => Promise<HeadhunterPage>): AsyncGenerator {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { items, pages } = await read(page);
      yield* items;
      if (items.length === 0 || page + 1 >= (pages ?? Number.POSITIVE_INFINITY)) return;
    }
  }

  /** They change once in years: asked for once by each process, when a list is so deep that it needs them. */
  private async places(connection: ConnectionRef): Promise<readonly HeadhunterArea[]> {
    try {
      this.areas ??= await this.use(connection, ({ accessToken }) => this.client.areas(accessToken));
    } catch (error) {
      // Without them a list is parted as far as the other filters go, which is better than not at all.
      if (!(error instanceof NotFoundAtBoard || error instanceof BoardMisconfigured)) throw error;
    }
    return this.areas ?? [];
  }
}

function toBoardCollection(
  { id, url, counters }: Pick<HeadhunterCollection, 'id' | 'url' | 'counters'>,
  parent: string | null,
): BoardCollection {
  return { id, address: url, total: counters?.total ?? null, changed: counters?.with_updates ?? null, parent };
}
