import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager, EntityTarget } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { DescribedPosts } from './described-posts.service.js';
import type { DescribedPost, DescriptionSubject } from './described-posts.service.js';
import { jobDescription } from './domain/compose.js';
import type { JobDescription } from './domain/job-description.js';
import { checkedForm, companyFactsOf, factsOf, postFactsOf } from './form.js';
import type { DescriptionForm, PostFacts } from './form.js';
import { JobDescriptionDraft } from './job-description-draft.entity.js';
import { JobDescriptionHead } from './job-description-head.entity.js';
import { JobDescriptionChangedMeanwhile } from './job-descriptions.errors.js';

/** A job description in the making. */
export interface Drafted {
  readonly post: DescribedPost;
  /** As it was typed: empty where the product knows it by itself. */
  readonly typed: DescriptionForm;
  /** The same with what is known. */
  readonly form: DescriptionForm;
  readonly document: JobDescription;
  /** Goes with the form. */
  readonly seen: DraftBase;
}

/** When what somebody has before them was changed last, ISO 8601; null = nobody typed anything yet. */
export interface DraftBase {
  readonly company: string | null;
  readonly post: string | null;
}

const NOTHING_TYPED: Omit<PostFacts, 'language' | 'country'> = {
  post: '',
  department: '',
  number: '',
  date: null,
  reportsTo: '',
  standIn: '',
  workingHours: '',
  attestation: '',
  competences: '',
};

/** What is typed for job descriptions: once for a company, once for a post; and how the document would look with it. */
@Injectable()
export class JobDescriptionDrafts {
  constructor(
    private readonly database: Database,
    private readonly posts: DescribedPosts,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** As it was saved last, with what is known where nothing was typed. @throws JobDescriptionNotFound, VacancyNotFound */
  async get(actor: Actor, subject: DescriptionSubject): Promise<Drafted> {
    const post = await this.posts.get(actor, subject);
    const { organisationId } = actor;
    const { form, seen } = await this.database.inOrganisation(organisationId, async (db) => {
      const { id: companyId } = post.company;
      const head = await db.getRepository(JobDescriptionHead).findOneBy({ organisationId, companyId });
      const draft = await db.getRepository(JobDescriptionDraft).findOneBy({ organisationId, subject: post.subject });
      const { language, country } = post;
      const known = { ...companyFactsOf(post.company), ...NOTHING_TYPED, language, country };
      return {
        form: { ...known, ...head?.facts, ...draft?.facts },
        seen: { company: changeOf(head), post: changeOf(draft) },
      };
    });
    return drafted(post, form, seen);
  }

  /** How it would look; nothing is stored. @throws JobDescriptionInvalid, JobDescriptionUnlawful, JobDescriptionNotFound */
  async preview(actor: Actor, subject: DescriptionSubject, form: DescriptionForm): Promise<Drafted> {
    return drafted(await this.posts.get(actor, subject), checkedForm(form), { company: null, post: null });
  }

  /**
   * Stores what was typed.
   *
   * @param basedOn  what the person had before them; refused if something else is stored by now. Not given: it may replace whatever there is
   * @throws JobDescriptionInvalid, JobDescriptionUnlawful, JobDescriptionChangedMeanwhile, JobDescriptionNotFound
   */
  async save(actor: Actor, subject: DescriptionSubject, typed: DescriptionForm, basedOn?: DraftBase): Promise<Drafted> {
    assertAllowed(actor, 'job-descriptions.edit');
    const { organisationId } = actor;
    const post = await this.posts.get(actor, subject);
    const form = withoutKnown(checkedForm(typed), post);
    const seen = await this.database.inOrganisation(organisationId, async (db) => {
      const { id: companyId, clientId } = post.company;
      const company = await put(db, JobDescriptionHead, {
        key: { organisationId, companyId },
        row: { clientId, facts: companyFactsOf(form), changedAt: this.clock.now() },
        seen: basedOn?.company,
      });
      const ofPost = await put(db, JobDescriptionDraft, {
        key: { organisationId, subject: post.subject },
        row: { vacancyId: post.vacancy?.id ?? null, facts: postFactsOf(form), changedAt: this.clock.now() },
        seen: basedOn?.post,
      });
      await this.audit.record(actor, 'vacancies.job-description-saved', {
        type: post.vacancy ? 'vacancy' : 'profile',
        id: post.subject,
      });
      return { company, post: ofPost };
    });
    return drafted(post, form, seen);
  }
}

function changeOf(row: { readonly changedAt: Date } | null): string | null {
  return row?.changedAt.toISOString() ?? null;
}

/** What both rows have. */
interface KeptFacts {
  readonly facts: object;
  readonly changedAt: Date;
}

/** What only one of them has. */
interface Whose {
  readonly clientId?: string | null;
  readonly vacancyId?: string | null;
}

/**
 * Stores facts, and returns when they were changed last. What says the same already is left as it is, so that nobody else is refused
 * for it.
 *
 * @param put.seen  the change that the person had before them; undefined = whatever there is
 * @throws JobDescriptionChangedMeanwhile
 */
async function put(
  db: EntityManager,
  entity: EntityTarget<KeptFacts>,
  {
    key,
    row,
    seen,
  }: { readonly key: object; readonly row: KeptFacts & Whose; readonly seen: string | null | undefined },
): Promise<string> {
  const rows = db.getRepository(entity);
  // Of two first ones at the same time the second waits for the first and finds its row.
  const made = await rows
    .createQueryBuilder()
    .insert()
    .values({ ...key, ...row })
    .orIgnore()
    .returning(['facts'])
    .execute();
  if ((made.raw as unknown[]).length > 0) return row.changedAt.toISOString();
  const before = await rows.findOneOrFail({ where: key, lock: { mode: 'pessimistic_write' } });
  const changed = before.changedAt.toISOString();
  if (isDeepStrictEqual(before.facts, row.facts)) return changed;
  if (seen !== undefined && seen !== changed) throw new JobDescriptionChangedMeanwhile();
  await rows.update(key, row);
  return row.changedAt.toISOString();
}

/** The form with what is known of the post where nothing was typed, and the document made of it. */
function drafted(post: DescribedPost, given: DescriptionForm, seen: DraftBase): Drafted {
  const typed = withoutKnown(given, post);
  const { language, country } = typed;
  const form = {
    ...typed,
    organisation: typed.organisation || post.company.organisation,
    post: typed.post || post.titleIn(language),
    place: typed.place || post.placeIn(language),
  };
  return {
    ...{ post, typed, form, seen },
    document: jobDescription({ profile: post.profile, facts: factsOf(form), language, country }),
  };
}

/** What the product knows by itself is not kept as typed: it follows the language and the vacancy. */
function withoutKnown(form: DescriptionForm, described: DescribedPost): DescriptionForm {
  const { language, post, place, organisation } = form;
  return {
    ...form,
    post: post === described.titleIn(language) ? '' : post,
    place: place === described.placeIn(language) ? '' : place,
    organisation: organisation === described.company.organisation ? '' : organisation,
  };
}
