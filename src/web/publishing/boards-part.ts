import type { Formatter, MomentText } from '../../platform/views/index.js';
import { priceOf } from '../../publishing/index.js';
import type { BoardPosting, OrderStatus, PostingOrder, PublishingPlace } from '../../publishing/index.js';
import type { StateWord, Tone } from '../frame/wording.js';
import { dayChart } from './day-chart.js';
import type { DayChart } from './day-chart.js';
import { priceText, serviceName } from './price-words.js';

/** Where a vacancy is published and what came of it, with the ways to publish, prolong and upgrade. */
export interface BoardsPart {
  postings: PostingCard[];
  /** Where it can be published; empty where nobody may or no board can be asked. */
  publish: { label: string; href: string; isFirst: boolean }[];
  orders: OrderLine[];
  refreshAction: string | null;
}

/** A publication. */
export interface PostingCard {
  board: string;
  title: string;
  href: string | null;
  state: StateWord;
  until: string | null;
  service: string | null;
  chart: DayChart | null;
  prolongAction: string | null;
  upgradesHref: string | null;
}

/** What somebody ordered. */
export interface OrderLine {
  href: string;
  what: string;
  price: string;
  state: StateWord;
  who: string;
  when: MomentText;
}

const STATUS_TONES: Readonly<Record<OrderStatus, Tone>> = {
  prepared: 'quiet',
  waiting: 'accent',
  sending: 'accent',
  done: 'good',
  refused: 'bad',
  'price-changed': 'fair',
  unclear: 'fair',
  dropped: 'quiet',
};

/** What the part is made from. */
export interface BoardsInput {
  readonly vacancyId: string;
  readonly isOpen: boolean;
  readonly postings: readonly BoardPosting[];
  readonly orders: readonly PostingOrder[];
  readonly places: readonly PublishingPlace[];
}

/** The part. */
export function boardsPart({ vacancyId, isOpen, postings, orders, places }: BoardsInput, f: Formatter): BoardsPart {
  const standing = postings.filter(({ archived }) => !archived).map(({ board }) => board);
  return {
    postings: postings.map((posting) => postingCard(prolonged(posting, orders), isOpen, f)),
    publish: isOpen
      ? places.map(({ connectionId, board, accountName }) => ({
          label: f.t(standing.includes(board) ? 'publishing.publishAgain' : 'publishing.publishAt', {
            board: f.t(`boards.${board}`),
            account: accountName,
          }),
          href: `/vacancies/${vacancyId}/publish?connection=${connectionId}`,
          // Where it stands already, to prolong it is what comes next; a second one is a second purchase.
          isFirst: !standing.includes(board),
        }))
      : [],
    orders: orders.map((order) => orderLine(order, f)),
    refreshAction:
      places.length > 0 && postings.some((one) => one.isManaged) ? `/vacancies/${vacancyId}/figures` : null,
  };
}

/** Until the board is read again, an order knows better until when the publication stands. */
function prolonged(posting: BoardPosting, orders: readonly PostingOrder[]): BoardPosting {
  const known = posting.state.expiresAt;
  const told = orders
    .filter(({ postingId, status }) => postingId === posting.id && status === 'done')
    .map(({ expiresAfter }) => expiresAfter?.getTime() ?? 0);
  const latest = Math.max(known?.getTime() ?? 0, ...told);
  return latest === 0 ? posting : { ...posting, state: { ...posting.state, expiresAt: new Date(latest) } };
}

/** The state of an order in a word. */
export function orderState(status: OrderStatus, f: Formatter): StateWord {
  return { word: f.t(`publishing.statuses.${status}`), tone: STATUS_TONES[status] };
}

function orderLine(order: PostingOrder, f: Formatter): OrderLine {
  return {
    href: `/posting-orders/${order.id}`,
    what: f.t(`publishing.actions.${order.action}`),
    price: priceText(priceOf(order), f),
    state: orderState(order.status, f),
    who: order.confirmedBy ?? '',
    when: f.moment(order.confirmedAt ?? order.preparedAt),
  };
}

function postingCard(posting: BoardPosting, isOpen: boolean, f: Formatter): PostingCard {
  const { id, board, title, url, archived, state, isManaged, days } = posting;
  const isChangeable = isManaged && !archived && isOpen;
  return {
    board: f.t(`boards.${board}`),
    title,
    // Addresses come from a board: anything but a web page stays text.
    href: url !== null && /^https?:\/\//.test(url) ? url : null,
    state: postingState(archived, state.approved, f),
    until: archived || state.expiresAt === null ? null : f.t('publishing.until', { day: f.date(state.expiresAt) }),
    service: state.services.length === 0 ? null : serviceName(state.services.join('+'), f),
    chart: days.length === 0 ? null : dayChart(days, f),
    prolongAction: isChangeable ? `/postings/${id}/prolong` : null,
    upgradesHref: isChangeable ? `/postings/${id}/upgrades` : null,
  };
}

function postingState(archived: boolean, approved: boolean | null, f: Formatter): StateWord {
  if (archived) return { word: f.t('publishing.archived'), tone: 'quiet' };
  if (approved === false) return { word: f.t('publishing.moderated'), tone: 'fair' };
  return { word: f.t('publishing.published'), tone: 'good' };
}
