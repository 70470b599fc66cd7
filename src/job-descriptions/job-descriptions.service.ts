import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { dayIn } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { isId, newId } from '../kernel/ids.js';
import { assertAllowed, OrganisationsService } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { readPage } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import { ApprovedDescription } from './approved-description.entity.js';
import type { DescriptionSubject } from './described-posts.service.js';
import { jobDescription } from './domain/compose.js';
import { clauseNumbers } from './domain/job-description.js';
import { factsOf } from './form.js';
import type { DescriptionForm } from './form.js';
import { JobDescriptionDrafts } from './job-description-drafts.service.js';
import type { DraftBase } from './job-description-drafts.service.js';
import { JobDescriptionNotFound } from './job-descriptions.errors.js';

/** Where a requirement is written down: what a refusal may lean on. */
export interface RequirementSource {
  readonly descriptionId: string;
  readonly clause: string;
  /** The day that stands on the document. */
  readonly approvedOn: string;
}

/** An approved job description in the list of them: all but its text. */
export type DescriptionLine = Omit<ApprovedDescription, 'document'>;

const NEWEST_FIRST: Keyset<ApprovedDescription> = {
  list: 'job-descriptions',
  direction: 'DESC',
  columns: [{ sql: 'description.id', kind: 'id', of: ({ id }) => id }],
};

/** Job descriptions that were approved. Each is kept as it was; what changes afterwards makes another version. */
@Injectable()
export class JobDescriptions {
  constructor(
    private readonly database: Database,
    private readonly drafts: JobDescriptionDrafts,
    private readonly organisations: OrganisationsService,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Stores what was typed and keeps the document made of it as the next version. A document without a date gets the day's.
   * What is word for word the newest version is not approved again.
   *
   * @throws JobDescriptionInvalid, JobDescriptionUnlawful, JobDescriptionChangedMeanwhile, JobDescriptionNotFound, VacancyNotFound
   */
  async approve(
    actor: Actor,
    subject: DescriptionSubject,
    typed: DescriptionForm,
    basedOn?: DraftBase,
  ): Promise<ApprovedDescription> {
    assertAllowed(actor, 'job-descriptions.edit');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      // Saving takes the draft: of two who approve at the same moment the second sees the version of the first.
      const { post, form } = await this.drafts.save(actor, subject, typed, basedOn);
      const approvedOn = form.date ?? (await this.today(organisationId));
      const { language, country } = form;
      const document = jobDescription({ profile: post.profile, facts: factsOf(form, approvedOn), language, country });
      const newest = await newestOf(db, organisationId, post.subject);
      if (newest && JSON.stringify(sorted(newest.document)) === JSON.stringify(sorted(document))) return newest;
      const row: ApprovedDescription = {
        ...{ organisationId, id: newId(), subject: post.subject, vacancyId: post.vacancy?.id ?? null },
        ...{ version: (newest?.version ?? 0) + 1, profileSlug: post.inUse.slug, profileVersion: post.inUse.version },
        ...{ post: form.post, language, country, document, approvedOn, approvedAt: this.clock.now() },
        ...{ userId: actor.userId, userName: actor.name },
      };
      await db.getRepository(ApprovedDescription).insert(row);
      await this.audit.record(
        actor,
        'vacancies.job-description-approved',
        { type: post.vacancy ? 'vacancy' : 'profile', id: post.subject },
        { version: row.version, language, country },
      );
      return row;
    });
  }

  /** @throws JobDescriptionNotFound */
  async get(actor: Actor, id: string): Promise<ApprovedDescription> {
    assertAllowed(actor, 'job-descriptions.read');
    const { organisationId } = actor;
    const found = isId(id)
      ? await this.database.inOrganisation(organisationId, (db) =>
          db.getRepository(ApprovedDescription).findOneBy({ organisationId, id }),
        )
      : null;
    if (!found) throw new JobDescriptionNotFound();
    return found;
  }

  /** The approved ones, newest first; with a subject those of one post. @throws CursorInvalid */
  async page(
    actor: Actor,
    request: PageRequest & { readonly subject?: string | undefined },
  ): Promise<Page<DescriptionLine>> {
    assertAllowed(actor, 'job-descriptions.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, (db) => {
      const query = db
        .getRepository(ApprovedDescription)
        .createQueryBuilder('description')
        .select(LINE_COLUMNS.map((column) => `description.${column}`))
        .where('description.organisationId = :organisationId', { organisationId });
      if (request.subject !== undefined) {
        query.andWhere('description.subject = :subject', { subject: request.subject });
      }
      return readPage(query, NEWEST_FIRST, request);
    });
  }

  /** Where the newest job description of a vacancy states its requirements, by their ids; empty while none is approved. */
  async sources(actor: Actor, vacancyId: string): Promise<ReadonlyMap<string, RequirementSource>> {
    assertAllowed(actor, 'job-descriptions.read');
    const { organisationId } = actor;
    const newest = await this.database.inOrganisation(organisationId, (db) => newestOf(db, organisationId, vacancyId));
    if (!newest) return new Map();
    const { id: descriptionId, approvedOn, document } = newest;
    return new Map(
      [...clauseNumbers(document)].map(([requirement, clause]) => [requirement, { descriptionId, clause, approvedOn }]),
    );
  }

  private async today(organisationId: string): Promise<string> {
    const { timeZone } = await this.organisations.get(organisationId);
    return dayIn(this.clock.now(), timeZone);
  }
}

const LINE_COLUMNS = [
  'organisationId',
  'id',
  'subject',
  'vacancyId',
  'version',
  'profileSlug',
  'profileVersion',
  'post',
  'language',
  'country',
  'approvedOn',
  'approvedAt',
  'userId',
  'userName',
] as const satisfies readonly (keyof DescriptionLine)[];

async function newestOf(
  db: EntityManager,
  organisationId: string,
  subject: string,
): Promise<ApprovedDescription | null> {
  return db
    .getRepository(ApprovedDescription)
    .findOne({ where: { organisationId, subject }, order: { version: 'DESC' } });
}

/** The same value with its keys in one order: the database gives them back in its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
