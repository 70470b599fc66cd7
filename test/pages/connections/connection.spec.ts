import { capabilitySnapshotOf } from '../../../src/job-boards/index.js';
import type { SubscriptionView } from '../../../src/sourcing/index.js';
import { connectionPage } from '../../../src/web/connections/connection.page.js';
import type { ConnectionInput } from '../../../src/web/connections/connection.page.js';
import { html, NOW, textOf, words } from '../support/rendering.js';
import { connection, connectionProblem, id } from '../support/samples.js';

const TOLD = {
  readAt: '2026-06-01T08:00:00.000Z',
  user: { employer: true, admin: false, name: 'Лисицына Вера' },
  personalManager: { email: 'nina@board.test', first_name: 'Нина', last_name: 'Соколова', unavailable: null },
  managerAccounts: {
    items: [
      { id: '12', employer: { id: '1', name: 'ООО «Ромашка»' } },
      { id: '13', employer: { id: '2', name: 'ООО «Василёк»' } },
    ],
    primary_account_id: '12',
  },
  methodAccess: {
    items: [
      { id: '1', access: { has_access: true } },
      { id: '3', access: { has_access: false } },
    ],
  },
  payableActions: {
    items: [
      {
        service_type: { id: 'API_LIMITED', name: 'Доступ к API' },
        balance: { initial: 1000, actual: 40 },
        expires_at: '2026-12-01T12:00:00+0300',
      },
    ],
  },
  resumeLimits: { limits: { resume_view: 500 }, spend: { resume_view: 500 }, left: { resume_view: 0 } },
};

function input(
  overrides: Partial<ConnectionInput> = {},
  capabilities: Record<string, unknown> = TOLD,
): ConnectionInput {
  return {
    connection: connection({ actingAccountId: '13' }),
    snapshot: capabilitySnapshotOf(capabilities),
    subscription: { state: 'unreachable', checkedAt: NOW, lastHintAt: null },
    reconciliation: undefined,
    chats: { published: 4, ledBy: [] },
    pollSeconds: 60,
    mayEdit: true,
    sentenceOf: ({ code }, board) => `${board}: ${code}!`,
    ...overrides,
  };
}

const render = (overrides: Partial<ConnectionInput> = {}, capabilities: Record<string, unknown> = TOLD): string =>
  html('pages/connections/connection', connectionPage(input(overrides, capabilities), words()));

