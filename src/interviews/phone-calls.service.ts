import { Injectable } from '@nestjs/common';
import { ApplicationsService } from '../candidates/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import type { BoardRow } from './board-reader.service.js';
import { DayBoardService } from './day-board.service.js';
import type { InterviewDay } from './interview-day.entity.js';

/** Somebody to be phoned, because no mail could tell them. */
export interface PhoneCall {
  readonly bookingId: string;
  readonly applicationId: string;
  readonly name: string;
  readonly startsAt: Date;
  /** What they have to be told: that they are invited, moved to this time, or not expected any more. */
  readonly news: 'invited' | 'moved' | 'cancelled';
  /** When nobody picked up last. */
  readonly noAnswerAt: Date | null;
  /** The mail that could not be sent, if it may be sent again: id of the message; null when there is no address. */
  readonly failedMailId: string | null;
  /** Numbers, recognised ones first. */
  readonly phones: readonly string[];
}

/** The people of a day who have to be phoned. */
export interface PhoneCalls {
  readonly day: InterviewDay;
  readonly vacancyTitle: string;
  /** Earliest interview first. */
  readonly calls: readonly PhoneCall[];
}

/** The work list of the phone: whom no mail could reach. */
@Injectable()
export class PhoneCallsService {
  constructor(
    private readonly database: Database,
    private readonly boards: DayBoardService,
    private readonly applications: ApplicationsService,
  ) {}

  /**
   * Whom to phone about a day, with their numbers: whoever is asked to phone somebody sees how. Each reading is audited.
   *
   * @throws ExpectedError of kind not-found, also for a day of another organisation
   */
  async list(actor: Actor, dayId: string): Promise<PhoneCalls> {
    assertAllowed(actor, 'calls.read');
    return this.database.inOrganisation(actor.organisationId, async () => {
      const { day, vacancyTitle, slots, cancelled } = await this.boards.board(actor, dayId);
      const rows = [...slots.flatMap((slot) => slot.rows), ...cancelled]
        .filter((row) => row.toPhone)
        .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
      const calls: PhoneCall[] = [];
      for (const row of rows) calls.push(await this.callOf(actor, row));
      return { day, vacancyTitle, calls };
    });
  }

  private async callOf(actor: Actor, row: BoardRow): Promise<PhoneCall> {
    const { bookingId, applicationId, name, startsAt, noAnswerAt, failedMailId, status, sequence } = row;
    return {
      ...{ bookingId, applicationId, name, startsAt, noAnswerAt, failedMailId },
      news: status === 'cancelled' ? 'cancelled' : sequence > 0 ? 'moved' : 'invited',
      phones: await this.applications.numbersToCall(actor, applicationId),
    };
  }
}
