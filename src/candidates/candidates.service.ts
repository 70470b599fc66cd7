import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In, IsNull } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { isId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { PrivacyService } from '../privacy/index.js';
import type { PersonalDataExport } from '../privacy/index.js';
import { Application } from './application.entity.js';
import { Candidate } from './candidate.entity.js';
import { CandidateNotFound, PeopleChanged } from './candidates.errors.js';
import type { Stage } from './domain/stages.js';
import { listedPeople } from './people.js';
import type { ListedPerson } from './people.js';
import { StageMovesService } from './stage-moves.service.js';

/** Everything about one person, for that person. */
export interface CandidateExport {
  readonly candidateId: string;
  readonly exportedAt: Date;
  /** Rows by table. */
  readonly data: PersonalDataExport;
}

/** Stages from which somebody here would still do something with the person. Who was hired stays hired, in numbers. */
const OPEN_STAGES: readonly Stage[] = [
  'new',
  'reviewed',
  'shortlisted',
  'invited',
  'booked',
  'came',
  'passed',
  'offered',
];

/** Word of ours in the history of applications that an erasure closed; the erasure itself removes it again. */
const ERASED = 'erased';

/** What a person may ask for: everything about them, and to be forgotten. */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly database: Database,
    private readonly privacy: PrivacyService,
    private readonly moves: StageMovesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param candidateId  any of the candidates that are this person
   * @throws NotAllowed, CandidateNotFound
   */
  async export(actor: Actor, candidateId: string): Promise<CandidateExport> {
    assertAllowed(actor, 'candidates.export');
    return this.database.inOrganisation(actor.organisationId, async (db) => {
      const { personId, memberIds } = await find(db, actor, candidateId);
      const data = await this.privacy.exportCandidate(actor, personId, memberIds);
      return { candidateId: personId, exportedAt: this.clock.now(), data };
    });
  }

  /**
   * Forgets the person for good: interviews that are still to come are cancelled without a word, open applications closed,
   * and everything that could tell who it was is gone. Rows and numbers stay, so that the funnel still counts what happened.
   * Twice is once.
   *
   * @param candidateId  any of the candidates that are this person: all are erased
   * @returns when the person was erased
   * @throws NotAllowed, CandidateNotFound, PeopleChanged
   */
  async erase(actor: Actor, candidateId: string): Promise<{ candidateId: string; erasedAt: Date }> {
    assertAllowed(actor, 'candidates.erase');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const before = await find(db, actor, candidateId);
      await this.privacy.holdCandidate(actor, before.memberIds);
      // Only now: of two erasures at once the second has waited and sees what the first has left.
      const { personId, memberIds, erasedAt: already } = await find(db, actor, candidateId);
      if (already !== null) return { candidateId: personId, erasedAt: already };
      // Somebody else became part of the person meanwhile, and nobody holds what is known about them.
      if (memberIds.some((id) => !before.memberIds.includes(id))) throw new PeopleChanged();
      await this.closeApplications(db, actor, memberIds);
      await this.privacy.eraseCandidate(actor, personId, memberIds);
      const erasedAt = this.clock.now();
      await db.getRepository(Candidate).update({ organisationId, id: In([...memberIds]) }, { erasedAt });
      return { candidateId: personId, erasedAt };
    });
  }

  private async closeApplications(db: EntityManager, actor: Actor, candidateIds: readonly string[]): Promise<void> {
    const { organisationId } = actor;
    const open = await db.getRepository(Application).find({
      where: {
        organisationId,
        candidateId: In([...candidateIds]),
        mergedIntoId: IsNull(),
        stage: In([...OPEN_STAGES]),
      },
      order: { id: 'ASC' },
    });
    for (const { id } of open) await this.moves.move(actor, id, 'withdrawn', { reason: ERASED });
  }
}

async function find(db: EntityManager, { organisationId }: Actor, id: string): Promise<ListedPerson> {
  const person = isId(id) ? (await listedPeople(db, organisationId, [id])).get(id) : undefined;
  if (person === undefined) throw new CandidateNotFound();
  return person;
}
