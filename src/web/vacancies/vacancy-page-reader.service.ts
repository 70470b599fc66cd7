import { Injectable } from '@nestjs/common';
import { ApplicationForms } from '../../direct-responses/index.js';
import { ClientsService } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { BoardPostings, Publications } from '../../publishing/index.js';
import { ProfilesInUse, VacancyPostingsService } from '../../vacancies/index.js';
import type { ProfileInUse, Vacancy } from '../../vacancies/index.js';
import type { VacancyInput } from './vacancy.page.js';

/** Reads what stands on the page of a vacancy beside its form. */
@Injectable()
export class VacancyPageReader {
  constructor(
    private readonly postings: VacancyPostingsService,
    private readonly clients: ClientsService,
    private readonly forms: ApplicationForms,
    private readonly boardPostings: BoardPostings,
    private readonly publications: Publications,
    private readonly profiles: ProfilesInUse,
  ) {}

  /** Profiles beside the catalogue that a vacancy may go by. */
  async ownProfiles(
    { organisationId }: Actor,
    kept: string | null = null,
  ): Promise<Pick<ProfileInUse, 'slug' | 'title'>[]> {
    return this.profiles.ownOfAll(organisationId, kept);
  }

  async read(actor: Actor, vacancy: Vacancy): Promise<Omit<VacancyInput, 'given'>> {
    const { id, status } = vacancy;
    const isOpen = status === 'open';
    return {
      vacancy,
      linked: await this.postings.of(actor, id),
      offered: isOpen ? await this.postings.offered(actor, id) : [],
      clients: await this.clients.choices(actor),
      ownProfile: await this.profiles.ownSlug(actor.organisationId, id),
      ownProfiles: await this.ownProfiles(actor, vacancy.profileSlug),
      publicForm: await this.forms.of(actor, id),
      boards: {
        vacancyId: id,
        isOpen,
        postings: await this.boardPostings.of(actor, id),
        orders: await this.boardPostings.orders(actor, id),
        places: await this.publications.places(actor),
      },
    };
  }
}
