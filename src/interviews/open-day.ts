import type { EntityManager } from 'typeorm';
import { isId } from '../kernel/ids.js';
import { InterviewDay } from './interview-day.entity.js';
import { dayInOtherState, dayNotFound } from './interviews.errors.js';

/** A day that is running. @throws ExpectedError when there is none, or it is planned, cancelled or over */
export async function openDay(db: EntityManager, organisationId: string, dayId: string): Promise<InterviewDay> {
  return opened(isId(dayId) ? await db.getRepository(InterviewDay).findOneBy({ organisationId, id: dayId }) : null);
}

/**
 * The same, kept running until the transaction ends. Whoever writes down that somebody came takes the day first, then the person: who
 * closes or cancels the day meanwhile waits and finds them there; who comes after that is told that the day is over.
 */
export async function keepOpen(db: EntityManager, organisationId: string, dayId: string): Promise<InterviewDay> {
  const lock = { mode: 'pessimistic_read' } as const;
  const where = { organisationId, id: dayId };
  return opened(isId(dayId) ? await db.getRepository(InterviewDay).findOne({ where, lock }) : null);
}

function opened(day: InterviewDay | null): InterviewDay {
  if (day === null) throw dayNotFound();
  if (day.status !== 'approved') throw dayInOtherState(day.status);
  return day;
}
