import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { ExpectedError } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { ResumeExperience } from '../job-boards/index.js';
import { OrganisationsService, systemActor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import type { Contact } from './domain/contact-identity.js';
import { cameToLight, differ, MOST_OWNERS, signsOf } from './domain/same-person.js';
import type { Owner, Recognisable, Sign } from './domain/same-person.js';
import { shareJob } from './domain/shared-jobs.js';
import { DuplicateHints } from './duplicate-hints.service.js';
import { Merging } from './merging.service.js';
import { storeNameWords } from './people-named.js';
import { listedPeople, takePeoplesTurn } from './people.js';
import type { NameParts } from './person-name.js';

/** What a new candidate row is made of; of a known one only what was missing is filled in. */
export interface CandidateFields {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly middleName: string | null;
  readonly language: string;
  readonly citySlug: string | null;
}

/** Whose a résumé is. */
export interface Identified {
  /** The candidate that the résumé belongs to. */
  readonly candidateId: string;
  /** The candidate under which the person is shown. */
  readonly personId: string;
  /** All candidates that are this person; null while it is this one alone. */
  readonly memberIds: readonly string[] | null;
  /** Nothing was known of the candidate before. */
  readonly isNew: boolean;
}

/** What tells a person apart beside contacts. */
export interface Distinguishing {
  readonly experience: readonly ResumeExperience[];
  /** Candidates of whom somebody said that this is none of them. */
  readonly notThese?: readonly string[] | undefined;
}

/** A candidate that has something in common with others. */
interface Met {
  readonly candidateId: string;
  readonly personId: string;
  readonly me: Recognisable;
  readonly notThese: readonly string[];
  /** Everybody who had one of the contacts before, itself among them. */
  readonly owners: readonly Owner[];
}

/** Résumés of one candidate that are looked at for a job in common. */
const MOST_RESUMES = 5;

/** Finds out who a résumé belongs to. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly merging: Merging,
    private readonly hints: DuplicateHints,
    private readonly organisations: OrganisationsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The candidate of a résumé, created if nobody has it yet, and one person with those who have the same contacts.
   *
   * A résumé read before stays with its candidate; résumés of one account of a board are of one candidate. Anybody else is a candidate
   * of their own, who is then merged with the owners of the same phone or e-mail, or suggested to be the same: so everything that
   * was taken for one person can be taken apart again. Whoever is said to be somebody else is not merged with them, only suggested. Two résumés with the same contact at the same moment come one after the other.
   * Cost: index scans of the contacts, whatever the number of candidates.
   *
   * @param db  transaction of the organisation
   */
  async candidateOf(
    db: EntityManager,
    organisationId: string,
    contacts: readonly Contact[],
    fields: CandidateFields,
    { experience, notThese = [] }: Distinguishing,
  ): Promise<Identified> {
    await takeContactsTurn(db, organisationId, contacts);
    let owners = await this.owners(db, organisationId, contacts);
    if (owners.length > 0) {
      await takePeoplesTurn(db, organisationId);
      // Only now: whoever had the turn before may have merged them, or erased them, and who is erased is nobody's any more.
      owners = await this.owners(db, organisationId, contacts);
    }
    const known = ownOf(owners, 'board-resume') ?? ownOf(owners, 'board-person');
    const candidateId = known?.candidateId ?? (await this.create(db, organisationId, fields));
    if (known) await this.fillIn(db, organisationId, candidateId, fields);
    await this.addContacts(db, organisationId, candidateId, contacts);
    const personId = known?.personId ?? candidateId;
    const others = owners.filter((owner) => owner.personId !== personId);
    if (others.length > 0) {
      const me = { ...fields, prints: printsOf(contacts) };
      const signs = signsOf(me, others);
      const career = await this.careerSigns(db, organisationId, me, experience, others);
      await this.follow(db, organisationId, { candidateId, personId, me, notThese, owners }, [...signs, ...career]);
    }
    if (owners.length === 0) return { candidateId, personId, memberIds: null, isNew: true };
    const person = (await listedPeople(db, organisationId, [candidateId])).get(candidateId)!;
    const isAlone = person.memberIds.length === 1;
    return {
      candidateId,
      personId: person.personId,
      memberIds: isAlone ? null : person.memberIds,
      isNew: known === undefined,
    };
  }

  /** Merges where nothing speaks against it and the organisation wants it so, and suggests the rest. */
  private async follow(
    db: EntityManager,
    organisationId: string,
    { me, notThese, owners, ...mineNow }: Met,
    signs: readonly Sign[],
  ): Promise<void> {
    const mergesAtOnce = signs.some(({ strong }) => strong) && (await this.mergesAtOnce(organisationId));
    const { candidateId } = mineNow;
    let { personId } = mineNow;
    for (const sign of signs) {
      const pair = [candidateId, sign.candidateId] as const;
      const people = await listedPeople(db, organisationId, pair);
      const [mine, theirs] = [people.get(candidateId)!, people.get(sign.candidateId)!];
      if (mine.personId === theirs.personId) continue;
      const apart = await this.hints.toldApart(db, organisationId, mine.memberIds, theirs.memberIds);
      if (apart === 'decided') {
        // What was known when it was decided is not asked about again; what was not may change the answer, which is a person's to give.
        if (cameToLight(me, mine.memberIds, owners, sign.personId))
          await this.hints.askAgain(db, organisationId, pair, sign.evidence);
        continue;
      }
      const isNone = theirs.memberIds.some((id) => notThese.includes(id));
      const mayMerge = sign.strong && mergesAtOnce && apart === 'never' && !isNone;
      const merged = mayMerge && (await this.merged(db, organisationId, [personId, theirs.personId]));
      if (merged) personId = merged;
      else await this.hints.suggest(db, organisationId, pair, sign.evidence);
    }
  }

  /** The candidate that was kept; null where a person has to decide, because both are expected at an interview for instance. */
  private async merged(
    db: EntityManager,
    organisationId: string,
    personIds: readonly string[],
  ): Promise<string | null> {
    try {
      return await this.merging.merge(db, systemActor(organisationId), personIds);
    } catch (error) {
      if (error instanceof ExpectedError) return null;
      throw error;
    }
  }

  private async mergesAtOnce(organisationId: string): Promise<boolean> {
    return (await this.organisations.get(organisationId)).duplicates === 'merge';
  }

  /** Namesakes born on the same day who say that they had the same job at the same time: never more than a suggestion. */
  private async careerSigns(
    db: EntityManager,
    organisationId: string,
    me: Recognisable,
    experience: readonly ResumeExperience[],
    owners: readonly Owner[],
  ): Promise<Sign[]> {
    const namesakes = owners.filter((owner) => owner.contact.kind === 'name-and-birth' && !differ(me, owner));
    const signs: Sign[] = [];
    for (const { candidateId, personId } of namesakes) {
      const resumes = await db.query<{ experience: ResumeExperience[] }[]>(
        `SELECT content -> 'experience' AS experience FROM resumes
          WHERE organisation_id = $1 AND candidate_id = $2 ORDER BY read_at DESC LIMIT ${String(MOST_RESUMES)}`,
        [organisationId, candidateId],
      );
      if (!resumes.some((resume) => shareJob(experience, resume.experience))) continue;
      signs.push({ candidateId, personId, evidence: ['career'], strong: false });
    }
    return signs;
  }

  /** Whoever has one of the contacts, once for each, the oldest first. */
  private async owners(db: EntityManager, organisationId: string, contacts: readonly Contact[]): Promise<Owner[]> {
    const rows = await db.query<OwnerRow[]>(OWNERS, [
      organisationId,
      contacts.map(({ kind }) => kind),
      contacts.map(({ normalised }) => normalised),
    ]);
    return rows.map(({ kind, normalised, ...owner }) => ({ ...owner, contact: { kind, normalised } }));
  }

  private async create(db: EntityManager, organisationId: string, fields: CandidateFields): Promise<string> {
    const id = newId();
    await db.query(
      `INSERT INTO candidates (organisation_id, id, first_name, last_name, middle_name, language, city_slug, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        organisationId,
        id,
        fields.firstName,
        fields.lastName,
        fields.middleName,
        fields.language,
        fields.citySlug,
        this.clock.now(),
      ],
    );
    await storeNameWords(db, organisationId, id, fields);
    return id;
  }

  private async addContacts(
    db: EntityManager,
    organisationId: string,
    candidateId: string,
    contacts: readonly Contact[],
  ): Promise<void> {
    await db.query(
      `INSERT INTO candidate_contacts (organisation_id, id, candidate_id, kind, value, normalised)
       SELECT $1, contact.id, $2, contact.kind, contact.value, contact.normalised
         FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) AS contact (id, kind, value, normalised)
       ON CONFLICT ON CONSTRAINT uq_candidate_contacts_own DO NOTHING`,
      [
        organisationId,
        candidateId,
        contacts.map(() => newId()),
        contacts.map(({ kind }) => kind),
        contacts.map(({ value }) => value),
        contacts.map(({ normalised }) => normalised),
      ],
    );
  }

  private async fillIn(db: EntityManager, organisationId: string, id: string, fields: CandidateFields): Promise<void> {
    const [rows] = await db.query<[NameParts[], number]>(
      `UPDATE candidates
          SET first_name = coalesce(first_name, $3), last_name = coalesce(last_name, $4),
              middle_name = coalesce(middle_name, $5), city_slug = coalesce($6, city_slug)
        WHERE organisation_id = $1 AND id = $2
          AND (first_name, last_name, middle_name, city_slug) IS DISTINCT FROM
              (coalesce(first_name, $3), coalesce(last_name, $4), coalesce(middle_name, $5), coalesce($6, city_slug))
        RETURNING first_name AS "firstName", last_name AS "lastName", middle_name AS "middleName"`,
      [organisationId, id, fields.firstName, fields.lastName, fields.middleName, fields.citySlug],
    );
    for (const name of rows) await storeNameWords(db, organisationId, id, name);
  }
}

type OwnerRow = Omit<Owner, 'contact'> & Owner['contact'];

/** Each candidate is looked up on its own: of a table that nothing is known of yet, a join would be made by reading all of it. */
const OWNERS = `
  SELECT wanted.kind, wanted.normalised, candidate.id AS "candidateId", coalesce(candidate.person_id, candidate.id) AS "personId",
         candidate.first_name AS "firstName", candidate.last_name AS "lastName",
         ARRAY(SELECT print.normalised FROM candidate_contacts print
                WHERE print.organisation_id = $1 AND print.candidate_id = candidate.id AND print.kind = 'name-and-birth') AS prints
    FROM unnest($2::text[], $3::text[]) AS wanted (kind, normalised)
   CROSS JOIN LATERAL (
         SELECT candidate_id FROM candidate_contacts
          WHERE organisation_id = $1 AND kind = wanted.kind AND normalised COLLATE "C" = wanted.normalised
          LIMIT ${String(MOST_OWNERS)}) contact
   CROSS JOIN LATERAL (
         SELECT id, person_id, first_name, last_name, created_at FROM candidates
          WHERE organisation_id = $1 AND id = contact.candidate_id LIMIT 1) candidate
   ORDER BY candidate.created_at, candidate.id, wanted.kind, wanted.normalised`;

/** Two résumés with the same contact come one after the other: of the second it is known what the first has left. */
async function takeContactsTurn(
  db: EntityManager,
  organisationId: string,
  contacts: readonly Contact[],
): Promise<void> {
  await db.query(
    `SELECT pg_advisory_xact_lock(key)
       FROM (SELECT DISTINCT hashtextextended(contact, 0) AS key FROM unnest($1::text[]) AS contact ORDER BY key) AS keys`,
    [contacts.map(({ kind, normalised }) => `contact:${organisationId}:${kind}:${normalised}`)],
  );
}

function ownOf(owners: readonly Owner[], kind: string): Owner | undefined {
  return owners.find(({ contact }) => contact.kind === kind);
}

function printsOf(contacts: readonly Contact[]): string[] {
  return contacts.filter(({ kind }) => kind === 'name-and-birth').map(({ normalised }) => normalised);
}
