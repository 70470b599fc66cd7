import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { readPage } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import { VacanciesService } from '../vacancies/index.js';
import { BoardReader } from './board-reader.service.js';
import type { DaySummary } from './board-reader.service.js';
import { InterviewDay } from './interview-day.entity.js';

const LAST_FIRST: Keyset<InterviewDay> = {
  list: 'day-figures',
  direction: 'DESC',
  columns: [
    { sql: 'day.date', kind: 'date', of: ({ date }) => date },
    { sql: 'day.id', kind: 'id', of: ({ id }) => id },
  ],
};

/** Interview days in numbers, for those who may know how a vacancy goes but not whom to expect at the door. */
@Injectable()
export class DayFigures {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacanciesService,
    private readonly boards: BoardReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Days to which people are invited or that are over, of one vacancy or of all that the actor may see; the last one first.
   *
   * @throws NotAllowed, VacancyNotFound, CursorInvalid
   */
  async page(actor: Actor, request: PageRequest & { readonly vacancyId?: string }): Promise<Page<DaySummary>> {
    assertAllowed(actor, 'day-figures.read');
    const { organisationId } = actor;
    const vacancies = request.vacancyId
      ? [await this.vacancies.get(actor, request.vacancyId)]
      : await this.vacancies.list(actor);
    return this.database.inOrganisation(organisationId, async (db) => {
      const days = db
        .getRepository(InterviewDay)
        .createQueryBuilder('day')
        .where('day.organisationId = :organisationId', { organisationId })
        .andWhere('day.vacancyId = ANY (:vacancyIds)', { vacancyIds: vacancies.map(({ id }) => id) })
        .andWhere(`day.status IN ('approved', 'held')`);
      const { rows, next } = await readPage(days, LAST_FIRST, request);
      return { rows: await this.boards.summaries(db, organisationId, rows, this.clock.now()), next };
    });
  }
}
