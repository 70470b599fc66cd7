import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { ResumeExperience } from '../job-boards/index.js';
import { groupBy } from '../kernel/group-by.js';
import { isId } from '../kernel/ids.js';
import { assertAllowed, mayDo } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { pageOf, pageSize, valuesAfter } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import { CandidateContact } from './candidate-contact.entity.js';
import { Candidate } from './candidate.entity.js';
import { CandidateErased, CandidateNotFound } from './candidates.errors.js';
import { isUnrecognised } from './domain/contact-identity.js';
import { maskedContacts } from './domain/masked-contacts.js';
import type { Evidence } from './domain/same-person.js';
import type { Stage } from './domain/stages.js';
import { DuplicateHints } from './duplicate-hints.service.js';
import { listedPeople } from './people.js';
import type { ListedPerson } from './people.js';
import { fullName, listName } from './person-name.js';
import type { NamelessResume } from './person-name.js';
import type { Source } from './sources.js';

/** Two people who may be one. */
export interface Suggestion {
  readonly id: string;
  readonly seenAt: Date;
  readonly evidence: readonly Evidence[];
  readonly people: readonly { readonly candidateId: string; readonly name: string }[];
}

/** A résumé as far as it tells who wrote it. */
export interface ComparedResume {
  readonly id: string;
  readonly board: Source;
  readonly title: string | null;
  readonly city: string | null;
  readonly experience: readonly ResumeExperience[];
  /** What the person says of themselves: in a list or a form all that is said of work. */
  readonly about: string | null;
  /** Last change by the board's clock; null where nothing is said of that. */
  readonly updatedAtBoard: Date | null;
  readonly readAt: Date;
}

/** What somebody applied for and how far that has come. */
export interface ComparedApplication {
  readonly id: string;
  readonly vacancyId: string;
  readonly vacancyTitle: string;
  readonly citySlug: string;
  readonly stage: Stage;
  readonly respondedAt: Date;
  readonly respondedAtKnown: boolean;
}

/** One of several who are compared. */
export interface ComparedPerson {
  readonly candidateId: string;
  readonly name: string;
  /** Null for those who may not read contacts. */
  readonly contacts: readonly { readonly kind: 'phone' | 'email'; readonly value: string }[] | null;
  readonly resumes: readonly ComparedResume[];
  readonly applications: readonly ComparedApplication[];
  /** Candidates that were merged into this person, each of which can be split off again. */
  readonly merged: readonly {
    readonly candidateId: string;
    readonly name: string;
    readonly mergedAt: Date;
    readonly mergedBy: string;
  }[];
}

/** People side by side. */
export interface Comparison {
  /** The one asked about first. */
  readonly people: readonly ComparedPerson[];
  /** What two of them have in common, by the candidates under which they are shown. */
  readonly common: readonly { readonly between: readonly [string, string]; readonly evidence: readonly Evidence[] }[];
}

/** Side by side more cannot be compared; the others follow when these are decided. */
const MOST_COMPARED = 6;

const NEWEST_FIRST: Keyset<{ readonly id: string }> = {
  list: 'duplicates',
  direction: 'DESC',
  columns: [{ sql: 'id', kind: 'id', of: ({ id }) => id }],
};

/** Shows who may be one person, and why. */
@Injectable()
export class Comparisons {
  constructor(
    private readonly database: Database,
    private readonly hints: DuplicateHints,
    private readonly audit: AuditService,
  ) {}

  /** Open suggestions, the newest first. Two people are one suggestion, however many of their candidates have something in common. */
  async list(actor: Actor, request: PageRequest = {}): Promise<Page<Suggestion>> {
    assertAllowed(actor, 'duplicates.read');
    const { organisationId } = actor;
    const [after] = valuesAfter(NEWEST_FIRST, request) ?? [null];
    return this.database.inOrganisation(organisationId, async (db) => {
      const rows = await db.query<SuggestedRow[]>(
        `${OPEN} SELECT * FROM open WHERE $2::uuid IS NULL OR id < $2 ORDER BY id DESC LIMIT $3`,
        [organisationId, after, pageSize(request) + 1],
      );
      const page = pageOf(NEWEST_FIRST, request, rows);
      const ids = page.rows.flatMap(({ oneId, otherId }) => [oneId, otherId]);
      const people = await listedPeople(db, organisationId, ids);
      const resumes = await newestResumes(db, organisationId, people);
      const named = (id: string) => ({ candidateId: id, name: listName(people.get(id)!, resumes.get(id)) });
      return {
        next: page.next,
        rows: page.rows.map(({ id, seenAt, evidence, oneId, otherId }) => {
          return { id, seenAt, evidence, people: [named(oneId), named(otherId)] };
        }),
      };
    });
  }

