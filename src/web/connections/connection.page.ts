import { BOARD_NAMES, headhunterNeeds } from '../../job-boards/index.js';
import type {
  AskedPerson,
  Board,
  CapabilityNeed,
  CapabilitySnapshot,
  ConnectionView,
  NotedFailure,
} from '../../job-boards/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { vacanciesOf } from '../../sourcing/index.js';
import type { ClosedChats, Reconciliation, SubscriptionView } from '../../sourcing/index.js';
import type { FormField } from '../frame/form-field.js';
import { fieldsOf } from '../frame/form-field.js';
import type { StateWord, Tone } from '../frame/wording.js';
import { connectOffer } from './connect-offer.js';
import type { ConnectOffer } from './connect-offer.js';
import { arrivalFacts, momentFact, reconciledFacts } from './connection-facts.js';
import type { ConnectionFact } from './connection-facts.js';
import { connectionState, problemLines } from './connections.page.js';
import type { ProblemLine } from './connections.page.js';

/** Something that the product needs at the board. */
export interface NeedLine {
  name: string;
  state: StateWord;
  about: string;
  /** Whom to ask for it; null where nothing is missing. */
  ask: string | null;
}

/** A form of the page. */
export interface ConnectionForm {
  action: string;
  fields: FormField[];
  label: string;
}

/** One connection, explained. */
export interface ConnectionPage {
  title: string;
  account: string;
  state: StateWord;
  problems: ProblemLine[];
  /** How to connect it anew on this page; null while it works, or where the board asks on its own page. */
  reconnect: ConnectOffer | null;
  /** Null where nothing is known of what the account may do. */
  needs: NeedLine[] | null;
  accountFacts: ConnectionFact[];
  arrivalFacts: ConnectionFact[];
  /** Which of several manager accounts to act under; null where there is no choice. */
  choice: ConnectionForm | null;
  pull: ConnectionForm | null;
  readAnew: ConnectionForm | null;
}

/** What the page is made from. */
export interface ConnectionInput {
  readonly connection: ConnectionView;
  readonly snapshot: CapabilitySnapshot;
  readonly subscription: SubscriptionView;
  readonly reconciliation: Reconciliation | undefined;
  readonly chats: ClosedChats;
  readonly pollSeconds: number;
  readonly mayEdit: boolean;
  readonly sentenceOf: (problem: NotedFailure, board: Board) => string;
}

const NEED_TONES: Readonly<Record<CapabilityNeed['state'], Tone>> = {
  there: 'good',
  partly: 'fair',
  ending: 'fair',
  missing: 'bad',
  unknown: 'quiet',
};

/** The page. */
export function connectionPage(input: ConnectionInput, f: Formatter): ConnectionPage {
  const { connection, subscription, reconciliation, pollSeconds, mayEdit } = input;
  const { board, connectionId, status, lastPulledAt } = connection;
  const mayAct = mayEdit && status === 'connected';
  const button = (path: string, label: string): ConnectionForm | null =>
    mayAct ? { action: `/connections/${connectionId}/${path}`, fields: [], label: f.t(`connections.${label}`) } : null;
  return {
    title: BOARD_NAMES[board],
    account: connection.accountName,
    state: connectionState(connection, f),
    problems: problemLines(connection, input, f),
    reconnect: mayEdit && status !== 'connected' && board !== 'headhunter' ? connectOffer(board, null, f) : null,
    needs: needLines(input, f),
    accountFacts: accountFacts(input, f),
    arrivalFacts: [
      momentFact('lastPulled', lastPulledAt, f),
      ...arrivalFacts(subscription, pollSeconds, f),
      ...reconciledFacts(reconciliation, f),
    ],
    choice: mayAct ? accountChoice(input, f) : null,
    pull: button('pull', 'pullNow'),
    readAnew: button('read-anew', 'readAnew'),
  };
}

