import { Injectable } from '@nestjs/common';
import { assertAllowed, ClientsService, OrganisationsService } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import {
  cityBySlug,
  LANGUAGES,
  ProfilesInUse,
  recogniseRoleProfile,
  roleProfile,
  VacanciesService,
} from '../vacancies/index.js';
import type { Language, ProfileInUse, Vacancy } from '../vacancies/index.js';
import { COUNTRIES } from './domain/job-description.js';
import type { Country, DescribedProfile } from './domain/job-description.js';
import type { CompanyFacts } from './form.js';
import { unlawfulIn } from './lawful-text.js';
import { JobDescriptionNotFound } from './job-descriptions.errors.js';

/** What is described: a vacancy with whatever profile it has, or a profile that belongs to no vacancy alone, as the organisation uses it. */
export type DescriptionSubject =
  | { readonly vacancyId: string; readonly profileSlug?: never }
  | { readonly profileSlug: string; readonly vacancyId?: never };

/** A post that can be described. */
export interface DescribedPost {
  /** Id of the vacancy, or slug of the profile. */
  readonly subject: string;
  readonly vacancy: Vacancy | null;
  readonly inUse: ProfileInUse;
  readonly profile: DescribedProfile;
  /** Name of the post where nothing else is typed. */
  titleIn(language: Language): string;
  /** The city, where nothing else is typed. */
  placeIn(language: Language): string;
  /** What a company says of itself as long as nobody typed anything. */
  readonly company: CompanyFacts & { readonly id: string; readonly clientId: string | null };
  readonly language: Language;
  readonly country: Country;
}

/** A demand that the law forbids may stand among the duties of somebody's text; a document does not repeat it. */
function isLawful(text: string): boolean {
  return unlawfulIn(text).length === 0;
}

/** Finds out what there is to be described. */
@Injectable()
export class DescribedPosts {
  constructor(
    private readonly vacancies: VacanciesService,
    private readonly profiles: ProfilesInUse,
    private readonly organisations: OrganisationsService,
    private readonly clients: ClientsService,
  ) {}

  /** @throws JobDescriptionNotFound, VacancyNotFound */
  async get(actor: Actor, subject: DescriptionSubject): Promise<DescribedPost> {
    assertAllowed(actor, 'job-descriptions.read');
    const { organisationId } = actor;
    const vacancy = subject.vacancyId === undefined ? null : await this.vacancies.get(actor, subject.vacancyId);
    const slug = vacancy?.profileSlug ?? subject.profileSlug ?? '';
    const inUse = await this.profiles.bySlug(organisationId, slug);
    // A profile of one vacancy is described through its vacancy, or the same post would have two sets of papers.
    if (!inUse || (vacancy === null && inUse.vacancyId !== null)) throw new JobDescriptionNotFound();
    const { requirements, title, duties } = inUse;
    // A text says itself what the job is, whatever profile the vacancy had before it.
    const spoken = vacancy === null ? null : (recogniseRoleProfile(vacancy.title)?.slug ?? null);
    const kinSlug = duties && vacancy ? spoken : inUse.kinSlug;
    const ofCatalogue = (kinSlug === null ? null : roleProfile(kinSlug))?.duties ?? [];
    // Whatever no profile was chosen for goes by one of the catalogue, also a job of which the catalogue knows nothing.
    const isNamed = vacancy === null || inUse.kinSlug === null || spoken === inUse.kinSlug;
    const city = cityBySlug(vacancy?.citySlug ?? '');
    return {
      subject: vacancy?.id ?? inUse.slug,
      vacancy,
      inUse,
      profile: { kinSlug, requirements, duties: duties ? { stated: duties.filter(isLawful) } : ofCatalogue },
      titleIn: (language) => (isNamed ? title[language] : vacancy.title),
      placeIn: (language) => city?.names[language] ?? '',
      ...(await this.companyOf(actor, vacancy)),
      country: COUNTRIES.find((country) => country === city?.country) ?? COUNTRIES[0],
    };
  }

  private async companyOf(actor: Actor, vacancy: Vacancy | null): Promise<Pick<DescribedPost, 'company' | 'language'>> {
    const own = await this.organisations.get(actor.organisationId);
    const clientId = vacancy?.clientId ?? null;
    const name = clientId === null ? own.name : (await this.clients.get(actor, clientId)).name;
    return {
      company: {
        ...{ id: clientId ?? own.id, clientId, organisation: name },
        ...{ place: '', approverPost: '', approverName: '', agreedBy: [] },
      },
      language: LANGUAGES.find((language) => language === own.language) ?? LANGUAGES[0],
    };
  }
}
