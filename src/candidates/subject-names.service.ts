import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { Application } from './application.entity.js';
import { Candidate } from './candidate.entity.js';
import { listedNames } from './listed-names.js';
import { listName } from './person-name.js';

/** The people behind ids that were written down elsewhere: those who are still there and have a name left. */
@Injectable()
export class SubjectNames {
  constructor(private readonly database: Database) {}

  /** Names of the candidates of these applications, by application. */
  async ofApplications(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
    assertAllowed(actor, 'applications.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const applications = await db.getRepository(Application).findBy({ organisationId, id: In([...ids]) });
      return named(await listedNames(db, organisationId, applications));
    });
  }

  /** Names of these candidates. */
  async ofCandidates(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
    assertAllowed(actor, 'applications.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const candidates = await db.getRepository(Candidate).findBy({ organisationId, id: In([...ids]) });
      return named(new Map(candidates.map((candidate) => [candidate.id, listName(candidate)])));
    });
  }
}

/** Nothing is left to call an erased person by. */
function named(names: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...names].filter(([, name]) => name !== '—'));
}