  /** How many suggestions are open. Cost: one look at each of them. */
  async count(actor: Actor): Promise<number> {
    assertAllowed(actor, 'duplicates.read');
    return this.database.inOrganisation(actor.organisationId, async (db) => {
      const [{ n }] = await db.query<{ n: number }[]>(`${OPEN} SELECT count(*)::int AS n FROM open`, [
        actor.organisationId,
      ]);
      return n;
    });
  }

  /**
   * A person and all who may be the same, directly or by way of one another. Reading contacts is audited.
   *
   * @param candidateId  any of the candidates that are the person
   * @throws CandidateNotFound, CandidateErased
   */
  async of(actor: Actor, candidateId: string): Promise<Comparison> {
    assertAllowed(actor, 'duplicates.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const asked = isId(candidateId) && (await listedPeople(db, organisationId, [candidateId])).get(candidateId);
      if (!asked) throw new CandidateNotFound();
      if (asked.erasedAt !== null) throw new CandidateErased();
      const { people, common } = await this.connected(db, organisationId, asked.personId);
      const compared: ComparedPerson[] = [];
      for (const [personId, person] of people) compared.push(await this.compared(db, actor, personId, person));
      return { people: compared, common };
    });
  }

  /** Whoever is reached by open suggestions, step by step. */
  private async connected(
    db: EntityManager,
    organisationId: string,
    firstId: string,
  ): Promise<{ people: Map<string, ListedPerson>; common: Comparison['common'] }> {
    const people = new Map<string, ListedPerson>();
    const common = new Map<string, { between: [string, string]; evidence: Set<Evidence> }>();
    let next = [firstId];
    while (next.length > 0 && people.size < MOST_COMPARED) {
      const found = await listedPeople(db, organisationId, next.slice(0, MOST_COMPARED - people.size));
      for (const [id, person] of found) people.set(id, person);
      const memberIds = [...found.values()].flatMap((person) => person.memberIds);
      const hints = await this.hints.about(db, organisationId, memberIds);
      for (const { personId, otherPersonId, evidence } of hints) {
        const between: [string, string] =
          personId < otherPersonId ? [personId, otherPersonId] : [otherPersonId, personId];
        const known = common.get(between.join())?.evidence ?? [];
        common.set(between.join(), { between, evidence: new Set([...known, ...evidence]) });
      }
      next = [...new Set(hints.map(({ otherPersonId }) => otherPersonId))].filter((id) => !people.has(id));
    }
    const shown = [...common.values()].filter(({ between }) => between.every((id) => people.has(id)));
    return { people, common: shown.map(({ between, evidence }) => ({ between, evidence: [...evidence].sort() })) };
  }

  private async compared(
    db: EntityManager,
    actor: Actor,
    personId: string,
    person: ListedPerson,
  ): Promise<ComparedPerson> {
    const { organisationId } = actor;
    const memberIds = [...person.memberIds];
    const resumes = await db.query<(ComparedResume & NamelessResume & { candidateId: string })[]>(
      `SELECT id, candidate_id AS "candidateId", board, external_id AS "externalId", title, content ->> 'city' AS city,
              content -> 'experience' AS experience, content ->> 'about' AS about, updated_at_board AS "updatedAtBoard",
              read_at AS "readAt"
         FROM resumes WHERE organisation_id = $1 AND candidate_id = ANY ($2) ORDER BY read_at DESC, id DESC`,
      [organisationId, memberIds],
    );
    const applications = await db.query<ComparedApplication[]>(
      `SELECT application.id, vacancy.id AS "vacancyId", vacancy.title AS "vacancyTitle", vacancy.city_slug AS "citySlug",
              application.stage, application.responded_at AS "respondedAt", application.responded_at_known AS "respondedAtKnown"
         FROM applications application
         JOIN vacancies vacancy ON vacancy.organisation_id = $1 AND vacancy.id = application.vacancy_id
        WHERE application.organisation_id = $1 AND application.candidate_id = ANY ($2) AND application.merged_into_id IS NULL
        ORDER BY application.responded_at DESC, application.id DESC`,
      [organisationId, memberIds],
    );
    const merged = await db.getRepository(Candidate).find({
      where: { organisationId, id: In(memberIds.filter((id) => id !== personId)) },
      order: { mergedAt: 'DESC', id: 'ASC' },
    });
    const byCandidate = groupBy(resumes, ({ candidateId }) => candidateId);
    const mayReadContacts = mayDo(actor, 'contacts.read');
    return {
      candidateId: personId,
      name: fullName(person, resumes[0]),
      contacts: mayReadContacts ? await this.contacts(db, actor, personId, memberIds) : null,
      resumes: resumes.map(({ id, board, title, city, experience, about, updatedAtBoard, readAt }) => {
        const told = { title, experience, about };
        return { id, board, city, updatedAtBoard, readAt, ...(mayReadContacts ? told : maskedContacts(told)) };
      }),
      applications,
      merged: merged.map((candidate) => ({
        candidateId: candidate.id,
        name: fullName(candidate, byCandidate.get(candidate.id)?.[0]),
        mergedAt: candidate.mergedAt!,
        mergedBy: candidate.mergedBy!,
      })),
    };
  }

  private async contacts(
    db: EntityManager,
    actor: Actor,
    personId: string,
    memberIds: readonly string[],
  ): Promise<ComparedPerson['contacts']> {
    const contacts = await db.getRepository(CandidateContact).find({
      where: { organisationId: actor.organisationId, candidateId: In([...memberIds]), kind: In(['phone', 'email']) },
      order: { kind: 'DESC', normalised: 'ASC' },
    });
    await this.audit.recordReading(actor, 'contacts.read', { type: 'candidate', id: personId });
    const values = contacts.map((contact) => ({
      kind: contact.kind as 'phone' | 'email',
      value: isUnrecognised(contact) ? contact.value : contact.normalised,
    }));
    return [...new Map(values.map((contact) => [`${contact.kind} ${contact.value}`, contact])).values()];
  }
}

