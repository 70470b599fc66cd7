import type { BoardChat, BoardChatMark, BoardMessageSent, NewBoardMessage } from './board-chat.js';
import type {
  Advertisement,
  BoardRole,
  CampaignSpend,
  Prolongation,
  PublicationDay,
  PublicationOffer,
  PublicationState,
  UpgradeOffer,
} from './board-publishing.js';
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
} from './board-wish.js';
import type { Board } from './boards.table.js';
import type { Person, Resume } from './domain/resume.js';

/** Names a connection without its secrets. */
export interface ConnectionRef {
  readonly organisationId: string;
  readonly connectionId: string;
  readonly board: Board;
}

/** A vacancy as a board shows it to its employer. */
export interface BoardVacancy {
  readonly externalId: string;
  readonly title: string;
  readonly city: string | null;
  /** The board's id of the place. */
  readonly areaExternalId: string | null;
  readonly url: string | null;
  readonly publishedAt: Date | null;
  readonly archived: boolean;
  /** Null or left out where the board does not tell, or where it is not archived. */
  readonly archivedAt?: Date | null;
  /** Whole units of the currency; null = not stated. */
  readonly salaryFrom: number | null;
  readonly salaryTo: number | null;
  readonly currency: string | null;
  /** True before tax; null or left out where the board does not tell. */
  readonly salaryGross?: boolean | null;
  /** Experience that it asks for, in the board's words or as its id; null or left out where the board does not tell. */
  readonly askedExperience?: string | null;
  /** Null where the board does not count them. */
  readonly responsesCount: number | null;
  /** True when the board marks something there as new; null where it has no such mark. */
  readonly hasUpdates: boolean | null;
  /** Responses that nobody opened; null where the board does not count them. Reading lowers it. */
  readonly unreadCount: number | null;
  /** Something that differs when responses were moved to other stages at the board; null where nothing tells. */
  readonly stagesMark: string | null;
  /** The publication that this one continues; null = none, or the board does not say. */
  readonly previousExternalId: string | null;
  /** The account at the board that leads it; null or left out where the board does not tell. */
  readonly manager?: VacancyManager | null;
  readonly raw: unknown;
}

/** Whose a vacancy is among the accounts of its employer. */
export interface VacancyManager {
  readonly externalId: string;
  /** Null where the board tells the number alone. */
  readonly name: string | null;
}

/** One of the lists that a board sorts the responses of a vacancy into. They may overlap. */
export interface BoardCollection {
  readonly id: string;
  /** Where to list it, as the board gave it. */
  readonly address: string;
  /** Null where the board does not count. */
  readonly total: number | null;
  /** Of them marked as new by the board. */
  readonly changed: number | null;
  /** The list that it is a part of; null = of none. */
  readonly parent: string | null;
}

/** A part of a list that the board counts and does not show. */
export interface ListShortfall {
  /** Responses by the board's count; at least so many. */
  readonly missing: number;
  /** The board took no notice of filters that would have shown them. */
  readonly ignoresFilters: boolean;
}

/** One response: a person applied to a vacancy (or was invited to it). */
export interface BoardResponse {
  /** Unique within the connection. */
  readonly externalId: string;
  readonly vacancyExternalId: string;
  /** The board's list in which it was found. */
  readonly collection: string | null;
  /** Null where the board tells no time: use the moment it was first seen. */
  readonly respondedAt: Date | null;
  readonly updatedAt: Date | null;
  readonly resumeExternalId: string | null;
  /** Exactly as the board gave it; opening it may mark the response as viewed. */
  readonly resumeUrl: string | null;
  readonly resumeUpdatedAt: Date | null;
  /** The résumé was deleted or hidden: nothing can be read or done any more. */
  readonly tombstone: boolean;
  /** The board's id of the stage. */
  readonly state: string | null;
  readonly coverLetter: string | null;
  /** Present where the board has chats and names that of the response. */
  readonly chat?: BoardChatMark;
  readonly raw: unknown;
  /** Present where the list of responses already carries the résumé. */
  readonly resume?: BoardResume;
}

/** A résumé, read. */
export interface BoardResume {
  readonly externalId: string;
  readonly resume: Resume;
  readonly person: Person;
  readonly raw: unknown;
  /** What could not be read and why, one sentence each, without personal data; empty when all was understood. */
  readonly problems: string[];
}

/** Something the board gave that could not be understood; kept as it came, so that a better reader can try again. */
export interface UnreadableItem {
  readonly unreadable: string;
  /** The board's id where at least that could be read. */
  readonly externalId: string | null;
  /** Parsed JSON, or the body's text where it was none. */
  readonly raw: unknown;
}

/** The résumé is gone: deleted, hidden or out of reach. Asking again is of no use. */
export interface Tombstone {
  readonly tombstone: true;
  readonly why: string;
}

