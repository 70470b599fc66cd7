import type { Board, ConnectionView, NotedFailure } from '../../job-boards/index.js';
import type { Formatter, IconName, MomentText } from '../../platform/views/index.js';
import type { ConnectionProgress } from '../../sourcing/index.js';
import type { Refusal } from '../frame/form-field.js';
import type { EmptyPage } from '../frame/parts.js';
import type { StateWord, Tone } from '../frame/wording.js';
import { connectOffer } from './connect-offer.js';
import type { ConnectOffer } from './connect-offer.js';
import { momentFact } from './connection-facts.js';
import type { ConnectionFact } from './connection-facts.js';

/** Boards whose account is signed in to; others are connected by a key, as their adapters say. */
const SIGNED_IN_TO: readonly Board[] = ['headhunter', 'superjob'];

/** A connection with how far its reading is. */
export interface ConnectionCard {
  board: string;
  account: string;
  state: StateWord;
  /** What is in the way, one line for each kind of work. */
  problems: ProblemLine[];
  facts: ConnectionFact[];
  /** The page that says all of it. */
  href: string;
  actions: { href: string; label: string; icon: IconName; primary: boolean }[] | null;
  /** What the board is told of our decisions. */
  tellingHref: string;
}

/** Something in the way of a connection. */
export interface ProblemLine {
  during: string | null;
  text: string;
  since: MomentText;
  /** Where it is mended; null where nobody here can do anything. */
  mend: { href: string; label: string } | null;
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
  readonly mayEdit: boolean;
  /** Boards that are connected by a key. */
  readonly keyBoards: readonly Board[];
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
    offers: input.mayEdit
      ? [...SIGNED_IN_TO, ...input.keyBoards].map((board) => connectOffer(board, input.refusal, f))
      : null,
  };
}

/** How a connection stands in one word; one that works but meets a problem is said to. */
export function connectionState(connection: Pick<ConnectionView, 'status' | 'problems'>, f: Formatter): StateWord {
  const { status, problems } = connection;
  if (status === 'connected' && problems.length > 0) return { word: f.t('connections.troubled'), tone: 'fair' };
  return { word: f.t(`connections.${status}`), tone: STATUS_TONES[status] };
}

/** What is in the way, with the way to mend it right beside. */
export function problemLines(
  connection: ConnectionView,
  { sentenceOf, mayEdit }: Pick<ConnectionsInput, 'sentenceOf' | 'mayEdit'>,
  f: Formatter,
): ProblemLine[] {
  const { board, connectionId, problems } = connection;
  const page = `/connections/${connectionId}`;
  // HeadHunter asks on a page of its own; the others ask on the page of the connection.
  const reconnect = board === 'headhunter' ? '/connections/headhunter/start' : `${page}#reconnect`;
  return problems.map((problem) => {
    const mend =
      problem.during === null
        ? { href: reconnect, label: f.t('connections.reconnect') }
        : problem.code === 'job-boards.manager-account-refused'
          ? { href: `${page}#account`, label: f.t('connections.chooseAccount') }
          : null;
    return {
      during: problem.during && f.t(`connections.during.${problem.during}`),
      text: sentenceOf(problem, board),
      since: f.moment(problem.since),
      mend: mayEdit ? mend : null,
    };
  });
}

function connectionCard(connection: ConnectionView, input: ConnectionsInput, f: Formatter): ConnectionCard {
  const { board, lastPulledAt, connectionId } = connection;
  const counted = input.progress.find((progress) => progress.connectionId === connectionId);
  const number = (name: string, value: number | undefined) => ({
    name: f.t(`connections.${name}`),
    value: f.number(value ?? 0),
    moment: null,
  });
  return {
    board: f.t(`boards.${board}`),
    account: connection.accountName,
    state: connectionState(connection, f),
    tellingHref: `/connections/${connectionId}/stages`,
    problems: problemLines(connection, input, f),
    facts: [
      momentFact('lastPulled', lastPulledAt, f),
      number('responses', counted?.found),
      number('read', counted?.read),
      // What is not read has a line for each reason, so that the sum is seen.
      ...REASONS.filter((reason) => (counted?.[reason] ?? 0) > 0).map((reason) => number(reason, counted?.[reason])),
    ],
    href: `/connections/${connectionId}`,
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
