import type { EntityManager } from 'typeorm';

/** Whose personal data is meant. */
export interface CandidateRef {
  readonly organisationId: string;
  readonly candidateId: string;
}

/** A person who may be known as several candidates. */
export interface PersonRef {
  readonly organisationId: string;
  readonly candidateIds: readonly string[];
}

/**
 * One table's part in knowing people. Every capability that stores personal data of candidates registers one per table,
 * so that an export and an erasure reach everything without this folder knowing anybody else's tables.
 */
export interface PersonalDataHolder {
  readonly table: string;
  /** Names of the columns with personal data, payloads and search vectors included. */
  readonly columns: readonly string[];
  /** Everything the table knows about the person, as plain JSON. */
  export(candidate: CandidateRef, db: EntityManager): Promise<readonly Record<string, unknown>[]>;
  /**
   * Waits for those who are adding to the person at this moment, and keeps others from it until the end of the transaction.
   * Needed where rows are added by themselves, as by a pull of a board.
   */
  hold?(person: PersonRef, db: EntityManager): Promise<void>;
  /** Removes or blanks it; returns how many rows were touched. Doing it twice is harmless. */
  erase(candidate: CandidateRef, db: EntityManager): Promise<number>;
}
