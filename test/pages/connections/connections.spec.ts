import { connectionsPage } from '../../../src/web/connections/connections.page.js';
import type { ConnectionsInput } from '../../../src/web/connections/connections.page.js';
import { html, textOf, words } from '../support/rendering.js';
import { connection, id } from '../support/samples.js';

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
    sentenceOf: (problem, board) => `${board}: ${problem}!`,
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
    const lost = connection({ status: 'needs-reconnecting', problem: 'token_revoked', problemSince: new Date(0) });
    const markup = render({ connections: [lost] });
    expect(textOf(markup)).toContain('подключите заново');
    expect(textOf(markup)).toContain('headhunter: token_revoked!');
    expect(markup).not.toContain('/pull');
    expect(textOf(render({ connections: [connection({ problem: 'x' })] }))).toContain('с перебоями');
  });

  test.each(['sourcing.unforeseen', 'sourcing.lists-failed'])(
    '%s has its sentence in both languages of the desk',
    (code) => {
      for (const language of ['ru', 'en'] as const) {
        expect(words(language).t(`errors.${code}`, { board: 'HeadHunter' })).toContain('HeadHunter');
      }
    },
  );

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
