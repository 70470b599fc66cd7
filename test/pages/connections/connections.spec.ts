import { connectionsPage } from '../../../src/web/connections/connections.page.js';
import type { ConnectionsInput } from '../../../src/web/connections/connections.page.js';
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
import type { SubscriptionView } from '../../../src/sourcing/index.js';
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
    subscriptions: new Map(),
    reconciliations: new Map(),
    pollSeconds: 60,
    mayEdit: true,
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
  });

  test('it says how new responses come, and what is missing for the board to tell of them at once', () => {
    const seen = (state: SubscriptionView['state'], pollSeconds = 60, lastHintAt: Date | null = null): string => {
      const subscriptions = new Map([[id(500), { state, checkedAt: NOW, lastHintAt }]]);
      return textOf(render({ subscriptions, pollSeconds }));
    };
    expect(seen('stands')).toContain('площадка сообщает о них сразу; на всякий случай проверяем каждую минуту');
    expect(seen('stands', 60, new Date('2026-06-01T08:59:00Z'))).toContain('Последний сигнал площадки 1 мин. назад');
    expect(seen('unreachable', 120)).toContain('проверяем каждые 2 минуты; чтобы площадка сообщала');
    expect(seen('failed', 300)).toContain('проверяем каждые 5 минут: площадка не согласилась');
    expect(seen('impossible', 15)).toContain('Новые отклики проверяем каждую минуту');
    expect(seen('not-yet')).not.toContain('сигнал');
  });

  test('the last full check says what the day had missed and what is left', () => {
    const last = {
      ...{ organisationId: id(1), id: id(2), connectionId: id(500), beganAt: NOW, finishedAt: NOW },
      ...{ postings: 4, listed: 1241, missed: 2, changed: 3, failed: 1, postingsLeft: 1 },
    };
    const text = textOf(render({ reconciliations: new Map([[id(500), last]]) }));
    expect(text).toContain('Последняя полная сверка сейчас');
    expect(text).toContain('откликов в списках 1 241, пропущенных днём 2, изменившихся 3. 2 вакансии остались');
  });

  test('SuperJob asks for a login here, HeadHunter on its own page', () => {
    const markup = render();
    expect(markup).toContain("method='post' action='/connections/superjob'");
    expect(markup).toContain("href='/connections/headhunter/start'");
    expect(markup).toContain("name='password' type='password'");
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
