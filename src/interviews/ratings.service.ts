import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { CandidateErased, partsSql } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId, newId } from '../kernel/ids.js';
import { storableText } from '../kernel/storable-json.js';
import { assertAllowed, NotAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { BookingReader } from './booking-reader.service.js';
import type { BookingContext } from './booking-reader.service.js';
import { bookingNotFound, dayInOtherState } from './interviews.errors.js';
import { RatingCriteria } from './rating-criteria.service.js';
import { criterionNotFound, notMet, ratingNoteTooLong } from './ratings.errors.js';
import type { Marks } from './rating.entity.js';
import { takeTurn } from './take-turn.js';

/** Who of which day is rated. */
export interface RatedPerson {
  readonly dayId: string;
  readonly bookingId: string;
}

export const MOST_NOTE_CHARACTERS = 2000;

/** A rating as it is written: of whom, by whom. */
interface OwnRating {
  readonly organisationId: string;
  readonly dayId: string;
  /** The application that the booking was made for: of people who are one today and are taken apart tomorrow each keeps its own. */
  readonly applicationId: string;
  /** The one that is shown for it. */
  readonly shownId: string;
  readonly actor: Actor & { readonly userId: string };
}

/** Writes down what those who interview make of the people who came. Everybody writes into a rating of their own. */
@Injectable()
export class RatingsService {
  constructor(
    private readonly database: Database,
    private readonly bookings: BookingReader,
    private readonly criteria: RatingCriteria,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives a mark, or takes it away. Twice is once.
   *
   * @param mark  1 to 5; null = none
   * @throws ExpectedError for who is not there, and a criterion that is not of the day
   */
  async mark(actor: Actor, person: RatedPerson, key: string, mark: number | null): Promise<void> {
    await this.write(actor, person, async (db, rating, criteria) => {
      const criterion = criteria.find(({ id, code, removedAt }) => (code ?? id) === key && removedAt === null);
      if (criterion === undefined) throw criterionNotFound();
      await this.clear(db, rating, { mark: criterion.id }, mark === null);
      if (mark !== null) await this.put(db, rating, { marks: { [criterion.id]: mark } });
    });
  }

  /** Notes something in one's own words, in the place of what one noted before; empty = nothing any more. @throws ExpectedError */
  async note(actor: Actor, person: RatedPerson, words: string): Promise<void> {
    const note = storableText(words).replaceAll('\r\n', '\n').trim();
    if (note.length > MOST_NOTE_CHARACTERS) throw ratingNoteTooLong(MOST_NOTE_CHARACTERS, note.length);
    await this.write(actor, person, async (db, rating) => {
      await this.clear(db, rating, { note: true }, note === '');
      if (note !== '') await this.put(db, rating, { note });
    });
  }

  /** Leaves the decision about a person for later, or does not any more. Twice is once. @throws ExpectedError */
  async leaveForLater(actor: Actor, person: RatedPerson, later: boolean): Promise<void> {
    await this.write(actor, person, async (db, rating) => {
      await this.clear(db, rating, { later: true }, !later);
      if (later) await this.put(db, rating, { leftForLater: true });
    });
  }

  private async write(
    actor: Actor,
    { dayId, bookingId }: RatedPerson,
    work: (
      db: EntityManager,
      rating: OwnRating,
      criteria: Awaited<ReturnType<RatingCriteria['kept']>>,
    ) => Promise<void>,
  ): Promise<void> {
    assertAllowed(actor, 'ratings.write');
    const { organisationId, userId } = actor;
    // A key of the API has met nobody.
    if (userId === null) throw new NotAllowed('ratings.write');
    await this.database.inOrganisation(organisationId, async (db) => {
      const seen = await this.find(db, organisationId, { dayId, bookingId });
      const criteria = await this.criteria.kept(db, seen.day);
      await takeTurn(db, organisationId, [seen.application.id]);
      // Read again, now that nobody else is at it.
      const { booking, candidate, day } = await this.find(db, organisationId, { dayId, bookingId });
      if (day.status !== 'approved' && day.status !== 'held') throw dayInOtherState(day.status);
      if (candidate.erasedAt !== null) throw new CandidateErased();
      if (booking.status === 'cancelled' || (booking.outcome !== 'came' && booking.outcome !== 'late')) throw notMet();
      const { applicationId: shownId, ownApplicationId } = booking;
      const applicationId = ownApplicationId ?? shownId;
      await work(db, { organisationId, dayId, applicationId, shownId, actor: { ...actor, userId } }, criteria);
    });
  }

  private async find(
    db: EntityManager,
    organisationId: string,
    { dayId, bookingId }: RatedPerson,
  ): Promise<BookingContext> {
    const context = isId(bookingId) ? await this.bookings.find(db, organisationId, bookingId) : null;
    if (context === null || context.day.id !== dayId) throw bookingNotFound();
    return context;
  }

  /**
   * Takes something out of what the rater has of the person, under whichever application it was written.
   *
   * @param all  false: of the others alone, for the person's own is written next
   */
  private async clear(
    db: EntityManager,
    { organisationId, dayId, applicationId, shownId, actor }: OwnRating,
    { mark = '', note = false, later = false }: { mark?: string; note?: boolean; later?: boolean },
    all: boolean,
  ): Promise<void> {
    await db.query(
      `UPDATE ratings
          SET marks = marks - $4::text, note = CASE WHEN $5 THEN NULL ELSE note END,
              left_for_later = left_for_later AND NOT $6, rated_at = $7
        WHERE organisation_id = $1 AND interview_day_id = $2 AND user_id = $3
          AND application_id IN (${partsSql('$8')}) AND ($9 OR application_id <> $10)`,
      [...[organisationId, dayId, actor.userId, mark, note, later, this.clock.now()], ...[shownId, all, applicationId]],
    );
  }

  /** Writes into the rater's own rating, which is begun if it is not yet. */
  private async put(
    db: EntityManager,
    { organisationId, dayId, applicationId, actor }: OwnRating,
    { marks = {}, note, leftForLater = false }: { marks?: Marks; note?: string; leftForLater?: boolean },
  ): Promise<void> {
    const [row] = await db.query<{ begun: boolean }[]>(
      `INSERT INTO ratings (organisation_id, id, interview_day_id, application_id, user_id, user_name,
                            marks, note, left_for_later, rated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT ON CONSTRAINT uq_ratings_own DO UPDATE
         SET marks = ratings.marks || excluded.marks, note = coalesce(excluded.note, ratings.note),
             left_for_later = ratings.left_for_later OR excluded.left_for_later,
             user_name = excluded.user_name, rated_at = excluded.rated_at
       RETURNING id = $2 AS begun`,
      [
        ...[organisationId, newId(), dayId, applicationId, actor.userId, actor.name],
        ...[marks, note ?? null, leftForLater, this.clock.now()],
      ],
    );
    // Once a person and rater: every tap on its own would bury what else is on record.
    if (row?.begun) await this.audit.record(actor, 'applications.rated', { type: 'application', id: applicationId });
  }
}
