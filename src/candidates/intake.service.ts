import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import type { BoardResume, Person, Resume } from '../job-boards/index.js';
import { systemActor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { findCity, Vacancy } from '../vacancies/index.js';
import { storableJson } from '../kernel/storable-json.js';
import { ApplicationListeners } from './application-listeners.js';
import { contactsOf, isUnrecognised } from './domain/contact-identity.js';
import { CONTACT_NOT_RECOGNISED, LETTERS_TAKEN_OUT } from './domain/intake-problems.js';
import { boundResume } from './domain/resume-bounds.js';
import { languageOfVacancy, languageTold } from './domain/text-language.js';
import type { TextLanguage } from './domain/text-language.js';
import { IdentityService } from './identity.service.js';
import { JudgedResumes } from './judged-resumes.service.js';
import type { Identified } from './identity.service.js';
import { MergedApplications } from './merged-applications.service.js';
import type { Door } from './sources.js';

/** A résumé that came for a vacancy. */
export interface IncomingResume {
  readonly connection: Door;
  readonly vacancyId: string;
  readonly respondedAt: Date;
  /** False when the board gives no date and this is when it was first seen; a date if not said. */
  readonly respondedAtKnown?: boolean;
  /** When the board showed the person that the response was opened; not given if it does not show that. */
  readonly viewedAt?: Date | null;
  readonly read: BoardResume;
  /** Candidates of whom somebody said that this is none of them: whatever they have in common, nobody is merged with them unasked. */
  readonly notThese?: readonly string[];
}

/** What became of it. */
export interface Received {
  /** The candidate under which the person is shown. */
  readonly candidateId: string;
  readonly resumeId: string;
  /** The application that is shown for the person and the vacancy. */
  readonly applicationId: string;
  /** True for the first response of this person to this vacancy. */
  readonly isNew: boolean;
  /** Candidate and application to which it belongs, whoever they are shown with. */
  readonly own: { readonly candidateId: string; readonly applicationId: string };
  /** What could not be taken over as it was, one sentence each, without personal data. */
  readonly problems: string[];
}

interface StoredApplication {
  readonly id: string;
  /** True for the first response of the candidate to the vacancy. */
  readonly isNew: boolean;
}

/** Longest part of a name that is kept: the longest on record are below it. */
const LONGEST_NAME_CHARACTERS = 200;

/** Dictionaries of PostgreSQL's text search by language of the text; those it lacks fall back to plain words. */
const SEARCH_DICTIONARY: Readonly<Record<string, string>> = { ru: 'russian', en: 'english' };

/** Turns what a board or another door delivered into a candidate, a résumé and an application, in the caller's transaction. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly identity: IdentityService,
    private readonly merged: MergedApplications,
    private readonly listeners: ApplicationListeners,
    private readonly judged: JudgedResumes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Twice is once: the candidate by its résumé or account, the résumé by its board id, the application by candidate × vacancy.
   * Listeners (scoring) work in the same transaction.
   */
  async receive(db: EntityManager, incoming: IncomingResume): Promise<Received> {
    const { connection, read } = incoming;
    const { organisationId } = connection;
    const clean = storableJson({ resume: read.resume, person: read.person });
    const { resume, problems: cuts } = boundResume(clean.value.resume);
    const { person } = clean.value;
    const contacts = contactsOf(person, { board: connection.board, resumeExternalId: read.externalId });
    const problems = [
      ...read.problems,
      ...cuts,
      ...(clean.changed ? [LETTERS_TAKEN_OUT] : []),
      ...(contacts.some(isUnrecognised) ? [CONTACT_NOT_RECOGNISED] : []),
    ];
    const language = languageTold(textOf(resume)) ?? (await languageAround(db, incoming));
    const names = namesOf(person);
    const citySlug = findCity(resume.city)?.slug ?? null;
    const whose = await this.identity.candidateOf(
      db,
      organisationId,
      contacts,
      { ...names, language, citySlug },
      { experience: resume.experience, notThese: incoming.notThese },
    );
    const { candidateId, personId } = whose;
    const resumeId = await this.storeResume(db, incoming, { candidateId, resume, language, problems });
    const { own, shown } = await this.storeShown(db, incoming, whose, resumeId);
    if (whose.isNew && whose.memberIds === null) {
      const { vacancyId } = incoming;
      const read = { applicationId: shown.id, candidateId, vacancyId, resume, wish: null, isFirst: shown.isNew };
      await this.listeners.resumeRead(db, { organisationId, ...read });
    } else {
      await this.judged.settle(db, organisationId, whose.memberIds ?? [candidateId], { resumeId });
    }
    return {
      candidateId: personId,
      resumeId,
      applicationId: shown.id,
      own: { candidateId, applicationId: own.id },
      isNew: shown.isNew,
      problems,
    };
  }

  /** The application of the candidate, and the one that is shown for it: with those of the same person for the vacancy, or itself. */
  private async storeShown(
    db: EntityManager,
    incoming: IncomingResume,
    { candidateId, memberIds }: Identified,
    resumeId: string,
  ): Promise<{ own: StoredApplication; shown: StoredApplication }> {
    const { organisationId } = incoming.connection;
    if (memberIds === null) {
      const own = await this.storeApplication(db, incoming, candidateId, resumeId);
      return { own, shown: own };
    }
    const known = (await this.merged.held(db, organisationId, memberIds)).filter(
      ({ vacancyId }) => vacancyId === incoming.vacancyId,
    );
    const shownBefore = known.find(({ mergedIntoId }) => mergedIntoId === null);
    // What it says is the candidate's own again, then, and only of all together what is shown.
    if (shownBefore) await this.merged.takeApart(db, organisationId, [shownBefore.id]);
    const own = await this.storeApplication(db, incoming, candidateId, resumeId);
    const shownId = shownBefore?.id ?? own.id;
    const ids = [...new Set([...known.map(({ id }) => id), own.id])];
    await this.merged.putTogether(db, organisationId, shownId, ids);
    return { own, shown: { id: shownId, isNew: own.isNew && !shownBefore } };
  }

  private async storeResume(
    db: EntityManager,
    { connection, read }: IncomingResume,
    content: { candidateId: string; resume: Resume; language: string; problems: string[] },
  ): Promise<string> {
    const { resume } = content;
    const rows = await db.query<{ id: string }[]>(
      `INSERT INTO resumes (organisation_id, id, candidate_id, connection_id, board, external_id, title, content, language,
                            updated_at_board, read_at, problems, search)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $11, $12::jsonb,
               jsonb_to_tsvector($13::regconfig, $8::jsonb, '["string"]'))
       ON CONFLICT ON CONSTRAINT uq_resumes_external DO UPDATE
          SET title = excluded.title, content = excluded.content, language = excluded.language, search = excluded.search,
              updated_at_board = excluded.updated_at_board, read_at = excluded.read_at, problems = excluded.problems
       RETURNING id`,
      [
        connection.organisationId,
        newId(),
        content.candidateId,
        connection.connectionId,
        connection.board,
        read.externalId,
        resume.title,
        JSON.stringify(resume),
        content.language,
        dateOrNull(resume.updatedAt),
        this.clock.now(),
        JSON.stringify(content.problems),
        SEARCH_DICTIONARY[content.language] ?? 'simple',
      ],
    );
    return rows[0].id;
  }

  private async storeApplication(
    db: EntityManager,
    { connection, vacancyId, respondedAt, respondedAtKnown = true, viewedAt = null }: IncomingResume,
    candidateId: string,
    resumeId: string,
  ): Promise<StoredApplication> {
    const now = this.clock.now();
    const rows = await db.query<{ id: string; created: boolean }[]>(
      `INSERT INTO applications AS known (organisation_id, id, candidate_id, vacancy_id, resume_id, boards, stage, responded_at,
                                 rank_points, top_reasons, created_at, version, responded_at_known, viewed_at,
                                 responded_with)
       VALUES ($1, $2, $3, $4, $5, ARRAY[$6], 'new', $7, -1, '[]', $8, 1, $9, $10, ARRAY[$5::uuid])
       ON CONFLICT ON CONSTRAINT uq_applications_candidate_vacancy DO UPDATE
          SET boards = CASE WHEN $6 = ANY (known.boards) THEN known.boards ELSE known.boards || ARRAY[$6] END,
              responded_at = least(known.responded_at, excluded.responded_at),
              viewed_at = least(known.viewed_at, excluded.viewed_at),
              responded_at_known = CASE WHEN excluded.responded_at < known.responded_at THEN excluded.responded_at_known
                                        ELSE known.responded_at_known END,
              responded_with = CASE WHEN $5 = ANY (known.responded_with) THEN known.responded_with
                                    ELSE known.responded_with || ARRAY[$5::uuid] END
       RETURNING id, (xmax = 0) AS created`,
      [
        connection.organisationId,
        newId(),
        candidateId,
        vacancyId,
        resumeId,
        connection.board,
        respondedAt,
        now,
        respondedAtKnown,
        viewedAt,
      ],
    );
    const { id, created } = rows[0];
    if (created) {
      await db.query(
        `INSERT INTO stage_moves (organisation_id, id, application_id, from_stage, to_stage, moved_at, user_id, user_name)
         VALUES ($1, $2, $3, NULL, 'new', $4, NULL, $5)`,
        [connection.organisationId, newId(), id, now, systemActor(connection.organisationId).name],
      );
    }
    return { id, isNew: created };
  }
}

