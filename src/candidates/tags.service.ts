import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { groupBy } from '../kernel/group-by.js';
import { isId, newId } from '../kernel/ids.js';
import { isVisible } from '../kernel/visible-text.js';
import { assertAllowed, mayDo } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { Application } from './application.entity.js';
import { ApplicationsService } from './applications.service.js';
import { Candidate } from './candidate.entity.js';
import { CandidateTag } from './candidate-tag.entity.js';
import { CandidateErased, TagEmpty, TagsTooMany, TagTooLong } from './candidates.errors.js';
import { LONGEST_TAG_CHARACTERS, tagKey, tagLength, tagName } from './domain/tag-name.js';
import { listedPeople, membersOf } from './people.js';

/** A tag of a person. */
export interface PersonTag {
  readonly id: string;
  readonly name: string;
  /** By whom it was put on. */
  readonly userName: string;
  readonly taggedAt: Date;
}

/** More of them on one person find nobody again. */
const MOST_TAGS = 20;
/** Of a whole list; a statement takes some 65,000 values, and each person may be several candidates. */
const PEOPLE_AT_ONCE = 1_000;
/** More than anybody chooses from. */
export const MOST_TAG_NAMES = 500;

/**
 * Words by which people are found again. They are the whole person's: of somebody who is several candidates all see the same, and who is taken
 * apart again keeps the tags that each was given.
 */
@Injectable()
export class TagsService {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsService,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Names of the tags that somebody carries, 500 at most, in the order of the letters' codes. Cost: one step of the index for each. */
  async names(actor: Actor): Promise<string[]> {
    assertAllowed(actor, 'tags.read');
    const rows = await this.database.inOrganisation(actor.organisationId, (db) =>
      db.query<{ name: string }[]>(
        `WITH RECURSIVE tag AS (
           (SELECT key, name FROM candidate_tags WHERE organisation_id = $1 ORDER BY key LIMIT 1)
           UNION ALL
           SELECT next.key, next.name
             FROM tag CROSS JOIN LATERAL (SELECT key, name FROM candidate_tags
                                           WHERE organisation_id = $1 AND key > tag.key ORDER BY key LIMIT 1) next)
         SELECT name FROM tag LIMIT $2`,
        [actor.organisationId, MOST_TAG_NAMES],
      ),
    );
    return rows.map(({ name }) => name);
  }

  /** What the person of the application carries, in the order of putting on. @throws ApplicationNotFound, NotAllowed */
  async list(actor: Actor, applicationId: string): Promise<PersonTag[]> {
    assertAllowed(actor, 'tags.read');
    const { candidateId } = await this.applications.find(actor, applicationId);
    const all = await this.database.inOrganisation(actor.organisationId, (db) => carried(db, actor, [candidateId]));
    return all.get(candidateId) ?? [];
  }

  /** What these people carry, by the candidate under which they are shown; nothing for those who may not read it. */
  async ofPeople(actor: Actor, candidateIds: readonly string[]): Promise<ReadonlyMap<string, readonly PersonTag[]>> {
    if (!mayDo(actor, 'tags.read') || candidateIds.length === 0) return new Map();
    return this.database.inOrganisation(actor.organisationId, async (db) => {
      const found = new Map<string, readonly PersonTag[]>();
      for (let from = 0; from < candidateIds.length; from += PEOPLE_AT_ONCE)
        for (const one of await carried(db, actor, candidateIds.slice(from, from + PEOPLE_AT_ONCE))) found.set(...one);
      return found;
    });
  }

  /**
   * Puts a tag on. One that the person carries already, however it is written, stays as it is; one that others carry is spelled as theirs.
   *
   * @returns its id; null where the person carries it already
   * @throws TagEmpty, TagTooLong, TagsTooMany, ApplicationNotFound, CandidateErased
   */
  async add(actor: Actor, applicationId: string, typed: string): Promise<string | null> {
    assertAllowed(actor, 'tags.write');
    const { organisationId } = actor;
    const [name, key] = [writtenTag(typed), tagKey(typed)];
    return this.database.inOrganisation(organisationId, async (db) => {
      const { id, personId } = await this.held(db, actor, applicationId);
      const tags = await carried(db, actor, [personId]);
      const own = tags.get(personId) ?? [];
      if (own.some((tag) => tagKey(tag.name) === key)) return null;
      if (own.length >= MOST_TAGS) throw new TagsTooMany(MOST_TAGS);
      const known = await db
        .getRepository(CandidateTag)
        .findOne({ where: { organisationId, key }, order: { id: 'ASC' } });
      const tagId = newId();
      await db.getRepository(CandidateTag).insert({
        ...{ organisationId, id: tagId, candidateId: personId, name: known?.name ?? name, key },
        ...{ userName: actor.name, taggedAt: this.clock.now() },
      });
      await this.audit.record(actor, 'applications.tag-added', { type: 'application', id });
      return tagId;
    });
  }

