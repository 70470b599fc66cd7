import type { Formatter, MomentText } from '../../platform/views/index.js';
import { priceOf } from '../../publishing/index.js';
import type { BoardPosting, OrderStatus, PostingOrder, PublishingPlace } from '../../publishing/index.js';
import type { StateWord, Tone } from '../frame/wording.js';
import { priceText, serviceName } from './price-words.js';

/** Where a vacancy is published and what came of it, with the ways to publish, prolong and upgrade. */
export interface BoardsPart {
  postings: PostingCard[];
  /** Where it can be published; empty where nobody may or no board can be asked. */
  publish: { label: string; href: string }[];
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

/** Views and responses of days side by side; lengths are hundredths of the width and pixels of the height. */
export interface DayChart {
  label: string;
  views: string;
  responses: string;
  bars: {
    x: number;
    width: number;
    top: number;
    height: number;
    responsesTop: number;
    responsesHeight: number;
    title: string;
  }[];
  from: string;
  to: string;
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

/** Pixels of the views' bars and, below them, of the responses'. */
const VIEWS_HEIGHT = 40;
const RESPONSES_HEIGHT = 20;

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
  return {
    postings: postings.map((posting) => postingCard(posting, isOpen, f)),
    publish: isOpen
      ? places.map(({ connectionId, board, accountName }) => ({
          label: f.t('publishing.publishAt', { board: f.t(`boards.${board}`), account: accountName }),
          href: `/vacancies/${vacancyId}/publish?connection=${connectionId}`,
        }))
      : [],
    orders: orders.map((order) => orderLine(order, f)),
    refreshAction:
      places.length > 0 && postings.some((one) => one.isManaged) ? `/vacancies/${vacancyId}/figures` : null,
  };
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

/** Places days in a drawing: views above, responses below on a scale of their own, for they are fifty times fewer. */
export function dayChart(days: BoardPosting['days'], f: Formatter): DayChart {
  const most = (of: (day: BoardPosting['days'][number]) => number | null): number =>
    Math.max(1, ...days.map((day) => of(day) ?? 0));
  const [mostViews, mostResponses] = [most(({ views }) => views), most(({ responses }) => responses)];
  const slot = 100 / days.length;
  const sum = (of: (day: BoardPosting['days'][number]) => number | null): number =>
    days.reduce((total, day) => total + (of(day) ?? 0), 0);
  const views = f.t('publishing.views', { count: sum((day) => day.views), number: f.number(sum((day) => day.views)) });
  const responses = f.t('publishing.responses', {
    count: sum((day) => day.responses),
    number: f.number(sum((day) => day.responses)),
  });
  const [from, to] = [f.shortDate(days[0]?.day ?? ''), f.shortDate(days.at(-1)?.day ?? '')];
  return {
    label: f.t('publishing.chart', { from, to, views, responses }),
    ...{ views, responses, from, to },
    bars: days.map((day, index) => {
      const height = tenth(((day.views ?? 0) / mostViews) * VIEWS_HEIGHT);
      const responsesHeight = tenth(((day.responses ?? 0) / mostResponses) * RESPONSES_HEIGHT);
      return {
        x: tenth(index * slot + slot * 0.15),
        width: tenth(slot * 0.7),
        ...{ height, responsesHeight },
        top: tenth(VIEWS_HEIGHT - height),
        responsesTop: VIEWS_HEIGHT + 3,
        title: `${f.shortDate(day.day)}: ${figure(day.views, 'views', f)}, ${figure(day.responses, 'responses', f)}`,
      };
    }),
  };
}

function figure(count: number | null, of: 'views' | 'responses', f: Formatter): string {
  return count === null ? f.t('publishing.noFigure') : f.t(`publishing.${of}`, { count, number: f.number(count) });
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
