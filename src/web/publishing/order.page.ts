import { safeDescription } from '../../job-boards/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { isFinal, isFree, isUnderWay, mayConfirm, priceKey, priceOf } from '../../publishing/index.js';
import type { PostingOrder } from '../../publishing/index.js';
import { CURRENCIES } from '../../kernel/money.js';
import { choices } from '../frame/parts.js';
import type { Choice } from '../frame/parts.js';
import type { StateWord } from '../frame/wording.js';
import { orderState } from './boards-part.js';
import { priceText } from './price-words.js';

/** What the order is about, as a line. */
export interface OrderFact {
  name: string;
  value: string;
}

/** An order with its price, to be confirmed, and how it ends. */
export interface OrderPage {
  title: string;
  backHref: string;
  vacancyTitle: string;
  facts: OrderFact[];
  /** The advertisement as applicants will read it: HTML that was made safe. */
  previewHtml: string | null;
  outcome: OrderOutcome;
  /** Null where there is nothing to confirm now. */
  confirm: ConfirmForm | null;
  drop: { href: string; label: string } | null;
  /** The form as it was filled in, to be changed; null where nothing of it can be. */
  change: { href: string; label: string } | null;
}

/** How an order stands; shown again by itself while it is under way. */
export interface OrderOutcome {
  state: StateWord;
  sentence: string;
  pollHref: string | null;
  /** Where one goes on when it is over. */
  nextHref: string | null;
  /** Of an unclear order: to look at the board once more, and to begin anew. */
  unclear: { lookAction: string; anewAction: string; lookedAt: string | null } | null;
}

/** The button that spends money. */
export interface ConfirmForm {
  action: string;
  price: string;
  /** What it will cost, in a sentence. */
  cost: string;
  label: string;
  /** What it cost by the contract is asked where the board names no sum. */
  stated: { amount: string; currencies: Choice[] } | null;
  /** The board already shows the same; null = not that one knows. */
  twins: string | null;
  fault: string | null;
}

/** What the page is made from. */
export interface OrderInput {
  readonly order: PostingOrder;
  readonly vacancyTitle: string;
  readonly board: string;
  readonly role: string | null;
  readonly city: string | null;
  /** Why it was refused or is unclear. */
  readonly reason: string | null;
  /** Why there is no price now. */
  readonly notOffered: string | null;
  readonly given: { readonly amount: string; readonly currency: string; readonly fault: string | null };
}

/** The page. */
export function orderPage(input: OrderInput, f: Formatter): OrderPage {
  const { order, vacancyTitle, notOffered } = input;
  const isOpen = mayConfirm(order.status);
  return {
    title: f.t(`publishing.actions.${order.action}`),
    backHref: vacancyHref(order),
    vacancyTitle,
    facts: factsOf(input, f),
    previewHtml: 'descriptionHtml' in order.request ? safeDescription(order.request.descriptionHtml) : null,
    outcome: orderOutcome(input, f),
    confirm: isOpen && notOffered === null ? confirmForm(input, f) : null,
    change:
      isOpen && order.action === 'publish'
        ? {
            href: `/vacancies/${order.vacancyId}/publish?order=${order.id}`,
            label: f.t(order.status === 'refused' ? 'publishing.changeRefused' : 'publishing.change'),
          }
        : null,
    drop: isOpen || order.status === 'unclear' ? dropOf(order, f) : null,
  };
}

/** What has been sent already, and may stand at the board, nobody can leave unsent: it is only no longer looked for. */
function dropOf({ id, status }: PostingOrder, f: Formatter): OrderPage['drop'] {
  const label = f.t(status === 'unclear' ? 'publishing.dropUnclear' : 'publishing.drop');
  return { href: `/posting-orders/${id}/drop`, label };
}

function vacancyHref({ vacancyId }: PostingOrder): string {
  return `/vacancies/${vacancyId}/edit#boards`;
}

/** The part that changes while the order is under way. */
export function orderOutcome({ order, reason, notOffered }: OrderInput, f: Formatter): OrderOutcome {
  const { id, status, lookedAt, expiresAfter } = order;
  const stands = status === 'done' && expiresAfter !== null;
  const until = stands ? f.t('publishing.standsUntil', { day: f.fullDate(expiresAfter) }) : '';
  const sentence = notOffered ?? `${f.t(`publishing.sentences.${status}`, { reason: reason ?? '' })} ${until}`;
  return {
    state: orderState(status, f),
    sentence: sentence.trim(),
    nextHref: isFinal(status) ? vacancyHref(order) : null,
    pollHref: isUnderWay(status) ? `/posting-orders/${id}/outcome` : null,
    unclear:
      status === 'unclear'
        ? {
            lookAction: `/posting-orders/${id}/look`,
            anewAction: `/posting-orders/${id}/anew`,
            lookedAt: lookedAt && f.t('publishing.lookedAt', { when: f.exact(lookedAt) }),
          }
        : null,
  };
}

function confirmForm({ order, given, reason }: OrderInput, f: Formatter): ConfirmForm {
  const price = priceOf(order);
  return {
    action: `/posting-orders/${order.id}/confirm`,
    price: priceKey(price),
    cost: isFree(price) ? f.t('publishing.costsNothing') : f.t('publishing.willCost', { price: priceText(price, f) }),
    label: f.t(isFree(price) ? 'publishing.confirmFree' : 'publishing.confirm'),
    stated:
      isFree(price) || price.money !== null
        ? null
        : {
            amount: given.amount,
            currencies: choices(
              CURRENCIES.map((code) => [code, f.currency(code)] as const),
              given.currency,
            ),
          },
    twins: order.problem === 'duplicate' ? reason : null,
    fault: given.fault,
  };
}

function factsOf({ order, board, role, city }: OrderInput, f: Formatter): OrderFact[] {
  const facts: (readonly [string, string | null])[] = [
    ['board', board],
    ['price', priceText(priceOf(order), f)],
    ...advertised(order, role, city, f),
    [
      order.status === 'done' ? 'expiredBefore' : 'expires',
      order.action === 'prolong' && order.expiresBefore ? f.fullDate(order.expiresBefore) : null,
    ],
    ['expiresAfter', order.status === 'done' && order.expiresAfter ? f.fullDate(order.expiresAfter) : null],
    ['confirmed', order.confirmedAt && `${order.confirmedBy ?? ''}, ${f.exact(order.confirmedAt)}`],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [{ name: f.t(`publishing.facts.${name}`), value }]));
}

function advertised(
  { request }: PostingOrder,
  role: string | null,
  city: string | null,
  f: Formatter,
): (readonly [string, string | null])[] {
  if (!('descriptionHtml' in request)) return [];
  const { salary, contact } = request;
  return [
    ['title', request.title],
    ['city', city],
    ['role', role],
    ['experience', f.t(`publishing.experience.${request.experience}`)],
    ['salary', salary && salaryText(salary, f)],
    ['contact', contact && [contact.name, contact.email, contact.phone].filter((part) => part !== null).join(', ')],
    ['continues', request.previousExternalId],
  ];
}

function salaryText(
  { from, to, currency, gross }: { from: number | null; to: number | null; currency: string; gross: boolean },
  f: Formatter,
): string {
  const tax = f.t(gross ? 'publishing.gross' : 'publishing.net');
  if (from !== null && to !== null) return `${f.moneyRange(from, to, currency)}, ${tax}`;
  const amount = f.money({ amount: from ?? to ?? 0, currency });
  return `${f.t(from === null ? 'publishing.upTo' : 'publishing.fromOn', { amount })}, ${tax}`;
}
