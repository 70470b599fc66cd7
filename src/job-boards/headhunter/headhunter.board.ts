import type { Clock } from '../../kernel/clock.js';
import type { BoardAccess, ConnectionAccessService } from '../connection-access.service.js';
import type {
  BoardActionResult,
  BoardCollection,
  BoardResponse,
  BoardResume,
  BoardVacancy,
  ConnectionRef,
  JobBoard,
  ListShortfall,
  Tombstone,
  UnreadableItem,
} from '../job-board.port.js';
import {
  ActionRefused,
  BoardMisconfigured,
  ForbiddenAddress,
  NeedsReconnecting,
  NotFoundAtBoard,
  UnreadableAnswer,
} from '../job-boards.errors.js';
import type { HeadhunterClient } from './headhunter.client.js';
import { archivedSince } from './headhunter.archive.js';
import type { ArchiveCalls } from './headhunter.archive.js';
import { DeepList } from './headhunter.deep-list.js';
import { MOST_PAGES } from './headhunter.limits.js';
import { toBoardResponse, toBoardResume, toBoardVacancy } from './headhunter.mapper.js';
import type {
  HeadhunterAction,
  HeadhunterArea,
  HeadhunterCollection,
  HeadhunterPage,
  HeadhunterTopic,
} from './headhunter.wire.js';

/** The board's words for a résumé that its owner deleted or hid. */
const GONE = ['resume_not_found', 'resume_deleted'];
/**
 * Employers name their stages themselves, but a refusal by us keeps this beginning in every list of actions that was seen
 * (`discard_by_employer`, `discard_after_interview`).
 */
const REFUSAL = /^discard/;
const USUAL_REFUSAL = 'discard_by_employer';

/**
 * What the board is to tell of. Of a new response it would tell twice, the second time as NEW_NEGOTIATION_VACANCY.
 * https://api.hh.ru/openapi/redoc#tag/Webhook-API
 */
const TOLD_OF = [
  'NEW_RESPONSE_OR_INVITATION_VACANCY',
  'NEGOTIATION_EMPLOYER_STATE_CHANGE',
  'VACANCY_PUBLICATION_FOR_VACANCY_MANAGER',
  'VACANCY_CHANGE',
  'VACANCY_PROLONGATION',
  'VACANCY_ARCHIVATION',
];

/** HeadHunter behind the port. */
export class HeadhunterBoard implements JobBoard {
  readonly board = 'headhunter';
  readonly showsViews = true;
  private areas: readonly HeadhunterArea[] | null = null;

  constructor(
    private readonly client: HeadhunterClient,
    private readonly access: ConnectionAccessService,
    private readonly clock: Clock,
  ) {}

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
  async subscribe(connection: ConnectionRef, url: string): Promise<string> {
    return this.use(connection, async ({ accessToken }) => {
      const [known] = await this.client.subscriptions(accessToken);
      if (!known) return this.client.subscribe(accessToken, url, TOLD_OF);
      const types = known.actions.map(({ type }) => type);
      if (known.url !== url || TOLD_OF.some((type) => !types.includes(type))) {
        await this.client.changeSubscription(accessToken, known.id, url, TOLD_OF);
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

  async reject(
    connection: ConnectionRef,
    responseExternalId: string,
    message: string | null,
  ): Promise<BoardActionResult> {
    return this.act(connection, responseExternalId, message, {
      reached: (state) => REFUSAL.test(state),
      find: (actions) =>
        actions.find((one) => leadsTo(one, USUAL_REFUSAL)) ?? actions.find((one) => REFUSAL.test(target(one))),
    });
  }

  async moveStage(
    connection: ConnectionRef,
    responseExternalId: string,
    targetStage: string,
    message: string | null,
  ): Promise<BoardActionResult> {
    return this.act(connection, responseExternalId, message, {
      reached: (state) => state === targetStage,
      find: (actions) => actions.find((one) => leadsTo(one, targetStage)),
    });
  }

  /** Chooses among the actions that the response allows at this very moment, and does it. */
  private async act(
    connection: ConnectionRef,
    topicId: string,
    message: string | null,
    wish: { reached: (state: string) => boolean; find: (actions: readonly Step[]) => Step | undefined },
  ): Promise<BoardActionResult> {
    for (let attempt = 1; ; attempt += 1) {
      const topic = await this.use(connection, (access) => this.client.topic(access.accessToken, topicId));
      const state = topic.employer_state?.id ?? null;
      if (state !== null && wish.reached(state)) return { state, alreadyThere: true, status: null };
      const step = wish.find(steps(topic));
      if (!step)
        throw new ActionRefused('headhunter', topic.resume === null ? 'resume_not_found' : 'no such action now');
      const form = actionForm(step, message);
      try {
        const status = await this.use(connection, (access) => this.client.act(access.accessToken, step, form));
        return { state: target(step), alreadyThere: false, status };
      } catch (error) {
        // Somebody moved it between reading and acting: look once more, then tell.
        if (attempt === 1 && error instanceof ActionRefused && error.reason === 'wrong_state') continue;
        throw error;
      }
    }
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
    return this.access.use(connection, (refreshToken) => this.client.refresh(refreshToken), call);
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

/** An action or one of its sub-actions. */
type Step = Omit<HeadhunterAction, 'sub_actions'>;

function steps(topic: HeadhunterTopic): Step[] {
  return topic.actions.flatMap((action) => [action, ...action.sub_actions]).filter((step) => step.enabled !== false);
}

function target(step: Step): string {
  return step.resulting_employer_state?.id ?? step.id;
}

function leadsTo(step: Step, state: string): boolean {
  return step.resulting_employer_state?.id === state || step.id === state;
}

/** The message goes along only where the action takes one. */
function actionForm(step: Step, message: string | null): Record<string, string> {
  const argument = step.arguments.find((one) => one.id === 'message');
  if (message !== null && argument) return { message };
  if (argument?.required) throw new ActionRefused('headhunter', 'message_cannot_be_empty');
  return {};
}

function toBoardCollection(
  { id, url, counters }: Pick<HeadhunterCollection, 'id' | 'url' | 'counters'>,
  parent: string | null,
): BoardCollection {
  return { id, address: url, total: counters?.total ?? null, changed: counters?.with_updates ?? null, parent };
}
