import type { BoardAnswer } from './board-answer.js';

/** What is wished for a response at its board: refuse the applicant (in which stage, the board knows if null), or have it in this stage. */
export type BoardWish =
  { readonly kind: 'reject'; readonly stage: string | null } | { readonly kind: 'move'; readonly stage: string };

/** What is written to the applicant with an action: a text, or the board's own one by its id, filled by the board for that person. */
export type WishMessage = string | { readonly templateId: string };

/** What became of an action at the board. */
export interface BoardActionResult {
  /** The board's stage afterwards, where it tells. */
  readonly state: string | null;
  /** The response already was in the wished stage; nothing was sent. */
  readonly alreadyThere: boolean;
  /** The board's answer, for the record of what was done. */
  readonly status: number | null;
  readonly answer?: BoardAnswer;
  /** What was written to the applicant; absent = nothing. */
  readonly written?: string;
}

/** A stage of the board that responses can be moved to. */
export interface BoardStage {
  readonly id: string;
  /** As the board names it. */
  readonly name: string;
}

/** A text that the board offers for an action, filled for one applicant. */
export interface BoardTemplate {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** The same wish for many responses of one vacancy. */
export interface WishForMany {
  readonly vacancyExternalId: string;
  /** With the stage that each was last seen in: there it is looked for. */
  readonly responses: readonly SeenIn[];
  readonly wish: BoardWish;
  readonly message: string | null;
}

/** A response and the stage it was last seen in. */
export interface SeenIn {
  readonly externalId: string;
  readonly state: string | null;
}

/** How it went for one of many. */
export type OneOfMany = { readonly result: BoardActionResult } | { readonly failure: unknown };

/** Where a response is now. */
export interface WhereNow {
  readonly state: string | null;
  /** It is where it was wished to be. */
  readonly reached: boolean;
}