/**
 * What a board lets be published, for what price, and what came of it. Whatever spends money is called once and never repeated by
 * itself: when no answer comes, its fate is unknown. Failures are those of `job-boards.errors.ts`; refusals are `PublicationRefused`.
 */
export interface BoardPublishing {
  /** Professions that client managers are looked for under; the first is the usual one, the last holds what no other does. */
  readonly roles: readonly BoardRole[];
  /** Characters of a description without its markup: fewest and most. */
  readonly descriptionLength: readonly [number, number];
  readonly longestTitle: number;
  /** What an earlier publication said, to begin the next one with; what could not be understood is missing. @throws NotFoundAtBoard */
  advertised(connection: ConnectionRef, vacancyExternalId: string): Promise<Partial<Advertisement>>;
  /** What may be published in that place for that profession. */
  offers(connection: ConnectionRef, areaExternalId: string, roleExternalId: string): Promise<PublicationOffer[]>;
  /** Spends the service. @param despiteTwins  also where the board already shows the same advertisement. @returns the board's id */
  publish(connection: ConnectionRef, advertisement: Advertisement, despiteTwins: boolean): Promise<string>;
  prolongation(connection: ConnectionRef, vacancyExternalId: string): Promise<Prolongation>;
  /** Spends as much as a new publication. */
  prolong(connection: ConnectionRef, vacancyExternalId: string): Promise<void>;
  upgrades(connection: ConnectionRef, vacancyExternalId: string): Promise<UpgradeOffer[]>;
  /** Spends the service of the offer. */
  upgrade(connection: ConnectionRef, vacancyExternalId: string, service: string): Promise<void>;
  /** @throws NotFoundAtBoard */
  publication(connection: ConnectionRef, vacancyExternalId: string): Promise<PublicationState>;
  /** What the board's list or page says of a publication, read from what it sent. */
  stateOf(raw: unknown): PublicationState;
  days(connection: ConnectionRef, vacancyExternalId: string): Promise<PublicationDay[]>;
  /** @param from  first day, YYYY-MM-DD; @param to  last day */
  campaigns(connection: ConnectionRef, from: string, to: string): Promise<CampaignSpend[]>;
}

/** Whose tokens they are and what that account may do. */
export interface BoardAccount {
  /** Null where the board does not tell it. */
  readonly externalEmployerId: string | null;
  /** Stays the same for the same person, whatever account they act under. */
  readonly externalUserId: string;
  /** Of several accounts of that person the one under which calls are made; null = there is no choice. */
  readonly actingAccountId: string | null;
  readonly accountName: string;
  /** The board's own answers by name. */
  readonly capabilities: Record<string, unknown>;
}

/** How many résumés may still be read, and when there are more again. */
export interface ResumesLeft {
  readonly left: number;
  readonly until: Date;
}

/**
 * What every board can do for us; .docs/boards.md shows how to write another one. Failures are those of `job-boards.errors.ts`.
 * Never call it inside a database transaction: it goes over the network.
 */
