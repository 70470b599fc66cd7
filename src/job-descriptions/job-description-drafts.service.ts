import { Inject, Injectable } from '@nestjs/common';
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

/** A job description in the making. */
export interface Drafted {
  readonly post: DescribedPost;
  /** As it was typed: empty where the product knows it by itself. */
  readonly typed: DescriptionForm;
  /** The same with what is known. */
  readonly form: DescriptionForm;
  readonly document: JobDescription;
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
    const form = await this.database.inOrganisation(organisationId, async (db) => {
      const { id: companyId } = post.company;
      const head = await db.getRepository(JobDescriptionHead).findOneBy({ organisationId, companyId });
      const draft = await db.getRepository(JobDescriptionDraft).findOneBy({ organisationId, subject: post.subject });
      const { language, country } = post;
      const known = { ...companyFactsOf(post.company), ...NOTHING_TYPED, language, country };
      return { ...known, ...head?.facts, ...draft?.facts };
    });
    return drafted(post, form);
  }

  /** How it would look; nothing is stored. @throws JobDescriptionInvalid, JobDescriptionUnlawful, JobDescriptionNotFound */
  async preview(actor: Actor, subject: DescriptionSubject, form: DescriptionForm): Promise<Drafted> {
    return drafted(await this.posts.get(actor, subject), checkedForm(form));
  }

  /** Stores what was typed. @throws JobDescriptionInvalid, JobDescriptionUnlawful, JobDescriptionNotFound */
  async save(actor: Actor, subject: DescriptionSubject, typed: DescriptionForm): Promise<Drafted> {
    assertAllowed(actor, 'job-descriptions.edit');
    const { organisationId } = actor;
    const post = await this.posts.get(actor, subject);
    const form = withoutKnown(checkedForm(typed), post);
    await this.database.inOrganisation(organisationId, async (db) => {
      const changedAt = this.clock.now();
      const { id: companyId, clientId } = post.company;
      await db
        .getRepository(JobDescriptionHead)
        .upsert({ organisationId, companyId, clientId, facts: companyFactsOf(form), changedAt }, [
          'organisationId',
          'companyId',
        ]);
      await db.getRepository(JobDescriptionDraft).upsert(
        {
          organisationId,
          subject: post.subject,
          vacancyId: post.vacancy?.id ?? null,
          facts: postFactsOf(form),
          changedAt,
        },
        ['organisationId', 'subject'],
      );
      await this.audit.record(actor, 'vacancies.job-description-saved', {
        type: post.vacancy ? 'vacancy' : 'profile',
        id: post.subject,
      });
    });
    return drafted(post, form);
  }
}

/** The form with what is known of the post where nothing was typed, and the document made of it. */
function drafted(post: DescribedPost, given: DescriptionForm): Drafted {
  const typed = withoutKnown(given, post);
  const { language, country } = typed;
  const form = {
    ...typed,
    organisation: typed.organisation || post.company.organisation,
    post: typed.post || post.titleIn(language),
    place: typed.place || post.placeIn(language),
  };
  return {
    post,
    typed,
    form,
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
