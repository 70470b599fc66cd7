export type { BoardPosting } from './board-postings.service.js';
export { BoardPostings } from './board-postings.service.js';
export { carryOutOrder } from './carry-out-order.job.js';
export { isFinal, isUnderWay, mayConfirm, ORDER_ACTIONS, ORDER_STATUSES } from './domain/order.js';
export type { OrderAction, OrderStatus } from './domain/order.js';
export { isFree, priceKey, priceOf } from './domain/price.js';
export type { Price } from './domain/price.js';
export { DIRECT_SPEND, SPEND_KINDS } from './domain/spend.js';
export type { SpendKind } from './domain/spend.js';
export { FigureReadings } from './figure-readings.service.js';
export { findOrder } from './find-order.job.js';
export type { Confirmation, Wish } from './posting-orders.service.js';
export { PostingOrder } from './posting-order.entity.js';
export { PostingOrders } from './posting-orders.service.js';
export {
  advertisementCode,
  AdvertisementInvalid,
  AdvertisementUnlawful,
  CannotPublishThere,
  NotOffered,
  OrderNotFound,
  OrderNotOpen,
  OrderUnderWay,
  PriceChanged,
  SpendInvalid,
  SpendNotFound,
} from './publishing.errors.js';
export type { AdvertisementField, AdvertisementFields } from './domain/advertisement.js';
export type { PublicationStart, PublishingPlace, UnaskedStart } from './publications.service.js';
export { Publications } from './publications.service.js';
export { PublishingModule } from './publishing.module.js';
export { resumeOrders } from './resume-orders.job.js';
export { readAllFigures } from './read-all-figures.job.js';
export { readBoardFigures } from './read-board-figures.job.js';
export { Spend } from './spend.entity.js';
export type { SpendPeriod } from './spend-periods.service.js';
export { SpendPeriods } from './spend-periods.service.js';
export type { SpendFields, SpendFilter, SpentFor } from './spends.service.js';
export { SPEND_SOURCES, Spends } from './spends.service.js';
