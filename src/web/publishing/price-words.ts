import type { ExpectedError } from '../../kernel/errors.js';
import type { Formatter } from '../../platform/views/index.js';
import { isFree, NotOffered } from '../../publishing/index.js';
import type { Price } from '../../publishing/index.js';
import type { Visits } from '../frame/visits.service.js';
import type { Visit } from '../frame/visit.js';

/** A price as people read it: what is used up, and what is charged; to the last hundredth, for it is agreed to. */
export function priceText(price: Price, f: Formatter): string {
  if (isFree(price)) return f.t('publishing.free');
  const { units, money, service } = price;
  const used = units > 0 ? f.t('publishing.units', { count: units, service: serviceName(service, f) }) : null;
  const charged = money === null ? null : f.exactMoney(money);
  return [used, charged].filter((part) => part !== null).join(', ');
}

/** A board's services by the names of its own pages; what is not known is called as the board calls it. */
export function serviceName(service: string, f: Formatter): string {
  return service
    .split('+')
    .map((one) => KNOWN_SERVICES.find((known) => known === one) ?? null)
    .map((known, index) => (known ? f.t(`publishing.services.${known}`) : (service.split('+')[index] ?? '')))
    .join(' + ');
}

const KNOWN_SERVICES = [
  'HH_FREE',
  'HH_STANDARD',
  'HH_STANDARD_PLUS',
  'HH_PREMIUM',
  'HH_ANONYMOUS',
  'HH_ADVERTISING',
  'HH_PAY_FOR_PERFORMANCE',
] as const;

/** Why a board did not do something, in a sentence; a word that is not known stands as it is. */
export function reasonText(visits: Visits, visit: Visit, reason: string, names: readonly string[] = []): string {
  const { f } = visit;
  const values = { reason, names: f.list(names) };
  // Failures of the connection have their sentences beside the board's own words.
  const word = reason.replace(/^job-boards\./, '');
  return visits.wordsOr(visit, `publishing.reasons.${word}`, f.t('publishing.otherReason', values), values);
}

/** Why an order could not be made or confirmed, in a sentence. */
export function faultText(visits: Visits, visit: Visit, error: ExpectedError): string {
  if (error instanceof NotOffered) return reasonText(visits, visit, error.reason);
  return visits.failureSentence(visit, error);
}
