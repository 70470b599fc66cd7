import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In, Not } from 'typeorm';
import { Application, ApplicationsService, listedNames } from '../candidates/index.js';
import type { Stage } from '../candidates/index.js';
import { isId } from '../kernel/ids.js';
import { assertAllowed, mayDo } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { Vacancy } from '../vacancies/index.js';
import { Booking } from './booking.entity.js';
import { meanOfMarks, meanOfRaters } from './domain/rating-means.js';
import type { MeanRating } from './domain/rating-means.js';
import { InterviewDay } from './interview-day.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { bookingNotFound, dayNotFound } from './interviews.errors.js';
import { RatingCriteria } from './rating-criteria.service.js';
import type { CriteriaOfDay } from './rating-criteria.service.js';
import { RatingCriterion } from './rating-criterion.entity.js';
import { Rating } from './rating.entity.js';
import type { Marks } from './rating.entity.js';
import type { RatedPerson } from './ratings.service.js';

/** Somebody in the grid, as one rater sees them. */
export interface GridRow {
  readonly bookingId: string;
  readonly applicationId: string;
  readonly name: string;
  readonly stage: Stage;
  readonly startsAt: Date;
  /** When they were marked as here; null of who is only expected. */
  readonly arrivedAt: Date | null;
  /** Marked as here; who is only expected cannot be rated yet. */
  readonly isHere: boolean;
  readonly own: { readonly marks: Marks; readonly mean: number | null; readonly note: string; readonly later: boolean };
  /** What the others make of the person; null where nobody rated them, or the reader is not to be led by it yet. */
  readonly others: MeanRating | null;
  /** How many of the others rated the person, whether or not what they gave is shown. */
  readonly otherRaters: number;
  /** Of all whose marks are shown, the reader's own among them; null where that is nobody. */
  readonly mean: number | null;
  /** The move by which the reader decided about them, which can be taken back; null = none. */
  readonly ownMove: string | null;
}

/** The people of a day by what they are rated by. */
export interface RatingGrid {
  readonly day: InterviewDay;
  readonly vacancyTitle: string;
  readonly criteria: CriteriaOfDay;
  /** Who is here as they came, so that whoever comes stands behind them and nobody is moved; then who is expected, by time and name. */
  readonly rows: readonly GridRow[];
}

/** What those who met a person on one day made of them. */
export interface DayRating {
  readonly dayId: string;
  readonly date: string;
  /** Null while the reader is not to be led by it. */
  readonly rated: MeanRating | null;
  readonly raters: number;
  /** One's own first; of others only what is shown. */
  readonly lines: readonly {
    readonly userName: string;
    readonly isOwn: boolean;
    readonly mean: number | null;
    readonly note: string | null;
  }[];
}

/**
 * Reads what people were rated. Whoever takes part in a day sees what others gave a person once they gave that person a mark of their
 * own, so that nobody is led by others; once the day is over everybody sees it.
 */
@Injectable()
export class RatingsReader {
  constructor(
    private readonly database: Database,
    private readonly criteria: RatingCriteria,
    private readonly applications: ApplicationsService,
  ) {}

