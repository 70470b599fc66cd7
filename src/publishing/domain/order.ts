/** What can be ordered at a board. */
export const ORDER_ACTIONS = ['publish', 'prolong', 'upgrade'] as const;
export type OrderAction = (typeof ORDER_ACTIONS)[number];

/**
 * `prepared`: shown with its price, nobody has confirmed it · `waiting`: confirmed, not sent · `sending`: on its way · `price-changed`: the
 * price is another one than was confirmed, nothing was spent · `refused`: by the board, or it could not be sent; nothing was spent ·
 * `unclear`: it was sent, but whether it arrived is unknown · `dropped`: given up by a person.
 */
export const ORDER_STATUSES = [
  'prepared',
  'waiting',
  'sending',
  'done',
  'refused',
  'price-changed',
  'unclear',
  'dropped',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** Nothing was spent and nothing is on its way: a person may confirm a price. */
export function mayConfirm(status: OrderStatus): boolean {
  return status === 'prepared' || status === 'price-changed' || status === 'refused';
}

/** Nothing more happens to it. */
export function isFinal(status: OrderStatus): boolean {
  return status === 'done' || status === 'dropped';
}

/** It is confirmed and not finished. */
export function isUnderWay(status: OrderStatus): boolean {
  return status === 'waiting' || status === 'sending';
}
