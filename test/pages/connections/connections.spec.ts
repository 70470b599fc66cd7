import { connectionsPage } from '../../../src/web/connections/connections.page.js';
import type { ConnectionsInput } from '../../../src/web/connections/connections.page.js';
import type { Board } from '../../../src/job-boards/index.js';
import {
  AccountBlocked,
  ActionRefused,
  BoardMisconfigured,
  BoardUnavailable,
  EdgeBlocked,
  NeedsReconnecting,
  NotFoundAtBoard,
  PaymentRequired,
  QuotaSpent,
} from '../../../src/job-boards/index.js';
import { ListsFailed, outOfReach, problemOf } from '../../../src/sourcing/sourcing.errors.js';
import { Visits } from '../../../src/web/frame/visits.service.js';
import { context, html, NOW, textOf, views, words } from '../support/rendering.js';
import { connection, connectionProblem, id } from '../support/samples.js';

function input(overrides: Partial<ConnectionsInput> = {}): ConnectionsInput {
  return {
    connections: [connection()],
    progress: [
      {
        connectionId: id(500),
        board: 'headhunter',
        found: 241,
        read: 239,
        waiting: 0,
        unreadable: 0,
        tombstones: 2,
        erased: 0,
      },
    ],
    mayEdit: true,
    keyBoards: [],
    sentenceOf: ({ code }, board) => `${board}: ${code}!`,
    refusal: null,
    ...overrides,
  };
}

const render = (overrides: Partial<ConnectionsInput> = {}): string =>
  html('pages/connections/connections', connectionsPage(input(overrides), words()));