describe('the page of a connection', () => {
  test('says what is needed, what of it is there and whom to ask for the rest', () => {
    const text = textOf(render());
    expect(text).toContain('есть Отклики и переписка');
    expect(text).toMatch(
      /нет Резюме откликнувшихся .* Спросите о подключении менеджера HeadHunter: Нина Соколова, nina@board\.test\./,
    );
    expect(text).toContain('заканчивается Услуга «Доступ к API»');
    expect(text).toMatch(/нет Просмотры резюме на сегодня .* Попросите администратора вашей компании/);
    expect(text).toMatch(/нет Вакансии всей компании/);
    expect(text).toMatch(/нет Сигналы о новых откликах .* OTKLIK_PUBLIC_URL/);
  });

  test('says whose chats are closed to the account, and what to do about it', () => {
    const ledBy = [
      { managerId: '14', manager: 'Павел Рудаков', vacancies: 3 },
      { managerId: '15', manager: null, vacancies: 1 },
    ];
    const chats = { published: 11, ledBy };
    const text = textOf(render({ chats }));
    expect(text).toContain('не везде Переписка по всем вакансиям');
    expect(text).toContain('закрыта по 4 вакансиям из 11');
    expect(textOf(render({ chats: { published: 4, ledBy } }))).toContain('нет Переписка по всем вакансиям');
    expect(text).toContain(
      'может тот, кто их ведёт: Павел Рудаков (3 вакансии), 15 (1 вакансия). Попросите ответить или добавить аккаунт Otklik в чат. Или выберите ниже другой аккаунт',
    );
    const one = { ...TOLD, managerAccounts: { items: [TOLD.managerAccounts.items[0]], primary_account_id: '12' } };
    expect(textOf(render({ chats }, one))).not.toContain('другой аккаунт');
    expect(textOf(render())).toContain('есть Переписка по всем вакансиям');
  });

  test('tells of the account in words', () => {
    const text = textOf(render());
    expect(text).toContain('Кто разрешил доступ Лисицына Вера');
    expect(text).toContain('менеджер без прав администратора');
    expect(text).toContain('Работаем под аккаунтом ООО «Василёк» (13)');
    expect(text).toContain('Доступ к API, осталось 40 из 1 000, до 1 декабря 2026');
    expect(text).toContain('использовано 500 из 500, осталось 0');
    expect(text).toContain('Сведения получены 1 ч назад');
  });

  test('lets those who may choose the account, read anew and pull; others only look', () => {
    const markup = render();
    for (const path of ['account', 'read-anew', 'pull'])
      expect(markup).toContain(`action='/connections/${id(500)}/${path}'`);
    expect(markup).toContain("<option value='13' selected>");
    expect(textOf(markup)).toContain('ООО «Ромашка» (12), основной');
    expect(render({ mayEdit: false })).not.toContain(`action='/connections/`);
    const one = { ...TOLD, managerAccounts: { items: [TOLD.managerAccounts.items[0]], primary_account_id: '12' } };
    expect(render({}, one)).not.toContain(`/account'`);
  });

  test('a broken connection says so first and is made anew here; nothing else can be done with it', () => {
    const problems = [connectionProblem('needs-reconnecting', null)];
    const lost = connection({ board: 'superjob', status: 'needs-reconnecting', problems });
    const markup = render({ connection: lost }, {});
    expect(textOf(markup)).toContain('superjob: job-boards.needs-reconnecting!');
    expect(markup).toContain("action='/connections/superjob'");
    expect(markup).not.toMatch(/action='\/connections\/[^']*\/(pull|read-anew|account)'/);
    const headhunter = render({ connection: connection({ status: 'blocked', problems }) });
    expect(headhunter).toContain("href='/connections/headhunter/start'>Подключить заново");
  });

  test('knows nothing of an account that was never asked about, or that tells in another form', () => {
    for (const told of [
      {},
      { methodAccess: { refused: 'x' }, payableActions: 7, resumeLimits: null, personalManager: [] },
    ]) {
      const text = textOf(render({}, told));
      expect(text).toContain('Сведения получены ещё не было');
      expect(text).not.toContain('Что нужно для работы');
    }
    const text = textOf(render({}, { readAt: TOLD.readAt, methodAccess: { unknown: 'too-slow' } }));
    expect(text).toContain('неизвестно Отклики и переписка');
  });

  test('it says how new responses come, and what is missing for the board to tell of them at once', () => {
    const seen = (state: SubscriptionView['state'], pollSeconds = 60, lastHintAt: Date | null = null): string =>
      textOf(render({ subscription: { state, checkedAt: NOW, lastHintAt }, pollSeconds }));
    expect(seen('stands')).toContain('площадка сообщает о них сразу; на всякий случай проверяем каждую минуту');
    expect(seen('stands', 60, new Date('2026-06-01T08:59:00Z'))).toContain('Последний сигнал площадки 1 мин. назад');
    expect(seen('unreachable', 120)).toContain('проверяем каждые 2 минуты; чтобы площадка сообщала');
    expect(seen('failed', 300)).toContain('проверяем каждые 5 минут: площадка не согласилась');
    expect(seen('impossible', 15)).toContain('Новые отклики проверяем каждую минуту');
    expect(seen('not-yet')).not.toContain('Последний сигнал');
  });

  test('the last full check says what the day had missed and what is left', () => {
    const last = {
      ...{ organisationId: id(1), id: id(2), connectionId: id(500), beganAt: NOW, finishedAt: NOW },
      ...{ postings: 4, listed: 1241, missed: 2, changed: 3, failed: 1, postingsLeft: 1 },
    };
    const text = textOf(render({ reconciliation: last }));
    expect(text).toContain('Последняя полная сверка сейчас');
    expect(text).toContain('откликов в списках 1 241, пропущенных днём 2, изменившихся 3. 2 вакансии остались');
  });

  test('English has every word of it', () => {
    const page = connectionPage(input(), words('en'));
    expect(textOf(html('pages/connections/connection', page, { language: 'en' }))).toMatch(
      /Ask your manager at HeadHunter for it: Нина Соколова/,
    );
  });
});
