export { carryOutOrder } from './carry-out-order.job.js';
export { ORDER_ACTIONS, ORDER_STATUSES } from './domain/order.js';
export type { OrderAction, OrderStatus } from './domain/order.js';
export { isFree, priceKey, priceOf } from './domain/price.js';
export type { Price } from './domain/price.js';
export { findOrder } from './find-order.job.js';
export type { Confirmation, Wish } from './posting-orders.service.js';
export { PostingOrder } from './posting-order.entity.js';
export { PostingOrders } from './posting-orders.service.js';
export {
  AdvertisementInvalid,
  CannotPublishThere,
  NotOffered,
  OrderNotFound,
  OrderNotOpen,
  OrderUnderWay,
  PriceChanged,
} from './publishing.errors.js';
export type { AdvertisementFields } from './domain/advertisement.js';
export type { PublicationStart, PublishingPlace } from './publications.service.js';
export { Publications } from './publications.service.js';
export { PublishingModule } from './publishing.module.js';
export { resumeOrders } from './resume-orders.job.js';
