import type {
  Advertisement,
  CampaignSpend,
  Prolongation,
  PublicationDay,
  PublicationOffer,
  PublicationState,
  UpgradeOffer,
} from '../board-publishing.js';
import type { UseAccess } from '../connection-access.service.js';
import type { BoardPublishing, ConnectionRef } from '../job-board.port.js';
import { NeedsReconnecting } from '../job-boards.errors.js';
import type { HeadhunterClient } from './headhunter.client.js';
import { toInstant } from './headhunter.mapper.js';
import { HeadhunterPublishingClient } from './headhunter-publishing.client.js';
import { HEADHUNTER_ROLES } from './headhunter-roles.table.js';
import {
  priceOf,
  serviceOf,
  toAdvertised,
  toCampaigns,
  toDays,
  toOffer,
  toProperties,
  toPublication,
  toPublicationState,
  toUpgrade,
} from './headhunter-publishing.mapper.js';

/** Publishing at HeadHunter behind the port. */
export class HeadhunterPublishing implements BoardPublishing {
  readonly roles = HEADHUNTER_ROLES;
  // https://api.hh.ru/vacancy_conditions
  readonly descriptionLength = [150, 10_000] as const;
  readonly longestTitle = 100;
  private readonly calls: HeadhunterPublishingClient;

  constructor(
    private readonly client: HeadhunterClient,
    private readonly use: UseAccess,
  ) {
    this.calls = new HeadhunterPublishingClient(client);
  }

  async offers(connection: ConnectionRef, areaExternalId: string, roleExternalId: string): Promise<PublicationOffer[]> {
    const { publication_variants: variants } = await this.use(connection, ({ accessToken, externalEmployerId }) => {
      if (externalEmployerId === null) throw new NeedsReconnecting('headhunter', 'employer unknown');
      return this.calls.offers(accessToken, externalEmployerId, areaExternalId, roleExternalId);
    });
    return variants.map(toOffer).filter((offer) => offer !== null);
  }

  async publish(connection: ConnectionRef, advertisement: Advertisement, despiteTwins: boolean): Promise<string> {
    const body = toPublication(advertisement);
    return this.use(connection, ({ accessToken }) => this.calls.publish(accessToken, body, despiteTwins));
  }

  /** What a prolongation costs is nowhere said in money: as much as a new publication of the same kind. */
  async prolongation(connection: ConnectionRef, vacancyExternalId: string): Promise<Prolongation> {
    const { expires_at: expiresAt, actions } = await this.use(connection, ({ accessToken }) =>
      this.calls.prolongation(accessToken, vacancyExternalId),
    );
    const action = actions.find(({ id }) => id === 'prolongate');
    const { services } = await this.publication(connection, vacancyExternalId);
    const service = serviceOf(services.map((type) => ({ property_type: type }))) ?? 'unknown';
    const isOffered = action?.enabled === true;
    return {
      expiresAt: toInstant(expiresAt),
      price: isOffered ? priceOf(service) : null,
      whyNot: isOffered ? null : (action?.disable_reason?.id ?? 'prolongation_forbidden'),
    };
  }

  async prolong(connection: ConnectionRef, vacancyExternalId: string): Promise<void> {
    await this.use(connection, ({ accessToken }) => this.calls.prolong(accessToken, vacancyExternalId));
  }

  async upgrades(connection: ConnectionRef, vacancyExternalId: string): Promise<UpgradeOffer[]> {
    const { items, error_reason: error } = await this.use(connection, ({ accessToken }) =>
      this.calls.upgrades(accessToken, vacancyExternalId),
    );
    return items.map((item) => toUpgrade(item, error)).filter((offer) => offer !== null);
  }

  async upgrade(connection: ConnectionRef, vacancyExternalId: string, service: string): Promise<void> {
    const properties = toProperties(service);
    await this.use(connection, ({ accessToken }) =>
      this.calls.changeProperties(accessToken, vacancyExternalId, properties),
    );
  }

  async publication(connection: ConnectionRef, vacancyExternalId: string): Promise<PublicationState> {
    return toPublicationState(
      await this.use(connection, ({ accessToken }) => this.client.vacancy(accessToken, vacancyExternalId)),
    );
  }

  async advertised(connection: ConnectionRef, vacancyExternalId: string): Promise<Partial<Advertisement>> {
    return toAdvertised(
      await this.use(connection, ({ accessToken }) => this.client.vacancy(accessToken, vacancyExternalId)),
    );
  }

  stateOf(raw: unknown): PublicationState {
    return toPublicationState(raw);
  }

  async days(connection: ConnectionRef, vacancyExternalId: string): Promise<PublicationDay[]> {
    return toDays(await this.use(connection, ({ accessToken }) => this.calls.stats(accessToken, vacancyExternalId)));
  }

  async campaigns(connection: ConnectionRef, from: string, to: string): Promise<CampaignSpend[]> {
    return toCampaigns(await this.use(connection, ({ accessToken }) => this.calls.campaigns(accessToken, from, to)));
  }
}
