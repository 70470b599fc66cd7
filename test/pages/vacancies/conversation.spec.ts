import type { Conversation, ConversationMessage, OutOfReach } from '../../../src/sourcing/index.js';
import { conversationPage } from '../../../src/web/vacancies/conversation.page.js';
import type { ConversationInput } from '../../../src/web/vacancies/conversation.page.js';
import { html, textOf, words } from '../support/rendering.js';
import { id } from '../support/samples.js';

const message = (overrides: Partial<ConversationMessage> = {}): ConversationMessage => ({
  ...{ id: id(1), side: 'applicant', author: 'Марина Кузнецова', text: 'Здравствуйте', seen: null },
  ...{ writtenAt: new Date('2026-05-31T09:00:00Z'), automated: false, status: 'sent' },
  ...overrides,
});

function input(conversation: Partial<Conversation> = {}, mayWrite = true): ConversationInput {
  return {
    applicationId: id(1),
    formKey: id(9),
    mayWrite,
    conversation: {
      ...{ responseId: id(2), board: 'headhunter', blockReason: null, outOfReach: null, rests: null },
      messagesAtBoard: 2,
      ...{ readAt: new Date('2026-06-01T08:00:00Z'), unansweredSince: null, unsent: null },
      messages: [
        message(),
        message({ side: 'employer', author: 'Анна', text: 'Ждём вас', seen: true }),
        message({ writtenAt: new Date('2026-06-01T06:30:00Z'), text: 'А когда?\nУтром?' }),
      ],
      ...conversation,
    },
  };
}

const page = (conversation: Partial<Conversation> = {}, mayWrite = true, language: 'ru' | 'en' = 'ru') =>
  conversationPage(input(conversation, mayWrite), words(language));
const render = (...given: Parameters<typeof page>): string =>
  html('pages/vacancies/conversation', page(...given), { language: given[2] ?? 'ru' });

describe('a conversation', () => {
  test('stands in order, day by day, ours on our side and theirs on theirs', () => {
    const { days, heading } = page();
    expect(heading).toBe('Переписка на HeadHunter');
    expect(days.map(({ date, messages }) => [date, messages.map(({ side, time }) => [side, time])])).toEqual([
      [
        'вс, 31 мая',
        [
          ['theirs', '12:00'],
          ['ours', '12:00'],
        ],
      ],
      ['пн, 1 июня', [['theirs', '09:30']]],
    ]);
    expect(textOf(render())).toContain('Анна 12:00 Ждём вас прочитано');
  });

  test('says what is on its way and what was written by nobody here', () => {
    const ours = (overrides: Partial<ConversationMessage>) =>
      page({ messages: [message({ side: 'employer', ...overrides })] }).days[0]?.messages[0]?.note;
    expect(ours({ status: 'waiting' })).toBe('ещё отправляется');
    expect(ours({ automated: true, seen: true })).toBe('автоматически, прочитано');
    expect(ours({ seen: false })).toBe('');
    expect(page({ messages: [message({ side: 'board', author: null })] }).days[0]?.messages[0]?.author).toBe(
      'Площадка',
    );
  });

  test('waits for an answer, or needs none', () => {
    const unansweredSince = new Date('2026-06-01T06:00:00Z');
    expect(textOf(render({ unansweredSince }))).toContain('без ответа: 3 ч назад');
    expect(render({ unansweredSince })).toContain(`/conversations/${id(2)}/settle`);
    expect(render()).not.toContain('/settle');
    expect(render({ unansweredSince }, false)).not.toContain('/settle');
  });

  test('has a form that is sent once, for those who may write', () => {
    expect(page().form).toMatchObject({
      action: `/applications/${id(1)}/conversations/${id(2)}`,
      key: id(9),
      text: '',
    });
    expect(page({}, false).form).toBeNull();
  });

  test('gives back what the board did not take, with the reason', () => {
    const unsent = { key: id(5), text: 'В казино <b>', status: 'refused', problem: 'spam_detected' } as const;
    expect(page({ unsent }).form?.text).toBe('В казино <b>');
    expect(render({ unsent })).toContain('В казино &lt;b&gt;</textarea>');
    expect(textOf(render({ unsent }))).toContain('Не отправлено. HeadHunter считает текст спамом.');
    expect(page({ unsent: { ...unsent, problem: 'job-boards.not-found-at-board' } }).unsent).toContain(
      'нет этого чата',
    );
    expect(page({ unsent: { ...unsent, problem: 'new_word' } }).unsent).toBe('HeadHunter не принимает: new_word.');
    const failed = page({ unsent: { ...unsent, status: 'failed' } });
    expect(failed.unsent).toContain('долго не отвечает');
    // What failed may have arrived: only with its own key is it not written twice.
    expect([page({ unsent }).form?.key, failed.form?.key]).toEqual([id(9), id(5)]);
  });

  test.each([
    ['PFP_BLOCK', 'после оплаты'],
    ['ARCHIVED_BY_EMPLOYER', 'в архиве'],
    ['chat_blocked', 'закрыл этот чат'],
  ])('that is closed says why and has no form: %s', (blockReason, words_) => {
    expect(page({ blockReason }).blocked).toContain(words_);
    expect(page({ blockReason }).form).toBeNull();
  });

  test('of a board that is to be connected again says so, and is written in all the same', () => {
    const rests = 'job-boards.needs-reconnecting';
    expect(textOf(render({ rests }))).toContain('HeadHunter больше не принимает подключение.');
    expect(page({ rests }).form).not.toBeNull();
    expect(page({ rests: 'job-boards.account-blocked' }).blocked).toContain('заблокировал');
  });

  test('that nobody has read says how much there is, in both languages', () => {
    const unread = { readAt: null, messages: [] };
    expect(textOf(render({ ...unread, messagesAtBoard: 1 }))).toContain('На HeadHunter 1 сообщение.');
    expect(textOf(render({ ...unread, messagesAtBoard: 3 }))).toContain('На HeadHunter 3 сообщения.');
    expect(textOf(render({ ...unread, messagesAtBoard: 5 }, true, 'en'))).toContain(
      'There are 5 messages at HeadHunter.',
    );
    expect(page({ messages: [] }).empty).toBe('Пока никто ничего не написал.');
  });

  describe('of a vacancy that a colleague leads', () => {
    const closed = (fields: Partial<OutOfReach> = {}): Partial<Conversation> => ({
      outOfReach: {
        ...{ connectionId: id(5), manager: 'Павел Рудаков', accountId: null, hasOtherAccounts: false },
        ...fields,
      },
    });

    test('has the name of who can answer in the place of the form, and can still be read at the board', () => {
      const markup = render(closed());
      expect(textOf(markup)).toContain(
        'Вакансию на HeadHunter ведёт Павел Рудаков, наш аккаунт в чате не участвует. Попросите ответить',
      );
      expect(markup).not.toContain('<textarea');
      expect(markup).not.toContain('/connections/');
      expect(markup).toContain("/refresh'");
      expect(textOf(render(closed(), true, 'en'))).toContain('Павел Рудаков leads the vacancy at HeadHunter');
    });

    test('leads to the choice of the account where there is one', () => {
      const other = render(closed({ accountId: '7', hasOtherAccounts: true }));
      expect(textOf(other)).toContain('выберите аккаунт этого менеджера в подключении. Выбрать другой аккаунт');
      expect(other).toContain(`href='/connections/${id(5)}#account'`);
      expect(textOf(render(closed({ manager: null, hasOtherAccounts: true })))).toContain(
        'HeadHunter не показывает этот чат нашему аккаунту.',
      );
    });
  });
});