  /** Takes a tag off the whole person; what is gone already is left at that. @throws ApplicationNotFound, CandidateErased */
  async remove(actor: Actor, applicationId: string, tagId: string): Promise<void> {
    await this.takeOff(actor, applicationId, isId(tagId) ? { id: tagId } : null);
  }

  /**
   * Takes off the tag of that name, however it is written.
   *
   * @returns as it was written; null where the person does not carry it
   * @throws TagEmpty, TagTooLong, ApplicationNotFound, CandidateErased
   */
  async removeNamed(actor: Actor, applicationId: string, typed: string): Promise<string | null> {
    return this.takeOff(actor, applicationId, { key: tagKey(writtenTag(typed)) });
  }

  private async takeOff(
    actor: Actor,
    applicationId: string,
    which: { readonly id: string } | { readonly key: string } | null,
  ): Promise<string | null> {
    assertAllowed(actor, 'tags.write');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const { id, personId } = await this.held(db, actor, applicationId);
      if (which === null) return null;
      const ofPerson = { organisationId, candidateId: In(await membersOf(db, organisationId, personId)) };
      const found = await db.getRepository(CandidateTag).findOneBy({ ...ofPerson, ...which });
      if (found === null) return null;
      await db.getRepository(CandidateTag).delete({ ...ofPerson, key: found.key });
      await this.audit.record(actor, 'applications.tag-removed', { type: 'application', id });
      return found.name;
    });
  }

  /** The person, who is not erased, one writer at a time. An erasure takes the application first as well. */
  private async held(
    db: EntityManager,
    actor: Actor,
    applicationId: string,
  ): Promise<{ id: string; personId: string }> {
    const { organisationId } = actor;
    const { id, candidateId } = await this.applications.find(actor, applicationId);
    const lock = { mode: 'for_no_key_update' } as const;
    await db.getRepository(Application).findOneOrFail({ where: { organisationId, id }, lock });
    const { personId } = (await listedPeople(db, organisationId, [candidateId])).get(candidateId)!;
    // The same person may be tagged at another vacancy at this moment.
    const { erasedAt } = await db
      .getRepository(Candidate)
      .findOneOrFail({ where: { organisationId, id: personId }, lock });
    if (erasedAt !== null) throw new CandidateErased();
    return { id, personId };
  }
}

/** A name as it is kept. @throws TagEmpty, TagTooLong */
export function writtenTag(typed: string): string {
  const name = tagName(typed);
  if (!isVisible(name)) throw new TagEmpty();
  const characters = tagLength(name);
  if (characters > LONGEST_TAG_CHARACTERS) throw new TagTooLong(LONGEST_TAG_CHARACTERS, characters);
  return name;
}

/** Tags by the candidate asked for. Two candidates of one person may carry the same: it is told once. */
async function carried(
  db: EntityManager,
  { organisationId }: Actor,
  candidateIds: readonly string[],
): Promise<Map<string, PersonTag[]>> {
  const people = await listedPeople(db, organisationId, candidateIds);
  const memberIds = [...people.values()].flatMap((person) => person.memberIds);
  const tags = await db
    .getRepository(CandidateTag)
    .find({ where: { organisationId, candidateId: In(memberIds) }, order: { id: 'ASC' } });
  const byMember = groupBy(tags, ({ candidateId }) => candidateId);
  return new Map(
    [...people].map(([candidateId, person]) => {
      const all = person.memberIds.flatMap((memberId) => byMember.get(memberId) ?? []);
      const first = new Map(all.sort((a, b) => (a.id < b.id ? 1 : -1)).map((tag) => [tag.key, tag]));
      return [candidateId, [...first.values()].sort((a, b) => (a.id < b.id ? -1 : 1))];
    }),
  );
}
