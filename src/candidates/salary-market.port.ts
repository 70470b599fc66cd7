import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '../kernel/calendar-date.js';
import type { Resume } from '../job-boards/index.js';
import type { BandsByLevel, Level } from '../vacancies/index.js';

/** What a person who responded wishes to be paid. */
export interface ObservedWish {
  readonly applicationId: string;
  /** City of the vacancy. */
  readonly citySlug: string;
  readonly level: Level;
  readonly wish: NonNullable<Resume['salary']>;
  /** The day on which it was stated; today where it is left out. */
  readonly statedOn?: CalendarDate;
}

/**
 * What scoring needs of salaries. The two stand side by side and may not know each other, so the question is declared here,
 * below both, and answered by salaries.
 */
export abstract class SalaryMarket {
  /**
   * What people of each level ask in a city, by what this organisation has seen so far; null for an unknown city, and where too little was
   * seen of another trade than that of client managers.
   *
   * @param trade  see tradeOf
   */
  abstract bands(organisationId: string, citySlug: string, trade: string | null): Promise<BandsByLevel | null>;

  /** What was seen meanwhile counts when bands are next asked for. */
  abstract lookAgain(organisationId: string): void;

  /** Counts wishes as observations of the market, in the caller's transaction. The same application counts once. */
  abstract observeWishes(db: EntityManager, organisationId: string, wishes: readonly ObservedWish[]): Promise<void>;
}
