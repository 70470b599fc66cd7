import type { Currency, Money } from '../../kernel/money.js';

/** What an action at a board costs: services bought beforehand that are used up, and what is charged on the spot. */
export interface Price {
  readonly service: string;
  readonly units: number;
  readonly money: Money | null;
}

/** The price in one line: two prices are the same exactly if these are. A person confirms one of them, not a number. */
export function priceKey({ service, units, money }: Price): string {
  const charged = money === null ? '-' : `${money.amount.toFixed(2)} ${money.currency}`;
  return `${service} × ${String(units)}, ${charged}`;
}

/** Nothing is used up and nothing charged. */
export function isFree({ units, money }: Price): boolean {
  return units === 0 && (money === null || money.amount === 0);
}

/** The price as it is stored. */
export interface StoredPrice {
  readonly service: string;
  readonly units: number;
  /** Decimal text with two digits after the point: what the database gives for an exact number. */
  readonly amount: string | null;
  readonly currency: Currency | null;
}

export function storedPrice({ service, units, money }: Price): StoredPrice {
  return { service, units, amount: money === null ? null : money.amount.toFixed(2), currency: money?.currency ?? null };
}

export function priceOf({ service, units, amount, currency }: StoredPrice): Price {
  return { service, units, money: moneyOf(amount, currency) };
}

export function moneyOf(amount: string | null, currency: Currency | null): Money | null {
  return amount === null || currency === null ? null : { amount: Number(amount), currency };
}