  /** The grid of a day for its reader. @throws ExpectedError of kind not-found, also for a day of another organisation */
  async grid(actor: Actor, dayId: string): Promise<RatingGrid> {
    assertAllowed(actor, 'ratings.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const day = await this.day(db, actor, dayId);
      const { title } = await db.getRepository(Vacancy).findOneByOrFail({ organisationId, id: day.vacancyId });
      const criteria = await this.criteria.ofDay(db, day);
      return { day, vacancyTitle: title, criteria, rows: await this.rows(db, actor, day, criteria) };
    });
  }

  /** Whom a row of the grid is about. @throws ExpectedError of kind not-found, also for a booking of another day */
  async applicationOf(actor: Actor, { dayId, bookingId }: RatedPerson): Promise<string> {
    assertAllowed(actor, 'ratings.read');
    return this.database.inOrganisation(actor.organisationId, async (db) => {
      const { bookings } = await bookedOn(db, await this.day(db, actor, dayId));
      const booking = bookings.find(({ id }) => id === bookingId);
      if (booking === undefined) throw bookingNotFound();
      return booking.applicationId;
    });
  }

  /** What each of these was rated on which days, the newest first; nothing for those who may not read it. */
  async ofApplications(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, readonly DayRating[]>> {
    if (!mayDo(actor, 'ratings.read') || ids.length === 0) return new Map();
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const ratings = await ratingsOf(db, organisationId, ids);
      if (ratings.size === 0) return new Map();
      const dayIds = [...new Set([...ratings.values()].flat().map(({ interviewDayId }) => interviewDayId))];
      const days = await db
        .getRepository(InterviewDay)
        .find({ where: { organisationId, id: In(dayIds) }, order: { date: 'DESC', id: 'DESC' } });
      const criteria = await db.getRepository(RatingCriterion).findBy({ organisationId, interviewDayId: In(dayIds) });
      const standing = new Set(criteria.flatMap(({ id, removedAt }) => (removedAt === null ? [id] : [])));
      return new Map(
        [...ratings].map(([id, given]) => [
          id,
          days.flatMap((day) =>
            dayRating(
              day,
              given.filter(({ interviewDayId }) => interviewDayId === day.id),
              { standing, actor },
            ),
          ),
        ]),
      );
    });
  }

  private async day(db: EntityManager, { organisationId }: Actor, dayId: string): Promise<InterviewDay> {
    const day = isId(dayId) ? await db.getRepository(InterviewDay).findOneBy({ organisationId, id: dayId }) : null;
    if (day === null) throw dayNotFound();
    return day;
  }

  private async rows(
    db: EntityManager,
    actor: Actor,
    day: InterviewDay,
    { standing }: CriteriaOfDay,
  ): Promise<GridRow[]> {
    const { organisationId, id: interviewDayId } = day;
    const { startOf, bookings } = await bookedOn(db, day);
    const applications = await db
      .getRepository(Application)
      .findBy({ organisationId, id: In(bookings.map(({ applicationId }) => applicationId)) });
    const applicationOf = new Map(applications.map((one) => [one.id, one]));
    const names = await listedNames(db, organisationId, applications);
    const ratings = await ratingsOf(db, organisationId, [...applicationOf.keys()], interviewDayId);
    const moves = await this.ownMoves(actor, applications);
    const counting = new Set(standing.flatMap(({ id }) => (id === null ? [] : [id])));
    return bookings
      .map(({ id: bookingId, applicationId, interviewSlotId, outcome, checkedInAt }) => ({
        ...{ bookingId, applicationId, name: names.get(applicationId) ?? '' },
        stage: applicationOf.get(applicationId)!.stage,
        startsAt: startOf.get(interviewSlotId)!,
        isHere: outcome !== null,
        arrivedAt: outcome === null ? null : checkedInAt,
        ...seenBy(actor, ratings.get(applicationId) ?? [], { day, counting }),
        ownMove: moves.get(applicationId) ?? null,
      }))
      .sort(byArrival);
  }

  /** By application the reader's own decision that stands. */
  private async ownMoves(actor: Actor, applications: readonly Application[]): Promise<ReadonlyMap<string, string>> {
    if (!mayDo(actor, 'applications.decide')) return new Map();
    const moves = new Map<string, string>();
    for (const to of ['passed', 'rejected'] as const) {
      const ids = applications.filter(({ stage }) => stage === to).map(({ id }) => id);
      if (ids.length === 0) continue;
      for (const [id, move] of await this.applications.newestOwnMoves(actor, ids, to)) moves.set(id, move);
    }
    return moves;
  }
}

function byArrival(a: GridRow, b: GridRow): number {
  const arrived = (a.arrivedAt ?? a.startsAt).getTime() - (b.arrivedAt ?? b.startsAt).getTime();
  return (
    Number(b.isHere) - Number(a.isHere) ||
    arrived ||
    a.name.localeCompare(b.name, 'ru') ||
    (a.bookingId < b.bookingId ? -1 : 1)
  );
}

/** Whom the grid of a day shows, and by slot when it starts. */
async function bookedOn(
  db: EntityManager,
  { organisationId, id: interviewDayId }: InterviewDay,
): Promise<{ readonly startOf: ReadonlyMap<string, Date>; readonly bookings: readonly Booking[] }> {
  const slots = await db.getRepository(InterviewSlot).findBy({ organisationId, interviewDayId });
  const startOf = new Map(slots.map(({ id, startsAt }) => [id, startsAt]));
  const booked = await db
    .getRepository(Booking)
    .findBy({ organisationId, interviewSlotId: In([...startOf.keys()]), status: Not('cancelled') });
  return { startOf, bookings: onceEach(booked) };
}

