import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import type { Application } from './application.entity.js';
import { listedPeople } from './people.js';
import { listName } from './person-name.js';
import { ResumeDocument } from './resume.entity.js';

/** The candidates of these applications by the names that lists use, per application id. */
export async function listedNames(
  db: EntityManager,
  organisationId: string,
  applications: readonly Pick<Application, 'id' | 'candidateId' | 'resumeId'>[],
): Promise<Map<string, string>> {
  const people = await listedPeople(
    db,
    organisationId,
    applications.map(({ candidateId }) => candidateId),
  );
  // Board and number of the résumé: what people without a name are called by.
  const resumes = await db.getRepository(ResumeDocument).find({
    select: { id: true, board: true, externalId: true },
    where: { organisationId, id: In(applications.flatMap(({ resumeId }) => resumeId ?? [])) },
  });
  const resumeById = new Map(resumes.map((resume) => [resume.id, resume]));
  return new Map(
    applications.map(({ id, candidateId, resumeId }) => [
      id,
      listName(people.get(candidateId)!, resumeById.get(resumeId ?? '')),
    ]),
  );
}
