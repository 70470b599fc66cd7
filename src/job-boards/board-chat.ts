/** What a list of responses says of the chat of one of them. */
export interface BoardChatMark {
  /** Unique within the connection. */
  readonly externalId: string;
  /** Messages of both sides, the letter among them; null where the board does not count them. */
  readonly messages: number | null;
  /** Of them those of the applicant that nobody of the employer's has read; null likewise. */
  readonly unread: number | null;
}

/** Who wrote: `board` is a robot of the board's, or somebody it does not tell. */
export type ChatSide = 'applicant' | 'employer' | 'board';

/** A message of a chat that has words. */
export interface BoardMessage {
  /** Unique within the chat. */
  readonly externalId: string;
  readonly side: ChatSide;
  /** As the board shows it. */
  readonly author: string | null;
  /** True if this very connection's account wrote it. */
  readonly isOurs: boolean;
  readonly text: string;
  /** Null where the board gives no time. */
  readonly writtenAt: Date | null;
  /** The other side has seen it; null where the board does not tell. */
  readonly seen: boolean | null;
}

/** A chat, or its end. */
export interface BoardChat {
  /** Oldest first. */
  readonly messages: readonly BoardMessage[];
  /** The board's word for why nobody may write (`ARCHIVED_BY_EMPLOYER`); null = they may. */
  readonly blockReason: string | null;
}

/** Something to be written into a chat. */
export interface NewBoardMessage {
  /** UUID; the board takes a message with the same one but once. */
  readonly key: string;
  /** 1–20,000 characters. */
  readonly text: string;
  /** The product wrote it by itself, no person did. */
  readonly isAutomated: boolean;
}

/** The board has the message. */
export interface BoardMessageSent {
  /** Null where the board does not tell: it had the message already. */
  readonly externalId: string | null;
  /** The board's answer, for the record of what was done. */
  readonly status: number;
}