/** Asked for only where the words of the résumé do not tell: most do, and a vacancy has thousands of responses. */
async function languageAround(db: EntityManager, { connection, vacancyId }: IncomingResume): Promise<TextLanguage> {
  const { organisationId } = connection;
  return languageOfVacancy(await db.getRepository(Vacancy).findOneByOrFail({ organisationId, id: vacancyId }));
}

function namesOf(person: Person): { firstName: string | null; lastName: string | null; middleName: string | null } {
  const part = (name: string | null): string | null => {
    const text = name
      ?.replace(/\s+/gu, ' ')
      .trim()
      .slice(0, LONGEST_NAME_CHARACTERS)
      .replace(/\p{Surrogate}$/u, '');
    return text ? text : null;
  };
  return { firstName: part(person.firstName), lastName: part(person.lastName), middleName: part(person.middleName) };
}

function textOf(resume: Resume): string {
  return [
    resume.title,
    resume.about,
    ...resume.experience.flatMap(({ position, description }) => [position, description]),
  ].join(' ');
}

/** Dates of boards are texts; one that is none, or lies outside what PostgreSQL and people use, counts as not stated. */
function dateOrNull(text: string | null): Date | null {
  const instant = text === null ? Number.NaN : Date.parse(text);
  if (Number.isNaN(instant)) return null;
  const year = new Date(instant).getUTCFullYear();
  return year >= 1970 && year <= 2200 ? new Date(instant) : null;
}