export interface JobBoard {
  readonly board: Board;
  /** The applicant can see at the board that a résumé was opened. */
  readonly showsViews: boolean;
  /** Vacancies that the connection may see and that can get responses. */
  listVacancies(connection: ConnectionRef): AsyncIterable<BoardVacancy | UnreadableItem>;
  /** Vacancies that were archived since then, those of colleagues too: people go on being moved there. Not every board has such a list. */
  listArchivedVacancies?(connection: ConnectionRef, since: Date): AsyncIterable<BoardVacancy | UnreadableItem>;
  /** Responses of one vacancy, in the board's order (usually newest first). Each response once per walk, though lists shift under it. */
  listResponses(connection: ConnectionRef, vacancyExternalId: string): AsyncIterable<BoardResponse | UnreadableItem>;
  /** One vacancy with all that the board tells of it, where its list tells less. @throws NotFoundAtBoard */
  readVacancy?(connection: ConnectionRef, vacancyExternalId: string): Promise<BoardVacancy | UnreadableItem>;
  /** The lists of a vacancy with their counters. A board without them has one, which `listResponses` reads. */
  listCollections?(connection: ConnectionRef, vacancyExternalId: string): Promise<BoardCollection[]>;
  /** Responses of one of these lists. Pages shift while they are read: an item may come twice. `onShortfall` is called at its end. */
  listCollection?(
    connection: ConnectionRef,
    vacancyExternalId: string,
    collection: Pick<BoardCollection, 'id' | 'address'>,
    onShortfall?: (shortfall: ListShortfall) => void,
  ): AsyncIterable<BoardResponse | UnreadableItem>;
  /** The full résumé with contacts. At HeadHunter this marks the response as viewed and counts against the daily quota. */
  readResume(connection: ConnectionRef, response: BoardResponse): Promise<BoardResume | Tombstone | UnreadableItem>;
  /** Asked once before many are read; null = the board does not say now. Leave it out if it has no such quota. */
  resumesLeft?(connection: ConnectionRef): Promise<ResumesLeft | null>;
  /** One response as it is now, without its list; its vacancy id is empty if the board does not tell it. @throws NotFoundAtBoard */
  readResponse?(connection: ConnectionRef, responseExternalId: string): Promise<BoardResponse | UnreadableItem>;
  /**
   * Sees to it that the board calls this address whenever something happens; where it does so already, nothing changes.
   * Not every board can.
   *
   * @param isAsGood  tells of another address that the board calls whether what it tells there comes here all the same
   * @returns the board's id of the subscription
   */
  subscribe?(connection: ConnectionRef, url: string, isAsGood?: (url: string) => Promise<boolean>): Promise<string>;
  /**
   * For a board whose account has one lasting key: whose key it is. Then it is connected on the page Connections by that key.
   *
   * @throws NeedsReconnecting if it opens nothing
   */
  accountOfKey?(key: string): Promise<Pick<BoardAccount, 'externalUserId' | 'accountName'>>;
  /**
   * Whose account it is and what it may do now.
   *
   * @param accountId  of several accounts of the person this one; null = the one in use
   * @throws AccountNotOffered, ManagerAccountRefused
   */
  readAccount?(connection: ConnectionRef, accountId: string | null): Promise<BoardAccount>;
  /**
   * The messages of a response's chat, from the last one back to one that is known already; null = all. What was read counts
   * as unread at the board all the same. Not every board has chats. @throws NotFoundAtBoard also while the chat is being made
   */
  readChat?(connection: ConnectionRef, chatExternalId: string, knownUpTo: string | null): Promise<BoardChat>;
  /**
   * Writes into the chat. Repeated with the same key, it is written once. @throws ActionRefused with the board's word for why,
   * NotFoundAtBoard also while the chat is being made
   */
  writeToChat?(connection: ConnectionRef, chatExternalId: string, message: NewBoardMessage): Promise<BoardMessageSent>;
  /**
   * Writes a letter to whoever responded, where the board has no chats. Sent twice, it arrives twice. Only where that is switched on.
   * @throws OutcomeUnknown when it may have arrived, and what else the board answers
   */
  writeLetter?(connection: ConnectionRef, responseExternalId: string, text: string): Promise<void>;
  /** Everything in the chat up to this message counts as read by us. */
  markChatRead?(connection: ConnectionRef, chatExternalId: string, messageExternalId: string): Promise<void>;
  /** Refuses the applicant at the board, in the stage chosen for that; with a message where the board sends one. */
  reject(
    connection: ConnectionRef,
    responseExternalId: string,
    message: WishMessage | null,
    stage?: string | null,
  ): Promise<BoardActionResult>;
  /** Moves the response to another stage of the board; null message = silently. Not every board has stages. */
  moveStage?(
    connection: ConnectionRef,
    responseExternalId: string,
    targetStage: string,
    message: WishMessage | null,
  ): Promise<BoardActionResult>;
  /** Publishing, its price and what came of it. Not every board can be asked. */
  readonly publishing?: BoardPublishing;
  /** Does the same with many responses of one vacancy in as few calls as the board allows. @returns how it went, by id */
  actOnMany?(connection: ConnectionRef, many: WishForMany): Promise<ReadonlyMap<string, OneOfMany>>;
  /** Where responses are now, by id; one that the board no longer shows is missing. Goes with `actOnMany`. */
  whereNow?(
    connection: ConnectionRef,
    vacancyExternalId: string,
    responses: readonly SeenIn[],
    wish: BoardWish,
  ): Promise<ReadonlyMap<string, WhereNow>>;
  /**
   * The stages to which responses of a vacancy can be moved, as the board names them. Goes with `moveStage`.
   *
   * @param known  ids of those that it gave before: they stay as long as the board has them
   */
  listStages?(connection: ConnectionRef, vacancyExternalId: string, known: readonly string[]): Promise<BoardStage[]>;
  /** Ids of the texts that the board offers for an action with this response; null where it offers no such action now. */
  templateIds?(connection: ConnectionRef, responseExternalId: string, wish: BoardWish): Promise<string[] | null>;
  /** The same texts, filled for the applicant. Goes with `templateIds`. */
  listTemplates?(connection: ConnectionRef, responseExternalId: string, wish: BoardWish): Promise<BoardTemplate[]>;
}

/** Tells an item that could not be understood from the others. */
export function isUnreadable(item: object): item is UnreadableItem {
  return 'unreadable' in item;
}

/** Tells a résumé that is gone from one that was read. */
export function isTombstone(item: object): item is Tombstone {
  return 'tombstone' in item && 'why' in item;
}
