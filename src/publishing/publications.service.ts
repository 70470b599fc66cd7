import { Injectable } from '@nestjs/common';
import { ASKED_EXPERIENCE, descriptionWords, safeDescription } from '../job-boards/index.js';
import type {
  Advertisement,
  AskedExperience,
  Board,
  BoardPublishing,
  ConnectionView,
  PublicationOffer,
  UpgradeOffer,
} from '../job-boards/index.js';
import { isId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { cityBySlug, PostingNotFound, VacanciesService, VacancyClosed, VacancyPosting } from '../vacancies/index.js';
import type { Vacancy } from '../vacancies/index.js';
import { advertisementFaults } from './domain/advertisement.js';
import type { AdvertisementFields } from './domain/advertisement.js';
import { assertLawful } from './lawful-advertisement.js';
import { OrderPrices } from './order-prices.service.js';
import type { PostingOrder } from './posting-order.entity.js';
import { PostingOrders } from './posting-orders.service.js';
import { AdvertisementInvalid, CannotPublishThere } from './publishing.errors.js';
import { VacancyPresets } from './vacancy-presets.service.js';
import type { VacancyPreset } from './vacancy-presets.service.js';

/** A connection through which something can be published. */
export type PublishingPlace = Pick<ConnectionView, 'connectionId' | 'board' | 'accountName'>;

/** What a publication can be made of. */
export interface PublicationStart {
  readonly vacancy: Vacancy;
  readonly place: PublishingPlace;
  readonly offers: readonly PublicationOffer[];
  readonly roles: BoardPublishing['roles'];
  readonly descriptionLength: BoardPublishing['descriptionLength'];
  readonly longestTitle: number;
  /** What the publication that it continues said; empty without one. */
  readonly earlier: Partial<Advertisement>;
  /** What is known of the vacancy, where no publication is continued. */
  readonly preset: VacancyPreset;
  /** Archived publications that it may continue. */
  readonly continuable: readonly {
    readonly id: string;
    readonly externalId: string;
    readonly archivedAt: Date | null;
  }[];
}

/** What is known of it without the board. */
export type UnaskedStart = Omit<PublicationStart, 'offers'> & { readonly offers: null };

/** What may be left out. */
type KnownOfVacancy = 'role' | 'experience' | 'salaryCurrency' | 'salaryGross';

/** An advertisement as somebody states it. */
export type AdvertisementWish = Omit<AdvertisementFields, KnownOfVacancy> & {
  readonly [Field in KnownOfVacancy]?: AdvertisementFields[Field] | undefined;
} & {
  /** An archived posting of the vacancy to go on with. */
  readonly previousId: string | null;
};

/** Makes orders of what people wish for a vacancy and its publications. */
@Injectable()
export class Publications {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacanciesService,
    private readonly prices: OrderPrices,
    private readonly presets: VacancyPresets,
    private readonly orders: PostingOrders,
  ) {}

  /** The connections through which something can be published now. */
  async places(actor: Actor): Promise<PublishingPlace[]> {
    assertAllowed(actor, 'postings.publish');
    return this.prices.places(actor.organisationId);
  }

  /**
   * What may be published for the vacancy there, and what to begin with.
   *
   * @param asked.role  the board's id of the profession, the one of the vacancy's title if left out
   * @param asked.previousId  an archived posting of the vacancy to go on with
   * @throws VacancyNotFound, VacancyClosed, NoSuchConnection, CannotPublishThere, AdvertisementInvalid and what the board throws
   */
  async start(
    actor: Actor,
    vacancyId: string,
    connectionId: string,
    asked: { readonly role?: string | undefined; readonly previousId?: string | undefined } = {},
  ): Promise<PublicationStart> {
    const { known, publishing, area } = await this.known(actor, vacancyId, connectionId);
    const previous = known.continuable.find(({ id }) => id === asked.previousId);
    const earlier = previous ? await publishing.advertised(known.place, previous.externalId) : {};
    const role = asked.role ?? earlier.roleExternalId ?? known.preset.role;
    return { ...known, earlier, offers: await publishing.offers(known.place, area, role) };
  }

  /** The same as far as it is known while the board does not answer. @throws as `start`, but nothing of the board's */
  async startUnasked(actor: Actor, vacancyId: string, connectionId: string): Promise<UnaskedStart> {
    const { known } = await this.known(actor, vacancyId, connectionId);
    return { ...known, earlier: {}, offers: null };
  }

  private async known(actor: Actor, vacancyId: string, connectionId: string) {
    const { vacancy, connection, publishing, area } = await this.opening(actor, vacancyId, connectionId);
    const { roles, descriptionLength, longestTitle } = publishing;
    const known = {
      ...{ vacancy, place: connection, roles, descriptionLength, longestTitle },
      preset: await this.presets.of(vacancy, publishing),
      continuable: await this.archivedPostings(actor.organisationId, vacancyId, connectionId),
    };
    return { known, publishing, area };
  }

  /**
   * @param given  without profession, experience or currency it has those of the vacancy; pay is in hand, as budgets are, unless it says so
   * @throws as `start`, AdvertisementInvalid, AdvertisementUnlawful, PostingNotFound, NotOffered
   */
  async preparePublication(
    actor: Actor,
    vacancyId: string,
    connectionId: string,
    given: AdvertisementWish,
  ): Promise<PostingOrder> {
    const { vacancy, publishing, area } = await this.opening(actor, vacancyId, connectionId);
    const preset = await this.presets.of(vacancy, publishing);
    const fields: AdvertisementFields = {
      ...given,
      role: given.role ?? preset.role,
      experience: given.experience ?? preset.experience,
      salaryCurrency: given.salaryCurrency ?? vacancy.budgetCurrency,
      salaryGross: given.salaryGross ?? false,
    };
    const descriptionHtml = safeDescription(fields.description);
    const [first, ...others] = advertisementFaults(fields, descriptionWords(descriptionHtml), {
      longestTitle: publishing.longestTitle,
      descriptionLength: publishing.descriptionLength,
      roles: publishing.roles.map(({ externalId }) => externalId),
      experiences: ASKED_EXPERIENCE,
    });
    if (first) throw new AdvertisementInvalid([first, ...others]);
    const { salaryFrom: from, salaryTo: to, contactName: name } = fields;
    const advertisement: Advertisement = {
      title: fields.title.replaceAll(/\s+/gu, ' ').trim(),
      descriptionHtml,
      areaExternalId: area,
      roleExternalId: fields.role,
      experience: fields.experience as AskedExperience,
      salary:
        from === null && to === null ? null : { from, to, currency: fields.salaryCurrency, gross: fields.salaryGross },
      contact: name === null ? null : { name, email: fields.contactEmail, phone: fields.contactPhone },
      previousExternalId: await this.previousOf(actor.organisationId, vacancyId, connectionId, given.previousId),
      service: fields.service,
    };
    assertLawful(advertisement, vacancy.citySlug);
    const wish = { vacancyId, connectionId, action: 'publish' as const, advertisement, posting: null };
    return this.orders.prepare(actor, { ...wish, service: fields.service });
  }

  /** The vacancy of a publication. @throws PostingNotFound */
  async vacancyOf(actor: Actor, postingId: string): Promise<string> {
    return (await this.posting(actor, postingId)).vacancyId;
  }

  /** @throws PostingNotFound, NotOffered and what the board throws */
  async prepareProlongation(actor: Actor, postingId: string): Promise<PostingOrder> {
    return this.prepareChange(actor, postingId, 'prolong', '');
  }

  /** What the publication could become, with prices. @throws PostingNotFound, CannotPublishThere and what the board throws */
  async upgrades(
    actor: Actor,
    postingId: string,
  ): Promise<{ posting: VacancyPosting; board: Board; offers: UpgradeOffer[] }> {
    const posting = await this.posting(actor, postingId);
    const { connection, publishing } = await this.prices.boardOf(actor.organisationId, posting.connectionId);
    const offers = await publishing.upgrades(connection, posting.externalId);
    return { posting, board: connection.board, offers };
  }

  /** @throws PostingNotFound, NotOffered and what the board throws */
  async prepareUpgrade(actor: Actor, postingId: string, service: string): Promise<PostingOrder> {
    return this.prepareChange(actor, postingId, 'upgrade', service);
  }

  private async prepareChange(
    actor: Actor,
    postingId: string,
    action: 'prolong' | 'upgrade',
    service: string,
  ): Promise<PostingOrder> {
    const posting = await this.posting(actor, postingId);
    const { vacancyId, connectionId } = posting;
    return this.orders.prepare(actor, { vacancyId, connectionId, action, advertisement: null, posting, service });
  }

  private async posting(actor: Actor, id: string): Promise<VacancyPosting> {
    assertAllowed(actor, 'postings.publish');
    const { organisationId } = actor;
    const posting = isId(id)
      ? await this.database.inOrganisation(organisationId, (db) =>
          db.getRepository(VacancyPosting).findOneBy({ organisationId, id }),
        )
      : null;
    if (!posting) throw new PostingNotFound();
    return posting;
  }

  private async opening(
    actor: Actor,
    vacancyId: string,
    connectionId: string,
  ): Promise<{ vacancy: Vacancy; connection: ConnectionView; publishing: BoardPublishing; area: string }> {
    assertAllowed(actor, 'postings.publish');
    const vacancy = await this.vacancies.get(actor, vacancyId);
    if (vacancy.status === 'closed') throw new VacancyClosed();
    const { connection, publishing } = await this.prices.boardOf(actor.organisationId, connectionId);
    const city = cityBySlug(vacancy.citySlug);
    // The one board that publishes; another one brings its own numbers of places along.
    const area = connection.board === 'headhunter' ? (city?.headhunterAreaId ?? null) : null;
    if (area === null)
      throw connection.board === 'headhunter'
        ? new AdvertisementInvalid([{ field: 'city', values: {} }])
        : new CannotPublishThere();
    return { vacancy, connection, publishing, area };
  }

  private async previousOf(
    organisationId: string,
    vacancyId: string,
    connectionId: string,
    previousId: string | null,
  ): Promise<string | null> {
    if (previousId === null) return null;
    const archived = await this.archivedPostings(organisationId, vacancyId, connectionId);
    const previous = archived.find(({ id }) => id === previousId);
    if (!previous) throw new PostingNotFound();
    return previous.externalId;
  }

  private async archivedPostings(
    organisationId: string,
    vacancyId: string,
    connectionId: string,
  ): Promise<VacancyPosting[]> {
    return this.database.inOrganisation(organisationId, (db) =>
      db
        .getRepository(VacancyPosting)
        .find({ where: { organisationId, vacancyId, connectionId, archived: true }, order: { id: 'DESC' } }),
    );
  }
}
