import type { DynamicModule, Type } from '@nestjs/common';
import { CandidatesModule, IntakeService } from '../../../src/candidates/index.js';
import type { Door, Received } from '../../../src/candidates/index.js';
import { Connection, JobBoardsModule, resumeSchema } from '../../../src/job-boards/index.js';
import type { Board, BoardResume, ConnectionRef, Person, Resume } from '../../../src/job-boards/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { OrganisationsModule, OrganisationsService } from '../../../src/organisations/index.js';
import type { Actor, Role } from '../../../src/organisations/index.js';
import { VacanciesModule, VacanciesService } from '../../../src/vacancies/index.js';
import type { VacancyFields } from '../../../src/vacancies/index.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp, TestAppOptions } from '../../support/test-app.js';

/** Everything that an application needs below it. */
export function recruitingApp(
  imports: (Type<unknown> | DynamicModule)[] = [],
  options: Partial<TestAppOptions> = {},
): Promise<TestApp> {
  return createTestApp({
    ...options,
    imports: [OrganisationsModule, JobBoardsModule, VacanciesModule, CandidatesModule, ...imports],
  });
}

/** A new organisation and somebody who works there. */
export async function recruiter(t: TestApp, role: Role = 'recruiter', name = 'Анна'): Promise<Actor> {
  const { organisationId } = await t
    .get(OrganisationsService)
    .createOrganisation({ name: 'Кедр', kind: 'agency', timeZone: 'Europe/Moscow', language: 'ru' });
  return { organisationId, userId: newId(), role, name };
}

/** Somebody else of the same organisation. */
export function colleague({ organisationId }: Actor, role: Role = 'recruiter', name = 'Борис'): Actor {
  return { organisationId, userId: newId(), role, name };
}

/** A connection to a simulated board without working tokens: nothing of these tests calls one. */
export async function connection(t: TestApp, { organisationId }: Actor, board: Board): Promise<ConnectionRef> {
  const id = newId();
  await t.database.inOrganisation(organisationId, (db) =>
    db.getRepository(Connection).insert({
      organisationId,
      id,
      board,
      status: 'connected',
      externalEmployerId: null,
      externalUserId: id,
      isSimulated: true,
      accountName: board,
      accessTokenEncrypted: '',
      refreshTokenEncrypted: null,
      tokenExpiresAt: null,
      capabilities: {},
      problem: null,
      problemSince: null,
      lastPulledAt: null,
      createdAt: t.clock.now(),
    }),
  );
  return { organisationId, connectionId: id, board };
}

/** A vacancy of client managers in Moscow. */
export async function vacancy(t: TestApp, actor: Actor, fields: Partial<VacancyFields> = {}): Promise<string> {
  const { id } = await t.get(VacanciesService).create(actor, {
    title: 'Менеджер по работе с клиентами',
    profileSlug: 'client-manager',
    citySlug: 'moscow',
    clientId: null,
    budgetAmount: null,
    budgetCurrency: 'RUR',
    wantedCount: 3,
    deadline: null,
    ...fields,
  });
  return id;
}

/** A neutral résumé; what is not given is not stated. */
export function resume(fields: Partial<Resume> = {}): Resume {
  return {
    ...resumeSchema.parse({
      id: newId(),
      title: 'Менеджер по работе с клиентами',
      city: 'Москва',
      about: null,
      skills: [],
      experience: [],
      education: [],
      languages: [],
      licence: [],
      car: null,
      salary: null,
    }),
    ...fields,
  };
}

/** A résumé as a board gives it. */
export function boardResume(person: Partial<Person> = {}, content: Partial<Resume> = {}): BoardResume {
  const document = resume(content);
  return {
    externalId: document.id,
    resume: document,
    person: {
      boardPersonId: null,
      firstName: 'Мария',
      lastName: 'Орлова',
      middleName: null,
      birthDate: null,
      phones: [],
      emails: [],
      ...person,
    },
    raw: {},
    problems: [],
  };
}

/** Takes a résumé in for a vacancy, in a transaction of its own. */
export function receive(
  t: TestApp,
  ref: Door,
  vacancyId: string,
  read: BoardResume,
  respondedAt = t.clock.now(),
): Promise<Received> {
  return t.database.inOrganisation(ref.organisationId, (db) =>
    t.get(IntakeService).receive(db, { connection: ref, vacancyId, respondedAt, read }),
  );
}