/** Who did not come is no one to rate; who was here once and is expected again is here. */
function onceEach(bookings: readonly Booking[]): Booking[] {
  const once = new Map<string, Booking>();
  for (const booking of bookings) {
    if (booking.outcome === 'no-show') continue;
    if (booking.outcome !== null || !once.has(booking.applicationId)) once.set(booking.applicationId, booking);
  }
  return [...once.values()];
}

/** By the application that is shown, what was given to it and its parts, the oldest first. */
async function ratingsOf(
  db: EntityManager,
  organisationId: string,
  shownIds: readonly string[],
  interviewDayId?: string,
): Promise<ReadonlyMap<string, Rating[]>> {
  const ids = [...shownIds];
  const parts = await db
    .getRepository(Application)
    .find({ select: { id: true, mergedIntoId: true }, where: { organisationId, mergedIntoId: In(ids) } });
  const shownOf = new Map<string, string>(ids.map((id) => [id, id]));
  for (const { id, mergedIntoId } of parts) if (mergedIntoId !== null) shownOf.set(id, mergedIntoId);
  const ratings = await db.getRepository(Rating).find({
    where: { organisationId, applicationId: In([...shownOf.keys()]), ...(interviewDayId && { interviewDayId }) },
    order: { ratedAt: 'ASC', id: 'ASC' },
  });
  const byShown = new Map<string, Rating[]>();
  for (const rating of ratings) {
    const shownId = shownOf.get(rating.applicationId)!;
    byShown.set(shownId, [...(byShown.get(shownId) ?? []), rating]);
  }
  return byShown;
}

/** One rating a rater: of parts that are one now, what was said last. */
function byRater(
  ratings: readonly Rating[],
): { userId: string; userName: string; marks: Marks; note: string | null }[] {
  const raters = new Map<string, { userId: string; userName: string; marks: Marks; note: string | null }>();
  for (const { userId, userName, marks, note } of ratings) {
    const before = raters.get(userId);
    raters.set(userId, { userId, userName, marks: { ...before?.marks, ...marks }, note: note ?? before?.note ?? null });
  }
  return [...raters.values()];
}

function seenBy(
  { userId }: Actor,
  ratings: readonly Rating[],
  { day, counting }: { readonly day: InterviewDay; readonly counting: ReadonlySet<string> },
): Pick<GridRow, 'own' | 'others' | 'otherRaters' | 'mean'> {
  const raters = byRater(ratings);
  const mine = raters.find((rater) => rater.userId === userId);
  const others = meanOfRaters(
    raters.filter((rater) => rater !== mine).map(({ marks }) => marks),
    counting,
  );
  const own = {
    marks: mine?.marks ?? {},
    mean: meanOfMarks(mine?.marks ?? {}, counting),
    note: mine?.note ?? '',
    later: ratings.some((rating) => rating.userId === userId && rating.leftForLater),
  };
  const isShown = own.mean !== null || day.status === 'held';
  const all = isShown
    ? meanOfRaters(
        raters.map(({ marks }) => marks),
        counting,
      )
    : null;
  return { own, others: isShown ? others : null, otherRaters: others?.raters ?? 0, mean: all?.mean ?? null };
}

function dayRating(
  day: InterviewDay,
  ratings: readonly Rating[],
  { standing, actor }: { readonly standing: ReadonlySet<string>; readonly actor: Actor },
): DayRating[] {
  const raters = byRater(ratings).map((rater) => ({ ...rater, mean: meanOfMarks(rater.marks, standing) }));
  const isOwn = (rater: { readonly userId: string }): boolean => rater.userId === actor.userId;
  const isShown = day.status === 'held' || raters.some((rater) => isOwn(rater) && rater.mean !== null);
  const rated = meanOfRaters(
    raters.map(({ marks }) => marks),
    standing,
  );
  const lines = raters
    .filter((rater) => (isShown || isOwn(rater)) && (rater.mean !== null || rater.note !== null))
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
    .map((rater) => ({ userName: rater.userName, isOwn: isOwn(rater), mean: rater.mean, note: rater.note }));
  if (rated === null && lines.length === 0) return [];
  const { id: dayId, date } = day;
  return [{ dayId, date, rated: isShown ? rated : null, raters: rated?.raters ?? 0, lines }];
}
