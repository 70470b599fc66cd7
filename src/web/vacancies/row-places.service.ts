import { Injectable } from '@nestjs/common';
import { ApplicationsService, TagsService } from '../../candidates/index.js';
import type { ApplicationConditions, ApplicationPage, PersonTag } from '../../candidates/index.js';
import { cancelsInterview, InterviewsAhead } from '../../interviews/index.js';
import { mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { CATALOGUE_VERSION, ProfilesInUse } from '../../vacancies/index.js';
import type { ProfileInUse, Vacancy } from '../../vacancies/index.js';
import { KeptFilters } from './kept-filters.service.js';
import type { ResponseCounts } from './response-groups.js';
import type { SavedFiltersInput } from './saved-filters.page.js';

/** What lines of the list need beside the applications themselves. */
@Injectable()
export class RowPlaces {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly interviews: InterviewsAhead,
    private readonly profiles: ProfilesInUse,
    private readonly tagging: TagsService,
    private readonly kept: KeptFilters,
  ) {}

  /** Who of the list is expected at an interview that some decision would cost. */
  async expected(actor: Actor, { rows }: Pick<ApplicationPage, 'rows'>): Promise<ReadonlyMap<string, unknown>> {
    return this.interviews.of(
      actor,
      rows.filter(({ stage }) => !cancelsInterview(stage)).map(({ id }) => id),
    );
  }

  /** What the people of the list carry, by the candidate under which each is shown. */
  async tags(
    actor: Actor,
    { rows }: { readonly rows: readonly { readonly candidateId: string }[] },
  ): Promise<ReadonlyMap<string, readonly PersonTag[]>> {
    return this.tagging.ofPeople(
      actor,
      rows.map(({ candidateId }) => candidateId),
    );
  }

  /** By which tags the list may be narrowed, none for those who may not read them; and filters under names, null for those who keep none. */
  async narrowing(actor: Actor): Promise<{ tagNames: readonly string[]; savedFilters: SavedFiltersInput | null }> {
    const tagNames = mayDo(actor, 'tags.read') ? await this.tagging.names(actor) : [];
    return { tagNames, savedFilters: await this.kept.ofList(actor, tagNames) };
  }

  /** What the vacancy requires, for the words of the reasons. */
  async profile({ organisationId, profileSlug: slug }: Vacancy): Promise<ProfileInUse> {
    // The slug itself stands for one that the catalogue no longer has.
    const names = { title: { ru: slug, en: slug, uk: slug, kk: slug }, kinSlug: null };
    const none = {
      slug,
      version: CATALOGUE_VERSION,
      baseSlug: slug,
      ...names,
      vacancyId: null,
      requirements: [],
      duties: null,
    };
    return (await this.profiles.bySlug(organisationId, slug)) ?? none;
  }

  /** How many stand in each stage, and of them those without a must-have. */
  async counts(actor: Actor, vacancyId: string, conditions: ApplicationConditions): Promise<ResponseCounts> {
    return {
      all: await this.applications.stageCounts(actor, vacancyId, conditions),
      mustNotMet: await this.applications.stageCounts(actor, vacancyId, { ...conditions, must: 'not-met' }),
    };
  }
}