describe('connections', () => {
  test('a connection tells its state, when it was read and how much', () => {
    expect(textOf(render())).toMatch(/HeadHunter ООО «Ромашка» работает Последнее чтение 2 мин. назад .* получено 241/);
    expect(render()).toContain(`action='/connections/${id(500)}/pull'`);
  });

  test('what is not read has a line for each reason, and the lines add up', () => {
    const [counted] = input().progress;
    expect(textOf(render())).toContain('получено 241 из них прочитано 239 резюме удалил или скрыл сам человек 2');
    const some = { found: 250, waiting: 3, unreadable: 2, tombstones: 2, erased: 4 };
    const [card] = connectionsPage(input({ progress: [{ ...counted, ...some }] }), words()).connections;
    const [found, ...parts] = (card?.facts ?? []).flatMap(({ value }) => (value === null ? [] : [Number(value)]));
    expect([found, parts.length, parts.reduce((sum, part) => sum + part, 0)]).toEqual([250, 5, 250]);
  });

  test('a problem is said in a sentence; a lost connection cannot be read', () => {
    const lost = connection({
      status: 'needs-reconnecting',
      problems: [connectionProblem('needs-reconnecting', null)],
    });
    const markup = render({ connections: [lost] });
    expect(textOf(markup)).toContain('подключите заново');
    expect(textOf(markup)).toContain('headhunter: job-boards.needs-reconnecting! Впервые: 1 ч назад');
    expect(markup).not.toContain('/pull');
  });

  test('each kind of work has its own', () => {
    const problems = [connectionProblem('unavailable', 'pulling'), connectionProblem('quota-spent', 'reading')];
    const text = textOf(render({ connections: [connection({ problems })] }));
    expect(text).toContain('с перебоями Приём откликов. headhunter: job-boards.unavailable!');
    expect(text).toContain('Чтение резюме. headhunter: job-boards.quota-spent!');
  });

  test.each(['ru', 'en'] as const)('every problem has its sentence, with what the board said: %s', (language) => {
    const visits = new Visits(views, { now: () => NOW });
    const visit = { f: words(language), context: context({ language }), partial: false };
    const cause = new BoardUnavailable('headhunter', 'too-slow');
    const failures = [
      cause,
      ...(['too-many', 'server', 'silence', 'no-connection', 'cut-off', 'unreadable'] as const).map(
        (trouble) => new BoardUnavailable('headhunter', 'status 503', null, trouble),
      ),
      new BoardUnavailable('headhunter', 'status 429', 61, 'too-many'),
      new NeedsReconnecting('headhunter', 'token deactivated'),
      new EdgeBlocked('headhunter'),
      new QuotaSpent('headhunter', 'view_limit_exceeded', NOW),
      new PaymentRequired('headhunter', 'action_must_be_payed'),
      new ActionRefused('headhunter', 'invalid_vacancy'),
      new BoardMisconfigured('headhunter', 'bad_argument'),
      new NotFoundAtBoard('headhunter'),
      new NeedsReconnecting('headhunter', 'token_revoked'),
      new AccountBlocked('headhunter', 'employer blocked'),
      new ListsFailed('headhunter', 3, cause),
      new Error('unforeseen'),
    ];
    const unreached = [true, false].map((ignoresFilters) =>
      outOfReach('headhunter', { postings: 2, missing: 40, ignoresFilters }),
    );
    const noted = [...failures.map((failure) => problemOf(failure)), ...unreached];
    const problems = noted.map((problem) => ({ ...problem, during: 'reach' as const, since: NOW }));
    const page = connectionsPage(
      input({
        connections: [connection({ problems })],
        sentenceOf: (problem, board) => visits.problemSentence(visit, problem, board),
      }),
      visit.f,
    );
    const text = textOf(html('pages/connections/connections', page, { language }));
    const [card] = page.connections;
    for (const sentence of card?.problems ?? []) {
      expect(sentence.text).toMatch(/HeadHunter/);
      expect(sentence.text).not.toMatch(/\(\s*\)|\{\{|headhunter|errors\./);
    }
    expect(new Set(card?.problems.map((problem) => problem.text)).size).toBe(problems.length);
    // Codes of the board are said in words, but for those that nobody has put into any.
    expect(text).not.toMatch(/too-slow|view_limit_exceeded|token_revoked/);
    expect(text).toContain('(invalid_vacancy)');
    // The board said how long to wait: people read it in whole minutes.
    const waits = new BoardUnavailable('headhunter', 'status 429', 61, 'too-many');
    for (const sentence of [visits.failureSentence(visit, waits), text]) expect(sentence).toMatch(/ 2 (?:мин|min)\./);
  });

  test('SuperJob asks for a login here, HeadHunter on its own page', () => {
    const markup = render();
    expect(markup).toContain("method='post' action='/connections/superjob'");
    expect(markup).toContain("href='/connections/headhunter/start'");
    expect(markup).toContain("name='password' type='password'");
  });

  test('a board that is connected by a key asks for it here', () => {
    const [, , offer] = connectionsPage(input({ keyBoards: ['zarplata' as Board] }), words()).offers ?? [];
    expect(offer).toMatchObject({ href: '/connections/keys/zarplata', fields: [{ type: 'password' }] });
    expect(connectionsPage(input({ keyBoards: ['zarplata' as Board], mayEdit: false }), words()).offers).toBeNull();
  });

  test('a lost connection has the way to mend it right beside, for those who may', () => {
    const problems = [connectionProblem('needs-reconnecting', null)];
    const lost = { connections: [connection({ status: 'needs-reconnecting', problems })] };
    expect(render(lost)).toContain("notice-action' href='/connections/headhunter/start'>Подключить заново");
    expect(render({ ...lost, mayEdit: false })).not.toContain('notice-action');
    const superjob = { connections: [connection({ board: 'superjob', status: 'blocked', problems })] };
    expect(render(superjob)).toContain(`notice-action' href='/connections/${id(500)}#reconnect'`);
    const refused = [connectionProblem('manager-account-refused', 'pulling')];
    expect(render({ connections: [connection({ problems: refused })] })).toContain(`/connections/${id(500)}#account`);
    expect(
      render({ connections: [connection({ problems: [connectionProblem('unavailable', 'pulling')] })] }),
    ).not.toContain('notice-action');
  });

  test('each leads to the page that says all of it', () => {
    expect(render()).toContain(`href='/connections/${id(500)}'`);
  });

  test('a refused login stays typed, with the reason above it; the password does not', () => {
    const refusal = { form: 'superjob', values: { login: 'hr@example.test' }, faults: { '': 'Пароль не подошёл' } };
    const markup = render({ refusal });
    expect(markup).toContain("name='login' type='text' value='hr@example.test'");
    expect(textOf(markup)).toContain('Пароль не подошёл Логин Пароль');
  });

  test('who may only look is offered nothing', () => {
    const markup = render({ mayEdit: false });
    expect(markup).not.toContain("action='/connections");
  });

  test('without connections it says what connecting brings', () => {
    expect(textOf(render({ connections: [] }))).toContain('Площадки не подключены');
  });
});
