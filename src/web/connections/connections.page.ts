import type { Board, ConnectionView, NotedFailure } from '../../job-boards/index.js';
import type { Formatter, IconName, MomentText } from '../../platform/views/index.js';
import type { ConnectionProgress, Reconciliation, SubscriptionView } from '../../sourcing/index.js';
import { fieldsOf, formFault } from '../frame/form-field.js';
import type { FormField, Refusal } from '../frame/form-field.js';
import type { EmptyPage } from '../frame/parts.js';
import type { StateWord, Tone } from '../frame/wording.js';

/** Boards that are connected on this page; how an account of another one is connected, that board says. */
const CONNECTABLE: readonly Board[] = ['headhunter', 'superjob'];

/** A connection with how far its reading is. */
export interface ConnectionCard {
  board: string;
  account: string;
  state: StateWord;
  /** What is in the way, one line for each kind of work. */
  problems: { during: string | null; text: string; since: MomentText }[];
  facts: { name: string; value: string | null; moment: MomentText | null }[];
  actions: { href: string; label: string; icon: IconName; primary: boolean }[] | null;
  /** What the board is told of our decisions. */
  tellingHref: string;
}

/** A way to connect a board. */
export interface ConnectOffer {
  board: string;
  about: string;
  href: string;
  /** What is asked for here; nothing when the board asks on its own page, to which a link leads. */
  fields: FormField[];
  /** Why the board did not let us in. */
  fault: string | null;
  label: string;
}

/** The connections of an organisation. */
export interface ConnectionsPage {
  title: string;
  about: string;
  connections: ConnectionCard[];
  empty: EmptyPage | null;
  offers: ConnectOffer[] | null;
}

/** What the page is made from. */
export interface ConnectionsInput {
  readonly connections: readonly ConnectionView[];
  readonly progress: readonly ConnectionProgress[];
  readonly subscriptions: ReadonlyMap<string, SubscriptionView>;
  /** The last walk through every list, by connection. */
  readonly reconciliations: ReadonlyMap<string, Reconciliation>;
  /** Time between two looks at a board that does not tell by itself. */
  readonly pollSeconds: number;
  readonly mayEdit: boolean;
  /** The sentence of a connection's problem. */
  readonly sentenceOf: (problem: NotedFailure, board: Board) => string;
  /** A form that was refused: shown again with what was typed. */
  readonly refusal: Refusal | null;
}

const STATUS_TONES: Readonly<Record<ConnectionView['status'], Tone>> = {
  connected: 'good',
  'needs-reconnecting': 'bad',
  blocked: 'bad',
};

/** Why a response is not read, in the order of the lines. */
const REASONS = ['waiting', 'unreadable', 'tombstones', 'erased'] as const;

/** The page. */
export function connectionsPage(input: ConnectionsInput, f: Formatter): ConnectionsPage {
  return {
    title: f.t('connections.title'),
    about: f.t('connections.about'),
    connections: input.connections.map((connection) => connectionCard(connection, input, f)),
    empty:
      input.connections.length > 0
        ? null
        : { title: f.t('connections.emptyTitle'), advice: f.t('connections.emptyAdvice'), action: null, href: null },
    offers: input.mayEdit ? CONNECTABLE.map((board) => connectOffer(board, input.refusal, f)) : null,
  };
}

/** How a connection stands in one word; one that works but meets a problem is said to. */
export function connectionState(connection: Pick<ConnectionView, 'status' | 'problems'>, f: Formatter): StateWord {
  const { status, problems } = connection;
  if (status === 'connected' && problems.length > 0) return { word: f.t('connections.troubled'), tone: 'fair' };
  return { word: f.t(`connections.${status}`), tone: STATUS_TONES[status] };
}

function connectionCard(connection: ConnectionView, input: ConnectionsInput, f: Formatter): ConnectionCard {
  const { board, problems, lastPulledAt, connectionId } = connection;
  const counted = input.progress.find((progress) => progress.connectionId === connectionId);
  const number = (name: string, value: number | undefined) => ({
    name: f.t(`connections.${name}`),
    value: f.number(value ?? 0),
    moment: null,
  });
  const moment = (name: string, at: Date | null) => ({
    name: f.t(`connections.${name}`),
    value: at ? null : f.t('connections.never'),
    moment: at && f.moment(at),
  });
  return {
    board: f.t(`boards.${board}`),
    account: connection.accountName,
    state: connectionState(connection, f),
    problems: problems.map((problem) => ({
      during: problem.during && f.t(`connections.during.${problem.during}`),
      text: input.sentenceOf(problem, board),
      since: f.moment(problem.since),
    })),
    tellingHref: `/connections/${connectionId}/stages`,
    facts: [
      moment('lastPulled', lastPulledAt),
      ...arrivals(input.subscriptions.get(connectionId), input.pollSeconds, f),
      ...reconciled(input.reconciliations.get(connectionId), f),
      number('responses', counted?.found),
      number('read', counted?.read),
      // What is not read has a line for each reason, so that the sum is seen.
      ...REASONS.filter((reason) => (counted?.[reason] ?? 0) > 0).map((reason) => number(reason, counted?.[reason])),
    ],
    actions:
      input.mayEdit && connection.status === 'connected'
        ? [
            {
              href: `/connections/${connectionId}/pull`,
              label: f.t('connections.pullNow'),
              icon: 'refresh-cw',
              primary: false,
            },
          ]
        : null,
  };
}

/** What the last walk through every list found that the looks of the day had missed. */
function reconciled(last: Reconciliation | undefined, f: Formatter): ConnectionCard['facts'] {
  if (!last) return [];
  const found = f.t('connections.reconciledFound', {
    listed: f.number(last.listed),
    missed: f.number(last.missed),
    changed: f.number(last.changed),
  });
  const failed = last.failed + last.postingsLeft;
  const rest = failed > 0 ? ` ${f.t('connections.reconciledRest', { count: failed })}` : '';
  return [
    { name: f.t('connections.reconciledAt'), value: null, moment: f.moment(last.finishedAt) },
    { name: f.t('connections.reconciled'), value: `${found}${rest}`, moment: null },
  ];
}

/** How new responses come: told by the board, or found by looking. */
function arrivals(
  subscription: SubscriptionView | undefined,
  pollSeconds: number,
  f: Formatter,
): ConnectionCard['facts'] {
  if (!subscription) return [];
  const { state, lastHintAt } = subscription;
  const minutes = Math.max(1, Math.round(pollSeconds / 60));
  const how = {
    name: f.t('connections.arrival'),
    value: f.t(`connections.arrivals.${state}`, { count: minutes }),
    moment: null,
  };
  const last = { name: f.t('connections.lastTold'), value: null, moment: lastHintAt && f.moment(lastHintAt) };
  return last.moment ? [how, last] : [how];
}

function connectOffer(board: Board, refusal: Refusal | null, f: Formatter): ConnectOffer {
  const field = fieldsOf(board, refusal);
  return {
    board: f.t(`boards.${board}`),
    about: f.t(`connections.${board}About`),
    href: board === 'superjob' ? '/connections/superjob' : '/connections/headhunter/start',
    fields:
      board === 'superjob'
        ? [
            field('login', f.t('connections.login'), { autocomplete: 'off' }),
            field('password', f.t('connections.password'), { type: 'password', autocomplete: 'off' }),
          ]
        : [],
    fault: formFault(board, refusal),
    label: f.t('connections.connect'),
  };
}
