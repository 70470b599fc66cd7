import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import type { Contact } from './domain/contact-identity.js';

/** What a new candidate row is made of; of a known one only what was missing is filled in. */
export interface CandidateFields {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly middleName: string | null;
  readonly language: string;
  readonly citySlug: string | null;
}

interface Owner {
  readonly id: string;
  readonly by_resume: boolean;
  readonly contacts: number;
}

/** Finds out who a résumé belongs to. */
@Injectable()
export class IdentityService {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * The candidate with these contacts, created if nobody has any of them.
   *
   * A résumé read before stays with its candidate. Otherwise the oldest candidate with one of the contacts gets it; the
   * others keep theirs, and a hint says that they may be one person. Two résumés of one person at the same moment: the
   * unique constraint lets one of the two insert a contact, the other waits for it and takes over its candidate.
   * Contacts come sorted, so that two transactions never wait for each other in a circle.
   *
   * @param db  transaction of the organisation
   */
  async candidateOf(
    db: EntityManager,
    organisationId: string,
    contacts: readonly Contact[],
    fields: CandidateFields,
  ): Promise<string> {
    const before = await this.owners(db, organisationId, contacts);
    const known = before[0]?.id;
    const mine = known ?? (await this.create(db, organisationId, fields));
    const added = await this.addContacts(db, organisationId, mine, contacts);
    const others = await this.othersThan(db, organisationId, mine, contacts, before, added);
    const chosen = known ?? others[0] ?? mine;
    if (chosen !== mine) await this.dissolve(db, organisationId, mine, chosen);
    if (known || chosen !== mine) await this.fillIn(db, organisationId, chosen, fields);
    for (const other of others) if (other !== chosen) await this.hint(db, organisationId, chosen, other);
    return chosen;
  }

  /** Whoever else owns one of the contacts now: known before, or stored by another transaction a moment ago. */
  private async othersThan(
    db: EntityManager,
    organisationId: string,
    mine: string,
    contacts: readonly Contact[],
    before: readonly Owner[],
    added: number,
  ): Promise<string[]> {
    const ownBefore = before.find(({ id }) => id === mine)?.contacts ?? 0;
    // The ordinary case: all contacts are mine, so there is nobody to look for.
    if (ownBefore + added === contacts.length) return [];
    const now = await this.owners(db, organisationId, contacts);
    return now.map(({ id }) => id).filter((id) => id !== mine);
  }

  /** Owners of the contacts, the one to choose first. */
  private async owners(db: EntityManager, organisationId: string, contacts: readonly Contact[]): Promise<Owner[]> {
    return db.query<Owner[]>(
      // Locked against an erasure: one that has begun is waited for, and its person is nobody's any more.
      `WITH contact AS (
         SELECT organisation_id, candidate_id, kind FROM candidate_contacts
          WHERE organisation_id = $1 AND (kind, normalised) IN (SELECT * FROM unnest($2::text[], $3::text[]))
          ORDER BY kind, normalised FOR KEY SHARE)
       SELECT candidate.id, bool_or(contact.kind = 'board-resume') AS by_resume, count(*)::int AS contacts
         FROM contact
         JOIN candidates candidate ON candidate.organisation_id = contact.organisation_id AND candidate.id = contact.candidate_id
        WHERE candidate.organisation_id = $1
        GROUP BY candidate.id, candidate.created_at
        ORDER BY by_resume DESC, candidate.created_at, candidate.id`,
      [organisationId, contacts.map(({ kind }) => kind), contacts.map(({ normalised }) => normalised)],
    );
  }

  private async create(db: EntityManager, organisationId: string, fields: CandidateFields): Promise<string> {
    const id = newId();
    await db.query(
      `INSERT INTO candidates (organisation_id, id, first_name, last_name, middle_name, language, city_slug, created_at,
                               first_name_key, last_name_key)
       VALUES ($1, $2, $3::text, $4::text, $5, $6, $7, $8, translate(lower($3), 'ё', 'е'), translate(lower($4), 'ё', 'е'))`,
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
    return id;
  }

  private async addContacts(
    db: EntityManager,
    organisationId: string,
    candidateId: string,
    contacts: readonly Contact[],
  ): Promise<number> {
    const added = await db.query<unknown[]>(
      `INSERT INTO candidate_contacts (organisation_id, id, candidate_id, kind, value, normalised)
       SELECT $1, contact.id, $2, contact.kind, contact.value, contact.normalised
         FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) AS contact (id, kind, value, normalised)
       ON CONFLICT ON CONSTRAINT uq_candidate_contacts_normalised DO NOTHING
       RETURNING 1`,
      [
        organisationId,
        candidateId,
        contacts.map(() => newId()),
        contacts.map(({ kind }) => kind),
        contacts.map(({ value }) => value),
        contacts.map(({ normalised }) => normalised),
      ],
    );
    return added.length;
  }

  /** The candidate made a moment ago turned out to be another one: its contacts go there and it disappears. */
  private async dissolve(db: EntityManager, organisationId: string, mine: string, chosen: string): Promise<void> {
    await db.query(`UPDATE candidate_contacts SET candidate_id = $3 WHERE organisation_id = $1 AND candidate_id = $2`, [
      organisationId,
      mine,
      chosen,
    ]);
    await db.query(`DELETE FROM candidates WHERE organisation_id = $1 AND id = $2`, [organisationId, mine]);
  }

  private async fillIn(db: EntityManager, organisationId: string, id: string, fields: CandidateFields): Promise<void> {
    await db.query(
      `UPDATE candidates
          SET first_name = coalesce(first_name, $3), last_name = coalesce(last_name, $4),
              middle_name = coalesce(middle_name, $5), city_slug = coalesce($6, city_slug),
              first_name_key = translate(lower(coalesce(first_name, $3)), 'ё', 'е'),
              last_name_key = translate(lower(coalesce(last_name, $4)), 'ё', 'е')
        WHERE organisation_id = $1 AND id = $2
          AND (first_name, last_name, middle_name, city_slug) IS DISTINCT FROM
              (coalesce(first_name, $3), coalesce(last_name, $4), coalesce(middle_name, $5), coalesce($6, city_slug))`,
      [organisationId, id, fields.firstName, fields.lastName, fields.middleName, fields.citySlug],
    );
  }

  private async hint(db: EntityManager, organisationId: string, chosen: string, other: string): Promise<void> {
    await db.query(
      `INSERT INTO duplicate_hints (organisation_id, id, candidate_id, other_candidate_id, seen_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT ON CONSTRAINT uq_duplicate_hints_pair DO NOTHING`,
      [organisationId, newId(), chosen, other, this.clock.now()],
    );
  }
}