function needLines({ connection, snapshot, subscription, chats }: ConnectionInput, f: Formatter): NeedLine[] | null {
  if (connection.board !== 'headhunter' || snapshot.readAt === null) return null;
  const vacancies = vacanciesOf(chats);
  const known = { signals: subscription.state, vacancies };
  const colleagues = chats.ledBy.map(({ manager, managerId, vacancies }) =>
    f.t('connections.colleague', { who: manager ?? managerId, count: vacancies }),
  );
  const others = snapshot.accounts.length > 1 ? ` ${f.t('connections.orOtherAccount')}` : '';
  const manager = managerWords(snapshot) ?? f.t('connections.managerUnknown');
  const asked = (who: AskedPerson): string =>
    who === 'vacancy-managers'
      ? `${f.t('connections.ask.vacancy-managers', { who: colleagues.join(', ') })}${others}`
      : f.t(`connections.ask.${who}`, { who: manager });
  return headhunterNeeds(snapshot, known, f.now).map(({ name, state, ask }) => ({
    name: f.t(`connections.needs.${name}`),
    state: { word: f.t(`connections.needStates.${state}`), tone: NEED_TONES[state] },
    about:
      name === 'chats' && vacancies.closed > 0
        ? f.t('connections.chatsClosed', { count: vacancies.closed, of: f.number(vacancies.published) })
        : f.t(`connections.needsAbout.${name}`),
    ask: ask && asked(ask),
  }));
}

function managerWords({ personalManager: manager }: CapabilitySnapshot): string | null {
  if (manager === null) return null;
  return [manager.name, manager.email === manager.name ? null : manager.email].filter(Boolean).join(', ');
}

/** What the board tells of the account, in words. */
function accountFacts({ connection, snapshot }: ConnectionInput, f: Formatter): ConnectionFact[] {
  const { userName, isAdmin, personalManager, services, views, readAt } = snapshot;
  const fact = (name: string, value: string | null): ConnectionFact[] =>
    value === null ? [] : [{ name: f.t(`connections.${name}`), value, moment: null }];
  const rights = isAdmin === null ? null : f.t(isAdmin ? 'connections.isAdmin' : 'connections.isNoAdmin');
  const away = personalManager?.awayUntil;
  const manager = managerWords(snapshot);
  const acting = snapshot.accounts.find(({ id }) => id === connection.actingAccountId);
  return [
    ...fact('user', userName),
    ...fact('rights', rights),
    ...fact('actingAccount', acting ? accountName(acting) : null),
    ...fact(
      'manager',
      manager && away ? f.t('connections.managerAway', { who: manager, date: f.date(away) }) : manager,
    ),
    ...fact('services', services && servicesWords(services, f)),
    ...fact(
      'views',
      views &&
        f.t('connections.viewsToday', {
          used: f.number(views.used),
          limit: f.number(views.limit),
          left: f.number(views.left),
        }),
    ),
    momentFact('readAt', readAt, f),
  ];
}

function servicesWords(services: NonNullable<CapabilitySnapshot['services']>, f: Formatter): string {
  if (services.length === 0) return f.t('connections.noServices');
  return services
    .map(({ name, bought, left, expiresAt }) =>
      [
        name,
        left === null
          ? f.t('connections.unlimited')
          : f.t('connections.callsLeft', { left: f.number(left), bought: f.number(bought ?? left) }),
        expiresAt && f.t('connections.until', { date: f.fullDate(expiresAt) }),
      ]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ');
}

/** By the person, where the board tells who it is; the number tells accounts of one name apart. */
function accountName({ id, employer, person }: CapabilitySnapshot['accounts'][number]): string {
  return `${[person, employer].filter(Boolean).join(', ')} (${id})`;
}

function accountChoice({ connection, snapshot }: ConnectionInput, f: Formatter): ConnectionForm | null {
  const { connectionId, actingAccountId } = connection;
  const { accounts } = snapshot;
  if (accounts.length < 2) return null;
  const choices = accounts.map((account) => ({
    value: account.id,
    label: account.isPrimary ? f.t('connections.primaryAccount', { name: accountName(account) }) : accountName(account),
    selected: account.id === actingAccountId,
  }));
  const field = fieldsOf('account', null);
  return {
    action: `/connections/${connectionId}/account`,
    fields: [field('account', f.t('connections.accountLabel'), { choices, value: actingAccountId ?? '' })],
    label: f.t('connections.choose'),
  };
}