interface SuggestedRow {
  readonly id: string;
  readonly seenAt: Date;
  readonly evidence: Evidence[];
  readonly oneId: string;
  readonly otherId: string;
}

/** `open`: suggestions between people as they are now; of several between the same two the newest stands for all. */
const OPEN = `
  WITH open AS (
    SELECT DISTINCT ON (least(coalesce(one.person_id, one.id), coalesce(other.person_id, other.id)),
                        greatest(coalesce(one.person_id, one.id), coalesce(other.person_id, other.id)))
           hint.id, hint.seen_at AS "seenAt", hint.evidence, coalesce(one.person_id, one.id) AS "oneId",
           coalesce(other.person_id, other.id) AS "otherId"
      FROM duplicate_hints hint
      JOIN candidates one ON one.organisation_id = $1 AND one.id = hint.candidate_id
      JOIN candidates other ON other.organisation_id = $1 AND other.id = hint.other_candidate_id
     WHERE hint.organisation_id = $1 AND hint.status = 'open'
       AND coalesce(one.person_id, one.id) <> coalesce(other.person_id, other.id)
       AND one.erased_at IS NULL AND other.erased_at IS NULL
     ORDER BY least(coalesce(one.person_id, one.id), coalesce(other.person_id, other.id)),
              greatest(coalesce(one.person_id, one.id), coalesce(other.person_id, other.id)), hint.id DESC)`;

/** The résumé by which somebody without a name is called, by the candidate. */
async function newestResumes(
  db: EntityManager,
  organisationId: string,
  people: ReadonlyMap<string, ListedPerson>,
): Promise<Map<string, NamelessResume>> {
  const rows = await db.query<(NamelessResume & { candidateId: string })[]>(
    `SELECT DISTINCT ON (candidate_id) candidate_id AS "candidateId", board, external_id AS "externalId"
       FROM resumes WHERE organisation_id = $1 AND candidate_id = ANY ($2) ORDER BY candidate_id, read_at DESC`,
    [organisationId, [...people.keys()]],
  );
  return new Map(rows.map(({ candidateId, ...resume }) => [candidateId, resume]));
}
