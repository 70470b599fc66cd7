import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { isId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { CandidateErased, CandidateNotFound, TwoPeopleNeeded } from './candidates.errors.js';
import { DuplicateHints } from './duplicate-hints.service.js';
import { Merging } from './merging.service.js';
import { listedPeople, takePeoplesTurn } from './people.js';
import type { ListedPerson } from './people.js';

/** What people decide about candidates that may be one person. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly database: Database,
    private readonly merging: Merging,
    private readonly hints: DuplicateHints,
    private readonly audit: AuditService,
  ) {}

  /**
   * "The same person." See Merging.merge. Twice is once.
   *
   * @param candidateIds  any candidates of the people in question
   * @returns the candidate under which all are shown now
   * @throws NotAllowed, TwoPeopleNeeded, CandidateNotFound, CandidateErased, or ExpectedError where two interviews collide
   */
  async merge(actor: Actor, candidateIds: readonly string[]): Promise<{ candidateId: string }> {
    return this.deciding(actor, async (db) => {
      const people = await peopleOf(db, actor, candidateIds);
      return { candidateId: await this.merging.merge(db, actor, [...people.keys()]) };
    });
  }

  /**
   * "Different people": nobody is asked about these again, and they are not merged by what they have in common. Twice is once.
   *
   * @throws NotAllowed, TwoPeopleNeeded, CandidateNotFound, CandidateErased
   */
  async tellApart(actor: Actor, candidateIds: readonly string[]): Promise<void> {
    const { organisationId, name } = actor;
    await this.deciding(actor, async (db) => {
      const people = [...(await peopleOf(db, actor, candidateIds)).values()];
      let decided = 0;
      for (const [i, one] of people.entries()) {
        for (const other of people.slice(i + 1)) {
          const pair = [one.memberIds, other.memberIds] as const;
          if (await this.hints.areDifferent(db, organisationId, ...pair)) continue;
          await this.hints.decide(db, organisationId, pair, 'different', name);
          decided += 1;
        }
      }
      if (decided === 0) return;
      const [first, ...others] = people.map(({ personId }) => personId);
      await this.audit.record(actor, 'candidates.told-apart', { type: 'candidate', id: first }, { others });
    });
  }

  /**
   * Takes a candidate out of a person again. See Merging.split. Twice is once.
   *
   * @throws NotAllowed, CandidateNotFound, CandidateErased, NotMerged
   */
  async split(actor: Actor, candidateId: string): Promise<void> {
    await this.deciding(actor, async (db) => {
      const person =
        isId(candidateId) && (await listedPeople(db, actor.organisationId, [candidateId])).get(candidateId);
      if (!person) throw new CandidateNotFound();
      await this.merging.split(db, actor, candidateId);
    });
  }

  private async deciding<T>(actor: Actor, work: (db: EntityManager) => Promise<T>): Promise<T> {
    assertAllowed(actor, 'duplicates.decide');
    return this.database.inOrganisation(actor.organisationId, async (db) => {
      await takePeoplesTurn(db, actor.organisationId);
      return work(db);
    });
  }
}

/** The people behind the candidates, each once. */
async function peopleOf(
  db: EntityManager,
  { organisationId }: Actor,
  candidateIds: readonly string[],
): Promise<Map<string, ListedPerson>> {
  const ids = [...new Set(candidateIds)];
  if (ids.length < 2) throw new TwoPeopleNeeded();
  const found = ids.every(isId) ? await listedPeople(db, organisationId, ids) : new Map<string, ListedPerson>();
  if (found.size < ids.length) throw new CandidateNotFound();
  const people = new Map([...found.values()].map((person) => [person.personId, person]));
  if ([...people.values()].some(({ erasedAt }) => erasedAt !== null)) throw new CandidateErased();
  return people;
}
