import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { Application, Candidate } from '../candidates/index.js';
import { MessagingService } from '../messaging/index.js';
import { BoardReach } from '../sourcing/index.js';
import { DayStates } from './day-states.service.js';
import type { Way } from './day-states.service.js';
import type { InterviewDay } from './interview-day.entity.js';
import { promiseOf } from './most-promising.js';
import { ON_WAITING_LIST } from './on-waiting-list.message.js';
import { PeopleChances } from './people-chances.service.js';
import { bestFirst } from './shortlist-query.js';
import { timesGivenBack, waitingFor } from './waiting-people-query.js';
import { WaitingPlace } from './waiting-place.entity.js';

/** Somebody of the waiting list of a day. */
export interface WaitingPerson {
  readonly application: Application;
  /** What became of them on this list; null = nothing yet. */
  readonly place: WaitingPlace | null;
  /** Whether they need another time than they were given, or were given none. */
  readonly isOtherTime: boolean;
  readonly way: Way;
  /** Where they live; null when it is not known. */
  readonly citySlug: string | null;
  /** On a day without a day effect. */
  readonly showProbability: number;
  /** Times that they gave back, or were offered last. */
  readonly refusedSlotIds: readonly string[];
  /** They are asked by themselves when it is their turn: they wait and can be written to. */
  readonly isNext: boolean;
  /** It was written to them that they wait for this day. */
  readonly isTold: boolean;
}

/** Nobody looks further down a list than this for one day. */
const MOST_WAITING = 200;

/** Reads the waiting list of a day, in the order in which its people are asked. */
@Injectable()
export class WaitingPeople {
  constructor(
    private readonly reach: BoardReach,
    private readonly states: DayStates,
    private readonly chances: PeopleChances,
    private readonly messaging: MessagingService,
  ) {}

  /**
   * Whoever waits and whoever was asked. First those who are asked now, then those to be asked next: the least often asked, then by
   * score × show probability. Whoever was asked and does not wait any more stands behind them.
   */
  async read(db: EntityManager, day: InterviewDay): Promise<WaitingPerson[]> {
    const { organisationId, id: interviewDayId } = day;
    const places = await db.getRepository(WaitingPlace).findBy({ organisationId, interviewDayId });
    const placeOf = new Map(places.map((place) => [place.applicationId, place]));
    const waiting = await bestFirst(waitingFor(db, this.reach, day))
      .limit(MOST_WAITING)
      .getMany();
    const known = new Set(waiting.map(({ id }) => id));
    const asked = places.filter(({ applicationId }) => !known.has(applicationId)).map((place) => place.applicationId);
    const others =
      asked.length === 0 ? [] : await db.getRepository(Application).findBy({ organisationId, id: In(asked) });
    if (waiting.length + others.length === 0) return [];
    const ways = await this.states.ways(db, organisationId, [...waiting, ...others]);
    const cities = await citiesOf(db, organisationId, [...waiting, ...others]);
    const told = await this.told(organisationId, places);
    const givenBack = await timesGivenBack(db, day);
    const chances = await this.chances.ofDay(db, day, { standing: [], asked: [], newcomers: [...waiting, ...others] });
    const personOf = (application: Application): WaitingPerson => {
      const place = placeOf.get(application.id) ?? null;
      const way = ways.get(application.id) ?? 'phone';
      const back = givenBack.get(application.id) ?? [];
      const waits = known.has(application.id) && (place === null || place.status === 'waiting');
      return {
        ...{ application, place, way, isOtherTime: back.length > 0 },
        citySlug: cities.get(application.candidateId) ?? null,
        showProbability: chances.of(application.id),
        refusedSlotIds: place?.interviewSlotId ? [...back, place.interviewSlotId] : back,
        isNext: waits && way !== 'phone',
        isTold: place !== null && told.has(place.id),
      };
    };
    return [...waiting, ...others].map(personOf).sort(inOrder);
  }

  private async told(organisationId: string, places: readonly WaitingPlace[]): Promise<ReadonlySet<string>> {
    if (places.length === 0) return new Set();
    const ids = places.map(({ id }) => id);
    const messages = await this.messaging.about(organisationId, ON_WAITING_LIST.subjectType, ids);
    return new Set(messages.flatMap(({ kind, subjectId }) => (kind === ON_WAITING_LIST.name ? [subjectId] : [])));
  }
}

async function citiesOf(
  db: EntityManager,
  organisationId: string,
  applications: readonly Application[],
): Promise<ReadonlyMap<string, string | null>> {
  const people = await db.getRepository(Candidate).find({
    select: { organisationId: true, id: true, citySlug: true },
    where: { organisationId, id: In(applications.map(({ candidateId }) => candidateId)) },
  });
  return new Map(people.map(({ id, citySlug }) => [id, citySlug]));
}

/** Open offers first, then those who are asked next. Stable: people whose rank is the same stay best first. */
function inOrder(left: WaitingPerson, right: WaitingPerson): number {
  const isOpen = ({ place }: WaitingPerson): number => Number(place?.status === 'offered');
  return (
    isOpen(right) - isOpen(left) ||
    Number(right.isNext) - Number(left.isNext) ||
    (left.place?.offerCount ?? 0) - (right.place?.offerCount ?? 0) ||
    promiseOf(right.application, right.showProbability) - promiseOf(left.application, left.showProbability)
  );
}
