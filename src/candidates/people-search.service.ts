import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { readPage } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import { Vacancy } from '../vacancies/index.js';
import { personSql, personValues } from './application-filter.js';
import { Application } from './application.entity.js';
import { readPeopleSearch } from './domain/people-search.js';
import type { Stage } from './domain/stages.js';
import { listedPeople } from './people.js';
import { listName } from './person-name.js';

/** A person found, at one of the vacancies they responded to. */
export interface FoundPerson {
  readonly applicationId: string;
  readonly name: string;
  readonly stage: Stage;
  readonly vacancyId: string;
  readonly vacancyTitle: string;
  readonly citySlug: string;
  readonly respondedAt: Date;
}

const NEWEST_FIRST: Keyset<Application> = {
  list: 'people',
  direction: 'DESC',
  columns: [{ sql: 'application.id', kind: 'id', of: ({ id }) => id }],
};

/** Finds people over all vacancies. */
@Injectable()
export class PeopleSearchService {
  constructor(private readonly database: Database) {}

  /**
   * Applications of people by the beginning of their name, or by phone or e-mail for roles that may read contacts; the newest first.
   * A `client` finds those of its own vacancies only. Cost: index scans of the people found.
   */
  async find(actor: Actor, typed: string, request: PageRequest = {}): Promise<Page<FoundPerson>> {
    assertAllowed(actor, 'applications.read');
    const { organisationId, role, clientId } = actor;
    const search = readPeopleSearch(typed);
    if (search === null) return { rows: [], next: null };
    return this.database.inOrganisation(organisationId, async (db) => {
      const query = db
        .getRepository(Application)
        .createQueryBuilder('application')
        .where('application.organisationId = :organisationId', { organisationId })
        .andWhere('application.mergedIntoId IS NULL')
        .andWhere(personSql(search, actor), personValues(search));
      if (role === 'client') {
        query.andWhere(
          `application.vacancyId IN (SELECT vacancy.id FROM vacancies vacancy
                                      WHERE vacancy.organisation_id = :organisationId AND vacancy.client_id = :clientId)`,
          { clientId },
        );
      }
      const { rows, next } = await readPage(query, NEWEST_FIRST, request);
      const people = await listedPeople(
        db,
        organisationId,
        rows.map(({ candidateId }) => candidateId),
      );
      const vacancies = await db
        .getRepository(Vacancy)
        .findBy({ organisationId, id: In(rows.map(({ vacancyId }) => vacancyId)) });
      const vacancyById = new Map(vacancies.map((vacancy) => [vacancy.id, vacancy]));
      return {
        next,
        rows: rows.map(({ id, candidateId, stage, vacancyId, respondedAt }) => ({
          applicationId: id,
          name: listName(people.get(candidateId)!),
          stage,
          vacancyId,
          vacancyTitle: vacancyById.get(vacancyId)!.title,
          citySlug: vacancyById.get(vacancyId)!.citySlug,
          respondedAt,
        })),
      };
    });
  }
}
