import { Injectable } from '@nestjs/common';
import { ConnectionsService, JobBoards } from '../job-boards/index.js';
import type { Advertisement, BoardPublishing, ConnectionView } from '../job-boards/index.js';
import type { VacancyPosting } from '../vacancies/index.js';
import type { OrderAction } from './domain/order.js';
import type { Price } from './domain/price.js';
import { CannotPublishThere, NotOffered } from './publishing.errors.js';

/** What is ordered, as far as its price depends on it. */
export interface Priced {
  readonly action: OrderAction;
  readonly connection: ConnectionView;
  /** Of a publication. */
  readonly advertisement: Advertisement | null;
  /** Of the other actions. */
  readonly posting: Pick<VacancyPosting, 'externalId'> | null;
  /** The service that an upgrade leads to. */
  readonly service: string;
}

/** A price as the board told it a moment ago. */
export interface FreshPrice {
  readonly price: Price;
  /** Until when the publication stands that is to be prolonged. */
  readonly expiresAt: Date | null;
}

/** A board's word for having none of a service left, in our own price lists as in its refusals. */
const NOT_ENOUGH = 'not_enough_purchased_services';

/** Asks boards what an action costs at this moment. Never called inside a transaction. */
@Injectable()
export class OrderPrices {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly boards: JobBoards,
  ) {}

  /** The connections through which something can be published now. */
  async places(organisationId: string): Promise<ConnectionView[]> {
    const all = await this.connections.list(organisationId);
    return all.filter(({ board, status }) => status === 'connected' && this.boards.for(board).publishing !== undefined);
  }

  /** @throws NoSuchConnection, CannotPublishThere */
  async boardOf(
    organisationId: string,
    connectionId: string,
  ): Promise<{ connection: ConnectionView; publishing: BoardPublishing }> {
    const connection = await this.connections.state(organisationId, connectionId);
    const { publishing } = this.boards.for(connection.board);
    if (!publishing) throw new CannotPublishThere();
    return { connection, publishing };
  }

  /** @throws NotOffered where the board does not do it now, and what the board throws */
  async fresh(priced: Priced): Promise<FreshPrice> {
    const { publishing } = this.boards.for(priced.connection.board);
    if (!publishing) throw new CannotPublishThere();
    if (priced.action === 'publish') return this.ofPublication(publishing, priced);
    const externalId = priced.posting?.externalId ?? '';
    if (priced.action === 'prolong') {
      const { price, whyNot, expiresAt } = await publishing.prolongation(priced.connection, externalId);
      if (price === null) throw new NotOffered(whyNot ?? 'prolongation_forbidden');
      return { price, expiresAt };
    }
    const offers = await publishing.upgrades(priced.connection, externalId);
    const offer = offers.find(({ service }) => service === priced.service);
    if (!offer?.price || offer.doneAt !== 'here') throw new NotOffered(offer?.whyNot ?? NOT_ENOUGH);
    return { price: offer.price, expiresAt: null };
  }

  private async ofPublication(publishing: BoardPublishing, { connection, advertisement }: Priced): Promise<FreshPrice> {
    if (advertisement === null) throw new NotOffered('nothing to publish');
    const { areaExternalId, roleExternalId } = advertisement;
    const offers = await publishing.offers(connection, areaExternalId, roleExternalId);
    const offer = offers.find(({ price }) => price.service === advertisement.service);
    if (!offer) throw new NotOffered('unavailable');
    if (offer.price.units > 0 && offer.left !== null && offer.left < offer.price.units)
      throw new NotOffered(NOT_ENOUGH);
    return { price: offer.price, expiresAt: null };
  }
}
